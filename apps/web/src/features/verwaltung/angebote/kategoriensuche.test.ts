import {
  searchKategorien,
  suggestKategorien,
  waehlbareOf,
  type Kategorie,
} from './kategoriensuche.ts'

const eine = (schluessel: string, name: string, synonyme: readonly string[]): Kategorie => ({
  schluessel,
  name,
  synonyme,
  ober: schluessel === 'oben' ? null : 'oben',
  gesetz: 'SGB_VIII',
  paragraf: '§ 16',
})
const ALLE = [
  eine('oben', 'Familie', []),
  eine('tagesmutter', 'Kindertagespflege', ['Tagesmutter', 'Tagesvater']),
  eine('tagespflege', 'Tagespflege für Ältere', ['Tagesgäste']),
  eine('schulden', 'Schuldnerberatung', ['Insolvenz', 'Überschuldung']),
]
const namen = (liste: readonly Kategorie[]) => liste.map(({ schluessel }) => schluessel)

describe('Categories', () => {
  it('are found by their name, by what people say, without umlauts, the best first', () => {
    expect(namen(searchKategorien(ALLE, 'tagespf'))).toEqual(['tagespflege', 'tagesmutter'])
    expect(namen(searchKategorien(ALLE, 'Tagesmutter'))).toEqual(['tagesmutter'])
    expect(namen(searchKategorien(ALLE, 'ueberschuldung'))).toEqual(['schulden'])
    expect(searchKategorien(ALLE, 'tagesmutter insolvenz')).toEqual([])
    expect(searchKategorien(ALLE, '')).toEqual([])
  })

  it('are suggested from a title, and never a head', () => {
    expect(
      namen(suggestKategorien(waehlbareOf(ALLE), 'Hilfe bei Insolvenz in der Familie')),
    ).toEqual(['schulden'])
    expect(suggestKategorien(waehlbareOf(ALLE), 'Offener Treff')).toEqual([])
  })
})
