import {
  createVorauswahl,
  grenzenOf,
  jahreOf,
  maengelOf,
  toEingabe,
  toggle,
  uebernehmeAuswahl,
  umfangOf,
  type Angebot,
} from './standauswahl.ts'

const indikator = (slug: string, kernset: boolean, zeitraeume: readonly string[]) => ({
  slug,
  code: slug.toUpperCase(),
  name: slug,
  thema: 'Arbeit',
  kernset,
  veroeffentlicht: false,
  ebenen: ['KREIS', 'KOMMUNE'] as const,
  zeitraeume,
})
const ANGEBOT: Angebot = {
  standVom: '2026-11-01T00:00:00Z',
  ebenen: ['KREIS', 'KOMMUNE'],
  zeitraeume: [2015, 2016, 2020].map((jahr) => ({
    id: String(jahr),
    von: `${jahr}-12-31`,
    bis: `${jahr + 1}-01-01`,
  })),
  gebietsstaende: [
    { id: 'k1', ebene: 'KOMMUNE', stichtag: '1975-01-01' },
    { id: 'k2', ebene: 'KOMMUNE', stichtag: '2018-01-01' },
    { id: 'kreis', ebene: 'KREIS', stichtag: '1975-01-01' },
  ],
  indikatoren: [indikator('a', true, ['2015', '2016']), indikator('b', false, ['2020'])],
}
const HEUTE = new Date('2026-11-22T12:00:00Z')
const VORAUSWAHL = createVorauswahl(ANGEBOT, HEUTE)

it('beginnt mit dem Kernset, solange nichts veröffentlicht ist, und mit allen möglichen Ebenen', () => {
  expect(VORAUSWAHL).toMatchObject({
    name: 'Stand November 2026',
    indikatoren: ['a'],
    ebenen: ['KREIS', 'KOMMUNE'],
  })
})

it('beginnt sonst mit dem, was öffentlich ist', () => {
  const indikatoren = ANGEBOT.indikatoren.map((eintrag) => ({
    ...eintrag,
    veroeffentlicht: eintrag.slug === 'b',
  }))
  expect(createVorauswahl({ ...ANGEBOT, indikatoren }, HEUTE).indikatoren).toEqual(['b'])
})

it('kennt die Jahre der gewählten Indikatoren allein', () => {
  expect(jahreOf(ANGEBOT, VORAUSWAHL)).toEqual(['2015', '2016'])
  expect(umfangOf(ANGEBOT, VORAUSWAHL)).toBe('1 Indikator für Kreis und Kommunen, 2015 bis 2016.')
})

it('schickt null, wo alles gemeint ist, sonst die Zeiträume und Grenzen der Wahl', () => {
  expect(toEingabe(ANGEBOT, VORAUSWAHL)).toMatchObject({ zeitraeume: null, gebietsstaende: null })
  const eng = { ...VORAUSWAHL, von: '2016', grenzen: '1975-01-01' }
  expect(toEingabe(ANGEBOT, eng)).toMatchObject({
    zeitraeume: ['2016', '2020'],
    gebietsstaende: ['kreis', 'k1'],
  })
  expect(grenzenOf(ANGEBOT)).toEqual(['2018-01-01', '1975-01-01'])
})

it('nennt alles, was fehlt', () => {
  const leer = { ...VORAUSWAHL, name: ' ', indikatoren: [], ebenen: [], von: '2020', bis: '2015' }
  expect(maengelOf(leer).map(({ stelle }) => stelle)).toEqual([
    'indikatoren',
    'ebenen',
    'zeit',
    'name',
  ])
})

it('nimmt auf und heraus', () => {
  expect(toggle(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggle(['a', 'b'], 'a')).toEqual(['b'])
})

describe(uebernehmeAuswahl, () => {
  const vorbild = (auswahl: Parameters<typeof uebernehmeAuswahl>[1]['auswahl']) => ({
    id: '7',
    name: 'Stand Mai',
    bemerkung: 'Zum Bericht',
    auswahl,
  })

  it('gibt, was einmal eingereicht war, unverändert wieder', () => {
    const auswahl = {
      ...VORAUSWAHL,
      indikatoren: ['b'],
      ebenen: ['KOMMUNE'] as const,
      von: '2016',
      bis: '2020',
      grenzen: '2018-01-01',
    }
    const eingabe = toEingabe(ANGEBOT, auswahl)
    const wieder = uebernehmeAuswahl(
      ANGEBOT,
      vorbild({
        indikatoren: eingabe.indikatoren ?? null,
        ebenen: eingabe.ebenen,
        zeitraeume: eingabe.zeitraeume ?? null,
        gebietsstaende: eingabe.gebietsstaende ?? null,
      }),
    )
    expect(wieder).toEqual({ ...auswahl, name: 'Stand Mai', bemerkung: 'Zum Bericht' })
  })

  it('lässt alles offen, wo alles gemeint war, und weg, was es nicht mehr gibt', () => {
    const alles = { indikatoren: null, ebenen: ['KREIS'] as const }
    const offen = { ...alles, zeitraeume: null, gebietsstaende: null }
    expect(uebernehmeAuswahl(ANGEBOT, vorbild(offen))).toEqual({
      name: 'Stand Mai',
      bemerkung: 'Zum Bericht',
      indikatoren: ['a', 'b'],
      ebenen: ['KREIS'],
      von: '',
      bis: '',
      grenzen: '',
    })
    const alt = vorbild({ ...offen, indikatoren: ['a', 'eingestellt'], ebenen: ['QUARTIER'] })
    expect(uebernehmeAuswahl(ANGEBOT, alt)).toMatchObject({ indikatoren: ['a'], ebenen: [] })
  })
})
