/** Reads the times that files print: "31.12.2015", "2015", "2015/16", "Januar 2015", "2023-10P6M". */
import {
  istTag,
  jahr as kalenderjahr,
  mehrjahr,
  monat as kalendermonat,
  quartal,
  schuljahr,
  stichtag,
} from '@sozial/domain/zeitraum'
import type { Zeitraum } from '@sozial/domain/zeitraum'

/** What a bare year means in this table, as its title says. */
export interface Jahresdeutung {
  /** `MM-TT` when the title names a Stichtag ("- Stichtag 31.12. -"). */
  readonly stichtag: string | null
  /** School years: does the printed year name their beginning or their end? */
  readonly schuljahr: 'BEGINN' | 'ENDE' | null
}

export const KALENDERJAHR: Jahresdeutung = { stichtag: null, schuljahr: null }

const MONATE = [
  'januar',
  'februar',
  'märz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
]

type Regel = readonly [
  muster: RegExp,
  lese: (teile: readonly string[], deutung: Jahresdeutung) => Zeitraum | null,
]

const REGELN: readonly Regel[] = [
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([t, m, j]) => deuteTag(j, m, t)],
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([j, m, t]) => deuteTag(j, m, t)],
  [/^((?:18|19|20|21)\d{2})$/, ([j], deutung) => deuteJahr(Number(j), deutung)],
  [/^((?:19|20)\d{2})\s*\/\s*(\d{2}|\d{4})$/, ([j, bis]) => deuteSchuljahr(Number(j), Number(bis))],
  [
    /^((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})$/,
    ([j, bis]) => (Number(bis) > Number(j) ? mehrjahr(Number(j), Number(bis)) : null),
  ],
  [/^((?:19|20)\d{2})-(\d{2})$/, ([j, m]) => deuteMonat(Number(j), Number(m))],
  [/^((?:19|20)\d{2})(0[1-9]|1[0-2])$/, ([j, m]) => deuteMonat(Number(j), Number(m))],
  [/^(\d{1,2})[./]((?:19|20)\d{2})$/, ([m, j]) => deuteMonat(Number(j), Number(m))],
  [
    /^(\p{L}+)\s+((?:19|20)\d{2})$/u,
    ([name = '', j]) => deuteMonat(Number(j), MONATE.indexOf(name.toLowerCase()) + 1),
  ],
  [
    /^([1-4])\. ?(?:Quartal|Vierteljahr)\s+((?:19|20)\d{2})$/i,
    ([q, j]) => quartal(Number(j), Number(q)),
  ],
  [/^Quarter ([1-4])\s+((?:19|20)\d{2})$/i, ([q, j]) => quartal(Number(j), Number(q))],
  [/^((?:19|20)\d{2})-?Q([1-4])$/, ([j, q]) => quartal(Number(j), Number(q))],
  [
    /^((?:19|20)\d{2})-(\d{2})P(\d{1,2})M$/,
    ([j, m, n]) => deuteDauer({ jahr: Number(j), monat: Number(m), dauer: Number(n) }),
  ],
]

function deuteTag(j = '', m = '', t = ''): Zeitraum | null {
  const tag = `${j}-${m.padStart(2, '0')}-${t.padStart(2, '0')}`
  return istTag(tag) && /^(18|19|20|21)/.test(tag) ? stichtag(tag) : null
}

function deuteJahr(jahr: number, deutung: Jahresdeutung): Zeitraum {
  if (deutung.schuljahr !== null) return schuljahr(deutung.schuljahr === 'ENDE' ? jahr - 1 : jahr)
  if (deutung.stichtag !== null) return stichtag(`${jahr}-${deutung.stichtag}`)
  return kalenderjahr(jahr)
}

function deuteSchuljahr(beginn: number, ende: number): Zeitraum | null {
  return (beginn + 1) % 100 === ende % 100 ? schuljahr(beginn) : null
}

function deuteMonat(jahr: number, monat: number): Zeitraum | null {
  return monat >= 1 && monat <= 12 ? kalendermonat(jahr, monat) : null
}

interface Dauer {
  readonly jahr: number
  readonly monat: number
  readonly dauer: number
}

/** GENESIS duration "start P months". A half year (semester) is no period of ours and counts as its first day. */
function deuteDauer({ jahr, monat, dauer }: Dauer): Zeitraum | null {
  if (monat < 1 || monat > 12) return null
  if (dauer === 1) return kalendermonat(jahr, monat)
  if (dauer === 3) return monat % 3 === 1 ? quartal(jahr, (monat + 2) / 3) : null
  if (dauer === 6) return deuteTag(String(jahr), String(monat), '1')
  if (dauer !== 12) return null
  if (monat === 1) return kalenderjahr(jahr)
  return monat === 8 ? schuljahr(jahr) : null
}

/** True for a half year, which is read as the Stichtag of its first day. */
export function istSemester(text: string): boolean {
  return text.endsWith('P6M')
}

/** The time that a text names, or `null`. Leading words like "Jahr:" or "Stichtag" are allowed. */
export function parseZeitraum(
  text: string,
  deutung: Jahresdeutung = KALENDERJAHR,
): Zeitraum | null {
  const kern = text
    .trim()
    .replace(/^(?:Jahr|Stichtag|Schuljahr|Berichtsjahr|Berichtszeitraum|Stand|Zeit)\s*:?\s+/i, '')
  for (const [muster, lese] of REGELN) {
    const treffer = muster.exec(kern)
    if (treffer !== null) return lese(treffer.slice(1), deutung)
  }
  return null
}

const ZWEISTELLIG = /^['’]?(\d{2})$/

/** "23" or "’23" in a column of years. */
export const istKurzesJahr = (text: string): boolean => ZWEISTELLIG.test(text.trim())

/** "23" is 2023 and "98" is 1998 where a column names years; other texts stay. */
export function schreibeJahrAus(text: string): string {
  const [, jahr] = ZWEISTELLIG.exec(text.trim()) ?? []
  if (jahr === undefined) return text
  return `${Number(jahr) < 70 ? '20' : '19'}${jahr}`
}

/** True for the name of a month or quarter that needs a year beside it. */
export function istUnterjaehrig(text: string): boolean {
  const name = text.trim()
  return MONATE.includes(name.toLowerCase()) || /^([1-4]\. ?Quartal|Quarter [1-4])$/i.test(name)
}

/** What a bare year means, read from the title of the table. */
export function deuteJahresangaben(titel: string): Jahresdeutung {
  if (/Schuljahr/i.test(titel)) {
    // Leavers are counted at the end of a school year, pupils at its beginning.
    return { stichtag: null, schuljahr: /Absolvent|Abg[äa]ng/i.test(titel) ? 'ENDE' : 'BEGINN' }
  }
  const [, tag, monat] = /(?:Stichtag|zum)\s*(\d{2})\.(\d{2})\./i.exec(titel) ?? []
  const imJahr = `${monat}-${tag}`
  return { stichtag: istTag(`2000-${imJahr}`) ? imJahr : null, schuljahr: null }
}
