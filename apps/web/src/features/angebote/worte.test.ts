import {
  ergebniswort,
  formatAbstand,
  formatVor,
  platzwort,
  wartezusatz,
  wohinOf,
  type Treffer,
} from './worte.ts'
import { LEER } from './suchwahl.ts'

it.each([
  [3, null, '3 Plätze frei', ''],
  [1, 8, '1 Platz frei', ''],
  [0, 6, 'Zurzeit nichts frei', 'Wartezeit etwa 6 Wochen'],
  [0, null, 'Zurzeit nichts frei', ''],
  [null, 1, 'Wartezeit etwa 1 Woche', ''],
  [null, 0, 'Ohne Wartezeit', ''],
  // Not reported is not the same as none.
  [null, null, '', ''],
])('%p free, %p weeks: %s %s', (frei, wartezeitWochen, ...worte) => {
  const meldung = { frei, wartezeitWochen }
  expect([platzwort(meldung), wartezusatz(meldung)]).toEqual(worte)
})

it.each([
  ['2026-11-23T22:30:00Z', 'heute'],
  ['2026-11-22T23:30:00Z', 'heute'],
  ['2026-11-22T10:00:00Z', 'gestern'],
  ['2026-11-12T10:00:00Z', 'vor 11 Tagen'],
  ['2026-09-04T10:00:00Z', 'am 4.9.2026'],
])('%s is %s by the days of the Kreis', (zeitpunkt, wort) => {
  expect(formatVor(zeitpunkt, new Date('2026-11-23T22:45:00Z'))).toBe(wort)
})

it.each([
  [0, '100\u00a0m'],
  [849, '800\u00a0m'],
  [3420, '3,4\u00a0km'],
  [12_300, '12\u00a0km'],
])('%d metres: %s', (meter, wort) => {
  expect(formatAbstand(meter)).toBe(wort)
})

it('says how far the search went', () => {
  const wo = { name: 'Ratheim', punkt: { laenge: 6, breite: 51 }, raum: null }
  expect(ergebniswort({ ...LEER, was: ' Pflege ' }, 1)).toEqual(['1 Angebot', ' für „Pflege“'])
  expect(ergebniswort({ ...LEER, wo, umkreis: 5 }, 0)).toEqual([
    'Kein Angebot',
    ' bis 5 km um Ratheim',
  ])
  expect(ergebniswort({ ...LEER, wo, umkreis: 'ALLE' }, 2)[1]).toBe(
    ', das Nächste um Ratheim zuerst',
  )
  expect(ergebniswort({ ...LEER, hier: true, umkreis: 2 }, 2)[1]).toBe(
    ' bis 2 km um Ihren Standort',
  )
})

it('tells of a secret place only that it is one', () => {
  const treffer = { orte: [], formen: ['ORT'], geschuetzt: true, kreisweit: true, abstand: null }
  expect(wohinOf(treffer as unknown as Treffer)).toBe('Ort geschützt, für den ganzen Kreis')
})
