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
