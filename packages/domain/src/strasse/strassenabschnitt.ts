export const STRASSENSEITEN = ['BEIDE', 'UNGERADE', 'GERADE'] as const
export type Strassenseite = (typeof STRASSENSEITEN)[number]

/** A piece of a street that lies in one Quartier. */
export interface Strassenabschnitt {
  /** AGS. */
  readonly kommune: string
  readonly strasse: string
  /** Official key within the Kommune; empty: unknown. */
  readonly strassenschluessel: string
  /** Five digits, or empty. */
  readonly plz: string
  readonly seite: Strassenseite
  /** First house number, from 1. */
  readonly von: number
  /** Small letter behind it, or empty. */
  readonly vonZusatz: string
  /** Last house number; null: to the end of the street. */
  readonly bis: number | null
  readonly bisZusatz: string
  /** Key of the Quartier; null: not assigned yet. */
  readonly quartier: string | null
}

/** House numbers on one side of a section. */
export interface Hausnummern {
  readonly von: number
  readonly vonZusatz: string
  readonly bis: number | null
  readonly bisZusatz: string
}

/**
 * What of a section lies on one side of the street: "1 bis 30" on the odd side
 * are 1 to 29. A letter stays only with the number it stood at.
 *
 * @returns null where nothing does
 */
export function hausnummernOf(
  { seite, von, vonZusatz, bis, bisZusatz }: Strassenabschnitt,
  gesucht: 'UNGERADE' | 'GERADE',
): Hausnummern | null {
  if (seite !== 'BEIDE' && seite !== gesucht) return null
  const rest = gesucht === 'UNGERADE' ? 1 : 0
  const erste = von % 2 === rest ? von : von + 1
  const letzte = bis === null || bis % 2 === rest ? bis : bis - 1
  if (letzte !== null && letzte < erste) return null
  return {
    von: erste,
    vonZusatz: erste === von ? vonZusatz : '',
    bis: letzte,
    bisZusatz: letzte === bis ? bisZusatz : '',
  }
}
