/**
 * Invented figures for the demo Kreis, 31.12.2014 to 31.12.2024, as the tables
 * in which offices would deliver them. Consistent in themselves: age groups
 * add up to the inhabitants, parts are never larger than the whole, the
 * delivered Kreis row includes the areas that the supplier protects.
 */
import { KOMMUNEN, KREIS, type Demosozialraum } from './orte.ts'
import { createNormal, createZufall, splitExact } from './zufall.ts'

export const JAHRE = Array.from({ length: 11 }, (_, i) => 2014 + i)

/** Lower bounds of the age groups; the last one is open. */
const ALTER = [0, 3, 6, 10, 15, 18, 21, 25, 45, 65, 75, 80, 85] as const
/** Per cent of the inhabitants by age group at the first and at the last year. */
const ANTEIL_2014 = [2.5, 2.6, 3.6, 5.0, 3.3, 3.5, 4.6, 24.0, 31.5, 9.6, 4.8, 2.9, 2.1]
const ANTEIL_2024 = [2.8, 2.9, 3.8, 4.8, 2.9, 3.1, 4.1, 24.2, 28.4, 12.2, 4.2, 3.6, 3.0]
/** Share of women by age group. */
const FRAUEN = [0.49, 0.49, 0.49, 0.49, 0.48, 0.48, 0.48, 0.49, 0.5, 0.52, 0.55, 0.59, 0.68]

/** Share of children in Mindestsicherung, of unemployed, of old people on Grundsicherung at pressure 1. */
const NIVEAU = { kinder: 0.128, arbeitslos: 0.047, jung: 0.039, alt: 0.031 }
/** Published-like level of the Land; values only, no areas behind them. */
const LAND = { einwohner: 17_900_000, kinder: 0.186, arbeitslos: 0.066, jung: 0.05, alt: 0.042 }
/** From this year on the Jobcenter counts with a new programme: a break. */
export const BRUCHJAHR = 2022
const NACH_BRUCH = 1.05

export interface Jahresraum {
  readonly schluessel: string
  readonly name: string
  readonly jahr: number
  /** Persons by sex (m, w) and age group. */
  readonly maennlich: readonly number[]
  readonly weiblich: readonly number[]
  readonly auslaender: number
  readonly kinderSgb2: number
  readonly arbeitslose: number
  readonly arbeitsloseJung: number
  readonly langzeitarbeitslose: number
  readonly grundsicherungAlter: number
}

export const ALTERSGRUPPEN: readonly (readonly [von: number, bis: number | null])[] = ALTER.map(
  (von, i) => [von, ALTER[i + 1] ?? null] as const,
)

/** Every Sozialraum in every year. */
export function createJahresraeume(): readonly Jahresraum[] {
  return KOMMUNEN.flatMap((kommune, k) =>
    JAHRE.flatMap((jahr) => {
      const einwohner = einwohnerAt(kommune.einwohner2015, kommune.einwohner2022, jahr)
      const teile = splitExact(
        einwohner,
        kommune.sozialraeume.map((raum) => raum.anteil),
      )
      return kommune.sozialraeume.map((raum, i) =>
        createJahresraum(raum, {
          schluessel: `${kommune.ags}${i + 1}`,
          jahr,
          einwohner: teile[i] ?? 0,
          saat: k * 1000 + i,
        }),
      )
    }),
  )
}

/** A straight line through the two published figures. */
function einwohnerAt(ende2015: number, mitte2022: number, jahr: number): number {
  return Math.round(ende2015 + ((mitte2022 - ende2015) * (jahr - 2015)) / 6.6)
}

interface Rahmen {
  readonly schluessel: string
  readonly jahr: number
  readonly einwohner: number
  /** Start of the randomness of this area. */
  readonly saat: number
}

function createJahresraum(
  raum: Demosozialraum,
  { schluessel, jahr, einwohner, saat }: Rahmen,
): Jahresraum {
  const normal = createNormal(createZufall(saat * 100 + jahr))
  const gruppen = splitExact(einwohner, ageWeights(raum, jahr))
  const weiblich = gruppen.map((zahl, i) => Math.round(zahl * (FRAUEN[i] ?? 0.5)))
  const druck = raum.armut * (1 + raum.trend * (jahr - 2014) * 2)
  const cases = (basis: number, anteil: number) =>
    Math.max(
      0,
      Math.round(basis * anteil + Math.sqrt(basis * anteil * (1 - anteil)) * 0.6 * normal()),
    )
  const unter18 = sum(gruppen.slice(0, 5))
  const erwerbsalter = sum(gruppen.slice(4, 9))
  const arbeitslose = cases(
    erwerbsalter,
    NIVEAU.arbeitslos * (0.35 + 0.65 * druck) * konjunktur(jahr),
  )
  return {
    schluessel,
    name: raum.name,
    jahr,
    maennlich: gruppen.map((zahl, i) => zahl - (weiblich[i] ?? 0)),
    weiblich,
    auslaender: cases(einwohner, raum.auslaender * (0.75 + 0.04 * (jahr - 2014))),
    kinderSgb2: cases(unter18, NIVEAU.kinder * druck * (jahr >= BRUCHJAHR ? NACH_BRUCH : 1)),
    arbeitslose,
    arbeitsloseJung: Math.min(
      arbeitslose,
      cases(sum(gruppen.slice(4, 7)), NIVEAU.jung * (0.4 + 0.6 * druck)),
    ),
    langzeitarbeitslose: Math.round(arbeitslose * (0.34 + 0.05 * Math.sin(jahr))),
    grundsicherungAlter: cases(sum(gruppen.slice(9)), NIVEAU.alt * (0.5 + 0.5 * druck)),
  }
}

