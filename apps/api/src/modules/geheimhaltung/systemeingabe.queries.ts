/** Everything that is protected together, read from a frozen Datenstand and the earlier ones. */
import { findSchwellen, type Geheimhaltungsregel } from '@sozial/domain/geheimhaltung'
import type {
  FruehererBlock,
  FruehererStand,
  Raumsumme,
  Systemblock,
  Systemeingabe,
  Zaehlung,
} from '@sozial/domain/geheimhaltung-system'
import type { Intervallmethode, MerkmalArt } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import { istJeKopf } from '@sozial/domain/registerzahl'
import type { Tx } from '../../database/transaction.ts'
import { findGeltendeRegeln } from '../geheimhaltungsregel/regel.queries.ts'
import { findRegelstand } from './schutzlauf.queries.ts'
import { toRaumsummen, type Raumzuordnung } from './raumsummen.ts'
import { giltAm } from '../gebietsstand/gebietsstand.sql.ts'

/** A block of the draft, with what its cells are called. */
export interface Laufblock extends Systemblock {
  readonly indikatorId: number
  readonly zeitraumId: number
  readonly ebene: Ebene
  /** Of the Indikator. */
  readonly slug: string
  readonly name: string
  readonly intervall: Intervallmethode
}

/** A Stand that was public once. */
export interface Vorgaenger {
  readonly nummer: number
  readonly name: string
  readonly zurueckgenommen: boolean
}

export type Regelaenderung = (
  regeln: readonly Geheimhaltungsregel[],
) => readonly Geheimhaltungsregel[]

export interface Laufeingabe {
  readonly eingabe: Systemeingabe
  /** Those of `eingabe`. */
  readonly bloecke: readonly Laufblock[]
  /** By Raumfassung. */
  readonly namen: ReadonlyMap<number, string>
  readonly vorgaenger: readonly Vorgaenger[]
  /** Of the rules and sums of areas that this was read with. */
  readonly regelstand: string
}

/**
 * @param id of the draft; of a Stand that was published, for what was public before it
 * @param aendere other rules than those that hold, to see what they would do
 */
export async function findLaufeingabe(
  tx: Tx,
  id: number,
  aendere: Regelaenderung = (regeln) => regeln,
): Promise<Laufeingabe> {
  // First: what changes while the rest is read makes the run outdated, never unnoticed.
  const regelstand = await findRegelstand(tx, id)
  const regeln = aendere(await findGeltendeRegeln(tx))
  // What it shows by now is not public before it is.
  const bloecke = (await findBloecke(tx, id, regeln)).map((block) => ({ ...block, gezeigt: [] }))
  const vorgaenger = await findVorgaenger(tx, id)
  const frueher: FruehererStand[] = []
  for (const { nummer } of vorgaenger) {
    frueher.push({ nummer, bloecke: await findBloecke(tx, nummer, regeln) })
  }
  const nummern = [id, ...vorgaenger.map(({ nummer }) => nummer)]
  const { namen, ebenen } = await findRaeume(tx)
  return {
    namen,
    vorgaenger,
    regelstand,
    bloecke,
    eingabe: {
      bloecke,
      frueher,
      ebenen,
      summen: await findRaumsummen(tx, nummern, ebenen),
      abstammungen: await findAbstammungen(tx),
      merkmale: await findMerkmale(tx),
      gezaehlt: await findZaehlungen(tx, nummern),
    },
  }
}

async function findVorgaenger(tx: Tx, id: number): Promise<readonly Vorgaenger[]> {
  const { rows } = await tx.query<Vorgaenger>(
    `SELECT id AS nummer, name, zustand = 'ZURUECKGENOMMEN' AS zurueckgenommen
     FROM datenstand
     WHERE (veroeffentlicht_am, id) <
       (coalesce((SELECT veroeffentlicht_am FROM datenstand WHERE id = $1), 'infinity'), $1)
     ORDER BY id`,
    [id],
  )
  return rows
}

