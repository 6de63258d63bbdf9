import fc from 'fast-check'
import { hausnummernOf, pruefeStrassen, type Strassenzeile } from './index.ts'

const gebiete = {
  kommunen: new Map([
    ['05370004', 'Erkelenz'],
    ['05370016', 'Heinsberg'],
  ]),
  quartiere: new Map([
    ['Q1', '05370004'],
    ['Q2', '05370004'],
    ['Q9', '05370016'],
  ]),
}

const abschnitt = (angaben: Partial<Strassenzeile>): Strassenzeile => ({
  kommune: '05370004',
  strasse: 'Markt',
  strassenschluessel: '',
  plz: '41812',
  seite: 'BEIDE',
  von: 1,
  vonZusatz: '',
  bis: null,
  bisZusatz: '',
  quartier: 'Q1',
  zeile: 2,
  ...angaben,
})

const codes = (...zeilen: readonly Partial<Strassenzeile>[]) =>
  pruefeStrassen(
    zeilen.map((zeile, i) => abschnitt({ zeile: i + 2, ...zeile })),
    gebiete,
  ).map(({ code, zeile }) => `${code} ${zeile}`)

describe('pruefeStrassen', () => {
  it('takes a street whose sections follow each other, on each side for itself', () => {
    expect(codes({ bis: 12 }, { von: 13, quartier: 'Q2' })).toEqual([])
    expect(codes({ seite: 'GERADE' }, { seite: 'UNGERADE', quartier: 'Q2' })).toEqual([])
    expect(codes({ bis: 12 }, { von: 12, vonZusatz: 'a', quartier: 'Q2' })).toEqual([])
  })

  it('finds numbers that lie in two sections, also where one holds the other', () => {
    expect(codes({ bis: 20 }, { von: 19 })).toEqual(['UEBERLAPPUNG 3', 'UEBERLAPPUNG 3'])
    expect(codes({}, { von: 5, bis: 5 }, { von: 9, bis: 9 })).toEqual([
      'UEBERLAPPUNG 3',
      'UEBERLAPPUNG 4',
    ])
    expect(codes({ strasse: 'Anger' }, { strasse: 'Weg' })).toEqual([])
  })

  it('finds numbers that lie in none', () => {
    expect(codes({ seite: 'GERADE', bis: 10 }, { seite: 'GERADE', von: 16 })).toEqual(['LUECKE 3'])
  })

  it('finds areas that there are not, and those of another Kommune', () => {
    expect(codes({ kommune: '05370999' }, { strasse: 'Weg', quartier: 'Q7' })).toEqual([
      'KOMMUNE_UNBEKANNT 2',
      'QUARTIER_UNBEKANNT 3',
    ])
    expect(codes({ quartier: 'Q9' })).toEqual(['QUARTIER_FREMD 2'])
  })

  it('finds streets without Quartier, without postal code, and keys used twice', () => {
    expect(codes({ quartier: null, plz: '' })).toEqual(['OHNE_QUARTIER 2', 'PLZ_FEHLT null'])
    const doppelt = { strassenschluessel: '00012' }
    expect(codes(doppelt, { ...doppelt, strasse: 'Weg' })).toEqual(['SCHLUESSEL_DOPPELT 2'])
  })

  it('counts what is too much to list', () => {
    const viele = Array.from({ length: 500 }, (_, i) => ({ strasse: `S${i}`, quartier: null }))
    expect(codes(...viele)).toHaveLength(21)
  })

  it('finds an overlap exactly when some house number lies in two sections', () => {
    const stueck = fc.record({
      seite: fc.constantFrom('BEIDE', 'GERADE', 'UNGERADE'),
      von: fc.integer({ min: 1, max: 30 }),
      laenge: fc.option(fc.integer({ min: 0, max: 12 })),
    })
    fc.assert(
      fc.property(fc.array(stueck, { maxLength: 5 }), (stuecke) => {
        const zeilen = stuecke.map(({ seite, von, laenge }, i) =>
          abschnitt({ seite, von, bis: laenge === null ? null : von + laenge, zeile: i + 2 }),
        )
        const lageOf = (nummer: number) =>
          zeilen.filter((zeile) => {
            const teil = hausnummernOf(zeile, nummer % 2 === 1 ? 'UNGERADE' : 'GERADE')
            return teil !== null && teil.von <= nummer && nummer <= (teil.bis ?? Infinity)
          }).length
        const doppelt = Array.from({ length: 60 }, (_, i) => lageOf(i + 1)).some((n) => n > 1)
        const gefunden = pruefeStrassen(zeilen, gebiete).some(({ code }) => code === 'UEBERLAPPUNG')
        expect(gefunden).toBe(doppelt)
      }),
    )
  })
})
