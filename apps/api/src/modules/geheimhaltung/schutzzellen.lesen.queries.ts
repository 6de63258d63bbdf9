/** The hidden cells of a Datenstand, with or without their inner numbers. */
import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { beschraenkungOf, type Zugang } from '../../auth/zugang.ts'
import { grenzwerteOf, wertetabelleOf } from '../messwert/sicht.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import { insertNamen, withoutZahlen } from './describe-kette.ts'
import type { SchutzzelleType } from './geheimhaltung.type.ts'
import type { Schutzart } from './schutzlauf.zustand.ts'
import type { Kettenglied, Zellergebnis } from './zellergebnis.queries.ts'

export interface Zellenfrage {
  readonly datenstand: number
  /** Slug. */
  readonly indikator: string | null
  readonly ebene: Ebene | null
  readonly zeitraum: number | null
  /** Raumfassung. */
  readonly raum: number | null
  readonly art: Schutzart | null
  /** By Indikator and newest period, or those with the least to spare first. */
  readonly folge: 'INDIKATOR' | 'ENGE'
  readonly anzahl: number
  readonly ab: number
}

const GEWAEHLT = `
  FROM schutzzelle s
    JOIN messwertblock b ON b.id = s.block_id AND b.datenstand_id = $1
    JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
    JOIN indikator i ON i.id = f.indikator_id
    JOIN gebietsstand g ON g.id = b.gebietsstand_id
    JOIN zeitraum z ON z.id = b.zeitraum_id
  WHERE ($2::text IS NULL OR i.slug = $2) AND ($3::ebene IS NULL OR g.ebene = $3)
    AND ($4::int IS NULL OR z.id = $4) AND ($5::schutzart IS NULL OR s.art = $5)
    AND ($6::int IS NULL OR s.raumfassung_id = $6)`

const FOLGE = {
  INDIKATOR: 'f.name, z.bis DESC, z.von, g.ebene, s.raumfassung_id',
  // How much wider than needed the span is, in units of what is needed.
  ENGE: `(s.oben - s.unten)
      / greatest(coalesce(s.erforderlich_oben - s.erforderlich_unten, f.min_zaehler), 1) NULLS LAST,
    s.block_id, s.raumfassung_id`,
} as const

interface Zeile
  extends
    Omit<
      SchutzzelleType,
      'indikator' | 'zeitraum' | 'zahl' | 'erforderlichUnten' | 'erforderlichOben' | 'kette'
    >,
    Pick<Zeitraumzeile, 'von' | 'bis'> {
  readonly slug: string
  readonly name: string
  readonly zeitraum_id: number
  readonly zeitart: Zeitraumzeile['art']
  readonly teil: Zellergebnis['teil']
  readonly erforderlich_unten: number | null
  readonly erforderlich_oben: number | null
  readonly kette: readonly Kettenglied[]
  /** Whoever reads may not see its numbers. */
  readonly geschlossen: boolean
}

interface Zellenliste {
  readonly gesamt: number
  readonly zellen: readonly SchutzzelleType[]
  /** Of which Indikatoren numbers are told on which level, those in the sums with them. */
  readonly gelesen: ReadonlyMap<Ebene, ReadonlySet<string>>
}

/** @param zugang of whoever reads inner numbers; null: without them */
export async function findSchutzzellen(
  db: Db,
  zugang: Zugang | null,
  { datenstand, indikator, ebene, zeitraum, raum, art, folge, anzahl, ab }: Zellenfrage,
): Promise<Zellenliste> {
  const werte = [datenstand, indikator, ebene, zeitraum, art, raum]
  const { rows: summe } = await db.pool.query<{ gesamt: number }>(
    `SELECT count(*)::int AS gesamt ${GEWAEHLT}`,
    werte,
  )
  const enge = folge === 'ENGE' ? 'AND s.unten IS NOT NULL AND s.oben IS NOT NULL' : ''
  const { rows: roh } = await db.pool.query<Zeile>(
    `SELECT t.*, r.raum, ${zugang === null ? OHNE_ZAHLEN : MIT_ZAHLEN}
     FROM (
       SELECT s.*, i.slug, f.name, z.id AS zeitraum_id, z.art AS zeitart, z.von::text, z.bis::text,
         row_number() OVER (ORDER BY ${FOLGE[folge]}) AS platz
       ${GEWAEHLT} ${enge}
       ORDER BY platz LIMIT $7 OFFSET $8
     ) t
       JOIN LATERAL (
         SELECT json_build_object('id', rf.id, 'schluessel', r.schluessel, 'name', rf.name, 'ebene', r.ebene) AS raum
         FROM raumfassung rf JOIN raum r ON r.id = rf.raum_id WHERE rf.id = t.raumfassung_id
       ) r ON true
       ${zugang === null ? '' : `LEFT JOIN ${wertetabelleOf(zugang, 9)} m ON m.block_id = t.block_id AND m.raumfassung_id = t.raumfassung_id`}
     ORDER BY t.platz`,
    [...werte, anzahl, ab, ...(zugang === null ? [] : grenzwerteOf(zugang))],
  )
  const zeilen = roh.map((zeile) => ({ ...zeile, kette: findOffeneKette(zeile, zugang) }))
  return {
    gesamt: summe[0]!.gesamt,
    zellen: toZellen(zeilen, await findNamen(db, datenstand)),
    gelesen: await findGelesenes(db, zeilen),
  }
}

