import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { zelleOf } from '../../app/atlas/atlas-state.ts'
import { createAtlasklassen } from '../../app/atlas/atlas-klassen.ts'
import { createKartenstate, klassenhinweis } from './karten-state.ts'
import { createKartenblatt } from './kartenblatt.ts'
import { zelle } from './karte.sample.ts'
import {
  findRauschen,
  findSeit,
  hindernisZwischen,
  toVeraenderungsatlas,
  veraendere,
} from './veraenderungsatlas.ts'

const ANTEIL = { typ: 'ANTEIL', intervall: 'WILSON', faktor: 100 } as const
const ANZAHL = { typ: 'ABSOLUT', intervall: 'KEINE', faktor: 1 } as const
const anzahl = (wert: number) => ({ ...zelle([1, 1]), wert, unten: null, oben: null })

describe(veraendere, () => {
  it('gives percentage points for shares', () => {
    const { wert, urteil } = veraendere(zelle([100, 1000]), zelle([150, 1000]), ANTEIL)
    expect(wert).toBeCloseTo(5, 10)
    expect(urteil).toBe('GESTIEGEN')
  })

  it('gives per cent for counts', () => {
    expect(veraendere(anzahl(200), anzahl(150), ANZAHL)).toMatchObject({
      wert: -25,
      urteil: 'GESUNKEN',
    })
    expect(veraendere(anzahl(200), anzahl(202), ANZAHL).urteil).toBe('NAHEZU_GLEICH')
  })

  it.each([0, -3])('has no per cent from a start of %s', (start) => {
    expect(veraendere(anzahl(start), anzahl(5), ANZAHL)).toMatchObject({
      wert: null,
      status: 'NICHT_SINNVOLL',
    })
  })

  it('hands on the reason of a missing figure, protection first', () => {
    const { wert, status } = veraendere(zelle('GEHEIM_PRIMAER'), zelle('NICHT_VERFUEGBAR'), ANTEIL)
    expect(wert).toBeNull()
    expect(status).toMatch(/^GEHEIM/)
  })
})

describe(findSeit, () => {
  it('takes the first period that no break parts from the shown one', () => {
    expect(findSeit(sampleAtlas(), null)?.kurz).toBe('2022')
    expect(findSeit(sampleAtlas({ zeitraum: '2020' }), null)?.kurz).toBe('2014')
  })
  it('takes the named one even across a break, but none from later or nowhere', () => {
    expect(findSeit(sampleAtlas(), '2016')?.kurz).toBe('2016')
    expect(findSeit(sampleAtlas({ zeitraum: '2018' }), '2023')?.kurz).toBe('2014')
    expect(findSeit(sampleAtlas(), 'unsinn')?.kurz).toBe('2022')
  })
  it('finds none before the first', () => {
    expect(findSeit(sampleAtlas({ zeitraum: '2014' }), null)).toBeNull()
  })
})

describe('values of three years', () => {
  /** The sample as if each figure counted three years together. */
  const dreijaehrig = (teil: Parameters<typeof sampleAtlas>[0]) => {
    const atlas = sampleAtlas(teil)
    const fassung = { ...atlas.indikator.fassung, poolingJahre: 3 }
    return { ...atlas, indikator: { ...atlas.indikator, fassung } }
  }

  it('are not compared with values that share their years, with a way to the next', () => {
    const { satz, hindernis, aussagen } = createKartenblatt(
      dreijaehrig({ karte: 'veraenderung', zeitraum: '2020', seit: '2018' }),
    )
    expect(satz.befund).toBe(
      '2018 und 2020 lassen sich nicht vergleichen: die Zeiträume überschneiden sich.',
    )
    expect(aussagen.every(({ zelle: { wert } }) => wert === null)).toBe(true)
    expect(hindernis?.wege).toEqual([{ text: 'Mit 2017 vergleichen', teil: { seit: '2017' } }])
  })

  it('begin with a period that shares none', () => {
    expect(findSeit(dreijaehrig({ zeitraum: '2020' }), null)?.kurz).toBe('2014')
    expect(
      hindernisZwischen(dreijaehrig({}), sampleAtlas().perioden[0]!, sampleAtlas().perioden[3]!),
    ).toBe('')
  })
})

