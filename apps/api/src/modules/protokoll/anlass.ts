/** Why somebody looks into the Protokoll. */
export const ANLASSARTEN = ['STICHPROBE', 'VERDACHT', 'AUSKUNFT', 'STOERUNG'] as const
export type Anlassart = (typeof ANLASSARTEN)[number]

export const AKTEURARTEN = [
  'SYSTEM',
  'KOMMANDOZEILE',
  'PLANUNG',
  'KONTO',
  'OEFFENTLICHKEIT',
] as const
export type Akteurart = (typeof AKTEURARTEN)[number]
