import type { Katalogkategorie } from '@sozial/db/seed/katalog/angebotskategorien'
import { HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'

/** Checksum of what was brought in last, as the Protokoll has it; undefined: nothing was. */
export async function findSyncsumme(tx: Tx): Promise<string | undefined> {
  const { rows } = await tx.query<{ summe: string }>(
    `SELECT neu->>'summe' AS summe FROM protokoll
     WHERE handlung = 'syncKatalog' AND gegenstand = 'Angebotskategorie'
       AND EXISTS (SELECT FROM angebotskategorie)
     ORDER BY id DESC LIMIT 1`,
  )
  return rows[0]?.summe
}

/** Whoever belongs to another stands after it. What is not among them ends today. */
export async function upsertKategorien(
  tx: Tx,
  kategorien: readonly Katalogkategorie[],
): Promise<void> {
  await tx.query(
    `INSERT INTO angebotskategorie (schluessel, name, ober, gesetz, paragraf, alter_von, alter_bis, richtwert, quelle,
       synonyme, platz, gilt_ab, gilt_bis, nachfolger)
     SELECT k.schluessel, k.name, k.ober, k.gesetz, k.paragraf, k."alterVon", k."alterBis", k.richtwert, k.quelle,
       k.synonyme, k.platz, k."giltAb", k."giltBis", k.nachfolger
     FROM jsonb_to_recordset($1) AS k(schluessel text, name text, ober text, gesetz text, paragraf text, "alterVon" smallint,
       "alterBis" smallint, richtwert numeric, quelle text, synonyme text[], platz smallint, "giltAb" date, "giltBis" date,
       nachfolger text)
     ORDER BY k.platz
     ON CONFLICT (schluessel) DO UPDATE SET name = excluded.name, ober = excluded.ober, gesetz = excluded.gesetz,
       paragraf = excluded.paragraf, alter_von = excluded.alter_von, alter_bis = excluded.alter_bis,
       richtwert = excluded.richtwert, quelle = excluded.quelle, synonyme = excluded.synonyme, platz = excluded.platz,
       gilt_ab = excluded.gilt_ab, gilt_bis = excluded.gilt_bis, nachfolger = excluded.nachfolger`,
    [JSON.stringify(kategorien.map((kategorie, platz) => ({ ...kategorie, platz })))],
  )
  await tx.query(
    `UPDATE angebotskategorie SET gilt_bis = greatest(${HEUTE_SQL}, gilt_ab + 1)
     WHERE gilt_bis IS NULL AND schluessel <> ALL ($1)`,
    [kategorien.map(({ schluessel }) => schluessel)],
  )
}
