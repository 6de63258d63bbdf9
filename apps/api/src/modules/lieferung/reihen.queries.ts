import type { Tag, ZeitraumArt } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import type { Kennungen } from './lieferungszahl.queries.ts'
import type { Reihenanfang } from './zellenbild.ts'

/** A Zeitraum for which the Quelle has delivered a Merkmal before. */
export interface BisherigerZeitraum {
  /** Number of the Merkmal. */
  readonly merkmal: number
  readonly id: number
  readonly art: ZeitraumArt
  readonly von: Tag
  readonly bis: Tag
}

/** One look into the key of the Grundzahlen for each Merkmal and Zeitraum. */
export async function findBisherige(
  tx: Tx,
  { quelleId, merkmale, teilgruppen }: Kennungen,
  anfaenge: readonly Reihenanfang[],
): Promise<readonly BisherigerZeitraum[]> {
  const eine = new Map(anfaenge.map(({ merkmal, teilgruppe }) => [merkmal, teilgruppe]))
  const { rows } = await tx.query<BisherigerZeitraum>(
    `SELECT m.nummer AS merkmal, z.id, z.art, z.von::text, z.bis::text
     FROM unnest($2::int[], $3::int[], $4::int[]) m (nummer, merkmal_id, teilgruppe_id)
     CROSS JOIN zeitraum z
     -- LIMIT keeps it a look into the key, whatever the statistics say.
     CROSS JOIN LATERAL (
       SELECT FROM grundzahl g
       WHERE g.merkmal_id = m.merkmal_id AND g.teilgruppe_id = m.teilgruppe_id
         AND g.zeitraum_id = z.id AND g.quelle_id = $1 LIMIT 1) da`,
    [
      quelleId,
      [...eine.keys()],
      [...eine.keys()].map((nummer) => merkmale[nummer - 1]!),
      [...eine.values()].map((nummer) => teilgruppen[nummer - 1]!),
    ],
  )
  return rows
}
