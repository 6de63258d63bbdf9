import { samplePerioden, sampleReihe, ZENSUS } from '../reihe.sample.ts'
import { textWidth } from '../text-width.ts'
import { buildLineChartState } from './line-chart-state.ts'
import { layoutLineChart } from './line-layout.ts'
import { protectedFields, protectedNote } from './protected-fields.ts'
import { pointAt, readoutSentence } from './readout.ts'

const state = buildLineChartState({
  einheit: 'Prozent',
  nachkommastellen: 1,
  perioden: samplePerioden(2008, 8),
  brueche: [ZENSUS],
  reihen: [
    sampleReihe([18, 18.5, 19, 20, 20, 21, 'GEHEIM_PRIMAER', 'GEHEIM_PRIMAER']),
    sampleReihe([12, 12, 12, 12, 12, 12, 12, 12.4], { id: 'k', name: 'Kreis', rolle: 'KREIS' }),
  ],
})
const breit = layoutLineChart(state, { breite: 1200, hoehe: 470 })

describe(layoutLineChart, () => {
  it('writes the unit at the top tick only', () => {
    expect(breit.yTicks.map((tick) => tick.text)).toEqual(['0', '5', '10', '15', '20\u202F%'])
  })

  it('names lines at their ends, with the sign where the newest figure is protected', () => {
    expect(breit.labels.map(({ wert, name, unterbrochen }) => [wert, name, unterbrochen])).toEqual([
      ['.', 'Oberau', true],
      ['12,4', 'Kreis', false],
    ])
  })

  it('has no labels on a narrow screen and thins out the years, the newest kept', () => {
    const schmal = layoutLineChart(state, { breite: 260, hoehe: 320 })
    const worte = schmal.xTicks.map((tick) => tick.text)
    expect(schmal.labels).toEqual([])
    expect(worte.at(-1)).toBe('2015')
    expect(worte.filter((wort) => wort === '').length).toBeGreaterThan(0)
  })

  it('draws the break between its periods and says what it means where there is room', () => {
    const [marke] = breit.bruchmarken
    expect(marke?.x).toBeGreaterThan(breit.x[2]!)
    expect(marke?.x).toBeLessThan(breit.x[3]!)
    expect(breit.bruchfolgen).toBe(true)
    expect(layoutLineChart(state, { breite: 260, hoehe: 320 }).bruchfolgen).toBe(false)
  })

  const mitBruechen = (breite: number) =>
    layoutLineChart(
      buildLineChartState({
        ...state,
        reihen: [sampleReihe([1, 2, 3, 4, 5, 6, 7, 8])],
        brueche: [2010, 2011, 2012].map((jahr) => ({
          datum: `${jahr}-05-01`,
          titel: `Neue Erfassung ${jahr}`,
          folge: 'Anders gezählt.',
        })),
      }),
      { breite, hoehe: 300 },
    )

  it('keeps the names of several breaks from touching', () => {
    const zeilen = mitBruechen(900).bruchmarken.flatMap((marke) => marke.zeilen)
    const extents = zeilen.map((zeile) => {
      const half = textWidth(zeile.text, 12, 600) / 2
      return { y: zeile.y, von: zeile.x - half, bis: zeile.x + half }
    })
    const touching = extents.flatMap((a, i) =>
      extents.slice(i + 1).filter((b) => a.y === b.y && a.bis > b.von && b.bis > a.von),
    )
    expect(zeilen).toHaveLength(3)
    expect(touching).toEqual([])
  })

  it('leaves names without room to the note below the chart', () => {
    const schmal = mitBruechen(400)
    expect(schmal.bruchmarken.map((marke) => marke.zeilen)).toEqual([[], [], []])
    expect(schmal.bruchfolgen).toBe(false)
  })

  it('moves with its origin', () => {
    const verschoben = layoutLineChart(state, { breite: 1200, hoehe: 470, x: 40, y: 100 })
    expect(verschoben.plot.x - breit.plot.x).toBe(40)
    expect(verschoben.y(10) - breit.y(10)).toBeCloseTo(100)
    expect(verschoben.bruchmarken[0]!.zeilen[0]!.y - breit.bruchmarken[0]!.zeilen[0]!.y).toBe(100)
  })
})

