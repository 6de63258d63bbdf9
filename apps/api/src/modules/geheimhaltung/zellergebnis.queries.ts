/** What the protection decided, written where it is read: released cells, and why others are hidden. */
import type { Schutzregel, Zelllage } from '@sozial/domain/geheimhaltung'
import type { Zellbezug } from '@sozial/domain/geheimhaltung-system'
import type { WertStatus } from '@sozial/domain/wert'
import { copyRows, type Feld } from '../../database/copy.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Pruefverfahren, Schutzart } from './schutzlauf.zustand.ts'

/** A sum that would give a protected number away, in words and as numbers. */
export interface Kettenglied {
  readonly satz: string
  /** The same for those who may not read inner numbers. Older runs wrote none. */
  readonly ohneZahlen?: string
  readonly summe: readonly {
    readonly raum: string
    readonly wert: number | null
    readonly lage: Zelllage
    /** Whose number it is, for who may read it; absent in what was written before this was kept. */
    readonly ort?: { readonly raumfassung: number; readonly quellen: readonly number[] }
  }[]
}

/** What became of a cell. */
export interface Zellergebnis {
  readonly blockId: number
  readonly raumfassungId: number
  readonly status: WertStatus
  /** null: shown, or there is no value. */
  readonly art: Schutzart | null
  readonly regel: Schutzregel | null
  /** Which number the span is about; null: there is none. */
  readonly teil: Zellbezug['teil'] | null
  readonly unten: number | null
  readonly oben: number | null
  readonly erforderlichUnten: number | null
  readonly erforderlichOben: number | null
  readonly genau: boolean | null
  readonly verfahren: Pruefverfahren | null
  readonly kette: readonly Kettenglied[]
  /** What is published instead of its numbers, where they are rounded. */
  readonly gerundet: Gerundetes | null
}

const ZAHLENSPALTEN = ['zaehler', 'nenner', 'wert', 'unten', 'oben'] as const

type Gerundetes = Readonly<Record<(typeof ZAHLENSPALTEN)[number], number | null>>

/** The decisions, for the statements of this transaction. */
export async function copyEntscheidungen(tx: Tx, zellen: readonly Zellergebnis[]): Promise<void> {
  await tx.query('DROP TABLE IF EXISTS pg_temp.entscheidung')
  await tx.query(
    `CREATE TEMP TABLE entscheidung
       (block_id int, raumfassung_id int, status wert_status, gerundet boolean, zaehler float8,
        nenner float8, wert float8, unten float8, oben float8) ON COMMIT DROP`,
  )
  await copyRows(
    tx,
    'entscheidung (block_id, raumfassung_id, status, gerundet, zaehler, nenner, wert, unten, oben)',
    toRows(zellen),
  )
}

function* toRows(zellen: readonly Zellergebnis[]): Generator<readonly Feld[]> {
  for (const { blockId, raumfassungId, status, gerundet } of zellen) {
    const { zaehler, nenner, wert, unten, oben } = gerundet ?? UNGERUNDET
    yield [blockId, raumfassungId, status, gerundet !== null, zaehler, nenner, wert, unten, oben]
  }
}

const UNGERUNDET: Gerundetes = { zaehler: null, nenner: null, wert: null, unten: null, oben: null }

/**
 * Writes the released cells. Only what has been decided about gets there, and a
 * cell without a value carries nothing else.
 */
export async function insertFreigegebene(tx: Tx): Promise<void> {
  await tx.query(
    `INSERT INTO freigegebener_messwert
       (block_id, raumfassung_id, zaehler, nenner, wert, unten, oben, status, zeichen, gerundet)
     SELECT e.block_id, e.raumfassung_id,
       ${ZAHLENSPALTEN.map((spalte) => `CASE WHEN e.gerundet THEN e.${spalte} WHEN z.zeigt THEN m.${spalte} END`).join(', ')},
       e.status, CASE WHEN z.zeigt THEN m.zeichen END, e.gerundet AND z.zeigt
     FROM entscheidung e
       JOIN messwert m ON m.block_id = e.block_id AND m.raumfassung_id = e.raumfassung_id
       CROSS JOIN LATERAL (SELECT e.status IN ('GUELTIG', 'NULL_WERT') AS zeigt) z
     ORDER BY e.block_id, e.raumfassung_id`,
  )
}

/** So many rows at once: their sums are text. */
const PORTION = 2_000

export async function insertSchutzzellen(tx: Tx, zellen: readonly Zellergebnis[]): Promise<void> {
  const verborgene = zellen.filter(({ art }) => art !== null)
  for (let von = 0; von < verborgene.length; von += PORTION) {
    await tx.query(
      `INSERT INTO schutzzelle (block_id, raumfassung_id, art, regel, teil, unten, oben, erforderlich_unten,
         erforderlich_oben, genau, verfahren, kette)
       SELECT "blockId", "raumfassungId", art, regel, teil, unten, oben, "erforderlichUnten",
         "erforderlichOben", genau, verfahren, kette
       FROM jsonb_to_recordset($1::jsonb) z("blockId" int, "raumfassungId" int, art schutzart, regel text, teil text,
         unten float8, oben float8, "erforderlichUnten" float8, "erforderlichOben" float8, genau boolean,
         verfahren text, kette jsonb)`,
      [JSON.stringify(verborgene.slice(von, von + PORTION))],
    )
  }
}
