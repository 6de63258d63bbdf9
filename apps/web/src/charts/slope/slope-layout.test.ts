import { buildLineChartState } from '../line/line-chart-state.ts'
import { hoehensatz, layoutSlope, slopeNote } from './slope-layout.ts'
import { slopeMarks } from './slope-marks.ts'

const periode = (jahr: number) => ({
  id: `z${jahr}`,
  art: 'STICHTAG' as const,
  von: `${jahr}-12-31`,
  bis: `${jahr + 1}-01-01`,
  kurz: String(jahr),
  name: `31.12.${jahr}`,
})
const zelle = (wert: number | null) => ({
  wert,
  status: wert === null ? ('GEHEIM_PRIMAER' as const) : ('GUELTIG' as const),
  unten: null,
  oben: null,
})
const BRUCH = { datum: '2022-05-15', titel: 'Zensus 2022', folge: 'Nicht vergleichbar.' }

const build = (
  paare: readonly (readonly [number | null, number | null])[],
  brueche: readonly (typeof BRUCH)[] = [],
) =>
  buildLineChartState({
    perioden: [periode(2014), periode(2024)],
    brueche,
    einheit: 'Prozent',
    nachkommastellen: 1,
    achse: 'DATEN',
    reihen: paare.map((paar, i) => ({
      id: `r${i}`,
      name: `Raum ${i}`,
      rolle: 'RAUM' as const,
      farbe: i,
      zellen: paar.map(zelle),
    })),
  })

const SIZE = { breite: 1120, hoehe: 470 }

describe(layoutSlope, () => {
  it('verbindet beide Enden und schreibt an beide Wert und Name', () => {
    const layout = layoutSlope(build([[10, 20]]), SIZE, new Map([['r0', '+10,0, gestiegen']]))
    const [linie] = layout.linien
    expect(linie).toMatchObject({
      verbunden: true,
      links: { wert: '10,0', name: 'Raum 0', anker: 'end', zusatz: '' },
      rechts: { wert: '20,0', name: 'Raum 0', anker: 'start', zusatz: '+10,0, gestiegen' },
    })
    expect(linie!.punkte[0]!).toBeGreaterThan(linie!.punkte[1]!)
  })

  it('verbindet nichts über einen Bruch und nennt ihn', () => {
    const layout = layoutSlope(build([[10, 20]], [BRUCH]), SIZE, new Map())
    expect(layout.linien[0]?.verbunden).toBe(false)
    expect(slopeMarks(layout)).toContainEqual(expect.objectContaining({ text: 'Zensus 2022' }))
  })

  it('zeigt, was fehlt, mit seinem Zeichen und ohne Linie', () => {
    const [linie] = layoutSlope(build([[10, null]]), SIZE, new Map()).linien
    expect(linie).toMatchObject({ verbunden: false, rechts: { wert: '.' } })
    expect(linie?.punkte[1]).toBeNull()
    expect(
      slopeNote(
        build([
          [10, null],
          [1, 2],
        ]),
      ),
    ).toBe('Ohne Linie: Raum 0 aus Datenschutzgründen nicht ausgewiesen.')
    expect(slopeNote(build([[1, 2]]))).toBe('')
  })

  it('nennt, wessen früherer Wert auf die späteren Grenzen geschätzt ist', () => {
    const state = build([
      [10, 20],
      [1, 2],
    ])
    const geschaetzt = buildLineChartState({
      ...state,
      brueche: [],
      nachkommastellen: 1,
      reihen: state.reihen.map((reihe, i) => ({
        ...reihe,
        zellen: reihe.zellen.map((eine, j) =>
          i === 0 && j === 0 ? { ...eine, zeichen: 's' } : eine,
        ),
      })),
    })
    expect(slopeNote(geschaetzt)).toBe(
      'Neue Grenzen: Frühere Werte von Raum 0 sind auf die späteren Grenzen geschätzt (s); darüber hinweg wird keine Veränderung berechnet.',
    )
    const { linien } = layoutSlope(geschaetzt, SIZE, new Map())
    expect(linien.map(({ verbunden }) => verbunden)).toEqual([false, true])
  })

  it('hält gleiche Werte auseinander', () => {
    const layout = layoutSlope(
      build([
        [10, 20],
        [10, 20],
        [10.1, 20],
      ]),
      SIZE,
      new Map(),
    )
    const orte = layout.linien.map(({ rechts }) => rechts!.y).toSorted((a, b) => a - b)
    expect(orte[1]! - orte[0]!).toBeGreaterThanOrEqual(21.9)
    expect(orte[2]! - orte[1]!).toBeGreaterThanOrEqual(21.9)
  })

  it('lässt am Handy die Namen weg und kommt mit negativen Werten zurecht', () => {
    const layout = layoutSlope(build([[-3, 4]]), { breite: 358, hoehe: 320 }, new Map())
    expect(layout.linien[0]).toMatchObject({ links: { wert: '−3,0', name: '' } })
    expect(layout.x[0]).toBeGreaterThan(0)
  })

  it('sagt, wenn die Höhe nicht bei null beginnt', () => {
    expect(hoehensatz(build([[10, 12]]))).toMatch(/^Die Höhe reicht von .*, nicht ab null\.$/)
    expect(hoehensatz(build([[-3, 4]]))).toBe('')
  })
})
