import type { Angebotsbezug, Kategoriebezug, Raumbezug } from '@sozial/formate/angebote'
import type { Pool, PoolClient } from 'pg'
import { giltHeute, HEUTE_SQL } from '../../database/heute.ts'
import { fehler } from '../../errors.ts'

type Leser = Pick<Pool | PoolClient, 'query'>

/** What words of a file of offers mean today; of one name the widest area comes first. */
export async function findBezug(db: Leser, kreis: Angebotsbezug['kreis']): Promise<Angebotsbezug> {
  const { rows: kategorien } = await db.query<Kategoriebezug>(
    `SELECT schluessel, name, synonyme FROM angebotskategorie
     WHERE gilt_ab <= ${HEUTE_SQL} AND (gilt_bis IS NULL OR gilt_bis > ${HEUTE_SQL}) ORDER BY platz`,
  )
  const { rows: raeume } = await db.query<Raumbezug>(
    `SELECT r.id, r.schluessel, f.name FROM raum r JOIN raumfassung f ON f.raum_id = r.id AND ${giltHeute('f')}
     WHERE r.ebene IN ('KOMMUNE', 'SOZIALRAUM', 'QUARTIER') ORDER BY r.ebene, r.schluessel`,
  )
  const { rows: tage } = await db.query<{ heute: string }>(`SELECT ${HEUTE_SQL}::text AS heute`)
  return { kategorien, raeume, kreis, heute: tage[0]!.heute }
}

/** Key and name of the Kreis of today. @throws GraphQLError KREIS_FEHLT */
export async function findKreisnamen(db: Leser): Promise<Angebotsbezug['kreis']> {
  const { rows } = await db.query<Angebotsbezug['kreis']>(
    `SELECT r.schluessel, f.name FROM kreis k JOIN raum r ON r.id = k.raum_id
     JOIN raumfassung f ON f.raum_id = r.id ORDER BY f.gueltig_ab DESC LIMIT 1`,
  )
  const [kreis] = rows
  if (kreis) return kreis
  throw fehler('KREIS_FEHLT', 'Der Kreis ist noch nicht eingerichtet.')
}
