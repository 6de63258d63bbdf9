import { passtZurIndikatorsuche } from './indikator-suche.ts'
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
