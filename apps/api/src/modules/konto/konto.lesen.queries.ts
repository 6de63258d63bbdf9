import type { Db } from '@sozial/db'
import type { Organisationsart, Rolle } from '../../auth/wer.ts'
import type { KontoType } from './konto.type.ts'

/** More accounts than a Kreis has; with a search one finds the others. */
const HOECHSTENS = 500

interface Zeile {
  readonly id: number
  readonly name: string
  readonly anmeldename: string
  readonly rollen: readonly Rolle[]
  readonly demo: boolean
  readonly angelegt_am: Date
  readonly deaktiviert_am: Date | null
  readonly organisation_id: number
  readonly organisation: string
  readonly art: Organisationsart
  readonly raum_id: number | null
  readonly jugendamtsbezirk_id: number | null
  readonly hat_passwort: boolean
  readonly link_bis: Date | null
  readonly app: boolean
  readonly passkeys: number
}

const FINDE = `
  SELECT k.id, k.name, k.anmeldename, k.rollen::text[] AS rollen, k.demo, k.angelegt_am, k.deaktiviert_am,
    o.id AS organisation_id, o.name AS organisation, o.art::text AS art, o.raum_id,
    o.jugendamtsbezirk_id,
    EXISTS (SELECT FROM passwort p WHERE p.konto_id = k.id) AS hat_passwort,
    (SELECT e.gueltig_bis FROM einmallink e WHERE e.konto_id = k.id AND e.gueltig_bis > now()) AS link_bis,
    EXISTS (SELECT FROM totp t WHERE t.konto_id = k.id AND t.bestaetigt_am IS NOT NULL) AS app,
    (SELECT count(*)::int FROM passkey s WHERE s.konto_id = k.id) AS passkeys
  FROM konto k JOIN organisation o ON o.id = k.organisation_id
  WHERE ($1::int IS NULL OR k.id = $1)
    AND strpos(lower(k.name || ' ' || k.anmeldename || ' ' || o.name), lower($2)) > 0
  ORDER BY k.deaktiviert_am IS NOT NULL, k.name, k.id LIMIT ${HOECHSTENS}`

/** Active ones first, by name. @param suche part of name, name for signing in, or organisation */
export async function findKonten({ pool }: Db, suche: string): Promise<readonly KontoType[]> {
  const { rows } = await pool.query<Zeile>(FINDE, [null, suche.trim()])
  return rows.map(toKonto)
}

/** Right after it was written: there is one. */
export async function findKonto({ pool }: Db, id: number): Promise<KontoType> {
  const { rows } = await pool.query<Zeile>(FINDE, [id, ''])
  return toKonto(rows[0]!)
}

function toKonto(zeile: Zeile): KontoType {
  const { id, name, anmeldename, rollen, demo } = zeile
  return {
    id,
    name,
    anmeldename,
    rollen,
    demo,
    organisation: {
      id: zeile.organisation_id,
      name: zeile.organisation,
      art: zeile.art,
      raumId: zeile.raum_id,
      jugendamtsbezirkId: zeile.jugendamtsbezirk_id,
    },
    hatPasswort: zeile.hat_passwort,
    hatApp: zeile.app,
    passkeys: zeile.passkeys,
    linkGueltigBis: zeile.link_bis,
    angelegtAm: zeile.angelegt_am,
    deaktiviertAm: zeile.deaktiviert_am,
  }
}
