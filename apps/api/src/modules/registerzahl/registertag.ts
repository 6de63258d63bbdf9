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
import { mitteOf } from '../versorgung/raumlage.ts'
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
    return ort === null ? [] : [{ ...zeile, flaechen, ort }]
  })

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
    raeume: umfeld.raeume.map(({ fassung, ort, raeume }) => ({
      ort,
      oben: raeume,
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