type Zeile = Omit<Laufblock & FruehererBlock, 'schwellen' | 'jeKopf'> & {
  readonly minZaehler: number
  readonly minNenner: number
  readonly lieferanten: readonly number[]
  readonly gerundet: readonly boolean[]
}

async function findBloecke(
  tx: Tx,
  id: number,
  regeln: readonly Geheimhaltungsregel[],
): Promise<readonly (Laufblock & FruehererBlock)[]> {
  const { rows } = await tx.query<Zeile>(
    `SELECT b.id, f.indikator_id AS "indikatorId", b.zeitraum_id AS "zeitraumId",
       g.ebene, i.slug, f.name, f.intervall,
       f.berechnung, f.pooling_jahre AS "poolingJahre", f.altersregel, b.quellen,
       json_build_object('art', z.art, 'von', z.von, 'bis', z.bis) AS zeitraum,
       f.min_zaehler AS "minZaehler", f.min_nenner AS "minNenner", ${LIEFERANTEN} AS lieferanten, v.*
     FROM messwertblock b
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
       JOIN indikator i ON i.id = f.indikator_id
       JOIN gebietsstand g ON g.id = b.gebietsstand_id
       JOIN zeitraum z ON z.id = b.zeitraum_id
       CROSS JOIN LATERAL (
         SELECT array_agg(m.raumfassung_id) AS raumfassungen, array_agg(m.status::text) AS status,
           array_agg(m.zaehler) AS zaehler, array_agg(m.nenner) AS nenner, array_agg(m.gezeigt) AS gezeigt, array_agg(m.gerundet) AS gerundet, array_agg(coalesce(m.zeichen, '') LIKE '%s%') AS geschaetzt
         FROM (
           SELECT m.*, coalesce(r.status IN ('GUELTIG', 'NULL_WERT'), false) AS gezeigt,
             coalesce(r.gerundet, false) AS gerundet
           FROM messwert m LEFT JOIN freigegebener_messwert r
             ON r.block_id = m.block_id AND r.raumfassung_id = m.raumfassung_id
           WHERE m.block_id = b.id ORDER BY m.raumfassung_id
         ) m
       ) v
     WHERE b.datenstand_id = $1 AND v.raumfassungen IS NOT NULL ORDER BY b.id`,
    [id],
  )
  return rows.map(({ minZaehler, minNenner, lieferanten, gerundet, ...block }) => {
    const { indikatorId, quellen } = block
    const zaehlquellen = toZaehlquellen(quellen, lieferanten)
    const gegenstand = { indikatorId, quellen, zaehlquellen, minZaehler, minNenner }
    const schwellen = findSchwellen(regeln, gegenstand)
    // Who read a multiple of 5 has not read the number that would be shown now.
    const istGelesen = (i: number) => schwellen.verfahren === 'RUNDUNG_5' || !gerundet[i]
    const gezeigt = block.gezeigt.map((eines, i) => eines && istGelesen(i))
    return { ...block, gezeigt, schwellen, jeKopf: istJeKopf(block.berechnung) }
  })
}

/** Of the Quellen of a block those whose cases it counts: its `LIEFERANTEN`, else all. */
function toZaehlquellen(
  quellen: readonly number[],
  lieferanten: readonly number[],
): readonly number[] {
  const eigene = quellen.filter((quelle) => lieferanten.includes(quelle))
  return eigene.length > 0 ? eigene : quellen
}

/** SQL expression: whoever counts the cases of a definition `f`: those of the numerator, of the denominator where only that is a count. */
const LIEFERANTEN = `coalesce((
  SELECT array_agg(DISTINCT l.id)
  FROM jsonb_path_query(CASE WHEN f.berechnung ->> 'typ' = 'MITTELWERT' THEN f.berechnung -> 'nenner'
      ELSE coalesce(f.berechnung -> 'zaehler', f.berechnung) END, '$.**.merkmal') AS p (schluessel)
    JOIN merkmal l_m ON l_m.schluessel = p.schluessel #>> '{}'
    JOIN quelle l ON l.id = l_m.lieferant_id), '{}')`

