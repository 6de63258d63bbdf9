import { fristsatz, leseZahl, meldesatz, ortswort, type Linkangebot } from './link-worte.ts'

const ORT = { id: '1', name: 'Zentrale', ort: 'Wassenberg', geheim: false, meldung: null }
const ANGEBOT = {
  zustand: 'VEROEFFENTLICHT',
  bestaetigtAm: '2026-03-02T10:00:00Z',
  bestaetigungBis: '2027-03-02',
} as Linkangebot

it('sagt, bis wann die Bestätigung reicht, und was ein ruhendes Angebot braucht', () => {
  expect(fristsatz(ANGEBOT)).toBe('Zuletzt bestätigt am 2.3.2026. Das gilt bis zum 2.3.2027.')
  expect(fristsatz({ ...ANGEBOT, zustand: 'BESTAETIGUNG_FAELLIG' })).toBe(
    'Zuletzt bestätigt am 2.3.2026. Jetzt ist es wieder so weit.',
  )
  expect(fristsatz({ ...ANGEBOT, zustand: 'RUHEND' })).toContain('ruht')
})

it('nennt einen geschützten Ort nicht', () => {
  expect(ortswort(ORT)).toBe('Zentrale, Wassenberg')
  expect(ortswort({ ...ORT, geheim: true })).toBe('Geschützter Ort')
})

it('unterscheidet null Plätze von nicht gemeldet', () => {
  const am = '2026-03-02T10:00:00Z'
  expect(meldesatz({ ...ORT, meldung: { frei: 0, wartezeitWochen: null, am } })).toBe(
    'Zuletzt gemeldet: nichts frei (2.3.2026)',
  )
  expect(meldesatz({ ...ORT, meldung: { frei: null, wartezeitWochen: 1, am } })).toBe(
    'Zuletzt gemeldet: 1 Woche Wartezeit (2.3.2026)',
  )
  expect(leseZahl('', 99)).toEqual({ wert: null })
  expect(leseZahl('0', 99)).toEqual({ wert: 0 })
  expect(leseZahl('-1', 99)).toHaveProperty('mangel')
  expect(leseZahl('100', 99)).toHaveProperty('mangel')
})
