import { stichtag } from './konstruktoren.ts'
import { addTage, ersterTag, istTag, teileVon } from './tag.ts'
import type { Tag, Zeitraum } from './zeitraum.ts'

/** Last day that belongs to the period: 2016-12-31 for the year 2016. */
export function letzterTag(zeitraum: Zeitraum): Tag {
  return addTage(zeitraum.bis, -1)
}

/**
 * The same period so many years later (earlier when negative). 29 February
 * becomes the 28th in years that have none.
 */
export function addJahre(zeitraum: Zeitraum, jahre: number): Zeitraum {
  const von = verschoben(zeitraum.von, jahre)
  // Rebuilt, because the day after 28 February is not the same in every year.
  if (zeitraum.art === 'STICHTAG') return stichtag(von)
  return { art: zeitraum.art, von, bis: verschoben(zeitraum.bis, jahre) }
}

/**
 * The same period so many months later: the last day of a month stays the last
 * day of one, so that the Stichtag after 31 March in a quarter is 30 June.
 */
export function addMonate({ art, von, bis }: Zeitraum, monate: number): Zeitraum {
  if (art === 'STICHTAG') return stichtag(tagNachMonaten(von, monate))
  const [jahrVon, monatVon] = teileVon(von)
  const [jahrBis, monatBis] = teileVon(bis)
  return {
    art,
    von: ersterTag(jahrVon, monatVon + monate),
    bis: ersterTag(jahrBis, monatBis + monate),
  }
}

function tagNachMonaten(tag: Tag, monate: number): Tag {
  const [jahr, monat, imMonat] = teileVon(tag)
  const letzter = addTage(ersterTag(jahr, monat + monate + 1), -1)
  const istLetzter = addTage(ersterTag(jahr, monat + 1), -1) === tag
  const gleicher = addTage(ersterTag(jahr, monat + monate), imMonat - 1)
  return istLetzter || gleicher > letzter ? letzter : gleicher
}

function verschoben(tag: Tag, jahre: number): Tag {
  const [jahr] = teileVon(tag)
  const ziel = `${String(jahr + jahre).padStart(4, '0')}${tag.slice(4)}`
  return istTag(ziel) ? ziel : ziel.replace('-02-29', '-02-28')
}

/** For `sort`: by last day, then the longer one first, then by kind. */
export function compareZeitraum(a: Zeitraum, b: Zeitraum): number {
  return compareText(a.bis, b.bis) || compareText(a.von, b.von) || compareText(a.art, b.art)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** True when kind and days are the same. */
export function istGleicherZeitraum(a: Zeitraum, b: Zeitraum): boolean {
  return compareZeitraum(a, b) === 0
}
