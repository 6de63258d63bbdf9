import { toCsvDeutsch, toCsvMaschine } from './csv.ts'

const zeilen = [
  ['Raum', 'Wert'],
  ['Erkelenz; Mitte', 12.4],
  ['"Nord"', null],
  ['=SUMME(A1)', -3],
  ['–', 0],
]

describe(toCsvDeutsch, () => {
  it('schreibt BOM, Semikolon, Dezimalkomma und schützt Trenner', () => {
    expect(toCsvDeutsch(zeilen)).toBe(
      '\uFEFFRaum;Wert\r\n"Erkelenz; Mitte";12,4\r\n"""Nord""";\r\n\'=SUMME(A1);-3\r\n–;0\r\n',
    )
  })
})

describe(toCsvMaschine, () => {
  it('schreibt Komma und Dezimalpunkt', () => {
    expect(toCsvMaschine([['a,b', 1.5]])).toBe('"a,b",1.5\r\n')
  })
})
