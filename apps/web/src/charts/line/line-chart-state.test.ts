import { samplePerioden, sampleReihe, ZENSUS } from '../reihe.sample.ts'
import { groupBruchstellen } from '../bruchstellen.ts'
import { basenText } from './index-series.ts'
import { buildLineChartState } from './line-chart-state.ts'
import { newestText } from './end-labels.ts'
import { layoutLineChart } from './line-layout.ts'
import { readoutSentence } from './readout.ts'

const basis = { einheit: 'Prozent', nachkommastellen: 1, brueche: [] }

describe(buildLineChartState, () => {
  it('stops the line before a break and starts it after', () => {
    const state = buildLineChartState({
      ...basis,
      perioden: samplePerioden(2009, 4),
      brueche: [ZENSUS],
      reihen: [sampleReihe([10, 11, 20, 21])],
    })
    expect(state.reihen[0]?.laeufe).toEqual([
      { von: 0, bis: 1 },
      { von: 2, bis: 3 },
    ])
    expect(state.brueche).toEqual([
      { links: 1, rechts: 2, titel: 'Zensus 2011', folge: ZENSUS.folge },
    ])
  })

  it('marks the figure at the end of a line where it is estimated on later borders', () => {
    const reihe = sampleReihe([10, 11])
    const state = buildLineChartState({
      ...basis,
      perioden: samplePerioden(2024, 2),
      reihen: [
        { ...reihe, zellen: reihe.zellen.map((zelle) => ({ ...zelle, zeichen: 's' })) },
        { ...reihe, id: 'gezaehlt' },
      ],
    })
    expect(state.reihen.map((eine) => newestText(eine, state))).toEqual(['11,0\u202Fs', '11,0'])
  })

  it('leaves out a break before the first and after the last period', () => {
    const state = buildLineChartState({
      ...basis,
      perioden: samplePerioden(2012, 3),
      brueche: [ZENSUS, { ...ZENSUS, datum: '2030-01-01' }],
      reihen: [sampleReihe([1, 2, 3])],
    })
    expect(state.brueche).toEqual([])
    expect(state.abschnitte).toEqual([{ von: 0, bis: 2 }])
  })

  it('makes two breaks between the same periods one place', () => {
    const state = buildLineChartState({
      ...basis,
      perioden: samplePerioden(2010, 2),
      brueche: [ZENSUS, { datum: '2011-07-01', titel: 'Gebietsreform', folge: 'Neue Grenzen.' }],
      reihen: [sampleReihe([1, 2])],
    })
    expect(state.brueche.map((stelle) => stelle.titel)).toEqual(['Zensus 2011 · Gebietsreform'])
  })

  it('keeps gaps apart by their reason, but not the two kinds of protection', () => {
    const state = buildLineChartState({
      ...basis,
      perioden: samplePerioden(2014, 6),
      reihen: [
        sampleReihe([
          5,
          'NICHT_VERFUEGBAR',
          6,
          'GEHEIM_PRIMAER',
          'GEHEIM_SEKUNDAER',
          'NICHT_VERFUEGBAR',
        ]),
      ],
    })
    expect(state.reihen[0]?.luecken.map(({ von, bis }) => [von, bis])).toEqual([
      [1, 1],
      [3, 4],
      [5, 5],
    ])
    expect(state.reihen[0]?.ende).toBe(2)
    expect(state.reihen[0]?.laeufe).toEqual([
      { von: 0, bis: 0 },
      { von: 2, bis: 2 },
    ])
  })

  it('begins the value axis at zero and keeps intervals inside', () => {
    const state = buildLineChartState({
      ...basis,
      perioden: samplePerioden(2014, 2),
      reihen: [sampleReihe([18, 24])],
    })
    expect(state.yDomain[0]).toBe(0)
    expect(state.yDomain[1]).toBeGreaterThan(25)
    expect(state.yTicks).toEqual([0, 5, 10, 15, 20, 25])
  })

  it('may begin near the lowest figure, and says where', () => {
    const achse = (werte: readonly number[], wahl: 'NULL' | 'DATEN') =>
      buildLineChartState({
        ...basis,
        einheit: 'Personen',
        perioden: samplePerioden(2014, 2),
        reihen: [sampleReihe(werte)],
        achse: wahl,
      })
    expect(achse([28253, 26351], 'DATEN')).toMatchObject({
      achsenbeginn: 26000,
      yDomain: [26000, 28500],
    })
    expect(achse([28253, 26351], 'NULL').achsenbeginn).toBeNull()
    expect(achse([100, 28253], 'DATEN').achsenbeginn).toBeNull()
    expect(achse([-5, 10], 'DATEN').achsenbeginn).toBeNull()
    expect(achse([], 'DATEN').yDomain).toEqual([0, 1])
  })

  it('goes below zero for negative figures', () => {
    const state = buildLineChartState({
      ...basis,
      perioden: samplePerioden(2014, 2),
      reihen: [sampleReihe([-4, 2])],
    })
    expect(state.yDomain[0]).toBeLessThan(-5)
    expect(state.yTicks).toContain(0)
  })

  it('draws exactly zero as a point', () => {
    const state = buildLineChartState({
      ...basis,
      perioden: samplePerioden(2014, 1),
      reihen: [sampleReihe([0])],
    })
    expect(state.reihen[0]?.punkte[0]?.y).toBe(0)
    expect(state.xDomain[1] - state.xDomain[0]).toBe(1)
  })

  it('survives a series without any figure and a chart without series', () => {
    const ohne = { ...basis, perioden: samplePerioden(2014, 2) }
    const leer = buildLineChartState({ ...ohne, reihen: [] })
    const geheim = buildLineChartState({
      ...ohne,
      reihen: [sampleReihe(['GEHEIM_PRIMAER', 'GEHEIM_PRIMAER'])],
    })
    expect(leer.yDomain).toEqual([0, 1])
    expect(geheim.reihen[0]?.ende).toBeNull()
    expect(geheim.hatIntervalle).toBe(false)
  })
})

