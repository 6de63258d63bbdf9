/** The register of a day, as the rules of the domain read it. */
import { entfernungM } from '@sozial/domain/erreichbarkeit'
import type { Flaeche, Ort } from '@sozial/domain/geometrie'
import { ALLE } from '@sozial/domain/indikator'
import { parseOeffnungszeiten, wochenstunden } from '@sozial/domain/oeffnungszeit'
import type { Altersgruppe, Registerstandort, Registertag } from '@sozial/domain/registerzahl'
import { liegtInnen } from '@sozial/domain/vieleck'
import { ohne, type Wert } from '@sozial/domain/wert'
import type { Tag } from '@sozial/domain/zeitraum'
import { flaechenOf } from '../baustein/baustein.queries.ts'
import type { Kleinraumzeile, Standortzeile } from './registerzahl.queries.ts'

/** A Kleinraum with its outline and a point for its people. */
export interface Kleinraumlage extends Kleinraumzeile {
  readonly flaechen: readonly Flaeche[]
  readonly ort: Ort
}

/** @returns those that have an outline: without one nobody knows where their people live */
export const toKleinraumlagen = (zeilen: readonly Kleinraumzeile[]): readonly Kleinraumlage[] =>
  zeilen.flatMap((zeile) => {
    const flaechen = zeile.geometrie === null ? [] : flaechenOf(zeile.geometrie)
    const ort = mitteOf(flaechen)
    return ort === undefined ? [] : [{ ...zeile, flaechen, ort }]
  })

/** Centre of gravity of the largest part; where it lies outside, the corner nearest to it. */
export function mitteOf(flaechen: readonly Flaeche[]): Ort | undefined {
  const teile = flaechen.map((flaeche) => ({ flaeche, ...schwerpunktOf(flaeche[0] ?? []) }))
  const [groesster] = teile.toSorted((a, b) => b.inhalt - a.inhalt)
  if (groesster === undefined || groesster.inhalt === 0) return undefined
  const { ort, flaeche } = groesster
  if (liegtInnen(ort, flaeche)) return ort
  return flaeche[0]?.toSorted((a, b) => entfernungM(a, ort) - entfernungM(b, ort))[0]
}

/** Area (in square degrees) and centre of gravity of a ring. Bourke 1988. */
function schwerpunktOf(ring: Flaeche[number]): { readonly inhalt: number; readonly ort: Ort } {
  const [x0, y0] = ring[0] ?? [0, 0]
  let [inhalt, sx, sy] = [0, 0, 0]
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(i + 1) % ring.length]!
    const kreuz = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
    inhalt += kreuz / 2
    sx += (ax + bx - 2 * x0) * kreuz
    sy += (ay + by - 2 * y0) * kreuz
  }
  const ort: Ort = inhalt === 0 ? [x0, y0] : [x0 + sx / (6 * inhalt), y0 + sy / (6 * inhalt)]
  return { inhalt: Math.abs(inhalt), ort }
}

interface Umfeld {
  readonly tag: Tag
  readonly raeume: readonly Kleinraumlage[]
  readonly personenOf: (fassung: number, gruppe: Altersgruppe) => Wert
  readonly kategorien: readonly string[]
  /** Number of the Kleinraum of a position; null: none. */
  readonly findRaum: (ort: Ort) => number | null
}

export function toRegistertag(standorte: readonly Standortzeile[], umfeld: Umfeld): Registertag {
  return {
    raeume: umfeld.raeume.map(({ fassung, ort }) => ({
      ort,
      personenOf: (gruppe) => umfeld.personenOf(fassung, gruppe),
    })),
    standorte: standorte.map((zeile) => toStandort(zeile, umfeld)),
    kategorien: umfeld.kategorien,
  }
}

/** Remembers: the sites of a year are for the most part those of the year before. */
export function createRaumfinder(raeume: readonly Kleinraumlage[]): Umfeld['findRaum'] {
  const gefunden = new Map<string, number>()
  return (ort) => {
    const key = ort.join(' ')
    const bekannt = gefunden.get(key)
    const nummer =
      bekannt ??
      raeume.findIndex(({ flaechen }) => flaechen.some((flaeche) => liegtInnen(ort, flaeche)))
    gefunden.set(key, nummer)
    return nummer === -1 ? null : nummer
  }
}

function toStandort(zeile: Standortzeile, umfeld: Umfeld): Registerstandort {
  const { laenge, breite, geheim, form, kapazitaeten } = zeile
  const ort = laenge === null || breite === null ? null : ([laenge, breite] as const)
  return {
    kategorien: zeile.kategorien ?? [],
    form,
    geheim,
    kreisweit: zeile.einzugsgebiet?.art === 'KREIS',
    bedient: bedientVon(zeile, ort, umfeld),
    raum: ort && umfeld.findRaum(ort),
    ort,
    wochenstundenOf: () => stundenOf(zeile.oeffnungszeiten, umfeld.tag),
    kapazitaeten,
  }
}

function stundenOf(gespeichert: unknown, tag: Tag): Wert {
  const gelesen = parseOeffnungszeiten(gespeichert)
  return gelesen.ok ? wochenstunden(gelesen.zeiten, tag) : ohne('NICHT_VERFUEGBAR')
}

function bedientVon(
  { einzugsgebiet }: Standortzeile,
  mitte: Ort | null,
  { raeume }: Umfeld,
): ReadonlySet<number> {
  if (einzugsgebiet?.art === 'RAEUME') {
    const gemeint = new Set(einzugsgebiet.raeume)
    return nummernMit(raeume, (raum) => raum.raeume.some((id) => gemeint.has(id)))
  }
  if (einzugsgebiet?.art !== 'UMKREIS' || mitte === null) return new Set()
  const { km } = einzugsgebiet
  return nummernMit(raeume, ({ ort }) => entfernungM(ort, mitte) <= km * 1000)
}

const nummernMit = (
  raeume: readonly Kleinraumlage[],
  gehoertDazu: (raum: Kleinraumlage) => boolean,
): ReadonlySet<number> =>
  new Set(raeume.flatMap((raum, nummer) => (gehoertDazu(raum) ? [nummer] : [])))

/** A Teilgruppe of all sexes and nationalities. */
export const toTeilgruppe = ({ von, bis }: Altersgruppe) => ({
  ...ALLE,
  alterVon: von,
  alterBis: bis,
})