async function findRaeume(tx: Tx) {
  const { rows } = await tx.query<{ id: number; name: string; ebene: Ebene }>(
    'SELECT f.id, f.name, r.ebene FROM raumfassung f JOIN raum r ON r.id = f.raum_id',
  )
  return {
    namen: new Map(rows.map(({ id, name }) => [id, name])),
    ebenen: new Map(rows.map(({ id, ebene }) => [id, ebene])),
  }
}

/** Direct parts of areas on the Stichtage of the Gebietsstände in question. */
async function findRaumsummen(
  tx: Tx,
  staende: readonly number[],
  ebenen: ReadonlyMap<number, Ebene>,
): Promise<readonly Raumsumme[]> {
  const { rows } = await tx.query<Raumzuordnung>(
    `SELECT gebiet.stichtag::text, z.gliederung_id AS gliederung, z.ober_id AS ober,
       array_agg(z.unter_id ORDER BY z.unter_id) AS teile
     FROM (
       SELECT DISTINCT g.stichtag FROM messwertblock b JOIN gebietsstand g ON g.id = b.gebietsstand_id
       WHERE b.datenstand_id = ANY ($1)
     ) gebiet JOIN zuordnung z ON ${giltAm('z')}
     GROUP BY gebiet.stichtag, z.gliederung_id, z.ober_id
     ORDER BY gebiet.stichtag, z.gliederung_id, z.ober_id`,
    [staende],
  )
  return toRaumsummen(rows, ebenen)
}

async function findAbstammungen(tx: Tx) {
  const { rows } = await tx.query<{ von: number; zu: number }>(
    'SELECT von_id AS von, zu_id AS zu FROM abstammung ORDER BY von_id, zu_id',
  )
  return rows
}

async function findMerkmale(tx: Tx): Promise<ReadonlyMap<string, MerkmalArt>> {
  const { rows } = await tx.query<{ schluessel: string; art: MerkmalArt }>(
    'SELECT schluessel, art FROM merkmal ORDER BY id',
  )
  return new Map(rows.map(({ schluessel, art }) => [schluessel, art]))
}

/**
 * Who counted what, of the Quellen that the blocks stand on; the one that goes
 * first in front. Where no count of a Merkmal is left, its blocks say who it was.
 */
async function findZaehlungen(tx: Tx, staende: readonly number[]): Promise<readonly Zaehlung[]> {
  const { rows } = await tx.query<Zaehlung>(
    `SELECT m.schluessel AS merkmal, n.quelle_id AS quelle,
       json_build_object('art', z.art, 'von', z.von, 'bis', z.bis) AS zeitraum
     FROM (
       SELECT DISTINCT g.merkmal_id, g.quelle_id, g.zeitraum_id FROM grundzahl g
       WHERE g.quelle_id IN (SELECT unnest(quellen) FROM messwertblock WHERE datenstand_id = ANY ($1))
       UNION
       SELECT e.id, b.quellen[1], b.zeitraum_id
       FROM messwertblock b
         JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
         CROSS JOIN LATERAL jsonb_path_query(f.berechnung, '$.**.merkmal') AS p (schluessel)
         JOIN merkmal e ON e.schluessel = p.schluessel #>> '{}'
       WHERE b.datenstand_id = ANY ($1) AND NOT EXISTS (SELECT FROM grundzahl g WHERE g.merkmal_id = e.id)
     ) n
       JOIN merkmal m ON m.id = n.merkmal_id
       JOIN zeitraum z ON z.id = n.zeitraum_id
       JOIN quelle q ON q.id = n.quelle_id
     ORDER BY q.rang, q.id, m.id, z.bis DESC, z.von`,
    [staende],
  )
  return rows
}
