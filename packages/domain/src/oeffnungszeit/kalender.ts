/**
 * Which days a rule falls on, and how many hours per week follow from it. Clock times are local, so the change to summer time moves
 * nothing. Public and school holidays are not known here.
 */
import { teileVon, type Tag } from '../zeitraum/index.ts'
import { gueltig, ohne, type Wert } from '../wert/index.ts'
import {
  WOCHENTAGE,
  type Oeffnungsregel,
  type Oeffnungszeit,
  type Wiederholung,
} from './oeffnungszeit.ts'

const MS_JE_TAG = 86_400_000
export const MINUTEN_JE_TAG = 1440
const WOCHEN = 52

/**
 * Days of a rule in `[von, bis)`, in order. DTSTART bounds and counts but is no
 * occurrence by itself; weeks begin on Monday (RFC 5545 §3.3.10, WKST=MO).
 */
export function tageOf(regel: Wiederholung, von: Tag, bis: Tag): readonly Tag[] {
  const tage: Tag[] = []
  const ende = toNummer(bis)
  for (let nummer = toNummer(von); nummer < ende; nummer += 1)
    if (fallsOn(regel, nummer)) tage.push(toTag(nummer))
  return tage
}

/**
 * Mean hours per week in the 52 weeks from a day on (INF-04): rules that
 * overlap count once, a season counts with the weeks that it lasts.
 *
 * @returns hours; NICHT_VERFUEGBAR without any times or when one has no end,
 *   NICHT_SINNVOLL when all is by appointment
 */
export function wochenstunden(zeiten: readonly Oeffnungszeit[], ab: Tag): Wert {
  const regeln = regelnOf(zeiten)
  if (zeiten.length === 0) return ohne('NICHT_VERFUEGBAR')
  if (regeln.length === 0) return ohne('NICHT_SINNVOLL')
  if (regeln.some(({ schliesst }) => schliesst === null)) return ohne('NICHT_VERFUEGBAR')
  const von = toNummer(ab)
  const bis = von + WOCHEN * 7
  const spannen: [number, number][] = []
  for (let nummer = von - 1; nummer < bis; nummer += 1)
    for (const regel of regeln) {
      if (!isOpenOn(regel, nummer)) continue
      const beginn = nummer * MINUTEN_JE_TAG + toMinuten(regel.oeffnet)
      spannen.push([
        Math.max(beginn, von * MINUTEN_JE_TAG),
        Math.min(beginn + dauerOf(regel), bis * MINUTEN_JE_TAG),
      ])
    }
  return gueltig(unionLength(spannen) / 60 / WOCHEN)
}

function unionLength(spannen: readonly (readonly [number, number])[]): number {
  let summe = 0
  let gezaehltBis = -Infinity
  for (const [beginn, ende] of spannen.toSorted(([a], [b]) => a - b)) {
    summe += Math.max(0, ende - Math.max(beginn, gezaehltBis))
    gezaehltBis = Math.max(gezaehltBis, ende)
  }
  return summe
}

const regelnOf = (zeiten: readonly Oeffnungszeit[]): readonly Oeffnungsregel[] =>
  zeiten.filter((zeit) => zeit.art === 'REGEL')

/** Minutes from opening to closing; 0 when the end is unknown. */
export function dauerOf({ oeffnet, schliesst }: Oeffnungsregel): number {
  if (schliesst === null) return 0
  const dauer = toMinuten(schliesst) - toMinuten(oeffnet)
  return dauer > 0 ? dauer : dauer + MINUTEN_JE_TAG
}

function isOpenOn(regel: Oeffnungsregel, nummer: number): boolean {
  const tag = toTag(nummer)
  if (regel.gueltigAb !== null && tag < regel.gueltigAb) return false
  if (regel.gueltigBis !== null && tag >= regel.gueltigBis) return false
  return fallsOn(regel, nummer)
}

function fallsOn(regel: Wiederholung, nummer: number): boolean {
  const wochentag = WOCHENTAGE[wochentagOf(nummer)]!
  if (!regel.byday.some((angabe) => angabe.endsWith(wochentag))) return false
  const tag = toTag(nummer)
  if (tag < regel.dtstart || (regel.until !== null && tag > regel.until)) return false
  if (regel.freq === 'WEEKLY')
    return (
      regel.byday.includes(wochentag) &&
      (mondayOf(nummer) - mondayOf(toNummer(regel.dtstart))) % (7 * regel.interval) === 0
    )
  const [jahr, monat, tagImMonat] = teileVon(tag)
  const [startJahr, startMonat] = teileVon(regel.dtstart)
  if (((jahr - startJahr) * 12 + monat - startMonat) % regel.interval !== 0) return false
  const tageImMonat = new Date(Date.UTC(jahr, monat, 0)).getUTCDate()
  const vonVorn = Math.ceil(tagImMonat / 7)
  const vonHinten = Math.ceil((tageImMonat - tagImMonat + 1) / 7)
  return [wochentag, `${vonVorn}${wochentag}`, `-${vonHinten}${wochentag}`].some((angabe) =>
    regel.byday.includes(angabe),
  )
}

/* Days since 1970-01-01, a Thursday. */
const toNummer = (tag: Tag): number => Date.parse(tag) / MS_JE_TAG
const toTag = (nummer: number): Tag => new Date(nummer * MS_JE_TAG).toISOString().slice(0, 10)
const wochentagOf = (nummer: number): number => (((nummer + 3) % 7) + 7) % 7
const mondayOf = (nummer: number): number => nummer - wochentagOf(nummer)

export function toMinuten(uhrzeit: string): number {
  const [stunde, minute] = uhrzeit.split(':').map(Number)
  return stunde! * 60 + minute!
}
