import type { Db } from '@sozial/db'
import { findLuecken, SEITEN, type Seite } from './seiten.ts'
import type { SeitentextType } from './seitentext.type.ts'
import { vorgabeOf } from './vorgaben.ts'

interface Zeile {
  readonly seite: Seite
  readonly version: number
  readonly text: string
  readonly erfasstAm: Date
}

/** The texts that hold, one per page; the shipped one where the Kreis has saved none. */
export async function findSeitentexte(
  db: Pick<Db, 'pool'>,
  seiten: readonly Seite[] = SEITEN,
): Promise<readonly SeitentextType[]> {
  const { rows } = await db.pool.query<{ kreis: string | null; texte: readonly Zeile[] }>({
    name: 'seitentexte',
    text: `
      SELECT (SELECT f.name FROM kreis k JOIN raumfassung f ON f.raum_id = k.raum_id
              ORDER BY f.gueltig_ab DESC LIMIT 1) AS kreis,
        (SELECT coalesce(json_agg(t), '[]') FROM (
           SELECT DISTINCT ON (seite) seite, version, text, erfasst_am AS "erfasstAm"
           FROM seitentext WHERE seite = ANY ($1::seite[]) ORDER BY seite, version DESC) t) AS texte`,
    values: [seiten],
  })
  const { kreis, texte } = rows[0]!
  const gespeichert = new Map(texte.map((zeile) => [zeile.seite, zeile]))
  return seiten.map((seite) => toSeitentext(seite, gespeichert.get(seite), kreis))
}

function toSeitentext(
  seite: Seite,
  zeile: Zeile | undefined,
  kreis: string | null,
): SeitentextType {
  const vorgabe = vorgabeOf(seite, kreis ?? '[Bitte ergänzen: Name des Kreises]')
  const text = zeile?.text ?? vorgabe
  return {
    seite,
    version: zeile?.version ?? 0,
    text,
    vorgabe,
    geaendertAm: zeile ? new Date(zeile.erfasstAm) : null,
    luecken: findLuecken(text),
  }
}
