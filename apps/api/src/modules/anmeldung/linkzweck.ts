/**
 * What a link is for and how many hours it may lie in a mailbox. The one for
 * the first account stands in the log of a start and is made anew at each.
 */
export const LINKFRIST_STUNDEN = {
  EINLADUNG: 7 * 24,
  ZURUECKSETZEN: 24,
  ERSTANMELDUNG: 24,
} as const

export type Linkzweck = keyof typeof LINKFRIST_STUNDEN
export const LINKZWECKE = Object.keys(LINKFRIST_STUNDEN) as readonly Linkzweck[]
