import {
  anteileOf,
  createMatrix,
  createMatrixzeilen,
  formatFeld,
  formatZeile,
  type Matrixdaten,
} from './abdeckungsmatrix.ts'

const daten: Matrixdaten = {
  zeitraeume: [
    { name: '31.12.2019', bis: '2020-01-01' },
    { name: 'Schuljahr 2020/21', bis: '2021-08-01' },
    { name: '1. Quartal 2022', bis: '2022-04-01' },
    { name: '2. Quartal 2022', bis: '2022-07-01' },
  ],
  zeilen: [
    {
      indikator: 'arbeitslose',
      raeume: [20, null, 20, 20],
      mitWert: [20, null, 18, 16],
      geschuetzt: [0, null, 2, 2],
      unsicher: [0, null, 0, 1],
    },
  ],
}

const { jahre, zeilen } = createMatrix(daten, ['arbeitslose', 'wetter'])
const [arbeitslose, wetter] = zeilen

describe(createMatrix, () => {
  it('hat jedes Jahr eine Spalte und zählt mehrere Zeiträume eines Jahres zusammen', () => {
    expect(jahre).toEqual([2019, 2020, 2021, 2022])
    expect(arbeitslose?.felder[3]).toEqual({
      jahr: 2022,
      raeume: 40,
      mitWert: 34,
      geschuetzt: 4,
      unsicher: 1,
    })
  })

  it('lässt Indikatoren ohne Werte stehen und erträgt eine Ebene ohne Zeiträume', () => {
    expect(wetter?.felder.every(({ raeume }) => raeume === 0)).toBe(true)
    expect(createMatrix({ zeitraeume: [], zeilen: [] }, ['wetter'])).toEqual({
      jahre: [],
      zeilen: [{ slug: 'wetter', felder: [] }],
    })
  })
})

it('sagt in Worten, was ein Feld und eine Zeile zeigen', () => {
  expect(arbeitslose?.felder.map(formatFeld)).toEqual([
    'alle 20 Werte',
    'keine Werte',
    'keine Werte',
    '34 von 40 Werten, 4 geschützt, 1 zu unsicher, 1 liegt nicht vor',
  ])
  expect(formatZeile(arbeitslose!)).toBe(
    '2019–2022; es fehlen 2020 und 2021; unvollständig 2022; 7 % geschützt',
  )
  expect(formatZeile(wetter!)).toBe('keine Werte')
})

it('teilt ein Feld im Verhältnis seiner Zellen', () => {
  expect(arbeitslose?.felder.map(anteileOf)).toEqual([
    { wert: 1, geschuetzt: 0 },
    { wert: 0, geschuetzt: 0 },
    { wert: 0, geschuetzt: 0 },
    { wert: 0.85, geschuetzt: 0.125 },
  ])
})

it('schreibt jedes Feld in die Datei', () => {
  const namen = new Map([['arbeitslose', { name: 'Arbeitslosenanteil', code: 'ARB-02' }]])
  const datei = createMatrixzeilen({ jahre, zeilen }, 'Sozialraum', namen)
  expect(datei).toHaveLength(1 + 2 * 4)
  expect(datei[4]).toEqual(['Arbeitslosenanteil', 'ARB-02', 'Sozialraum', 2022, 40, 34, 4, 1, 1])
})
