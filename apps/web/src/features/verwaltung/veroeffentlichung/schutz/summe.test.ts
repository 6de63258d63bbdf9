import { toGleichung, type Summenglied } from './summe.ts'

const gezeigt = (raum: string, wert: number): Summenglied => ({ raum, wert, lage: 'GEZEIGT' })
const verborgen = (raum: string, wert: number | null): Summenglied => ({
  raum,
  wert,
  lage: 'VERBORGEN',
})

it('schreibt eine kurze Summe ganz aus, das Verborgene zuletzt', () => {
  const gleichung = toGleichung({
    satz: '',
    summe: [gezeigt('Kreis', 46), verborgen('Wegberg', 2), gezeigt('Erkelenz', 44)],
  })
  expect(gleichung).toEqual({
    ganzes: { name: 'Kreis', wert: 46, innen: null, anzahl: 1 },
    teile: [
      { name: 'Erkelenz', wert: 44, innen: null, anzahl: 1 },
      { name: 'Wegberg', wert: null, innen: 2, anzahl: 1 },
    ],
  })
})

it('fasst viele gezeigte Teile zu einer Zahl zusammen und lässt keinen aus', () => {
  const teile = Array.from({ length: 9 }, (_, i) => gezeigt(`Kommune ${i}`, i + 1))
  const gleichung = toGleichung({
    satz: '',
    summe: [gezeigt('Kreis', 50), ...teile, verborgen('A', 2), verborgen('B', 3)],
  })
  expect(gleichung?.teile.map(({ name }) => name)).toEqual([
    'Kommune 0',
    'Kommune 1',
    'Kommune 2',
    '6 weitere',
    'A',
    'B',
  ])
  const bekannt = gleichung?.teile.reduce((summe, { wert }) => summe + (wert ?? 0), 0)
  expect(bekannt).toBe(45)
})

it('macht aus einer Summe ohne Teile keine Gleichung, und nicht aus dem, was nicht aufgeht', () => {
  const gleichung = toGleichung({ satz: '', summe: [gezeigt('Kreis', 2), verborgen('A', 2)] })
  expect(gleichung?.teile).toEqual([{ name: 'A', wert: null, innen: 2, anzahl: 1 }])
  expect(toGleichung({ satz: '', summe: [gezeigt('Kreis', 5), verborgen('A', 2)] })).toBeNull()
  expect(
    toGleichung({ satz: '', summe: [gezeigt('Kreis', 5), verborgen('A', null)] }),
  ).not.toBeNull()
  expect(toGleichung({ satz: '', summe: [gezeigt('Kreis', 5)] })).toBeNull()
  expect(toGleichung({ satz: '', summe: [] })).toBeNull()
})