describe(toVeraenderungsatlas, () => {
  const atlas = sampleAtlas({ zeitraum: '2021' })
  const seit = atlas.perioden[0]!
  const veraenderungen = toVeraenderungsatlas(atlas, seit)

  it('is an atlas of the later periods, in percentage points', () => {
    expect(veraenderungen.perioden.map(({ kurz }) => kurz).slice(0, 2)).toEqual([
      '2014–2015',
      '2014–2016',
    ])
    expect(veraenderungen.periode.kurz).toBe('2014–2021')
    expect(veraenderungen.indikator.fassung.einheit).toBe('Prozentpunkte')
  })

  it('never has a figure across a break, and says which', () => {
    for (const periode of veraenderungen.perioden.slice(-3)) {
      for (const { wert, grund } of periode.zellen) {
        expect(wert).toBeNull()
        expect(grund).toBe('nicht vergleichbar: Zensus 2022')
      }
    }
  })

  it('has intervals that hold the difference', () => {
    const { wert, unten, oben } = zelleOf(veraenderungen.periode, atlas.raeume[3]!)
    expect(unten).toBeLessThan(wert!)
    expect(oben).toBeGreaterThan(wert!)
  })

  it('has a class around zero as wide as chance', () => {
    const { breite, begruendung } = findRauschen(veraenderungen, atlas.indikator.fassung)
    expect(breite).toBeGreaterThan(0.5)
    expect(breite).toBeLessThan(5)
    expect(begruendung).toContain('Zufall')
  })
})

describe('class around zero and verdict', () => {
  const blatt = createKartenblatt(
    sampleAtlas({ karte: 'veraenderung', seit: '2014', zeitraum: '2021' }),
  )
  const klassen = createAtlasklassen(blatt.atlas, blatt.rauschen?.breite ?? null)
  const state = createKartenstate(blatt.atlas, { klassen, kreise: null, filter: null })

  it('add up: what is unsure is in the class, but for the marked areas', () => {
    const innen = state.anzahlen[klassen.nahezuGleich ?? -1] ?? 0
    const zahl = (abweichung: string) =>
      state.raeume.filter((raum) => raum.abweichung === abweichung).length
    const unsicher = blatt.aussagen.filter(({ lang }) => lang === 'nicht sicher').length
    expect(unsicher).toBe(innen - zahl('SICHER') + zahl('OFFEN'))
    expect(blatt.satz.rest).toContain(`${unsicher} sind nicht sicher`)
    expect(blatt.satz.befund + blatt.satz.rest).not.toContain('nahezu gleich')
  })

  it('marks exactly the areas whose verdict says other than their class', () => {
    for (const { abweichung, fuellung, id } of state.raeume) {
      const { sicher } = blatt.aussagen.find(({ raum }) => raum.id === id)!.zelle
      const innen = fuellung.art === 'KLASSE' && fuellung.klasse === klassen.nahezuGleich
      expect(abweichung === 'SICHER').toBe(sicher === true && innen)
      expect(abweichung === 'OFFEN').toBe(sicher === false && !innen)
    }
  })

  it('are explained in the legend', () => {
    expect(klassenhinweis(blatt)).toMatch(/^Im Zufallsbereich: bis ±\d/)
    expect(klassenhinweis(blatt)).toContain('Kräftig umrandet: dennoch sicher verändert')
  })
})

describe(createKartenblatt, () => {
  it('accounts for every area in the sentence of changes', () => {
    const { satz } = createKartenblatt(
      sampleAtlas({ karte: 'veraenderung', seit: '2014', zeitraum: '2021' }),
    )
    const text = satz.befund + satz.rest
    expect(text).toMatch(/^In \d+ von 20 Sozialräumen ist der Wert von 2014 bis 2021 sicher/)
    const zahlen = [...text.matchAll(/(\d+) (?:von 20|sind|ist)/g)].map(([, zahl]) => Number(zahl))
    expect(zahlen.reduce((a, b) => a + b, 0)).toBe(20)
  })

  it('offers pairs without a break where one lies between', () => {
    const { satz, hindernis } = createKartenblatt(
      sampleAtlas({ karte: 'veraenderung', seit: '2014', zeitraum: '2024' }),
    )
    expect(satz.befund).toBe('2014 und 2024 lassen sich nicht vergleichen: Zensus 2022.')
    expect(hindernis?.wege.map(({ text }) => text)).toEqual(['2014 bis 2021', '2022 bis 2024'])
  })

  it('goes back to the values before the first period, with a way on', () => {
    const { art, hindernis } = createKartenblatt(
      sampleAtlas({ karte: 'veraenderung', zeitraum: '2014' }),
    )
    expect(art).toBe('werte')
    expect(hindernis?.wege).toHaveLength(1)
  })

  it('has the figure of the earlier period beside the later on two maps', () => {
    const blatt = createKartenblatt(sampleAtlas({ karte: 'zwei', seit: '2014' }))
    expect(blatt.titel).toBe('Kinder unter 18 im SGB II, 2014 und 2024')
    expect(blatt.aussagen[0]?.kurz).toMatch(/^2014: /)
  })

  it('says what the map shows and how many areas have no figure', () => {
    expect(createKartenblatt(sampleAtlas()).ansage).toBe(
      'Karte zeigt Kinder unter 18 im SGB II, 2024, 20 Sozialräume, davon 2 aus Datenschutzgründen nicht ausgewiesen, 1 ohne Wert',
    )
  })
})
