import { ANFORDERUNGEN_SAMPLE } from './anforderungen.sample.ts'
import { lageOf, ordne, standOf, type Anforderung } from './anforderung-worte.ts'

const [erste] = ANFORDERUNGEN_SAMPLE
const eine = (teil: Partial<Anforderung>): Anforderung => ({ ...erste!, ...teil })
const offen = { zustand: 'ANGEFORDERT', frist: '2026-03-31', ueberfaellig: false } as const

it('sagt, wie weit eine Anforderung ist', () => {
  expect(standOf(eine(offen), '2026-03-19')).toBe('noch 12 Tage')
  expect(standOf(eine(offen), '2026-03-31')).toBe('heute fällig')
  expect(standOf(eine({ ...offen, ueberfaellig: true }), '2026-04-06')).toBe(
    'seit 6 Tagen überfällig',
  )
  expect(standOf(eine({ ...offen, ueberfaellig: true }), '2026-04-01')).toBe(
    'seit 1 Tag überfällig',
  )
})

it('nennt nach der Übernahme nichts mehr zu prüfen', () => {
  const geliefert = {
    zustand: 'GELIEFERT',
    ueberfaellig: false,
    geliefertAm: '2026-03-12T08:00:00Z',
  } as const
  const stand = (eingangszustand: Anforderung['eingangszustand']) =>
    standOf(eine({ ...geliefert, eingangszustand }), '2026-03-19')
  expect(stand('GEPRUEFT')).toBe('eingegangen am 12.3.2026, zu prüfen')
  expect(stand(null)).toBe('eingegangen am 12.3.2026, zu prüfen')
  expect(stand('FEHLERHAFT')).toBe('eingegangen am 12.3.2026, hat Fehler')
  expect(stand('UEBERNOMMEN')).toBe('eingegangen am 12.3.2026, übernommen, noch abzuschließen')
  expect(stand('VERWORFEN')).toBe('eingegangen am 12.3.2026, verworfen, neu zu liefern')
  expect(
    lageOf([
      eine({ ...geliefert, eingangszustand: 'UEBERNOMMEN' }),
      eine({ ...geliefert, eingangszustand: 'VERWORFEN' }),
    ]),
  ).toBe('1 übernommen und noch abzuschließen, 1 verworfen und neu zu liefern.')
})

it('zählt, was zu tun ist, und stellt das Überfällige nach vorn', () => {
  const liste = [
    eine(offen),
    eine({ ...offen, ueberfaellig: true }),
    eine({ zustand: 'GELIEFERT', ueberfaellig: false }),
  ]
  expect(lageOf(liste)).toBe('1 überfällig, 1 offen, 1 eingegangen und zu prüfen.')
  expect(ordne(liste).map(({ ueberfaellig }) => ueberfaellig)).toEqual([true, false, false])
  expect(lageOf([])).toBe('Zurzeit ist nichts angefordert.')
})
