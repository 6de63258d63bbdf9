/** Registers die of stale entries: when an offer has to be confirmed again. */
import { addTage, teileVon, type Tag } from '../zeitraum/index.ts'
import type { Angebotslage } from './ablauf.ts'

/** So long a confirmation holds. */
export const BESTAETIGUNG_MONATE = 12
/** So long after one somebody looks whether it is time for the first reminder, a fortnight before the end. */
export const ERINNERBAR_NACH_MONATEN = BESTAETIGUNG_MONATE - 1
/** So long after it nobody trusts the entry any more: it rests by itself. */
export const RUHT_NACH_MONATEN = 18

/** A state in the words of the workflow, made of what is stored and of today. */
export const ANZEIGEZUSTAENDE = {
  ENTWURF: 'Entwurf',
  EINGEREICHT: 'Eingereicht, wird geprüft',
  RUECKFRAGE: 'Rückfrage offen',
  ABGELEHNT: 'Abgelehnt',
  VEROEFFENTLICHT: 'Veröffentlicht',
  BESTAETIGUNG_FAELLIG: 'Bestätigung fällig',
  RUHEND: 'Ruht',
  ARCHIV: 'Archiv',
} as const
export type Anzeigezustand = keyof typeof ANZEIGEZUSTAENDE

/** The same day so many months later; where there is none, the last of that month. */
export function addMonateZuTag(tag: Tag, monate: number): Tag {
  const [jahr, monat, tagImMonat] = teileVon(tag)
  const erster = new Date(Date.UTC(jahr, monat - 1 + monate, 1))
  const letzter = new Date(Date.UTC(erster.getUTCFullYear(), erster.getUTCMonth() + 1, 0))
  const gemeint = Math.min(tagImMonat, letzter.getUTCDate())
  return addTage(erster.toISOString().slice(0, 10), gemeint - 1)
}

/** First day on which the confirmation of this day holds no more. */
export const bestaetigungBis = (bestaetigt: Tag): Tag =>
  addMonateZuTag(bestaetigt, BESTAETIGUNG_MONATE)

export const istBestaetigungFaellig = (bestaetigt: Tag, heute: Tag): boolean =>
  heute >= bestaetigungBis(bestaetigt)

/** Nobody has confirmed it for so long that it rests by itself. */
export const ruhtVonSelbst = (bestaetigt: Tag, heute: Tag): boolean =>
  heute >= addMonateZuTag(bestaetigt, RUHT_NACH_MONATEN)

/** Days relative to the day it becomes due; the last weeks before it rests are named too. */
const STUFEN = [-14, 0, 30, 150] as const

/**
 * Which reminder is due by now: the latest whose day has come. Its name is the
 * same until the next is due, so that each goes out once.
 *
 * @returns `2026-05-01+0`; null: none
 */
export function bestaetigungserinnerungOf(bestaetigt: Tag, heute: Tag): string | null {
  const faellig = bestaetigungBis(bestaetigt)
  const stufe = STUFEN.findLast((tage) => heute >= addTage(faellig, tage))
  return stufe === undefined ? null : `${faellig}${stufe < 0 ? '' : '+'}${stufe}`
}

interface Zustandsgrundlage extends Angebotslage {
  /** Whether the newest Fassung was refused and nothing new is written. */
  readonly abgelehnt: boolean
  /** Day of the last confirmation; null: never published. */
  readonly bestaetigt: Tag | null
}

/** The one word that stands beside an offer. What is published says so, also while a change is being checked. */
export function anzeigezustandOf(
  { zustand, offen, abgelehnt, bestaetigt }: Zustandsgrundlage,
  heute: Tag,
): Anzeigezustand {
  if (zustand === 'ENTWURF') {
    if (offen !== null) return offen
    return abgelehnt ? 'ABGELEHNT' : 'ENTWURF'
  }
  if (zustand !== 'VEROEFFENTLICHT') return zustand
  const faellig = bestaetigt !== null && istBestaetigungFaellig(bestaetigt, heute)
  return faellig ? 'BESTAETIGUNG_FAELLIG' : 'VEROEFFENTLICHT'
}
