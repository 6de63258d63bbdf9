import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { createKartenblatt } from './kartenblatt.ts'
import { createDokumenttabelle } from './mitnahme.ts'

const ABRUF = new Date('2025-06-02T08:00:00Z')

describe(createDokumenttabelle, () => {
  const tabelle = createDokumenttabelle(createKartenblatt(sampleAtlas()), ABRUF)

  it('hat alle Räume, den höchsten zuerst, und die Maßstäbe darunter', () => {
    expect(tabelle.kopf).toEqual(['Sozialraum', '2024', 'Verglichen mit dem Kreis'])
    const namen = tabelle.zeilen.map(([name]) => name)
    expect(namen[0]).toBe('Hückelhoven-Mitte')
    expect(namen.slice(-3)).toEqual(['Kreis Heinsberg', 'Kreis Viersen', 'Nordrhein-Westfalen'])
    expect(namen).toHaveLength(23)
  })

  it('schreibt Zahlen deutsch, Zeichen statt fehlender Zahlen und das Urteil', () => {
    const selfkant = tabelle.zeilen.find(([name]) => name === 'Selfkant')
    expect(selfkant).toEqual(['Selfkant', '.', 'geschützt'])
    expect(tabelle.zeilen[0]?.[1]).toMatch(/^\d+,\d$/)
    expect(tabelle.zeilen[0]?.[2]).toBe('deutlich höher')
  })

  it('nennt Quelle, Stand, Abruf, Lizenz und Demodaten', () => {
    const fuss = tabelle.fuss.join(' ')
    for (const wort of [
      'Demodaten (synthetisch)',
      'Arbeitsstand',
      'abgerufen am 2.6.2025',
      'Lizenz',
    ]) {
      expect(fuss).toContain(wort)
    }
  })

  it('lässt die Spalte des Urteils weg, wo nichts verglichen wird', () => {
    const atlas = sampleAtlas()
    const ohne = createDokumenttabelle(createKartenblatt({ ...atlas, massstaebe: [] }), ABRUF)
    expect(ohne.kopf).toEqual(['Sozialraum', '2024'])
    expect(ohne.zeilen.every(({ length }) => length === 2)).toBe(true)
  })

  it('gibt auf der Veränderungskarte Differenz und Urteil', () => {
    const blatt = createKartenblatt(
      sampleAtlas({ karte: 'veraenderung', seit: '2014', zeitraum: '2021' }),
    )
    const { kopf, zeilen } = createDokumenttabelle(blatt, ABRUF)
    expect(kopf).toEqual(['Sozialraum', '2014–2021', 'Urteil'])
    expect(zeilen[0]?.[1]).toMatch(/^\+\d+,\d$/)
    expect(zeilen[0]?.[2]).toBe('gestiegen')
  })
})
