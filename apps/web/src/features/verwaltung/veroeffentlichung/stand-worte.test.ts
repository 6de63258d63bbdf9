import type { GezaehlterStand, Stand } from './stand-worte.ts'
import {
  auslassungenOf,
  folgeDerRuecknahme,
  geschuetztOf,
  grenzenworte,
  inhaltOf,
  lageOf,
  vergleichssatz,
  zustandOf,
} from './stand-worte.ts'
import { STAENDE_SAMPLE } from './veroeffentlichung.sample.ts'

const STAND = STAENDE_SAMPLE.find(({ aktuell }) => aktuell) as GezaehlterStand
const ENTWURF = STAENDE_SAMPLE.find(({ zustand }) => zustand === 'ENTWURF') as Stand
const AELTERER = STAENDE_SAMPLE.at(-1) as Stand

it('sagt, was ein Stand enthält, die größten Räume zuerst', () => {
  expect(inhaltOf(STAND)).toBe(
    '6 Indikatoren für Kreis, Jugendamtsbezirke und Kommunen, 9 Zeiträume',
  )
})

it('sagt, in welchen Grenzen, die größten Räume zuerst', () => {
  expect(
    grenzenworte([
      { ebene: 'SOZIALRAUM', stichtag: '2024-01-01' },
      { ebene: 'KOMMUNE', stichtag: '2018-07-01' },
      { ebene: 'KOMMUNE', stichtag: '1975-01-01' },
    ]),
  ).toBe('Kommunen ab 1.1.1975, Kommunen ab 1.7.2018 und Sozialräume ab 1.1.2024')
  expect(grenzenworte([])).toBe('')
})

it('sagt, wie ein Stand steht', () => {
  expect(zustandOf(STAND, [STAND])).toBe('öffentlich seit 12.5.2025')
  expect(zustandOf(AELTERER, [STAND, AELTERER])).toBe('abgelöst durch „Mai 2025“')
  expect(zustandOf(ENTWURF, [STAND])).toBe('Entwurf, wartet auf die zweite Person')
})

it('zählt im Vergleich nur, was vorkommt', () => {
  expect(
    vergleichssatz(
      [
        { wechsel: 'HINZUGEKOMMEN', anzahl: 240 },
        { wechsel: 'GEAENDERT', anzahl: 1 },
        { wechsel: 'VERBORGEN', anzahl: 3 },
        { wechsel: 'GEZEIGT', anzahl: 0 },
      ],
      'Mai 2025',
    ),
  ).toBe('Gegenüber „Mai 2025“: 1 Wert ändert sich, 240 kommen hinzu und 3 werden verborgen.')
  expect(
    vergleichssatz(
      [
        { wechsel: 'WEGGEFALLEN', anzahl: 253 },
        { wechsel: 'VERBORGEN', anzahl: 1 },
      ],
      'Mai 2025',
    ),
  ).toBe('Gegenüber „Mai 2025“: 253 Werte fallen weg und einer wird verborgen.')
  expect(vergleichssatz([], 'Mai 2025')).toBe('Gegenüber „Mai 2025“ ändert sich kein Wert.')
  expect(vergleichssatz([{ wechsel: 'HINZUGEKOMMEN', anzahl: 12 }], null)).toBe(
    'Es ist der erste Stand: 12 Werte kommen hinzu.',
  )
})

it('sagt, was die Öffentlichkeit nach einer Rücknahme sieht', () => {
  expect(folgeDerRuecknahme(STAND, [ENTWURF, STAND, AELTERER])).toBe(
    'Danach sieht die Öffentlichkeit wieder „Mai 2024“ vom 2.5.2024.',
  )
  expect(folgeDerRuecknahme(STAND, [STAND])).toMatch(/^Danach ist nichts veröffentlicht/)
  expect(folgeDerRuecknahme(AELTERER, [STAND, AELTERER])).toMatch(/ändert sich nichts/)
})

it('nennt, was öffentlich ist und was wartet', () => {
  expect(lageOf([ENTWURF, STAND]).rest).toBe(' Ein Entwurf wartet.')
  expect(lageOf([]).befund).toBe('Öffentlich ist noch nichts.')
})

it('nennt jede Regel, die etwas verbirgt, und zählt alle Geschützten', () => {
  expect(auslassungenOf(STAND).map(({ text }) => text)).toContain('Zu wenige Fälle')
  expect(geschuetztOf(STAND)).toBe(14)
})
