/**
 * A Kreis of six Kommunen with two Sozialräume of two Quartiere each. K-1 to
 * K-4 are the Bezirk of the Jugendamt of the Kreis, K-5 and K-6 have one of their
 * own. Values of three Indikatoren from Quellen of different offices.
 */
import { katalog } from '@sozial/db/seed/katalog'
import type pg from 'pg'

export const KOMMUNEN = ['K-1', 'K-2', 'K-3', 'K-4', 'K-5', 'K-6'] as const

/** Where an area lies, as the test itself has put it. */
export interface Zelle {
  readonly raumfassung: number
  readonly schluessel: string
  readonly ebene: 'SOZIALRAUM' | 'QUARTIER'
  readonly kommune: string
}

/** Indikatoren by slug, with the Quellen that their blocks stand on. */
export const INDIKATOREN = {
  hilfen: ['melderegister', 'jugendaemter'],
  einwohner: ['melderegister'],
  arbeit: ['ba'],
} as const

const bezirkOf = (kommune: string): string => ({ 'K-5': 'J-2', 'K-6': 'J-3' })[kommune] ?? 'J-1'

export async function createZugangskreis(owner: pg.Pool): Promise<readonly Zelle[]> {
  const zellen: Zelle[] = []
  const raumOf = async (schluessel: string, ebene: string): Promise<number> => {
    const { rows } = await owner.query<{ id: number }>(
      'INSERT INTO raum (schluessel, ebene) VALUES ($1, $2) RETURNING id',
      [schluessel, ebene],
    )
    const fassung = await owner.query<{ id: number }>(
      `INSERT INTO raumfassung (raum_id, name, gueltig_ab) VALUES ($1, $2, '1975-01-01') RETURNING id`,
      [rows[0]!.id, schluessel],
    )
    return fassung.rows[0]!.id
  }
  const ordne = (gliederung: number, ober: number, unter: number) =>
    owner.query(
      `INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab) VALUES ($1, $2, $3, '1975-01-01')`,
      [gliederung, ober, unter],
    )
  await owner.query(`INSERT INTO gliederung (id, schluessel, name) VALUES
    (1, 'verwaltung', 'Verwaltung'), (2, 'jugendhilfe', 'Jugendhilfe')`)
  const kreis = await raumOf('05998', 'KREIS')
  await owner.query(
    'INSERT INTO kreis (id, raum_id) SELECT 1, raum_id FROM raumfassung WHERE id = $1',
    [kreis],
  )
  const bezirke = new Map<string, number>()
  for (const bezirk of ['J-1', 'J-2', 'J-3'])
    bezirke.set(bezirk, await raumOf(bezirk, 'JUGENDAMTSBEZIRK'))
  for (const kommune of KOMMUNEN) {
    const k = await raumOf(kommune, 'KOMMUNE')
    await ordne(1, kreis, k)
    await ordne(2, bezirke.get(bezirkOf(kommune))!, k)
    for (const s of [1, 2]) {
      const sozialraum = await raumOf(`${kommune}-S${s}`, 'SOZIALRAUM')
      await ordne(1, k, sozialraum)
      zellen.push({
        raumfassung: sozialraum,
        schluessel: `${kommune}-S${s}`,
        ebene: 'SOZIALRAUM',
        kommune,
      })
      for (const q of [1, 2]) {
        const quartier = await raumOf(`${kommune}-S${s}-Q${q}`, 'QUARTIER')
        await ordne(1, sozialraum, quartier)
        zellen.push({
          raumfassung: quartier,
          schluessel: `${kommune}-S${s}-Q${q}`,
          ebene: 'QUARTIER',
          kommune,
        })
      }
    }
  }
  await insertRegeln(owner)
  await insertWerte(owner)
  return zellen
}

/** What is counted, with the Quelle that counts it. */
export const MERKMALE = {
  bevoelkerung: 'melderegister',
  hze: 'jugendaemter',
  arbeitslose: 'ba',
} as const

/**
 * Grundzahlen of every Quartier on both days, one Lieferung per Quelle and
 * Kommune: the population by sex, nationality and age, else one figure. An area
 * counts four times a thousand plus its id, half of each sex, none a foreigner.
 *
 * @returns ids of the Lieferungen as `melderegister K-1`
 */
export async function createGrundzahlen(owner: pg.Pool): Promise<ReadonlyMap<string, number>> {
  await owner.query(`
    INSERT INTO merkmal (schluessel, name, einheit, art)
      SELECT m, m, 'Personen', 'ANZAHL' FROM unnest('{bevoelkerung,hze,arbeitslose}'::text[]) m;
    INSERT INTO teilgruppe (geschlecht, nationalitaet, alter_von, alter_bis)
      SELECT g, n, a.von, a.bis FROM unnest('{INSGESAMT,MAENNLICH,WEIBLICH}'::geschlecht[]) g,
        unnest('{INSGESAMT,AUSLAENDISCH}'::nationalitaet[]) n,
        (VALUES (0, NULL), (0, 18), (18, NULL)) a (von, bis)
      ON CONFLICT DO NOTHING`)
  const ids = new Map<string, number>()
  for (const [merkmal, quelle] of Object.entries(MERKMALE)) {
    for (const kommune of KOMMUNEN) {
      const { rows } = await owner.query<{ id: number }>(INSERT_LIEFERUNG, [quelle, kommune])
      ids.set(`${quelle} ${kommune}`, rows[0]!.id)
      await owner.query(INSERT_GRUNDZAHLEN, [rows[0]!.id, merkmal])
    }
  }
  return ids
}

