/** The six counts of a report, and the name of a table without its small print. Pure. */
import type { Eingang } from './eingang-state.ts'
import type { Lieferung, Meldung } from './typen.ts'

export interface Zaehlung {
  /** Cells of the file. */
  readonly gelesen: number
  /** Cells of this Kreis in order, protected ones apart. */
  readonly passend: number
  readonly geschuetzt: number
  /** Cells of other areas. */
  readonly uebergangen: number
  /** `null`: the account may not see what was noticed; that is not none. */
  readonly fehler: number | null
  readonly warnungen: number | null
  readonly hinweise: number | null
}

export function toZaehlung(lieferung: Lieferung): Zaehlung {
  const { gelesen, grundzahlen, geschuetzt, uebergangen, meldungen } = lieferung
  const passend = grundzahlen - geschuetzt
  return { gelesen, passend, geschuetzt, uebergangen, ...countMeldungen(meldungen) }
}

/** `null` before the first check. */
export function toEingangszaehlung({ zaehlung, meldungen }: Eingang): Zaehlung | null {
  if (!zaehlung || zaehlung.gelesen === 0) return null
  const { gelesen, passend, geschuetzt, uebergangen } = zaehlung
  return { gelesen, passend, geschuetzt, uebergangen, ...countMeldungen(meldungen) }
}

function countMeldungen(meldungen: readonly Meldung[] | null) {
  const mit = (schwere: Meldung['schwere']) => meldungen?.filter((m) => m.schwere === schwere)
  return {
    fehler: countStellen(mit('FEHLER')),
    warnungen: countStellen(mit('WARNUNG')),
    hinweise: mit('HINWEIS')?.length ?? null,
  }
}

function countStellen(meldungen: readonly Meldung[] | undefined): number | null {
  return meldungen?.reduce((summe, { anzahl }) => summe + anzahl, 0) ?? null
}

/**
 * The offices put reference date and level into the title, INKAR every column:
 * "Bevölkerung nach Geschlecht - Stichtag 31.12. - regionale Tiefe: Gemeinden"
 * → "Bevölkerung nach Geschlecht"; "Arbeitslose; Erwerbstätige; Pendler" →
 * "Arbeitslose und 2 weitere".
 */
export function toKurztitel(titel: string): string {
  const [ohneZusatz = ''] = titel.split(/\s+[-–](?:\s+|$)|[\s,-]*regionale Tiefe/)
  const [erster = '', ...weitere] = ohneZusatz.split(/;\s+/)
  const kurz = weitere.length === 0 ? erster : `${erster} und ${weitere.length} weitere`
  return kurz.trim() || titel
}
