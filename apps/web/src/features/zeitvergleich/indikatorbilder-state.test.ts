import { ANSICHT_VORGABE } from '@sozial/shared/ansicht'
import { createAtlasdaten } from '../../app/atlas/atlas-state.ts'
import { ATLAS_SAMPLE, sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import {
  buildIndikatorbilder,
  findIndikatoren,
  toIndikatortabelle,
} from './indikatorbilder-state.ts'

const daten = createAtlasdaten(ATLAS_SAMPLE)!

/** The same Indikator under another name, known for the last three years alone. */
const kurz = {
  ...daten,
  indikator: {
    ...daten.indikator,
    slug: 'kurz',
    fassung: { ...daten.indikator.fassung, kurzname: 'Kurz', einheit: 'Personen' },
  },
  zeitreihen: daten.zeitreihen.map((reihe) => ({
    ...reihe,
    perioden: reihe.perioden.slice(-3).map((periode, index) => ({ ...periode, index })),
    massstaebe: reihe.massstaebe.map((massstab) => ({
      ...massstab,
      zellen: massstab.zellen.slice(-3),
    })),
  })) as unknown as typeof daten.zeitreihen,
}

describe(findIndikatoren, () => {
  it('zeigt den gewählten zuerst, dann die des Lesers', () => {
    const atlas = sampleAtlas({ indikatoren: ['jugendquotient', 'kinder-im-sgb2'] })
    expect(findIndikatoren(atlas)).toEqual(['kinder-im-sgb2', 'jugendquotient'])
  })

  it('nimmt sonst das Thema und den Kernset, soweit es dort Werte gibt', () => {
    const atlas = sampleAtlas()
    expect(findIndikatoren({ ...atlas, ebene: 'KOMMUNE' })).toEqual([
      'kinder-im-sgb2',
      'arbeitslosenanteil',
      'bevoelkerung',
    ])
    expect(findIndikatoren(atlas)).toEqual(['kinder-im-sgb2'])
  })
})

describe(buildIndikatorbilder, () => {
  const bilder = buildIndikatorbilder([daten, kurz], ANSICHT_VORGABE, 'SR13')

  it('hat eine gemeinsame Zeitachse und je Bild eine eigene Skala', () => {
    const [lang, neu] = bilder
    expect(neu?.state.xDomain).toEqual(lang?.state.xDomain)
    expect([lang?.state.perioden.length, neu?.state.perioden.length]).toEqual([11, 3])
    expect(neu?.state.einheit).toBe('Personen')
  })

  it('zeichnet den einen Raum und den Maßstab und nennt das Urteil mit der Zeit', () => {
    expect(bilder[0]?.zeilen.map(({ reihe }) => reihe.name)).toEqual([
      'Hückelhoven-Mitte',
      'Kreis Heinsberg',
    ])
    expect(bilder[0]?.urteil).toBe('2022 bis 2024: nicht sicher')
  })

  it('kommt ohne Antworten und mit einem unbekannten Raum zurecht', () => {
    expect(buildIndikatorbilder([], ANSICHT_VORGABE, 'SR13')).toEqual([])
    const [bild] = buildIndikatorbilder([daten], ANSICHT_VORGABE, 'gibt-es-nicht')
    expect(bild?.state.reihen.length).toBeGreaterThan(0)
  })

  it('hat je Linie eine Zeile und lässt leer, was der Indikator nicht kennt', () => {
    const { kopf, zeilen } = toIndikatortabelle(bilder)
    expect(kopf.slice(0, 4)).toEqual(['Indikator', 'Einheit', 'Raum', '2014'])
    expect(kopf).toHaveLength(14)
    expect(zeilen).toHaveLength(4)
    expect(zeilen[2]?.slice(0, 4)).toEqual(['Kurz', 'Personen', 'Hückelhoven-Mitte', ''])
    expect(zeilen[2]?.at(-1)).toBe(zeilen[0]?.at(-1))
  })
})
