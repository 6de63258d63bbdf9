import { passtZurIndikatorsuche, rangInIndikatorsuche } from './indikator-suche.ts'
import type { Suchbar } from './indikator-suche.ts'

const eintrag = (code: string, name: string, definition = ''): Suchbar => ({
  code,
  thema: 'Soziales',
  fassung: { name, kurzname: name, definition },
})

const KATALOG = [
  eintrag('MIN-01', 'Kinder in Mindestsicherung', 'Kinder mit Leistungen nach SGB II'),
  eintrag('MIN-02', 'Grundsicherung im Alter'),
  eintrag('ARB-01', 'Arbeitslosenanteil'),
  eintrag('DEM-05', 'Anteil der 65-Jährigen und Älteren'),
  eintrag('DEM-06', 'Anteil der unter 18-Jährigen'),
  eintrag('DEM-08', 'Anteil der Ausländerinnen und Ausländer'),
]

describe(passtZurIndikatorsuche, () => {
  it.each([
    ['armut', ['MIN-01', 'MIN-02']],
    ['Kinderarmut', ['MIN-01', 'MIN-02']],
    ['kinder armut', ['MIN-01']],
    ['Bürgergeld', ['MIN-01']],
    ['buergergeld', ['MIN-01']],
    ['hartz', ['MIN-01']],
    ['Hartz IV', ['MIN-01']],
    ['18', ['DEM-06']],
    ['senioren', ['DEM-05']],
    ['Altersarmut', ['MIN-01', 'MIN-02']],
    ['migration', ['DEM-08']],
    ['auslander', ['DEM-08']],
    ['ausländ', ['DEM-08']],
    ['dem-05', ['DEM-05']],
    ['arbeit', ['ARB-01']],
    ['Wetter', []],
    ['', ['MIN-01', 'MIN-02', 'ARB-01', 'DEM-05', 'DEM-06', 'DEM-08']],
  ])('„%s“ findet %j', (suche, codes) => {
    const treffer = KATALOG.filter((kandidat) => passtZurIndikatorsuche(kandidat, suche))
    expect(treffer.map(({ code }) => code)).toEqual(codes)
  })
})

describe(rangInIndikatorsuche, () => {
  const folge = (suche: string, eintraege: readonly Suchbar[]) =>
    eintraege
      .toSorted((a, b) => rangInIndikatorsuche(a, suche) - rangInIndikatorsuche(b, suche))
      .map(({ code }) => code)

  it('stellt den Namen vor Suchwörter und die vor die Definition', () => {
    const quote = eintrag('SGB', 'SGB-II-Quote', 'Kinder und Eltern in Grundsicherung')
    const grundsicherung = eintrag('ALT', 'Grundsicherung im Alter')
    const kinder = eintrag('KIN', 'Kinder in Mindestsicherung')
    const benannt: Suchbar = {
      ...eintrag('SYN', 'Arme Familien'),
      fassung: { ...eintrag('SYN', 'Familien').fassung, synonyme: ['Kinderarmut'] },
    }
    expect(folge('Kinderarmut', [quote, grundsicherung, kinder, benannt])).toEqual([
      'SYN',
      'KIN',
      'ALT',
      'SGB',
    ])
    expect(folge('kinder', [quote, kinder])).toEqual(['KIN', 'SGB'])
  })

  it('stellt Wortanfänge vor Wortteile', () => {
    const teil = eintrag('A', 'Jugendarbeit')
    const anfang = eintrag('B', 'Arbeit in Teilzeit')
    expect(folge('arbeit', [teil, anfang])).toEqual(['B', 'A'])
  })
})
