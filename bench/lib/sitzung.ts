/** Accounts of the bed with living sessions: our server answers the Arbeitsstand to nobody else. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'

import pg from 'pg'

/** Headers that make a request one of the account. */
export type Sitzungen = {
  /** Sees every small cell: the SQL without a restriction. */
  readonly alles: Readonly<Record<string, string>>
  /** A Kommune: sees one Quelle everywhere, the other at home; most of a map is closed. */
  readonly teil: Readonly<Record<string, string>>
}

const VORBEREITEN = `
  DELETE FROM sitzung;
  INSERT INTO organisation (art, name, raum_id) SELECT 'KREIS', 'Bench-Kreis', raum_id FROM kreis
    ON CONFLICT DO NOTHING;
  INSERT INTO organisation (art, name, raum_id)
    SELECT 'KOMMUNE', 'Bench-Kommune', min(id) FROM raum WHERE ebene = 'KOMMUNE' ON CONFLICT DO NOTHING;
  INSERT INTO konto (organisation_id, name, anmeldename, rollen)
    SELECT id, name, lower(name), CASE art WHEN 'KREIS' THEN '{GEHEIMHALTUNG}' ELSE '{KOMMUNE}' END::rolle[]
    FROM organisation WHERE name LIKE 'Bench-%' ON CONFLICT DO NOTHING;
  INSERT INTO zugriffsregel (rolle, quelle_id, zweck, reichweite, geaendert_am)
    SELECT 'GEHEIMHALTUNG'::rolle, id, 'GEHEIMHALTUNGSPRUEFUNG'::zweck, 'KREIS'::reichweite, now() FROM quelle
    UNION ALL
    SELECT 'KOMMUNE', id, 'SOZIALBERICHTERSTATTUNG',
      CASE schluessel WHEN 'bench_a' THEN 'KREIS' ELSE 'KOMMUNE' END::reichweite, now()
    FROM quelle WHERE schluessel LIKE 'bench_%'
    ON CONFLICT DO NOTHING;`

interface Anmeldung {
  readonly konto: string
  readonly zweck: string
}

async function signIn(client: pg.Client, { konto, zweck }: Anmeldung) {
  const geheimnis = randomBytes(32).toString('base64url')
  await client.query(
    `INSERT INTO sitzung (id, pruefsumme, konto_id, weg, geraet, zweck, endet_am)
     SELECT $1, $2, id, 'PASSWORT', 'Bench', $3, now() + interval '12 hours'
     FROM konto WHERE anmeldename = $4`,
    [randomUUID(), createHash('sha256').update(geheimnis).digest(), zweck, konto],
  )
  // As the web's own pages send it.
  return { cookie: `sozial_sitzung=${geheimnis}`, 'sec-fetch-site': 'same-origin' }
}

async function withClient<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Signs an account in that is there already. */
export const openSitzung = (connectionString: string, anmeldung: Anmeldung) =>
  withClient(connectionString, (client) => signIn(client, anmeldung))

/** Signs both accounts in anew: a session lives for a day, the bed for long. */
export const openSitzungen = (connectionString: string): Promise<Sitzungen> =>
  withClient(connectionString, async (client) => {
    await client.query(VORBEREITEN)
    return {
      alles: await signIn(client, { konto: 'bench-kreis', zweck: 'GEHEIMHALTUNGSPRUEFUNG' }),
      teil: await signIn(client, { konto: 'bench-kommune', zweck: 'SOZIALBERICHTERSTATTUNG' }),
    }
  })
