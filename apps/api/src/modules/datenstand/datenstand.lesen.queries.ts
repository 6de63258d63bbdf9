import type { Db } from '@sozial/db'
import { SCHUTZREGELN } from '@sozial/domain/geheimhaltung'
import type { Ebene } from '@sozial/domain/raum'
import type { GebietsstandType } from '../gebietsstand/gebietsstand.type.ts'
import { geometrieSql } from '../gebietsstand/gebietsstand.sql.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import { OEFFENTLICHE_EBENEN } from './auswahl.ts'
import type {
  AngebotsindikatorType,
  DatenstandangebotType,
  DatenstandType,
  SchutzlaufType,
  VeroeffentlichungType,
} from './datenstand.type.ts'
import { regelstandSql, SCHUTZVERFAHREN } from '../geheimhaltung/schutzlauf.queries.ts'
import type { Schutzlaufzustand } from '../geheimhaltung/schutzlauf.zustand.ts'
import { describeHindernisse, describeSpaetere, type Hindernislage } from './hindernisse.ts'
import type { Umfang } from './umfang.ts'

interface Laufzeile extends Omit<SchutzlaufType, 'zustand' | 'beendetAm'> {
  readonly laufZustand: Schutzlaufzustand | null
  readonly laufBeendetAm: Date | null
  readonly veraltet: boolean | null
}

type Zeile = Omit<DatenstandType, 'umfang' | 'lauf' | 'hindernisse' | 'hinweise'> &
  Omit<Hindernislage, 'lauf'> &
  Laufzeile & { readonly umfang: Umfang | null; readonly spaetere: readonly string[] }

const AKTUELL = `(SELECT max(id) FROM datenstand WHERE zustand = 'VEROEFFENTLICHT')`

/**
 * The Datenstände except the Arbeitsstand, the newest first.
 *
 * @param kontoId who asks
 * @param id only this one
 */
export async function findDatenstaende(
  db: Db,
  kontoId: number,
  id: number | null = null,
): Promise<readonly DatenstandType[]> {
  const { rows } = await db.pool.query<Zeile>({
    name: 'datenstaende',
    text: `
      SELECT d.id, d.name, d.bemerkung, d.zustand, d.id = ${AKTUELL} AS aktuell,
        d.stand_vom AS "standVom", d.auswahl, d.umfang, v.name AS "vorbereitetVon",
        v.id = $1 AS "vonMir", d.vorbereitet_am AS "vorbereitetAm", f.name AS "freigegebenVon",
        d.veroeffentlicht_am AS "veroeffentlichtAm", e.name AS "beendetVon",
        d.beendet_am AS "beendetAm", d.beendet_grund AS "beendetGrund",
        d.grundlage_id IS DISTINCT FROM ${AKTUELL} AS ueberholt,
        ARRAY(SELECT l.dateiname FROM lieferung l WHERE l.id = ANY (d.lieferungen)
              AND l.zurueckgezogen_am IS NOT NULL ORDER BY l.id) AS zurueckgezogen,
        ARRAY(SELECT l.dateiname FROM lieferung l WHERE d.zustand = 'ENTWURF'
              AND l.zurueckgezogen_am IS NULL AND l.id <> ALL (d.lieferungen)
              AND EXISTS (SELECT FROM messwertblock b
                          WHERE b.datenstand_id = d.id AND l.quelle_id = ANY (b.quellen))
              ORDER BY l.id DESC) AS spaetere,
        s.zustand AS "laufZustand", s.fertig, s.gesamt, s.meldung, s.begonnen_am AS "begonnenAm",
        s.beendet_am AS "laufBeendetAm",
        d.zustand = 'ENTWURF' AND s.zustand = 'FERTIG'
          AND (s.verfahren, s.regelstand) <> (${SCHUTZVERFAHREN}, ${regelstandSql('d.id')}) AS veraltet
      FROM datenstand d
        LEFT JOIN schutzlauf s ON s.datenstand_id = d.id
        JOIN konto v ON v.id = d.vorbereitet_von
        LEFT JOIN konto f ON f.id = d.freigegeben_von
        LEFT JOIN konto e ON e.id = d.beendet_von
      WHERE d.id <> 0 AND ($2::int IS NULL OR d.id = $2)
      ORDER BY d.id DESC`,
    values: [kontoId, id],
  })
  return rows.map(toDatenstand)
}

function toDatenstand({
  ueberholt,
  zurueckgezogen,
  spaetere,
  umfang,
  aktuell,
  ...rest
}: Zeile): DatenstandType {
  const { laufZustand, laufBeendetAm, veraltet, fertig, gesamt, meldung, begonnenAm, ...zeile } =
    rest
  const lauf =
    laufZustand === null
      ? null
      : { zustand: laufZustand, fertig, gesamt, meldung, begonnenAm, beendetAm: laufBeendetAm }
  return {
    ...zeile,
    aktuell: aktuell ?? false,
    lauf,
    umfang: umfang && {
      ...umfang,
      geschuetzt: SCHUTZREGELN.map((regel) => ({
        regel,
        anzahl: umfang.geschuetzt[regel] ?? 0,
      })).filter(({ anzahl }) => anzahl > 0),
    },
    hindernisse:
      zeile.zustand === 'ENTWURF'
        ? describeHindernisse({
            ueberholt,
            zurueckgezogen,
            lauf: lauf && { ...lauf, veraltet: veraltet ?? false },
          })
        : [],
    hinweise: describeSpaetere(spaetere),
  }
}

