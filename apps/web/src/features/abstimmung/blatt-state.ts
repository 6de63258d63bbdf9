/** The part of a Kommune in figures and words. Pure. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { HOECHSTGROESSE, MINDESTGROESSE } from '@sozial/domain/zuschnitt'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import type { BeteiligungsblattQuery } from './abstimmung.generated.ts'

export type Blatt = BeteiligungsblattQuery['beteiligungsblatt']
export type Baustein = Blatt['bausteine'][number]

/** An area on the sheet: proposed, of today, or drawn by the Kommune. */
export interface Feld {
  readonly key: string
  /** On the map: "12"; empty for areas of today, which have no number here. */
  readonly kurz: string
  readonly name: string
}

/** A way to divide the part. */
export interface Teilung {
  readonly felder: readonly Feld[]
  /** Key of the area in which a Baustein lies; null: in none. */
  readonly feldOf: (baustein: Baustein) => string | null
}

export const toVorschlag = ({ raeume }: Pick<Blatt, 'raeume'>): Teilung => ({
  felder: raeume.map(({ id, nummer, name }) => ({ key: id, kurz: String(nummer), name })),
  feldOf: ({ raum }) => raum,
})

export const toHeute = ({ bausteine }: Pick<Blatt, 'bausteine'>): Teilung => ({
  felder: [...new Set(bausteine.flatMap(({ heute }) => heute ?? []))]
    .toSorted((a, b) => a.localeCompare(b, 'de'))
    .map((name) => ({ key: name, kurz: '', name })),
  feldOf: ({ heute }) => heute,
})

/** Inhabitants of each area by key; null where one of its Bausteine has no figure. */
export function summenOf(
  bausteine: readonly Baustein[],
  { felder, feldOf }: Teilung,
): ReadonlyMap<string, number | null> {
  const summen = new Map<string, number | null>(felder.map(({ key }) => [key, 0]))
  for (const baustein of bausteine) {
    const key = feldOf(baustein)
    const bisher = key === null ? undefined : summen.get(key)
    if (key === null || bisher === undefined) continue
    summen.set(
      key,
      bisher === null || baustein.einwohner === null ? null : bisher + baustein.einwohner,
    )
  }
  return summen
}

/** Said of an area outside of what the Kreistag set; undefined: within it. */
export function findGroessenwort(einwohner: number): string | undefined {
  if (einwohner >= MINDESTGROESSE && einwohner <= HOECHSTGROESSE) return undefined
  const wort = einwohner < MINDESTGROESSE ? 'kleiner' : 'größer'
  return `${wort} als die vereinbarten ${formatZahl(MINDESTGROESSE)} bis ${formatZahl(HOECHSTGROESSE)}`
}

/** Bausteine that would come into another area than the one that continues their own of today. */
export function findWechselnde({ raeume, bausteine }: Blatt): readonly Baustein[] {
  const fort = new Map(raeume.map(({ id, setztFort }) => [id, setztFort]))
  return bausteine.filter(({ raum, heute }) => heute !== null && fort.get(raum ?? '') !== heute)
}

/** What the proposal means for the Kommune, in one or two sentences. */
export function describeVorschlag(blatt: Blatt): string {
  const vorschlag = toVorschlag(blatt)
  const heute = toHeute(blatt).felder.length
  const zahl = formatAnzahl(vorschlag.felder.length, 'Sozialraum', 'Sozialräume')
  const summen = [...summenOf(blatt.bausteine, vorschlag).values()]
  const bekannte = summen.flatMap((summe) => summe ?? [])
  const groesse =
    bekannte.length < summen.length || bekannte.length === 0
      ? ''
      : bekannte.length === 1
        ? ` mit ${formatZahl(bekannte[0]!)} Einwohnerinnen und Einwohnern`
        : ` mit ${formatZahl(Math.min(...bekannte))} bis ${formatZahl(Math.max(...bekannte))} Einwohnerinnen und Einwohnern`
  const wechselnde = findWechselnde(blatt)
  const statt = heute === 0 || heute === vorschlag.felder.length ? '' : ` statt bisher ${heute}`
  const bewegung =
    heute === 0
      ? ''
      : wechselnde.length === 0
        ? ' Die Grenzen bleiben, wie sie sind.'
        : ` ${formatAnzahl(wechselnde.length, 'Gebiet wechselt', 'Gebiete wechseln')} den Sozialraum: ${listNamen(wechselnde)}.`
  return `${blatt.kommune}: ${zahl}${statt}${groesse}.${bewegung}`
}

const GENANNT = 4

const listNamen = (bausteine: readonly Baustein[]): string =>
  aufzaehlung(
    bausteine.map(({ name }) => name),
    GENANNT,
  )