const INSERT_LIEFERUNG = `
  INSERT INTO lieferung (quelle_id, dateiname, inhalt, pruefsumme, format, titel, blaetter, bericht, erfasst_von, raumfassungen)
  SELECT q.id, $1 || $2 || '.csv', 'x', encode(sha256(($1 || $2)::bytea), 'hex'), 'eigen', 'T', '{}',
    '{"gelesen":1,"uebernommen":1,"geschuetzt":0,"uebergangen":0,"meldungen":[]}', 'Test',
    (SELECT array_agg(f.id ORDER BY f.id) FROM raumfassung f JOIN raum r ON r.id = f.raum_id
     WHERE r.ebene = 'QUARTIER' AND starts_with(r.schluessel, $2))
  FROM quelle q WHERE q.schluessel = $1 RETURNING id`

const INSERT_GRUNDZAHLEN = `
  INSERT INTO grundzahl (lieferung_id, quelle_id, merkmal_id, teilgruppe_id, raumfassung_id, zeitraum_id, wert, status, blatt, zeile, spalte)
  SELECT l.id, l.quelle_id, m.id, t.id, r.id, z.id, w.wert, CASE w.wert WHEN 0 THEN 'NULL_WERT' ELSE 'GUELTIG' END::wert_status, 0, r.id, t.id
  FROM lieferung l CROSS JOIN zeitraum z CROSS JOIN unnest(l.raumfassungen) r(id) JOIN merkmal m ON m.schluessel = $2
    JOIN teilgruppe t ON m.schluessel = 'bevoelkerung'
      OR (t.geschlecht, t.nationalitaet, t.alter_von) = ('INSGESAMT', 'INSGESAMT', 0) AND t.alter_bis IS NULL
    CROSS JOIN LATERAL (SELECT CASE WHEN t.nationalitaet = 'AUSLAENDISCH' THEN 0
      ELSE (1000 + r.id) * CASE t.geschlecht WHEN 'INSGESAMT' THEN 4 ELSE 2 END
        / CASE WHEN t.alter_von > 0 OR t.alter_bis IS NOT NULL THEN 2 ELSE 1 END END AS wert) w
  WHERE l.id = $1`

/** Quellen and rules as the catalogue brings them. */
async function insertRegeln(owner: pg.Pool): Promise<void> {
  for (const { schluessel, name, herausgeber, lizenz, rang, zugriff } of katalog.quellen) {
    const { rows } = await owner.query<{ id: number }>(
      `INSERT INTO quelle (schluessel, name, herausgeber, lizenz, rang) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (schluessel) DO UPDATE SET name = excluded.name RETURNING id`,
      [schluessel, name, herausgeber, lizenz, rang],
    )
    for (const { rolle, zweck, reichweite } of zugriff) {
      await owner.query(
        `INSERT INTO zugriffsregel (rolle, quelle_id, zweck, reichweite) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [rolle, rows[0]!.id, zweck, reichweite],
      )
    }
  }
}

async function insertWerte(owner: pg.Pool): Promise<void> {
  await owner.query(`INSERT INTO zeitraum (id, art, von, bis) VALUES
    (1, 'STICHTAG', '2023-12-31', '2024-01-01'), (2, 'STICHTAG', '2024-12-31', '2025-01-01')`)
  await owner.query(`INSERT INTO gebietsstand (ebene, stichtag)
    SELECT DISTINCT ebene, '1975-01-01'::date FROM raum`)
  for (const [slug, quellen] of Object.entries(INDIKATOREN)) {
    await owner.query(
      `WITH i AS (INSERT INTO indikator (slug, code, thema, kernset) VALUES ($1, $1, 'Test', true) RETURNING id)
       INSERT INTO indikatorfassung (indikator_id, version, pruefsumme, name, kurzname, definition,
         berechnung, einheit, nachkommastellen, polaritaet, intervall)
       SELECT id, 1, $1, $1, $1, '', '{"typ":"ABSOLUT","zaehler":{"art":"MERKMAL","merkmal":"bevoelkerung"},"faktor":1}',
         'Personen', 0, 'NEUTRAL', 'KEINE' FROM i`,
      [slug],
    )
    await owner.query(
      `INSERT INTO messwertblock (datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
       SELECT 0, f.id, g.id, z.id, (SELECT array_agg(id ORDER BY id) FROM quelle WHERE schluessel = ANY ($2)), 1
       FROM indikator i JOIN indikatorfassung f ON f.indikator_id = i.id, gebietsstand g, zeitraum z
       WHERE i.slug = $1`,
      [slug, quellen],
    )
  }
  await owner.query(
    `INSERT INTO messwert (block_id, raumfassung_id, zaehler, nenner, wert, unten, oben, status, zeichen)
     SELECT b.id, f.id, 10 + f.id, 1000, 10 + f.id, f.id, 20 + f.id, 'GUELTIG', 'p'
     FROM messwertblock b JOIN gebietsstand g ON g.id = b.gebietsstand_id
       JOIN raum r ON r.ebene = g.ebene JOIN raumfassung f ON f.raum_id = r.id`,
  )
}