/** The Stand that was public when this one was prepared. */
export async function findGrundlageId(db: Db, id: number): Promise<number | null> {
  const { rows } = await db.pool.query<{ grundlage: number | null }>(
    'SELECT grundlage_id AS grundlage FROM datenstand WHERE id = $1',
    [id],
  )
  return rows[0]?.grundlage ?? null
}

/**
 * What the public reads; null while nothing is published.
 *
 * @param id Datenstand of the request
 */
export async function findVeroeffentlichung(
  db: Db,
  id: number | null,
): Promise<VeroeffentlichungType | null> {
  const { rows } = await db.pool.query<VeroeffentlichungType>({
    name: 'veroeffentlichung',
    text: `SELECT id, name, veroeffentlicht_am AS "veroeffentlichtAm", stand_vom AS "standVom"
           FROM datenstand WHERE id = $1`,
    values: [id],
  })
  return rows[0] ?? null
}

/** What the Arbeitsstand has to publish. */
export async function findAngebot(db: Db): Promise<DatenstandangebotType> {
  const [indikatoren, ebenen, zeitraeume, gebietsstaende, stand] = await Promise.all([
    db.pool.query<AngebotsindikatorType>(INDIKATOREN),
    db.pool.query<{ ebene: Ebene }>(
      `SELECT DISTINCT g.ebene FROM messwertblock b JOIN gebietsstand g ON g.id = b.gebietsstand_id
       WHERE b.datenstand_id = 0 ORDER BY g.ebene`,
    ),
    db.pool.query<Zeitraumzeile>(
      `SELECT z.id, z.art, z.von::text, z.bis::text FROM zeitraum z
       WHERE z.id IN (SELECT b.zeitraum_id FROM messwertblock b WHERE b.datenstand_id = 0)`,
    ),
    db.pool.query<GebietsstandType>(
      `SELECT gebiet.id, gebiet.ebene, gebiet.stichtag::text, ${geometrieSql} AS geometrie
       FROM gebietsstand gebiet
       WHERE EXISTS (SELECT FROM messwertblock b WHERE b.datenstand_id = 0 AND b.gebietsstand_id = gebiet.id)
       ORDER BY gebiet.ebene, gebiet.stichtag DESC`,
    ),
    db.pool.query<{ standVom: Date }>(
      `SELECT stand_vom AS "standVom" FROM datenstand WHERE id = 0`,
    ),
  ])
  return {
    indikatoren: indikatoren.rows,
    ebenen: ebenen.rows.map(({ ebene }) => ebene),
    zeitraeume: toZeitraeume(zeitraeume.rows),
    gebietsstaende: gebietsstaende.rows,
    standVom: stand.rows[0]!.standVom,
  }
}

const INDIKATOREN = `
  SELECT i.slug, i.code, f.name, i.thema, i.kernset, w.ebenen, w.zeitraeume,
    EXISTS (SELECT FROM messwertblock p JOIN indikatorfassung pf ON pf.id = p.indikatorfassung_id
            WHERE p.datenstand_id = ${AKTUELL} AND pf.indikator_id = i.id) AS veroeffentlicht
  FROM (
    SELECT b.indikatorfassung_id, array_agg(DISTINCT g.ebene)::text[] AS ebenen,
      array_agg(DISTINCT b.zeitraum_id) AS zeitraeume
    FROM messwertblock b JOIN gebietsstand g ON g.id = b.gebietsstand_id
    WHERE b.datenstand_id = 0
    GROUP BY b.indikatorfassung_id
  ) w
    JOIN indikatorfassung f ON f.id = w.indikatorfassung_id
    JOIN indikator i ON i.id = f.indikator_id AND i.ausgemustert_am IS NULL
  ORDER BY f.herkunft = 'LIEFERUNG', min(i.rang) OVER (PARTITION BY i.thema), i.thema, i.rang, i.code`

/** Levels that everybody may know the areas of: from Kommune upwards, and what is published below. */
export async function findOeffentlicheEbenen(
  db: Db,
  datenstand: number | null,
): Promise<ReadonlySet<Ebene>> {
  const { rows } = await db.pool.query<{ ebene: Ebene }>({
    name: 'oeffentliche-ebenen',
    text: `SELECT DISTINCT g.ebene FROM messwertblock b JOIN gebietsstand g ON g.id = b.gebietsstand_id
           WHERE b.datenstand_id = $1`,
    values: [datenstand],
  })
  return new Set([...OEFFENTLICHE_EBENEN, ...rows.map(({ ebene }) => ebene)])
}
