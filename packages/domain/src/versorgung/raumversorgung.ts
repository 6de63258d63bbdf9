/** What there is of a category in every area: counted at its site, spread where it has none. */
import type { Ort } from '../geometrie/umriss.ts'

/** Places of one category at a site, by what is known of them. */
export interface Standortplaetze {
  readonly bestehend: number
  readonly gesichert: number
  readonly geplant: number
  /** Those of `bestehend` that have an end. */
  readonly wegfallend: number
}

export interface Versorgungsstandort {
  readonly id: string
  /** Number of the area its point lies in; null: it has no point, or not in an area. */
  readonly raum: number | null
  readonly ort: Ort | null
  /** Secret sites count for the Kreis alone. */
  readonly geheim: boolean
  /** Somebody comes to the people: counts where it serves, not where the office is. */
  readonly aufsuchend: boolean
  /** By category and everything above it; a category without entry: nobody said how many. */
  readonly plaetze: ReadonlyMap<string, Standortplaetze>
}

export interface Versorgungsangebot {
  readonly id: string
  /** Keys of its categories and everything above them. */
  readonly kategorien: ReadonlySet<string>
  readonly kreisweit: boolean
  /** Numbers of the areas it serves; of one for the whole Kreis all of them. */
  readonly raeume: ReadonlySet<number>
  readonly standorte: readonly Versorgungsstandort[]
}

/** Figures of a category, area by area. Places: null where there are offers and nobody said how many places. */
export interface Kategorieversorgung {
  /** Offers with an open site in the area, and those that come to its people. */
  readonly vorOrt: readonly number[]
  /** Offers with a site elsewhere that say they serve the area; without those for the whole Kreis. */
  readonly herein: readonly number[]
  /** Offers at their site and the share of those without one; what supply is where places are not counted. */
  readonly menge: readonly number[]
  readonly plaetze: readonly (number | null)[]
  readonly gesichert: readonly number[]
  readonly geplant: readonly number[]
  readonly wegfallend: readonly number[]
  readonly kreis: Kreisversorgung
}

/** The whole Kreis, secret sites and what lies in no area as well. */
export interface Kreisversorgung {
  readonly angebote: number
  readonly kreisweit: number
  readonly geheim: number
  /** Null: of none of them places are known. */
  readonly plaetze: number | null
  readonly gesichert: number
  readonly geplant: number
  readonly wegfallend: number
}

const KEINE: Standortplaetze = { bestehend: 0, gesichert: 0, geplant: 0, wegfallend: 0 }
const ARTEN = ['bestehend', 'gesichert', 'geplant', 'wegfallend'] as const

/**
 * Counts a category.
 *
 * - a site with a point in an area counts there;
 * - what has no such site (an offer for the whole Kreis, one that comes to the people) is
 *   spread over the areas it serves by the number of the target group there;
 * - what serves an area from a site in the next one is named, not counted a second time;
 * - secret sites count for the Kreis alone.
 *
 * @param anteile share of each area in the target group of the Kreis; null: not known, nothing is spread there
 */
export function zaehleVersorgung(
  angebote: readonly Versorgungsangebot[],
  kategorie: string,
  anteile: readonly (number | null)[],
): Kategorieversorgung {
  const eigene = angebote.filter(({ kategorien }) => kategorien.has(kategorie))
  const zaehler = createZaehler(anteile.length)
  for (const angebot of eigene) {
    const orte = ortsstandorte(angebot)
    const raeume = new Set(orte.map(({ raum }) => raum!))
    const gewichte = raeume.size === 0 ? gewichteOf(angebot, anteile) : []
    zaehleAngebot(zaehler, angebot, { raeume, gewichte })
    for (const standort of angebot.standorte) {
      const zahl = standort.plaetze.get(kategorie)
      if (zahl === undefined || standort.geheim) continue
      const ort = orte.includes(standort) ? [[standort.raum!, 1] as const] : gewichte
      for (const [raum, gewicht] of ort) addPlaetze(zaehler, raum, { zahl, gewicht })
    }
  }
  const kreis = zaehleKreis(eigene, kategorie)
  const { vorOrt, herein, menge, bekannt, bestehend, gesichert, geplant, wegfallend } = zaehler
  const plaetze = bestehend.map((zahl, raum) =>
    (bekannt[raum] || vorOrt[raum] === 0) && kreis.plaetze !== null ? zahl : null,
  )
  return { vorOrt, herein, menge, plaetze, gesichert, geplant, wegfallend, kreis }
}

