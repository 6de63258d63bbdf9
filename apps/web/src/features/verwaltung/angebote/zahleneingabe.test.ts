import { fromLetztemTag, readZahl, toLetztenTag } from './zahleneingabe.ts'

it.each([
  ['', null],
  ['  ', null],
  ['0', 0],
  ['12', 12],
  ['1.000', 1000],
  ['1.234.567,5', 1_234_567.5],
  ['12,5', 12.5],
  ['12.50', 12.5],
  ['15.000 €', 15_000],
  ['1 000', 1000],
])('liest „%s“ als %s', (text, zahl) => {
  expect(readZahl(text)).toBe(zahl)
})

it.each(['abc', '-1', '1,2,3', '1.2.3', '1e9', 'Infinity', '0x10'])('liest „%s“ nicht', (text) => {
  expect(readZahl(text)).toBeUndefined()
})

it('kennt den letzten Tag, gespeichert wird der erste danach', () => {
  expect(toLetztenTag('2027-01-01')).toBe('2026-12-31')
  expect(fromLetztemTag('2028-02-28')).toBe('2028-02-29')
  expect([toLetztenTag(null), fromLetztemTag('')]).toEqual(['', null])
})
