import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { createAlleWerte } from './alle-werte.ts'

const atlas = sampleAtlas()
const [kopf, ...zeilen] = createAlleWerte(atlas)
const spalte = (name: string) => kopf?.indexOf(name) ?? -1

describe(createAlleWerte, () => {
  it('hat eine Zeile je Raum und Maßstab und Zeitraum, alle gleich breit', () => {
    expect(zeilen).toHaveLength((20 + atlas.massstaebe.length) * 11)
    expect(zeilen.every((zeile) => zeile.length === kopf?.length)).toBe(true)
  })

  it('sagt, warum eine Zahl fehlt, und nennt geschützte Zahlen nicht', () => {
    const geschuetzt = zeilen.filter((zeile) => zeile[spalte('Zeichen')] === '.')
    expect(geschuetzt).toHaveLength(5)
    for (const zeile of geschuetzt) {
      for (const name of ['Wert', 'unten 95 %', 'oben 95 %', 'Zähler', 'Nenner']) {
        expect(zeile[spalte(name)]).toBeNull()
      }
      expect(zeile[spalte('Bedeutung')]).toBe('aus Datenschutzgründen nicht ausgewiesen')
    }
  })

  it('kennzeichnet erzeugte Daten in jeder Zeile', () => {
    expect(zeilen.every((zeile) => String(zeile[spalte('Datenstand')]).includes('Demodaten'))).toBe(
      true,
    )
  })
})
