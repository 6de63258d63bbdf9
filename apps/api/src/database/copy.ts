import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { Tx } from './transaction.ts'

/** A value as COPY reads it. Texts must not contain tab, newline or backslash: only numbers, dates and enum names travel here. */
export type Feld = number | string | boolean | null

/** Rows are handed over in pieces of about this many characters: few writes, little memory. */
const STUECK = 65_536

/**
 * Writes rows by COPY, the fastest way into PostgreSQL (performance.md: 30 ×
 * `createMany`), with memory that does not grow with their number.
 *
 * @param ziel table and columns: `messwert (block_id, wert)`; never from outside
 * @returns number of rows written
 */
export async function copyRows(
  tx: Tx,
  ziel: string,
  rows: Iterable<readonly Feld[]>,
): Promise<number> {
  return copyText(tx, ziel, toZeilen(rows))
}

/** The same for rows that are texts already, each with its line end. */
export async function copyText(tx: Tx, ziel: string, zeilen: Iterable<string>): Promise<number> {
  const stream = tx.query(copyFrom(`COPY ${ziel} FROM STDIN`))
  await pipeline(Readable.from(toStuecke(zeilen), { objectMode: true, highWaterMark: 2 }), stream)
  return stream.rowCount
}

/** What COPY wants before and behind rows of bytes: no flags, no extension; no further row. */
const BINAER_KOPF = Buffer.from('PGCOPY\n\u00FF\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const BINAER_ENDE = Buffer.from([0xff, 0xff])

/** Writes one row of one column of bytes, piece by piece: as a parameter they would be copied whole. */
export async function copyBytes(tx: Tx, ziel: string, bytes: Uint8Array): Promise<void> {
  const stream = tx.query(copyFrom(`COPY ${ziel} FROM STDIN (FORMAT binary)`))
  await pipeline(Readable.from(toBytestuecke(bytes), { highWaterMark: 2 }), stream)
}

function* toBytestuecke(bytes: Uint8Array): Generator<Buffer> {
  const zeile = Buffer.alloc(6)
  zeile.writeInt16BE(1)
  zeile.writeInt32BE(bytes.byteLength, 2)
  yield Buffer.concat([BINAER_KOPF, zeile])
  for (let ab = 0; ab < bytes.byteLength; ab += STUECK) {
    const laenge = Math.min(STUECK, bytes.byteLength - ab)
    yield Buffer.from(bytes.buffer, bytes.byteOffset + ab, laenge)
  }
  yield BINAER_ENDE
}

function* toZeilen(rows: Iterable<readonly Feld[]>): Generator<string> {
  for (const row of rows) yield toZeile(row)
}

function* toStuecke(zeilen: Iterable<string>): Generator<string> {
  let stueck = ''
  for (const zeile of zeilen) {
    stueck += zeile
    if (stueck.length >= STUECK) {
      yield stueck
      stueck = ''
    }
  }
  if (stueck !== '') yield stueck
}

function toZeile(row: readonly Feld[]): string {
  let zeile = ''
  for (let i = 0; i < row.length; i += 1) {
    const feld = row[i]
    zeile += i === 0 ? (feld ?? '\\N') : `\t${feld ?? '\\N'}`
  }
  return `${zeile}\n`
}
