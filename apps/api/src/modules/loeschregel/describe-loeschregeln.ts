import type { Pool } from 'pg'
import { findLoeschregeln } from './loeschregel.queries.ts'
import type { LoeschregelType } from './loeschregel.type.ts'
import { LOESCHVORSCHRIFTEN } from './loeschregeln.ts'

/** How often a running server deletes what is past its time. */
export const TAKT_MS = 24 * 60 * 60 * 1000

/** The rules as they are shown: their Fristen with what they mean. */
export async function describeLoeschregeln(pool: Pool): Promise<readonly LoeschregelType[]> {
  return (await findLoeschregeln(pool)).map((zeile) => {
    const { loesche, name, beginn, folge, grund } = LOESCHVORSCHRIFTEN[zeile.art]
    const zuletzt = zeile.zuletztAm
    return {
      ...zeile,
      name,
      beginn,
      folge,
      grund,
      selbsttaetig: loesche !== undefined,
      naechstesMal: zuletzt === null ? null : new Date(zuletzt.getTime() + TAKT_MS),
    }
  })
}