const oneMore = (werte: readonly (number | 'GEHEIM_PRIMAER')[]) =>
  buildLineChartState({
    einheit: 'Prozent',
    nachkommastellen: 1,
    perioden: samplePerioden(2008, 8),
    brueche: [ZENSUS],
    reihen: [sampleReihe(werte, { id: 'n', name: 'Niederau' })],
  }).reihen

describe(protectedFields, () => {
  it('hatches from where the figures are protected to the end', () => {
    const [feld, ...weitere] = protectedFields(state, breit)
    expect(weitere).toEqual([])
    expect(feld?.x).toBeCloseTo((breit.x[5]! + breit.x[6]!) / 2)
    expect(feld!.x + feld!.breite).toBeCloseTo(breit.plot.x + breit.plot.breite)
    expect([feld!.y, feld!.hoehe]).toEqual([breit.plot.y, breit.plot.hoehe])
  })

  it('says nothing about the height, and hatches once what several series protect', () => {
    const fieldsWith = (werte: readonly (number | 'GEHEIM_PRIMAER')[]) =>
      protectedFields({ ...state, reihen: [...state.reihen, ...oneMore(werte)] }, breit)
    const hoch = fieldsWith([9, 9, 9, 9, 9, 9, 9, 'GEHEIM_PRIMAER'])
    expect(hoch).toEqual(protectedFields(state, breit))
    expect(fieldsWith([1, 'GEHEIM_PRIMAER', 1, 1, 1, 1, 1, 1])).toHaveLength(2)
    expect(fieldsWith(Array.from({ length: 8 }, () => 'GEHEIM_PRIMAER' as const))).toEqual(hoch)
  })
})

describe(protectedNote, () => {
  const alles = Array.from({ length: 8 }, () => 'GEHEIM_PRIMAER' as const)

  it('says whose figures are hatched, and who has no line at all', () => {
    expect(protectedNote(state)).toBe(
      'Schraffiert: Oberau aus Datenschutzgründen nicht ausgewiesen.',
    )
    expect(protectedNote({ ...state, reihen: [...state.reihen, ...oneMore(alles)] })).toBe(
      'Schraffiert: Oberau aus Datenschutzgründen nicht ausgewiesen. ' +
        'Ohne Linie: Niederau aus Datenschutzgründen nicht ausgewiesen.',
    )
    expect(protectedNote({ ...state, reihen: state.reihen.slice(1) })).toBe('')
  })

  it('hatches the whole picture of a single area that is protected throughout', () => {
    const einer = { ...state, reihen: [...oneMore(alles), ...state.reihen.slice(1)] }
    expect(protectedFields(einer, breit)).toEqual([
      { x: breit.plot.x, y: breit.plot.y, breite: breit.plot.breite, hoehe: breit.plot.hoehe },
    ])
    expect(protectedNote(einer)).toMatch(/^Schraffiert: Niederau/)
  })
})

describe(pointAt, () => {
  it('means the nearest period and the series under the pointer', () => {
    const stelle = pointAt(state, breit, { x: breit.x[1]! + 3, y: breit.y(12) + 5 })
    expect(stelle).toEqual({ reihe: 'k', periode: 1 })
  })
  it('means no series far from all lines', () => {
    expect(pointAt(state, breit, { x: breit.x[1]!, y: breit.y(3) })).toEqual({
      reihe: null,
      periode: 1,
    })
  })
  it('means the series whose name is pointed at', () => {
    const label = breit.labels[1]!
    expect(pointAt(state, breit, { x: label.x + 20, y: label.y })).toEqual({
      reihe: 'k',
      periode: null,
    })
  })
})

describe(readoutSentence, () => {
  it('says all figures of a period, missing ones in words', () => {
    expect(readoutSentence(state, 7)).toBe(
      '31.12.2015: Kreis 12,4\u202F%, Oberau aus Datenschutzgründen nicht ausgewiesen',
    )
  })
})