/** Unemployment falls until 2019, rises with the pandemic, falls again. */
function konjunktur(jahr: number): number {
  if (jahr <= 2019) return 1.12 - 0.04 * (jahr - 2014)
  return jahr <= 2021 ? 1.08 : 1.0
}

/** Poorer areas are younger; `alter` moves weight from the young to the old. */
function ageWeights(raum: Demosozialraum, jahr: number): number[] {
  const t = (jahr - 2014) / 10
  return ANTEIL_2014.map((anteil, i) => {
    const basis = anteil + ((ANTEIL_2024[i] ?? anteil) - anteil) * t
    const jung = i < 5 ? 1 + 0.18 * (raum.armut - 1) : 1
    const alt = i >= 9 ? raum.alter ** 3 : 1
    return basis * jung * alt
  })
}

/** The Land in one year, by the same age groups: a yardstick without areas. */
export function createLand(jahr: number): Jahresraum {
  const t = (jahr - 2014) / 10
  const gruppen = splitExact(
    LAND.einwohner,
    ANTEIL_2014.map((anteil, i) => anteil + ((ANTEIL_2024[i] ?? anteil) - anteil) * t),
  )
  const weiblich = gruppen.map((zahl, i) => Math.round(zahl * (FRAUEN[i] ?? 0.5)))
  const arbeitslose = Math.round(sum(gruppen.slice(4, 9)) * LAND.arbeitslos * konjunktur(jahr))
  return {
    schluessel: '05',
    name: 'Nordrhein-Westfalen',
    jahr,
    maennlich: gruppen.map((zahl, i) => zahl - (weiblich[i] ?? 0)),
    weiblich,
    auslaender: Math.round(LAND.einwohner * (0.1 + 0.006 * (jahr - 2014))),
    kinderSgb2: Math.round(
      sum(gruppen.slice(0, 5)) *
        LAND.kinder *
        (1.02 - 0.006 * Math.abs(jahr - 2017)) *
        (jahr >= BRUCHJAHR ? NACH_BRUCH : 1),
    ),
    arbeitslose,
    arbeitsloseJung: Math.round(sum(gruppen.slice(4, 7)) * LAND.jung),
    langzeitarbeitslose: Math.round(arbeitslose * 0.41),
    grundsicherungAlter: Math.round(sum(gruppen.slice(9)) * LAND.alt),
  }
}

/** The Kreis as a supplier would total it: every area, also those that are protected one by one. */
export function createKreissumme(raeume: readonly Jahresraum[], jahr: number): Jahresraum {
  const imJahr = raeume.filter((raum) => raum.jahr === jahr)
  const total = (feld: Zahlenfeld) => sum(imJahr.map((raum) => raum[feld]))
  const groups = (feld: 'maennlich' | 'weiblich') =>
    ALTERSGRUPPEN.map((_, i) => sum(imJahr.map((raum) => raum[feld][i] ?? 0)))
  return {
    schluessel: KREIS.schluessel,
    name: KREIS.name,
    jahr,
    maennlich: groups('maennlich'),
    weiblich: groups('weiblich'),
    auslaender: total('auslaender'),
    kinderSgb2: total('kinderSgb2'),
    arbeitslose: total('arbeitslose'),
    arbeitsloseJung: total('arbeitsloseJung'),
    langzeitarbeitslose: total('langzeitarbeitslose'),
    grundsicherungAlter: total('grundsicherungAlter'),
  }
}

type Zahlenfeld =
  | 'auslaender'
  | 'kinderSgb2'
  | 'arbeitslose'
  | 'arbeitsloseJung'
  | 'langzeitarbeitslose'
  | 'grundsicherungAlter'

export const sum = (zahlen: readonly number[]) => zahlen.reduce((a, b) => a + b, 0)
