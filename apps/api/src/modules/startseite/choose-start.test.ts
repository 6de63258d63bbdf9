import type { Ebene } from '@sozial/domain/raum'
import { chooseStart } from './choose-start.ts'

const eintrag = (slug: string, thema: string, ...ebenen: readonly Ebene[]) => ({
  slug,
  thema,
  kernset: true,
  fassung: { typ: 'ANTEIL', polaritaet: slug === 'last' ? 'HOCH_BELASTEND' : 'NEUTRAL' } as const,
  abdeckung: ebenen.map((ebene) => ({ ebene })),
})

const KATALOG = [
  eintrag('a', 'Arbeit', 'SOZIALRAUM', 'KOMMUNE', 'KREIS'),
  eintrag('a2', 'Arbeit', 'SOZIALRAUM', 'KREIS'),
  eintrag('b', 'Bildung', 'SOZIALRAUM', 'KREIS'),
  eintrag('c', 'Wohnen', 'SOZIALRAUM', 'KREIS'),
  eintrag('d', 'Pflege', 'SOZIALRAUM', 'KREIS'),
  eintrag('leer', 'Anderes'),
]

const OFFEN = { indikator: null, ebene: null }

describe('Auswahl der Startseite', () => {
  it('beginnt ohne Wahl mit der Vorgabe und zeigt drei andere Themen', () => {
    expect(chooseStart(OFFEN, KATALOG)).toEqual({
      bild: { indikator: 'a', ebene: 'SOZIALRAUM' },
      weitere: [
        { indikator: 'b', ebene: 'KREIS' },
        { indikator: 'c', ebene: 'SOZIALRAUM' },
        { indikator: 'd', ebene: 'KREIS' },
      ],
    })
  })

  it('folgt der Wahl des Kreises, soweit es Werte gibt', () => {
    expect(chooseStart({ indikator: 'c', ebene: 'KREIS' }, KATALOG).bild).toEqual({
      indikator: 'c',
      ebene: 'KREIS',
    })
    expect(chooseStart({ indikator: 'c', ebene: 'QUARTIER' }, KATALOG).bild?.ebene).toBe(
      'SOZIALRAUM',
    )
    expect(chooseStart({ indikator: 'leer', ebene: null }, KATALOG).bild?.indikator).toBe('a')
  })

  it('zeigt unter gleich guten Karten zuerst, wo Hilfe nötig ist', () => {
    const katalog = [...KATALOG, eintrag('last', 'Existenz', 'SOZIALRAUM')]
    expect(chooseStart(OFFEN, katalog).bild?.indikator).toBe('last')
    const nurKommune = [...KATALOG, eintrag('last', 'Existenz', 'KOMMUNE')]
    expect(chooseStart(OFFEN, nurKommune).bild?.indikator).toBe('a')
  })

  it('kommt ohne Werte und mit einem einzigen Indikator aus', () => {
    expect(chooseStart(OFFEN, [])).toEqual({ bild: null, weitere: [] })
    expect(chooseStart(OFFEN, KATALOG.slice(0, 1)).weitere).toEqual([])
  })
})
