import { toAngebotszeilen } from './angebote.ts'

const facette = (wert: string, ober: string | null, anzahl: number) => ({
  feld: 'kategorien',
  wert,
  name: wert.toUpperCase(),
  ober,
  anzahl,
})

it('tells what is here from what serves the whole Kreis, category by category', () => {
  const zeilen = toAngebotszeilen({
    hier: {
      anzahl: 2,
      punkte: [],
      facetten: [facette('pflege', null, 2), facette('heim', 'pflege', 1)],
    },
    mitKreisweiten: {
      anzahl: 6,
      facetten: [
        facette('jugend', null, 1),
        facette('pflege', null, 5),
        facette('heim', 'pflege', 1),
        { feld: 'sprachen', wert: 'de', name: null, ober: null, anzahl: 6 },
      ],
    },
  })
  expect(zeilen).toEqual([
    { schluessel: 'jugend', name: 'JUGEND', hier: 0, kreisweit: 1 },
    { schluessel: 'pflege', name: 'PFLEGE', hier: 2, kreisweit: 3 },
  ])
})
