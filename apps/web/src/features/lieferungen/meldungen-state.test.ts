import { groupFehler, groupMeldungen } from './meldungen-state.ts'
import type { Meldung } from './typen.ts'

const fehler: Meldung = {
  schwere: 'FEHLER',
  code: 'KEINE_ZAHL',
  text: 'Das ist keine Zahl.',
  blatt: null,
  zeile: 182,
  spalte: 'C',
  roh: '4 16',
  anzahl: 1,
  begruendung: null,
}

describe(groupMeldungen, () => {
  it('legt gleiche Meldungen zusammen und behält ihre Reihenfolge', () => {
    const gruppen = groupMeldungen([fehler, { ...fehler, code: 'ANDERS' }, fehler])
    expect(gruppen.map(({ code, meldungen }) => [code, meldungen.length])).toEqual([
      ['KEINE_ZAHL', 2],
      ['ANDERS', 1],
    ])
  })
})

describe(groupFehler, () => {
  it('macht aus gleichen Fehlern einer Spalte eine Zeile', () => {
    const gruppen = groupFehler([
      fehler,
      { ...fehler, zeile: 183, roh: 'x' },
      { ...fehler, zeile: 184, spalte: 'D' },
      { ...fehler, zeile: 185 },
    ])
    expect(
      gruppen.map(({ erste, weitere }) => [erste, ...weitere].map(({ zeile }) => zeile)),
    ).toEqual([[182, 183, 185], [184]])
  })

  it('lässt Sätze über die ganze Datei für sich stehen', () => {
    const ohneStelle = { ...fehler, zeile: null, spalte: null }
    const gruppen = groupFehler([ohneStelle, { ...ohneStelle, text: 'Ein anderer Satz.' }])
    expect(gruppen).toHaveLength(2)
  })
})