describe('Index', () => {
  const perioden = samplePerioden(2009, 4)

  it('starts every stretch at 100 again', () => {
    const state = buildLineChartState({
      ...basis,
      modus: 'INDEX',
      perioden,
      brueche: [ZENSUS],
      reihen: [sampleReihe([10, 12, 50, 25])],
    })
    expect(state.reihen[0]?.punkte.map((punkt) => punkt?.y)).toEqual([100, 120, 100, 50])
    expect(state.hatIntervalle).toBe(false)
    expect(state.einheit).toBe('')
    expect(basenText(state)).toBe('2009 = 100, 2011 = 100')
    const layout = layoutLineChart(state, { breite: 1200, hoehe: 470 })
    expect(layout.labels.map(({ wert, name }) => `${wert} ${name}`)).toEqual([
      '50,0 (2011 = 100) Oberau',
    ])
    expect(readoutSentence(state, 1)).toBe('31.12.2010 (2009 = 100): Oberau 120,0')
  })

  it('takes the base of the reader for its own stretch, if any series has a figure there', () => {
    const build = (basis2: number, werte: readonly number[]) =>
      buildLineChartState({
        ...basis,
        modus: 'INDEX',
        perioden,
        brueche: [ZENSUS],
        basis: basis2,
        reihen: [sampleReihe([...werte])],
      })
    expect(basenText(build(3, [10, 12, 50, 25]))).toBe('2009 = 100, 2012 = 100')
    expect(basenText(build(1, [10, 0, 50, 25]))).toBe('2009 = 100, 2011 = 100')
  })

  it('takes the first period in which all series have a figure above zero', () => {
    const state = buildLineChartState({
      ...basis,
      modus: 'INDEX',
      perioden,
      reihen: [
        sampleReihe([10, 20, 30, 40]),
        sampleReihe(['NICHT_VERFUEGBAR', 0, 5, 10], { id: 'b', farbe: 1 }),
      ],
    })
    expect(state.basen.map(({ basis: platz }) => platz)).toEqual([2])
    expect(state.reihen[1]?.punkte.map((punkt) => punkt?.y ?? null)).toEqual([null, 0, 100, 200])
  })
})

describe(groupBruchstellen, () => {
  it('sums up breaks that say the same', () => {
    const stelle = (rechts: number, titel: string) => ({
      links: rechts - 1,
      rechts,
      titel,
      folge: 'Anders gezählt.',
    })
    const gruppen = groupBruchstellen(
      [
        stelle(1, 'Wechsel der Quelle'),
        stelle(2, 'Wechsel der Quelle'),
        stelle(3, 'Zensus 2011'),
        stelle(4, 'Wechsel der Quelle'),
      ],
      samplePerioden(2014, 6),
    )
    expect(gruppen.map(({ text }) => text)).toEqual([
      '3 × Wechsel der Quelle: 2015, 2016, 2018',
      'Zensus 2011',
    ])
  })
})
