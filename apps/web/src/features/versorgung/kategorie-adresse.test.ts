import { wegOf } from './kategorie-adresse.ts'

it('leads on within the same level and day, and leaves the rest behind', () => {
  const hier = new URLSearchParams('ebene=kommune&stichtag=2025-07-01&raum=alt&experte=ja')
  expect(wegOf({ kategorie: 'kita', raum: '05370004' }, hier)).toBe(
    '/versorgung/kita?ebene=kommune&stichtag=2025-07-01&raum=05370004',
  )
  expect(wegOf({ kategorie: null, raum: null }, hier)).toBe(
    '/versorgung?ebene=kommune&stichtag=2025-07-01',
  )
  expect(wegOf({ kategorie: null, raum: null }, new URLSearchParams('stichtag=gestern'))).toBe(
    '/versorgung',
  )
})