/** A chain tells of every number in it: with them it is told where all of them may be read. */
function findOffeneKette(
  { kette, geschlossen }: Zeile,
  zugang: Zugang | null,
): readonly Kettenglied[] {
  if (geschlossen || zugang === null) return withoutZahlen(kette)
  const beschraenkung = beschraenkungOf(zugang)
  const istOffen =
    beschraenkung === null ||
    orteOf(kette).every(({ quellen, raumfassung }) => beschraenkung.darf(quellen, raumfassung))
  return istOffen ? kette : withoutZahlen(kette)
}

const orteOf = (kette: readonly Kettenglied[]) =>
  kette.flatMap(({ summe }) => summe.flatMap(({ ort }) => ort ?? []))

async function findGelesenes(db: Db, zeilen: readonly Zeile[]): Promise<Zellenliste['gelesen']> {
  const offene = zeilen.filter(({ geschlossen }) => !geschlossen)
  if (offene.length === 0) return new Map()
  const raeume = new Set(
    offene.flatMap(({ kette }) => orteOf(kette).map(({ raumfassung }) => raumfassung)),
  )
  const { rows } = await db.pool.query<{ id: number; ebene: Ebene }>(
    'SELECT f.id, r.ebene FROM raumfassung f JOIN raum r ON r.id = f.raum_id WHERE f.id = ANY ($1)',
    [[...raeume]],
  )
  const ebenen = new Map(rows.map(({ id, ebene }) => [id, ebene]))
  const gelesen = new Map<Ebene, Set<string>>()
  for (const { slug, raum, kette } of offene) {
    const hier = orteOf(kette).flatMap(({ raumfassung }) => ebenen.get(raumfassung) ?? [])
    for (const ebene of [raum.ebene, ...hier]) {
      gelesen.set(ebene, (gelesen.get(ebene) ?? new Set()).add(slug))
    }
  }
  return gelesen
}

const OHNE_ZAHLEN = 'true AS geschlossen, NULL::float8 AS zaehler, NULL::float8 AS nenner'
const MIT_ZAHLEN = `m.status IS NULL OR m.status = 'KEIN_ZUGRIFF' AS geschlossen, m.zaehler, m.nenner`

async function findNamen(db: Db, datenstand: number): Promise<Readonly<Record<string, string>>> {
  const { rows } = await db.pool.query<{ id: number; name: string }>(
    `SELECT DISTINCT f.indikator_id AS id, f.name FROM messwertblock b
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id WHERE b.datenstand_id = $1`,
    [datenstand],
  )
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

function toZellen(
  zeilen: readonly Zeile[],
  namen: Readonly<Record<string, string>>,
): readonly SchutzzelleType[] {
  const zeiten = new Map(
    toZeitraeume(
      [...new Map(zeilen.map((zeile) => [zeile.zeitraum_id, zeile])).values()].map(
        ({ zeitraum_id: id, zeitart: art, von, bis }) => ({ id, art, von, bis }),
      ),
    ).map((zeitraum) => [zeitraum.id, zeitraum]),
  )
  return zeilen.map((zeile) => ({
    indikator: { slug: zeile.slug, name: zeile.name },
    raum: zeile.raum,
    zeitraum: zeiten.get(zeile.zeitraum_id)!,
    art: zeile.art,
    regel: zeile.regel,
    zaehler: zeile.zaehler,
    nenner: zeile.nenner,
    zahl: gemeinteOf(zeile),
    genau: zeile.genau,
    verfahren: zeile.verfahren,
    // What must stay open tells of a balance on which side of zero it is.
    ...(zeile.geschlossen
      ? { unten: null, oben: null, erforderlichUnten: null, erforderlichOben: null }
      : {
          unten: zeile.unten,
          oben: zeile.oben,
          erforderlichUnten: zeile.erforderlich_unten,
          erforderlichOben: zeile.erforderlich_oben,
        }),
    kette: insertNamen(zeile.kette, namen),
  }))
}

const gemeinteOf = ({ teil, zaehler, nenner }: Zeile): number | null =>
  teil === null ? null : teil === 'ZAEHLER' ? zaehler : nenner
