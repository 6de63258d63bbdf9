/** The days of a rule as text of RFC 5545: a DTSTART line and an RRULE line. */
import type { Verstoss } from '../verstoss/index.ts'
import { istTag, type Tag } from '../zeitraum/index.ts'
import { toOrtszeit } from './kalender.ts'
import { parseOeffnungszeiten, WOCHENTAGE, type Wiederholung } from './oeffnungszeit.ts'

/** Days without times (VALUE=DATE): the clock times stand beside the rule, as in HSDS. */
export function printRrule({ dtstart, freq, interval, byday, until }: Wiederholung): string {
  const teile = [
    `FREQ=${freq}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(until === null ? [] : [`UNTIL=${compact(until)}`]),
    `BYDAY=${byday.join(',')}`,
  ]
  return `DTSTART;VALUE=DATE:${compact(dtstart)}\nRRULE:${teile.join(';')}`
}

export type GeleseneWiederholung =
  | { readonly ok: true; readonly wiederholung: Wiederholung }
  | { readonly ok: false; readonly verstoesse: readonly Verstoss[] }

const BEKANNT = new Set(['FREQ', 'INTERVAL', 'UNTIL', 'BYDAY', 'WKST'])

/**
 * Reads DTSTART and RRULE in any order and case. Of a DTSTART with a time only
 * the day counts; UNTIL in UTC is the day that it is in the Kreis. Parts that
 * opening times do not have (COUNT, BYSETPOS …) are refused, never ignored.
 */
export function parseRrule(text: string): GeleseneWiederholung {
  const start = /DTSTART[^:\n]*:(\S+)/i.exec(text)?.[1]
  const regel = /RRULE:(\S+)/i.exec(text)?.[1]?.toUpperCase()
  if (!start || !regel) return refuse('Es fehlt die Zeile DTSTART oder die Zeile RRULE.')
  const teile = new Map(regel.split(';').map((teil) => splitTeil(teil)))
  const fremd = [...teile.keys()].filter((name) => !BEKANNT.has(name))
  if (fremd.length > 0)
    return refuse(`${fremd.join(', ')} kennt das Register nicht: Bitte einzelne Zeiten angeben.`)
  if ((teile.get('WKST') ?? 'MO') !== 'MO') return refuse('Eine Woche beginnt hier am Montag.')
  const dtstart = toTagText(start)
  const until = teile.has('UNTIL') ? toTagText(teile.get('UNTIL')!) : null
  if (dtstart === undefined || until === undefined)
    return refuse('DTSTART oder UNTIL ist kein Tag, den es gibt.')
  const wiederholung = {
    dtstart,
    freq: teile.get('FREQ'),
    interval: Number(teile.get('INTERVAL') ?? 1),
    byday: bydayOf(teile, dtstart),
    until,
  }
  return check(wiederholung)
}

/** The rules are those of the stored form: no second list of them. */
function check(wiederholung: object): GeleseneWiederholung {
  const gelesen = parseOeffnungszeiten([
    { art: 'REGEL', ...wiederholung, oeffnet: '00:00', schliesst: '24:00' },
  ])
  if (!gelesen.ok) return gelesen
  const [regel] = gelesen.zeiten
  if (regel?.art !== 'REGEL') throw new Error('a rule is read as a rule')
  const { dtstart, freq, interval, byday, until } = regel
  return { ok: true, wiederholung: { dtstart, freq, interval, byday, until } }
}

function splitTeil(teil: string): [string, string] {
  const [name = '', ...rest] = teil.split('=')
  return [name, rest.join('=')]
}

/** A weekly rule without BYDAY falls on the weekday of DTSTART. */
function bydayOf(teile: ReadonlyMap<string, string>, dtstart: Tag): readonly string[] {
  const byday = teile.get('BYDAY')
  if (byday !== undefined) return byday.split(',').map((tage) => tage.replace(/^\+/, ''))
  const wochentag = WOCHENTAGE[(new Date(dtstart).getUTCDay() + 6) % 7]!
  return teile.get('FREQ') === 'WEEKLY' ? [wochentag] : []
}

function toTagText(text: string): Tag | undefined {
  const teile = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/i.exec(text)
  if (!teile) return undefined
  const [, jahr, monat, tagImMonat, stunde, minute, sekunde, utc] = teile
  const tag = `${jahr}-${monat}-${tagImMonat}`
  if (!istTag(tag)) return undefined
  if (!utc) return tag
  const zeitpunkt = new Date(`${tag}T${stunde}:${minute}:${sekunde}Z`)
  return Number.isNaN(zeitpunkt.getTime()) ? undefined : toOrtszeit(zeitpunkt).tag
}

const compact = (tag: Tag): string => tag.replaceAll('-', '')

const refuse = (text: string): GeleseneWiederholung => ({
  ok: false,
  verstoesse: [{ code: 'RRULE', pfad: '', text }],
})
