/**
 * Numbers, dates and sizes as German readers expect them: decimal comma, point
 * for thousands, a real minus sign, a narrow space before the per cent sign.
 * For the screen only.
 */
import type { WertStatus } from '@sozial/domain/wert'
import { zeichenOf } from './zeichen.ts'

const MINUS = '\u2212'
const SCHMALES_LEERZEICHEN = '\u202F'
const HALBGEVIERT = '\u2013'

const formate = new Map<number, Intl.NumberFormat>()

function numberFormat(nachkommastellen: number): Intl.NumberFormat {
  let format = formate.get(nachkommastellen)
  if (!format) {
    format = new Intl.NumberFormat('de-DE', {
      minimumFractionDigits: nachkommastellen,
      maximumFractionDigits: nachkommastellen,
    })
    formate.set(nachkommastellen, format)
  }
  return format
}

/**
 * A figure as text.
 * @example formatZahl(28253) // "28.253"
 * @example formatZahl(-4.25, 1) // "−4,3"
 */
export function formatZahl(zahl: number, nachkommastellen = 0): string {
  const text = numberFormat(nachkommastellen).format(Math.abs(zahl))
  return zahl < 0 && /[1-9]/.test(text) ? MINUS + text : text
}

/** A difference, always with its sign; what rounds to zero has none. */
export function formatDifferenz(zahl: number, nachkommastellen = 0): string {
  const text = formatZahl(zahl, nachkommastellen)
  return zahl > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** The figure, or the sign that stands for the reason of its absence ("." "/" "…" "x" "–"). */
export function formatWert(wert: number | null, status: WertStatus, nachkommastellen = 0): string {
  if (wert === null || status === 'NULL_WERT') return zeichenOf(status).zeichen
  return formatZahl(wert, nachkommastellen)
}

/**
 * A figure with its unit, as in a sentence.
 * @example formatMitEinheit(12.4, 'Prozent', 1) // "12,4 %"
 * @example formatMitEinheit(8, 'je 1.000 Einwohner', 1) // "8,0 je 1.000 Einwohner"
 */
export function formatMitEinheit(zahl: number, einheit: string, nachkommastellen = 0): string {
  const text = formatZahl(zahl, nachkommastellen)
  if (istProzent(einheit)) return `${text}${SCHMALES_LEERZEICHEN}%`
  return mitWort(text, einheit)
}

/** A difference of two figures with its unit: differences of shares are "Prozentpunkte". */
export function formatDifferenzMitEinheit(
  zahl: number,
  einheit: string,
  nachkommastellen = 0,
): string {
  const text = formatDifferenz(zahl, nachkommastellen)
  if (istProzent(einheit)) return `${text} ${/^.1$/.test(text) ? 'Prozentpunkt' : 'Prozentpunkte'}`
  return mitWort(text, einheit)
}

/** "Anzahl" heads a column, but nobody says "1.240 Anzahl". */
const mitWort = (text: string, einheit: string): string =>
  einheit === '' || einheit === 'Anzahl' ? text : `${text} ${einheit}`

/** "17,4–20,5"; with a negative end "−2,0 bis 1,5", because a dash would be read as a minus. */
export function formatBereich(unten: number, oben: number, nachkommastellen = 0): string {
  const [a, b] = [formatZahl(unten, nachkommastellen), formatZahl(oben, nachkommastellen)]
  return unten < 0 || oben < 0 ? `${a} bis ${b}` : `${a}${HALBGEVIERT}${b}`
}

/** True when figures of this unit are followed by a per cent sign. */
export function istProzent(einheit: string): boolean {
  return einheit === 'Prozent' || einheit === '%'
}

/** The zone of every Kreis: its days and clock times count, wherever server and browser stand. */
export const ZONE = 'Europe/Berlin'

const tagDesKreises = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

/** `JJJJ-MM-TT` in the time of the Kreis: what is published half past midnight is of that day. */
export function toTag(zeitpunkt: Date): string {
  return tagDesKreises.format(zeitpunkt)
}

/** `2015-12-31` → "31.12.2015"; an instant is of the day that it falls on in the Kreis. */
export function formatDatum(tag: string): string {
  const iso = tag.includes('T') ? toTag(new Date(tag)) : tag
  const [jahr, monat, tagImMonat] = iso.split('-').map(Number)
  return `${tagImMonat}.${monat}.${jahr}`
}

const zeitpunkt = new Intl.DateTimeFormat('de-DE', {
  timeZone: ZONE,
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** ISO instant → "18.11.2025, 09:42 Uhr", in the time of the Kreis. */
export function formatZeitpunkt(iso: string): string {
  return `${zeitpunkt.format(new Date(iso))} Uhr`
}

const uhrzeit = new Intl.DateTimeFormat('de-DE', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
})

/** "09:42 Uhr", in the time of the Kreis wherever the browser stands. */
export const formatUhrzeit = (wann: Date): string => `${uhrzeit.format(wann)} Uhr`

/** Size of a file: "14 kB", "2,3 MB". */
export function formatGroesse(bytes: number): string {
  if (bytes < 1000) return `${formatZahl(bytes)} Byte`
  if (bytes < 1_000_000) return `${formatZahl(bytes / 1000)} kB`
  return `${formatZahl(bytes / 1_000_000, 1)} MB`
}

/** A count with its noun: "1 Raum", "20 Räume". */
export function formatAnzahl(anzahl: number, singular: string, plural: string): string {
  return `${formatZahl(anzahl)} ${anzahl === 1 ? singular : plural}`
}

/** "beide Stellen", "alle 7 Stellen": all of at least two. */
export function formatAlle(anzahl: number, plural: string): string {
  return `${anzahl === 2 ? 'beide' : `alle ${formatZahl(anzahl)}`} ${plural}`
}

/** Full years of life: "6 bis 12 Jahre", "ab 65 Jahren", "bis 1 Jahr"; empty: no limit. */
export function formatAlter(alter: {
  readonly von: number | null
  readonly bis: number | null
}): string {
  const { von, bis } = alter
  if (bis === null) return von === null ? '' : `ab ${formatAnzahl(von, 'Jahr', 'Jahren')}`
  const ende = formatAnzahl(bis, 'Jahr', 'Jahre')
  if (von === bis) return ende
  return von === null ? `bis ${ende}` : `${von} bis ${ende}`
}

/** As at the beginning of a sentence. */
export const grossBeginnend = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
