import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { findSpaltenwahl } from './spaltenwahl.ts'
import type { UebersichtQuery } from './uebersicht.generated.ts'
import { createWaermestate, klassenwort, sortRaeume, zellsatz } from './waerme-state.ts'

type Uebersicht = NonNullable<UebersichtQuery['uebersicht']>

const N = 15
const zeile = (
  slug: string,
  werte: readonly (number | null)[],
  polaritaet: 'HOCH_BELASTEND' | 'HOCH_GUENSTIG' | 'NEUTRAL' = 'HOCH_BELASTEND',
): Uebersicht['zeilen'][number] => ({
  indikator: {
    slug,
    thema: slug === 'geld' ? 'Einkommen' : 'Demografie',
    fassung: {
      id: slug,
      name: slug,
      kurzname: slug,
      einheit: 'Prozent',
      nachkommastellen: 1,
      polaritaet,
    },
  },
  zeitraum: {
    id: '1',
    kurz: slug === 'alt' ? '2022' : '2024',
    name: '31.12.2024',
    von: '2024-12-31',
    bis: '2025-01-01',
  },
  werte,
  status: werte.map((wert) => (wert === null ? 'GEHEIM_PRIMAER' : 'GUELTIG')),
  massstab: { werte: [7], status: null },
})

const aufsteigend = Array.from({ length: N }, (_, i) => i - 4)
const uebersicht = (zeilen: Uebersicht['zeilen']): Uebersicht => ({
  raeume: {
    schluessel: aufsteigend.map((_, i) => `R${i}`),
    namen: aufsteigend.map((_, i) => `Raum ${i}`),
    kommunen: aufsteigend.map(() => null),
    kommunenamen: aufsteigend.map(() => null),
  },
  massstaebe: [{ id: '1', name: 'Kreis Muster' }],
  zeilen,
  anmerkungen: [],
  quellen: [],
})

describe('createWaermestate', () => {
  const state = createWaermestate(
    uebersicht([
      zeile('geld', aufsteigend),
      zeile(
        'alt',
        aufsteigend.map((wert, i) => (i === 14 ? null : -wert)),
        'HOCH_GUENSTIG',
      ),
      zeile(
        'neutral',
        aufsteigend.map(() => 3),
        'NEUTRAL',
      ),
    ]),
    sampleAtlas(),
    'Kernset',
  )

  it('tints by fifths within each Indikator, negative figures too', () => {
    const klassen = state.spalten[0]?.zellen.map(({ klasse }) => klasse)
    expect(klassen).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    expect(state.spalten.find(({ slug }) => slug === 'neutral')?.zellen[0]?.klasse).toBe(2)
  })

  it('never tints a protected cell', () => {
    const zelle = state.spalten.find(({ slug }) => slug === 'alt')?.zellen[14]
    expect(zelle).toMatchObject({
      klasse: null,
      text: '.',
      leerart: 'GESCHUETZT',
      wort: 'geschützt',
    })
  })

  it('makes no classes of fewer than three shown figures', () => {
    const wenige = aufsteigend.map((wert, i) => (i < 2 ? wert : null))
    const [spalte] = createWaermestate(
      uebersicht([zeile('geld', wenige)]),
      sampleAtlas(),
      'Kernset',
    ).spalten
    expect(spalte?.zellen[0]).toMatchObject({
      klasse: null,
      leerart: null,
      wort: 'zu wenige Werte für Klassen',
    })
    expect(spalte?.zellen[2]?.wort).toBe('geschützt')
  })

  it('speaks of shown figures where some are protected', () => {
    const mehrfach = (slug: string) =>
      zeile(
        slug,
        aufsteigend.map((wert, i) => (i === 13 ? null : wert)),
      )
    const { befund, rest } = createWaermestate(
      uebersicht([
        mehrfach('geld'),
        zeile(
          'arbeit',
          aufsteigend.map((wert, i) => (i === 14 ? wert : null)),
        ),
        zeile(
          'haus',
          aufsteigend.map((_, i) => i % 2),
        ),
      ]),
      sampleAtlas(),
      'Kernset',
    )
    expect(befund).toContain('von 2 gezeigten wertenden Indikatoren')
    expect(rest).not.toContain('häufiger als jeder andere Raum.')
  })

  it('counts the most burdened fifth by polarity and names differing periods', () => {
    expect(state.befund).toBe(
      'Raum 12 liegt bei 2 von 2 wertenden Indikatoren im ungünstigsten Fünftel',
    )
    expect(state.rest).toBe(
      ', nach den gezeigten Werten ebenso oft Raum 13. Verschiedene Zeiten: 2024 (2), 2022 (1).',
    )
    expect(state.gruppen).toEqual([
      { thema: 'Einkommen', anzahl: 1 },
      { thema: 'Demografie', anzahl: 2 },
    ])
  })

  it('sorts by a column, cells without a figure at the end whichever way', () => {
    const namen = (ab: boolean) => sortRaeume(state, { spalte: 'alt', ab }).map(({ name }) => name)
    expect(namen(true).at(-1)).toBe('Raum 14')
    expect(namen(false).at(-1)).toBe('Raum 14')
    expect(namen(true)[0]).toBe('Raum 0')
  })

  it('says a cell as a sentence', () => {
    const raum = state.raeume.find(({ name }) => name === 'Raum 14')!
    expect(zellsatz(state, raum, state.spalten[0]!)).toBe(
      'Raum 14, geld 2024: 10,0\u202F% (Kreis Muster 7,0) – oberstes Fünftel.',
    )
    expect(klassenwort(1, 3)).toBe('mittleres Drittel')
  })

  it('survives no Indikator at all', () => {
    const leer = createWaermestate(uebersicht([]), sampleAtlas(), 'Kernset')
    expect(leer.befund + leer.rest).toContain('gibt es keine Werte')
  })
})

describe('findSpaltenwahl', () => {
  it('takes the Kernset, a Thema, or what the address names', () => {
    const { katalog, indikator } = sampleAtlas()
    const eintrag = katalog.find(({ slug }) => slug === indikator.slug)!
    const kern = findSpaltenwahl(sampleAtlas())
    expect(kern.slugs.every((slug) => katalog.some((k) => k.slug === slug))).toBe(true)
    expect(findSpaltenwahl(sampleAtlas({ thema: 'gibt-es-nicht' }))).toEqual(kern)
    expect(findSpaltenwahl(sampleAtlas({ thema: 'alle' })).name).toBe('Alle Indikatoren')
    expect(eintrag.abdeckung.length).toBeGreaterThan(0)
  })
})
