/** What a Kommune says about its part of a Zuschnitt, in words. Pure. */
import type { Beteiligungszustand, Stellungnahmeart } from '../../gql/schema.generated.ts'

export const ART_WORTE: Readonly<Record<Stellungnahmeart, string>> = {
  ZUSTIMMUNG: 'Zustimmung',
  ZUSTIMMUNG_MIT_AENDERUNG: 'Zustimmung mit Änderung',
  BEDENKEN: 'Bedenken',
}

export const ZUSTAND_WORTE: Readonly<Record<Beteiligungszustand, string>> = {
  OFFEN: 'noch nicht geöffnet',
  GESEHEN: 'gesehen',
  ABGEGEBEN: 'Stellung genommen',
  VERSPAETET: 'nach der Frist Stellung genommen',
}
