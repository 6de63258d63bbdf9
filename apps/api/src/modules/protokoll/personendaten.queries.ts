import type { Pool } from 'pg'

/** Everything that is stored about the holder of an account (Art. 15 DSGVO), as it is handed out. */
export interface Personendaten {
  readonly kontoId: number
  readonly daten: object
}

/**
 * Secrets and their checksums are left out, and so is who did what to the
 * account: those are data about others.
 *
 * @returns undefined when there is no such account
 */
export async function findPersonendaten(
  pool: Pool,
  anmeldename: string,
): Promise<Personendaten | undefined> {
  const { rows } = await pool.query<Personendaten>(
    `SELECT k.id AS "kontoId", jsonb_build_object(
       'konto', jsonb_build_object('name', k.name, 'anmeldename', k.anmeldename, 'organisation', o.name,
         'rollen', k.rollen, 'angelegtAm', k.angelegt_am, 'deaktiviertAm', k.deaktiviert_am),
       'passwortGeaendertAm', (SELECT p.geaendert_am FROM passwort p WHERE p.konto_id = k.id),
       'einmalcodesSeit', (SELECT t.bestaetigt_am FROM totp t WHERE t.konto_id = k.id),
       'passkeys', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'angelegtAm', p.angelegt_am,
         'zuletztAm', p.zuletzt_am) ORDER BY p.id), '[]') FROM passkey p WHERE p.konto_id = k.id),
       'links', (SELECT coalesce(jsonb_agg(jsonb_build_object('zweck', e.zweck, 'angelegtAm', e.angelegt_am,
         'gueltigBis', e.gueltig_bis)), '[]') FROM einmallink e WHERE e.konto_id = k.id),
       'sitzungen', (SELECT coalesce(jsonb_agg(jsonb_build_object('weg', s.weg, 'geraet', s.geraet, 'zweck', s.zweck,
         'angelegtAm', s.angelegt_am, 'zuletztAm', s.zuletzt_am, 'endetAm', s.endet_am) ORDER BY s.angelegt_am), '[]')
         FROM sitzung s WHERE s.konto_id = k.id),
       'eigeneHandlungen', (SELECT coalesce(jsonb_agg(jsonb_build_object('zeitpunkt', p.zeitpunkt, 'handlung', p.handlung,
         'gegenstand', p.gegenstand, 'kennung', p.kennung, 'davor', p.alt, 'danach', p.neu) ORDER BY p.id), '[]')
         FROM protokoll p WHERE p.konto_id = k.id),
       'aenderungenAmKonto', (SELECT coalesce(jsonb_agg(jsonb_build_object('zeitpunkt', p.zeitpunkt, 'handlung', p.handlung,
         'davor', p.alt, 'danach', p.neu) ORDER BY p.id), '[]')
         FROM protokoll p WHERE p.gegenstand = 'Konto' AND p.kennung = k.id::text AND p.konto_id IS DISTINCT FROM k.id)
     ) AS daten
     FROM konto k JOIN organisation o ON o.id = k.organisation_id WHERE k.anmeldename = lower($1)`,
    [anmeldename],
  )
  return rows[0]
}
