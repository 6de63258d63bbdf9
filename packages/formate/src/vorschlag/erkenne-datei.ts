import { readBekanntes } from '../erkennung/index.ts'
import { LesefehlerError } from '../lesung/index.ts'
import type { Datei, Meldung } from '../lesung/index.ts'
import { proposeZuordnung } from './propose-zuordnung.ts'
import type { Erkennung, Vorgaben } from './typen.ts'

/** Codes of readers that mean "another table", not "this file is broken". */
const ANDERE_TABELLE = new Set(['FORMAT_UNBEKANNT', 'KOPF_UNBEKANNT', 'KEINE_RAUMSPALTE'])

/**
 * The one way in for any file: a known format is read, another table gets a
 * proposal, anything else a sentence. Throws for nothing that a file can hold.
 */
export function erkenneDatei(datei: Datei, vorgaben: Vorgaben = {}): Erkennung {
  try {
    return { art: 'GELESEN', lesung: readBekanntes(datei) }
  } catch (ursache) {
    const meldungen = meldungenOf(ursache)
    if (!meldungen.some(({ code }) => ANDERE_TABELLE.has(code)))
      return { art: 'UNLESBAR', meldungen }
    return schlageVor(datei, vorgaben)
  }
}

function schlageVor(datei: Datei, vorgaben: Vorgaben): Erkennung {
  try {
    return { art: 'VORSCHLAG', vorschlag: proposeZuordnung(datei, vorgaben) }
  } catch (ursache) {
    return { art: 'UNLESBAR', meldungen: meldungenOf(ursache) }
  }
}

function meldungenOf(ursache: unknown): readonly Meldung[] {
  if (ursache instanceof LesefehlerError) return ursache.meldungen
  throw ursache
}
