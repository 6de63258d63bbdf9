import { buildLineChartState } from './line/line-chart-state.ts'
import type { Reihe } from './reihe.ts'

const PERIODEN = [2018, 2019, 2020, 2021].map((jahr) => ({
  id: String(jahr),
  art: 'STICHTAG' as const,
  von: `${jahr}-12-31`,
  bis: `${jahr + 1}-01-01`,
  kurz: String(jahr),
  name: String(jahr),
}))

/** Figures of four years; `s` estimated, a dot missing. */
function reihe(name: string, zeichen: string, rolle: Reihe['rolle'] = 'RAUM'): Reihe {
  const zellen = [...zeichen].map((eines) => ({
    status: eines === '.' ? ('NICHT_VERFUEGBAR' as const) : ('GUELTIG' as const),
    wert: eines === '.' ? null : 10,
    unten: null,
    oben: null,
    zeichen: eines === 's' ? 's' : null,
  }))
  return { id: name, name, rolle, zellen }
}

const stateOf = (
  reihen: readonly Reihe[],
  brueche: Parameters<typeof buildLineChartState>[0]['brueche'] = [],
) =>
  buildLineChartState({
    perioden: PERIODEN,
    reihen,
    brueche,
    einheit: 'Prozent',
    nachkommastellen: 1,
  })

it('parts the line of an area where estimates end, and no other line', () => {
  const { reihen, brueche } = stateOf([reihe('Nord', 'ss--'), reihe('Süd', '----')])
  expect(reihen.map(({ laeufe }) => laeufe)).toEqual([
    [
      { von: 0, bis: 1 },
      { von: 2, bis: 3 },
    ],
    [{ von: 0, bis: 3 }],
  ])
  expect(brueche).toMatchObject([{ links: 1, rechts: 2, titel: 'Neue Grenzen' }])
  expect(brueche[0]!.folge).toContain('von Nord sind')
})

it('finds the place over a missing figure, and stays silent for yardsticks', () => {
  expect(stateOf([reihe('Nord', 's.--')]).brueche).toMatchObject([{ rechts: 2 }])
  expect(stateOf([reihe('Kreis', 'ss--', 'KREIS')]).brueche).toEqual([])
  expect(stateOf([reihe('Nord', '----')]).brueche).toEqual([])
})

it('joins a break of all series at the same place', () => {
  const zensus = { datum: '2020-06-01', titel: 'Zensus', folge: 'Neu gezählt.' }
  const { brueche } = stateOf([reihe('Nord', 'ss--'), reihe('West', 'ss--')], [zensus])
  expect(brueche).toHaveLength(1)
  expect(brueche[0]).toMatchObject({ rechts: 2, titel: 'Zensus · Neue Grenzen' })
  expect(brueche[0]!.folge).toContain('Nord und West')
})
