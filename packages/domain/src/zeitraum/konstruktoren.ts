import { addTage, ersterTag, istTag } from './tag.ts'
import type { Tag, Zeitraum, ZeitraumArt } from './zeitraum.ts'

/** Count on one day, e.g. `stichtag('2015-12-31')`. @throws RangeError for a day that does not exist */
export function stichtag(tag: Tag): Zeitraum {
  if (!istTag(tag)) throw new RangeError(`Not a calendar day: ${tag}.`)
  return { art: 'STICHTAG', von: tag, bis: addTage(tag, 1) }
}

/** A month, 1 to 12. */
export function monat(j: number, m: number): Zeitraum {
  return ganzeMonate('MONAT', { jahr: j, monat: zahl(m, 12), dauer: 1 })
}

/** A quarter, 1 to 4. */
export function quartal(j: number, q: number): Zeitraum {
  return ganzeMonate('QUARTAL', { jahr: j, monat: 3 * zahl(q, 4) - 2, dauer: 3 })
}

/** A calendar year. */
export function jahr(j: number): Zeitraum {
  return ganzeMonate('JAHR', { jahr: j, monat: 1, dauer: 12 })
}

/** School year, 1 August to 31 July (§ 7 SchulG NRW); `schuljahr(2023)` is 2023/24. */
export function schuljahr(beginn: number): Zeitraum {
  return ganzeMonate('SCHULJAHR', { jahr: beginn, monat: 8, dauer: 12 })
}

/** Kita year, 1 August to 31 July (KiBiz NRW); `kitajahr(2023)` is 2023/24. */
export function kitajahr(beginn: number): Zeitraum {
  return ganzeMonate('KITAJAHR', { jahr: beginn, monat: 8, dauer: 12 })
}

/** Several calendar years together, both included: `mehrjahr(2021, 2023)` are three. */
export function mehrjahr(von: number, bis: number): Zeitraum {
  if (!(bis > von)) throw new RangeError(`mehrjahr needs at least two years, got ${von} to ${bis}.`)
  return ganzeMonate('MEHRJAHR', { jahr: von, monat: 1, dauer: 12 * (bis - von + 1) })
}

interface Monate {
  readonly jahr: number
  readonly monat: number
  readonly dauer: number
}

function ganzeMonate(art: ZeitraumArt, { jahr: j, monat: m, dauer }: Monate): Zeitraum {
  if (!Number.isInteger(j) || j < 1000 || j + dauer / 12 > 9999) {
    throw new RangeError(`Not a year of four digits: ${j}.`)
  }
  return { art, von: ersterTag(j, m), bis: ersterTag(j, m + dauer) }
}

function zahl(n: number, bis: number): number {
  if (Number.isInteger(n) && n >= 1 && n <= bis) return n
  throw new RangeError(`Expected a whole number from 1 to ${bis}, got ${n}.`)
}
