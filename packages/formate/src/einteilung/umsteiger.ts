/** An Umsteigeschlüssel as a division: old area, new area and the share that goes there. */
import { LesefehlerError } from '../lesung/index.ts'
import { fehler } from '../lesung/meldungen.ts'
import type { Einteilungszeile } from './index.ts'

/** Places of the columns; the first two are the old and the new area. */
export interface Umsteigespalten {
  readonly anteil: number
  /** Name of the new area; -1: there is none. */
  readonly name: number
}

interface Tabellenzeile {
  readonly zeile: number
  readonly felder: readonly string[]
}

/** @returns null when the head is not that of an Umsteigeschlüssel */
export function findUmsteigespalten(kopf: readonly string[]): Umsteigespalten | null {
  const anteil = kopf.findIndex((feld) => /^(anteil|gewicht)\b/i.test(feld))
  if (anteil < 2) return null
  return { anteil, name: kopf.findIndex((feld) => /^name neu|^neuer name/i.test(feld)) }
}

/**
 * One row per old area, however many groups it has rows for.
 *
 * @throws LesefehlerError naming every area of which only a part goes somewhere, or no share is known
 */
export function parseUmsteiger(
  tabelle: readonly Tabellenzeile[],
  { anteil: platz, name }: Umsteigespalten,
): readonly Einteilungszeile[] {
  const gelesen = new Map<string, Einteilungszeile>()
  const maengel: string[] = []
  for (const { zeile, felder } of tabelle) {
    const [baustein = '', neu = ''] = felder
    if (baustein === '') continue
    const raum = felder[name] || neu
    const anteil = parseAnteil(felder[platz] ?? '')
    if (anteil === 0) continue
    if (anteil === 1) gelesen.set(`${baustein}\n${raum}`, { zeile, baustein, raum })
    else maengel.push(toMangel({ zeile, baustein, raum }, anteil))
  }
  if (maengel.length > 0) throw toFehler(maengel)
  return [...gelesen.values()]
}

/** "0,4", "1", "40 %"; null: no share between 0 and 1. */
export function parseAnteil(text: string): number | null {
  const prozent = text.endsWith('%')
  const zahl = Number((prozent ? text.slice(0, -1) : text).trim().replace(',', '.') || Number.NaN)
  const anteil = prozent ? zahl / 100 : zahl
  return anteil >= 0 && anteil <= 1 ? anteil : null
}

const PROZENT = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })

const toMangel = ({ zeile, baustein, raum }: Einteilungszeile, anteil: number | null): string =>
  anteil === null
    ? `Zeile ${zeile}: Der Anteil von „${baustein}“ an „${raum}“ fehlt oder liegt nicht zwischen 0 und 1.`
    : `Zeile ${zeile}: „${baustein}“ geht nur zu ${PROZENT.format(anteil * 100)} % in „${raum}“.`

const GENANNT = 3

function toFehler(maengel: readonly string[]): LesefehlerError {
  const rest = maengel.length - GENANNT
  const weitere = rest > 0 ? ` Ebenso ${rest} weitere Zeilen.` : ''
  const text = `Dieser Umsteigeschlüssel lässt sich nicht übernehmen: Ein Baustein kommt ganz in einen Sozialraum. ${maengel.slice(0, GENANNT).join(' ')}${weitere} Bitte feinere Bausteine einlesen oder sagen, wohin jeder ganz gehört. Soll er nur sagen, wie frühere Werte auf neue Grenzen geschätzt werden: bitte auf der Seite „Zuschnitt der Sozialräume“ als Umsteigeschlüssel einlesen.`
  return new LesefehlerError([fehler({ code: 'UMSTEIGER_TEILT', text })])
}
