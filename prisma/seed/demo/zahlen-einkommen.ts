/** Figures about work and Mindestsicherung: BA, Jobcenter, Sozialamt, Wohngeldstellen. */
import type { Lage, Zahlen } from './lage.ts'
import { createKurve } from './zufall.ts'

/** Unemployment falls until 2019, rises with the pandemic, falls, rises again with the recession. */
const KONJUNKTUR = createKurve(
  [2014, 1.12],
  [2016, 1.03],
  [2019, 0.93],
  [2020, 1.13],
  [2021, 1.03],
  [2022, 0.97],
  [2025, 1.1],
)
const BESCHAEFTIGUNG = createKurve([2014, 0.535], [2019, 0.592], [2020, 0.59], [2025, 0.628])

/** Persons without work at a time of the year; `saison` 1: like at its end. */
export function zaehleArbeitslose({ ew, faelle, druckIn, jahr }: Lage, saison = 1): Zahlen {
  const [arbeit, jugend] = [druckIn('ARBEIT'), druckIn('JUGEND')]
  const rateOf = (druck: number) => (0.019 + 0.026 * druck) * KONJUNKTUR(jahr) * saison
  const rate = rateOf(arbeit)
  const jungeRate = rateOf(jugend)
  const junge = {
    m: faelle(ew(15, 25, { weiblich: false }), jungeRate * 0.66),
    w: faelle(ew(15, 25, { weiblich: true }), jungeRate * 0.53),
  }
  const rest = {
    m: faelle(ew(25, 65, { weiblich: false }), rate * 1.12),
    w: faelle(ew(25, 65, { weiblich: true }), rate * 0.97),
  }
  const jung = junge.m + junge.w
  const alle = jung + rest.m + rest.w
  return {
    arbeitslose: alle,
    'arbeitslose 15-65': alle,
    'arbeitslose m': junge.m + rest.m,
    'arbeitslose w': junge.w + rest.w,
    'arbeitslose 15-25': jung,
    'arbeitslose_sgb2 15-65': faelle(alle, 0.5 + 0.09 * arbeit),
    langzeitarbeitslose: faelle(alle, 0.33 + 0.05 * (arbeit - 1)),
  }
}

export function zaehleBeschaeftigte({ ew, faelle, druckIn, jahr, ort }: Lage): Zahlen {
  // Who works in the Netherlands is in no German statistics.
  const quote =
    BESCHAEFTIGUNG(jahr) * (1.05 - 0.05 * druckIn('ARBEIT')) * (ort.niederlaendisch ? 0.8 : 1)
  const maenner = faelle(ew(15, 65, { weiblich: false }), quote * 1.08)
  const frauen = faelle(ew(15, 65, { weiblich: true }), quote * 0.92 + 0.002 * (jahr - 2014))
  return {
    'sv_beschaeftigte_wohnort 15-65': maenner + frauen,
    'sv_beschaeftigte_wohnort 15-65 m': maenner,
    'sv_beschaeftigte_wohnort 15-65 w': frauen,
  }
}

/** Children in poverty: hardly less while refugees arrive, down until 2021, up with those from Ukraine. */
const KINDERARMUT = createKurve(
  [2014, 1.08],
  [2016, 1.06],
  [2017, 1.05],
  [2021, 0.93],
  [2022, 1.06],
  [2023, 1.07],
  [2025, 1.01],
)
/** From this year on the Jobcenter counts with a new programme: a break. */
export const BRUCHJAHR = 2022
const NACH_BRUCH = 1.04

/** @param arbeitsloseSgb2 the unemployed among them, counted by the BA */
export function zaehleSgb2(
  { ew, faelle, druck, druckIn, jahr, ort }: Lage,
  arbeitsloseSgb2: number,
  alleinerziehende: number,
): Zahlen {
  const rate = 0.118 * druck * KINDERARMUT(jahr) * (jahr >= BRUCHJAHR ? NACH_BRUCH : 1)
  const kinder = faelle(ew(0, 15), rate * 1.05)
  const jugendliche = faelle(ew(15, 18), rate * 0.82)
  const erwachsene = Math.max(
    arbeitsloseSgb2,
    faelle(
      ew(18, 66),
      0.029 * (druck + druckIn('ARBEIT')) * KINDERARMUT(jahr) * (1 + 0.06 * (ort.aufnahme - 1)),
    ),
  )
  const elb = erwachsene + jugendliche
  return {
    leistungsberechtigte_sgb2: kinder + elb,
    'kinder_in_bedarfsgemeinschaften 0-15': kinder,
    'kinder_in_bedarfsgemeinschaften 0-18': kinder + jugendliche,
    nicht_arbeitslose_leistungsberechtigte_sgb2: kinder + elb - arbeitsloseSgb2,
    elb,
    elb_erwerbstaetig: faelle(elb, 0.285 - 0.004 * (jahr - 2014)),
    bedarfsgemeinschaften_alleinerziehende: faelle(
      alleinerziehende,
      0.37 * druckIn('FAMILIE') ** 0.6,
    ),
  }
}

const ASYL = createKurve(
  [2014, 0.0045],
  [2015, 0.0125],
  [2016, 0.009],
  [2018, 0.004],
  [2021, 0.0028],
  [2022, 0.0055],
  [2023, 0.0065],
  [2025, 0.0038],
)
/** The reform of 2023 doubles the households that have a right to it. */
const WOHNGELD = createKurve(
  [2014, 0.0105],
  [2015, 0.009],
  [2016, 0.0118],
  [2019, 0.0095],
  [2020, 0.0115],
  [2022, 0.012],
  [2023, 0.0225],
  [2025, 0.0245],
)

export function zaehleSozialhilfe(
  { ew, faelle, druck, druckIn, jahr, ort }: Lage,
  haushalte: number,
): Zahlen {
  const t = jahr - 2014
  const anspruch = faelle(ew(3, 18), 0.165 * druck ** 0.9)
  return {
    hilfe_zum_lebensunterhalt: faelle(ew(), 0.0016 + 0.0008 * druck),
    'grundsicherung_erwerbsminderung 18-65': faelle(
      ew(18, 65),
      0.004 + 0.0048 * druckIn('GESUNDHEIT'),
    ),
    'grundsicherung_alter 65-': faelle(
      ew(65),
      (0.008 + 0.0155 * druckIn('ALTER')) * (1 + 0.032 * t),
    ),
    asylblg_regelleistungsempfaenger: faelle(ew(), ASYL(jahr) * ort.aufnahme),
    wohngeldhaushalte: faelle(haushalte, WOHNGELD(jahr) * (0.4 + 0.6 * druckIn('WOHNEN'))),
    but_anspruchsberechtigte: anspruch,
    but_kinder: faelle(anspruch, 0.36 + 0.021 * t),
  }
}