type Gewichte = readonly (readonly [raum: number, gewicht: number])[]

type Zaehler = Readonly<
  Record<'vorOrt' | 'herein' | 'menge' | (typeof ARTEN)[number], number[]>
> & { readonly bekannt: boolean[] }

function createZaehler(raeume: number): Zaehler {
  const leer = (): number[] => Array.from({ length: raeume }, () => 0)
  return {
    vorOrt: leer(),
    herein: leer(),
    menge: leer(),
    bestehend: leer(),
    gesichert: leer(),
    geplant: leer(),
    wegfallend: leer(),
    bekannt: leer().map(() => false),
  }
}

function zaehleAngebot(
  { vorOrt, herein, menge }: Zaehler,
  angebot: Versorgungsangebot,
  { raeume, gewichte }: { readonly raeume: ReadonlySet<number>; readonly gewichte: Gewichte },
): void {
  for (const raum of raeume) {
    vorOrt[raum]! += 1
    menge[raum]! += 1
  }
  const kommtHin = raeume.size === 0 && hatOffenen(angebot)
  for (const raum of angebot.kreisweit ? [] : angebot.raeume) {
    if (kommtHin) vorOrt[raum]! += 1
    else if (!raeume.has(raum)) herein[raum]! += 1
  }
  for (const [raum, gewicht] of gewichte) menge[raum]! += gewicht
}

function addPlaetze(
  zaehler: Zaehler,
  raum: number,
  { zahl, gewicht }: { readonly zahl: Standortplaetze; readonly gewicht: number },
): void {
  zaehler.bekannt[raum] = true
  for (const art of ARTEN) zaehler[art][raum]! += zahl[art] * gewicht
}

/** Sites that count in the area they lie in. */
const ortsstandorte = ({ kreisweit, standorte }: Versorgungsangebot) =>
  kreisweit
    ? []
    : standorte.filter(({ raum, geheim, aufsuchend }) => raum !== null && !geheim && !aufsuchend)

/** Something of it is not secret; an offer without any site is open too. */
const hatOffenen = ({ standorte }: Versorgungsangebot): boolean =>
  standorte.length === 0 || standorte.some(({ geheim }) => !geheim)

/** How much of an offer without a site of its own falls to each area; together 1 where all are known. */
function gewichteOf(angebot: Versorgungsangebot, anteile: readonly (number | null)[]): Gewichte {
  if (!hatOffenen(angebot)) return []
  const { kreisweit, raeume } = angebot
  const bediente = [...raeume]
  // The areas served by an offer for the whole Kreis are the Kreis: their shares are of it already.
  const summe = kreisweit ? 1 : bediente.reduce((alle, raum) => alle + (anteile[raum] ?? 0), 0)
  if (summe === 0) return []
  return bediente.map((raum) => [raum, (anteile[raum] ?? 0) / summe] as const)
}

function zaehleKreis(eigene: readonly Versorgungsangebot[], kategorie: string): Kreisversorgung {
  const zahlen = eigene.flatMap(({ standorte }) =>
    standorte.flatMap(({ plaetze }) => plaetze.get(kategorie) ?? []),
  )
  const summe = zahlen.reduce(
    (alle, zahl) => ({
      bestehend: alle.bestehend + zahl.bestehend,
      gesichert: alle.gesichert + zahl.gesichert,
      geplant: alle.geplant + zahl.geplant,
      wegfallend: alle.wegfallend + zahl.wegfallend,
    }),
    KEINE,
  )
  const { bestehend, ...uebrige } = summe
  return {
    angebote: eigene.length,
    kreisweit: eigene.filter((angebot) => angebot.kreisweit).length,
    geheim: eigene.filter(({ standorte }) => standorte.some(({ geheim }) => geheim)).length,
    plaetze: zahlen.length === 0 ? null : bestehend,
    ...uebrige,
  }
}
