import type { Tag } from './zeitraum.ts'

/** True for a day that exists, written `JJJJ-MM-TT`; false for 2023-02-29. */
export function istTag(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && toTag(ms) === text
}

/** The calendar day so many days later (earlier when negative). */
export function addTage(tag: Tag, tage: number): Tag {
  return toTag(Date.parse(tag) + tage * 86_400_000)
}

/** The first of a month; months beyond December run on into the next years. */
export function ersterTag(jahr: number, monat: number): Tag {
  return toTag(Date.UTC(jahr, monat - 1, 1))
}

/** Year, month (1 to 12) and day as numbers. */
export function teileVon(tag: Tag): readonly [jahr: number, monat: number, tag: number] {
  const [jahr, monat, tagImMonat] = tag.split('-').map(Number)
  return [jahr!, monat!, tagImMonat!]
}

/* UTC throughout: a calendar day has no time zone. */
function toTag(ms: number): Tag {
  return new Date(ms).toISOString().slice(0, 10)
}
