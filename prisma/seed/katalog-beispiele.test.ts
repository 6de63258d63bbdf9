import {
  ALLE,
  berechne,
  createLies,
  evaluateFormel,
  formelnOf,
  hatFormel,
} from '@sozial/domain/indikator'
import type { Teilgruppe, Zelle } from '@sozial/domain/indikator'
import { Z_95 } from '@sozial/domain/statistik'
import { intervalOf } from '@sozial/domain/vergleich'
import { gueltig, hatZahl } from '@sozial/domain/wert'
import { katalog } from './katalog.ts'

/** `[merkmal, figure, ages, rest of the Teilgruppe]` */
type Zahl = readonly [string, number, (readonly [number, number | null])?, Partial<Teilgruppe>?]

function rechne(slug: string, zahlen: readonly Zahl[]) {
  const { berechnung, intervall } = katalog.indikatoren.find((i) => i.slug === slug)!.fassung
  if (!hatFormel(berechnung)) throw new TypeError(`${slug} has no formula.`)
  const zellen = zahlen.map(([merkmal, wert, [alterVon, alterBis] = [0, null], rest]): Zelle => ({
    merkmal,
    teilgruppe: { ...ALLE, alterVon, alterBis, ...rest },
    wert: gueltig(wert),
  }))
  const lies = createLies(zellen)
  const formeln = formelnOf(berechnung)
  const zaehler = evaluateFormel(formeln.zaehler, lies)
  const nenner = formeln.nenner && evaluateFormel(formeln.nenner, lies)
  const { wert } = berechne(berechnung, zaehler, nenner)
  if (!hatZahl(wert) || !hatZahl(zaehler)) return { wert: wert.status }
  const faktor = 'faktor' in berechnung ? berechnung.faktor : 1
  const grenzen =
    nenner && hatZahl(nenner)
      ? intervalOf(intervall, zaehler.wert, nenner.wert, faktor, Z_95)
      : undefined
  return { wert: wert.wert, unten: grenzen?.unten, oben: grenzen?.oben }
}

const EW = 'bevoelkerung'

describe('Beispiele zum Nachrechnen', () => {
  // Wilson (z = 1.959964) to three places, from the formula of 1927.
  it.each<[number, number, readonly [number, number]]>([
    [0, 50, [0, 7.135]],
    [12, 80, [8.794, 24.413]],
    [45, 300, [11.403, 19.482]],
    [300, 2000, [13.502, 16.632]],
  ])('Sprachauffälligkeit %i von %i Kindern', (auffaellig, untersucht, [unten, oben]) => {
    const ergebnis = rechne('sprachauffaelligkeit', [
      ['einschulung_sprachauffaellig', auffaellig],
      ['einschulung_untersucht', untersucht],
    ])
    expect(ergebnis.wert).toBeCloseTo((auffaellig / untersucht) * 100, 9)
    expect(ergebnis.unten).toBeCloseTo(unten, 3)
    expect(ergebnis.oben).toBeCloseTo(oben, 3)
  })

  it.each<[string, number, readonly Zahl[]]>([
    [
      'jugendquotient',
      30,
      [
        [EW, 300, [0, 18]],
        [EW, 1000, [18, 65]],
      ],
    ],
    [
      'durchschnittsalter',
      43.5,
      [
        ['bevoelkerung_alterssumme', 43_500],
        [EW, 1000],
      ],
    ],
    [
      'geburtenziffer',
      50,
      [
        ['lebendgeborene', 10],
        [EW, 200, [15, 45], { geschlecht: 'WEIBLICH' }],
      ],
    ],
    [
      'natuerlicher-saldo',
      -3,
      [
        ['lebendgeborene', 7],
        ['gestorbene', 10],
        [EW, 1000],
      ],
    ],
    [
      'wanderungsvolumen',
      8,
      [
        ['zuzuege', 50],
        ['fortzuege', 30],
        [EW, 1000],
      ],
    ],
    [
      'allein-lebende-aeltere',
      40,
      [
        ['allein_lebende', 40, [75, null]],
        ['bevoelkerung_privathaushalte', 100, [75, null]],
      ],
    ],
    [
      'mindestsicherungsquote',
      12,
      [
        ['leistungsberechtigte_sgb2', 80],
        ['hilfe_zum_lebensunterhalt', 5],
        ['grundsicherung_erwerbsminderung', 10, [18, 65]],
        ['grundsicherung_alter', 15, [65, null]],
        ['asylblg_regelleistungsempfaenger', 10],
        [EW, 1000],
      ],
    ],
    [
      'hilfen-zur-erziehung',
      250,
      [
        ['hze', 50],
        [EW, 2000, [0, 21]],
      ],
    ],
    [
      'schulsozialindex',
      4.5,
      [
        ['schulsozialindex_summe', 900],
        ['schueler', 200],
      ],
    ],
    [
      'pflegepotenzial',
      4,
      [
        [EW, 400, [45, 65]],
        [EW, 100, [80, null]],
      ],
    ],
    [
      'versorgungsquote-u3',
      105,
      [
        ['plaetze_u3', 105],
        [EW, 100, [0, 3]],
      ],
    ],
    [
      'engagement-angebote',
      2,
      [
        ['angebote_mit_ehrenamt', 20],
        [EW, 10_000],
      ],
    ],
  ])('%s ergibt %d', (slug, wert, zahlen) => {
    expect(rechne(slug, zahlen).wert).toBeCloseTo(wert, 9)
  })

  it('gibt Salden und Plätzen kein Intervall', () => {
    expect(
      rechne('natuerlicher-saldo', [
        ['lebendgeborene', 7],
        ['gestorbene', 10],
        [EW, 1000],
      ]).unten,
    ).toBeUndefined()
    expect(
      rechne('versorgungsquote-u3', [
        ['plaetze_u3', 105],
        [EW, 100, [0, 3]],
      ]).unten,
    ).toBeUndefined()
  })

  it('sagt „nicht sinnvoll“, wo der Teil größer ist als das Ganze', () => {
    expect(
      rechne('alleinerziehende-im-sgb2', [
        ['bedarfsgemeinschaften_alleinerziehende', 11],
        ['haushalte_alleinerziehende', 10],
      ]).wert,
    ).toBe('NICHT_SINNVOLL')
  })
})
