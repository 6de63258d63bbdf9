import { fristOf, letzterLaufOf, pruefeFrist, type Regel } from './frist-worte.ts'

const REGEL: Regel = {
  art: 'RUECKMELDUNG',
  name: 'Rückmeldungen',
  beginn: 'Eingang',
  folge: 'gelöscht',
  grund: '§ 10b BGG NRW',
  frist: 12,
  einheit: 'MONATE',
  minimum: 1,
  maximum: 24,
  selbsttaetig: true,
  geaendertAm: null,
  geaendertVon: null,
  zuletztAm: null,
  zuletztAnzahl: null,
  naechstesMal: null,
}

it('sagt Fristen mit ihrer Einheit', () => {
  expect(fristOf(12, 'MONATE')).toBe('12 Monate')
  expect(fristOf(1, 'TAGE')).toBe('1 Tag')
})

it('sagt, wann zuletzt und wie viel gelöscht wurde', () => {
  expect(letzterLaufOf(REGEL)).toBe('noch nicht')
  expect(letzterLaufOf({ ...REGEL, selbsttaetig: false })).toBe('löscht der Betrieb')
  const gelaufen = { ...REGEL, zuletztAm: '2026-11-21T02:00:00Z', zuletztAnzahl: 0 }
  expect(letzterLaufOf(gelaufen)).toBe('21.11.2026, 03:00 Uhr: nichts')
  expect(letzterLaufOf({ ...gelaufen, zuletztAnzahl: 4 })).toMatch(/: 4$/)
})

it.each(['0', '25', '1,5', '', '-3', 'zwölf', '1e1'])('nimmt „%s“ nicht an', (text) => {
  expect(pruefeFrist(text, REGEL)).toBe('Möglich sind 1 bis 24 Monate.')
})

it('nimmt die Grenzen selbst an', () => {
  expect(pruefeFrist('1', REGEL)).toBeNull()
  expect(pruefeFrist(' 24 ', REGEL)).toBeNull()
})
