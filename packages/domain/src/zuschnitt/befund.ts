/** Rules of a division, each with one code for programs. */
export type Zuschnittsregel =
  | 'NICHT_ZUGEORDNET'
  | 'LEERER_RAUM'
  | 'FREMDE_KOMMUNE'
  | 'NAME_FEHLT'
  | 'NAME_DOPPELT'
  | 'NUMMER_DOPPELT'
  | 'FORTSETZUNG_DOPPELT'
  | 'GROESSE'
  | 'EINWOHNER_UNBEKANNT'
  | 'GETRENNTE_TEILE'
  | 'NAME_MEHRDEUTIG'
  | 'ERWARTETE_FAELLE'
  | 'GRUND_FEHLT'
  | 'GRENZGRUND_FEHLT'

/** What a rule has to say about a division, with its place on the map. */
export interface Befund {
  /** A FEHLER stands in the way of the Beschluss; a WARNUNG wants a reason. */
  readonly art: 'FEHLER' | 'WARNUNG'
  readonly regel: Zuschnittsregel
  /** Stable while the matter is the same: an accepted warning comes back when the matter changes. */
  readonly schluessel: string
  /** Position of the Raum it is about; `null`: about no single one. */
  readonly raum: number | null
  /** Position of its Kommune; `null`: about the whole Kreis. */
  readonly kommune: number | null
  /** Positions of the Bausteine to show. */
  readonly bausteine: readonly number[]
  /** What is wrong and what to do, in German. */
  readonly satz: string
  /** The reason that somebody gave; `null`: still open. */
  readonly grund: string | null
}

/** Whether a finding still stands in the way: errors always, warnings until they have a reason. */
export const istOffen = ({ art, grund }: Befund): boolean => art === 'FEHLER' || grund === null
