import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'

/** A Fassung that gives way to another one. */
export interface Zugeschnittener {
  readonly id: number
  readonly schluessel: string
  readonly raumId: number
  readonly name: string
  /** What it is a part of in the Gliederung. */
  readonly oberId: number
  readonly teile: readonly number[]
  /** Figures were delivered for it whose time ends on the day of the change or later. */
  readonly hatSpaetere: boolean
}

/** Fassungen that began before a day and hold on it, with their place in a Gliederung. */
export async function findZugeschnittene(
  tx: Tx,
  auswahl: {
    readonly ebene: Ebene
    readonly schluessel: readonly string[]
    readonly ab: Tag
    readonly gliederung: string
  },
): Promise<readonly Zugeschnittener[]> {
  const { rows } = await tx.query<Zugeschnittener>(
    `SELECT f.id, r.schluessel, r.id AS "raumId", f.name, o.ober_id AS "oberId",
            (SELECT coalesce(array_agg(z.unter_id), '{}') FROM zuordnung z
             WHERE z.ober_id = f.id AND z.gliederung_id = g.id
               AND daterange(z.gueltig_ab, z.gueltig_bis) @> $3::date) AS teile,
            EXISTS (SELECT FROM grundzahl n JOIN zeitraum t ON t.id = n.zeitraum_id
                    WHERE n.raumfassung_id = f.id AND t.bis > $3::date) AS "hatSpaetere"
     FROM raum r
     JOIN raumfassung f ON f.raum_id = r.id AND f.gueltig_ab < $3::date
       AND daterange(f.gueltig_ab, f.gueltig_bis) @> $3::date
     JOIN gliederung g ON g.schluessel = $4
     JOIN zuordnung o ON o.unter_id = f.id AND o.gliederung_id = g.id
       AND daterange(o.gueltig_ab, o.gueltig_bis) @> $3::date
     WHERE r.ebene = $1 AND r.schluessel = ANY($2)`,
    [auswahl.ebene, auswahl.schluessel, auswahl.ab, auswahl.gliederung],
  )
  return rows
}
