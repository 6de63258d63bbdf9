/** What a Rückmeldung is about. */
export const RUECKMELDUNGSARTEN = ['BARRIERE', 'INHALT', 'ANDERES'] as const
export type Rueckmeldungsart = (typeof RUECKMELDUNGSARTEN)[number]
