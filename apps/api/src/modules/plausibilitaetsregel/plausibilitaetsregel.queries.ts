import type { Tx } from '../../database/transaction.ts'

/** A rule as the Kreis wants it; `quelle` is empty where it holds for all that have nothing of their own. */
export interface Regelstand {
  readonly code: string
  readonly quelle: string
  /** null: as it comes. */
  readonly schwelle: number | null
  readonly aus: boolean
  readonly geaendertAm: Date
  readonly geaendertVon: string
}

/** All rules that the Kreis has changed. */
export async function findRegelstaende(tx: Pick<Tx, 'query'>): Promise<readonly Regelstand[]> {
  const { rows } = await tx.query<Regelstand>(
    `SELECT code, quelle, schwelle, aus, geaendert_am AS "geaendertAm", geaendert_von AS "geaendertVon"
     FROM plausibilitaetsregel ORDER BY code, quelle`,
  )
  return rows
}

export async function upsertRegelstand(
  tx: Tx,
  { code, quelle, schwelle, aus, geaendertVon }: Omit<Regelstand, 'geaendertAm'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO plausibilitaetsregel (code, quelle, schwelle, aus, geaendert_von) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (code, quelle) DO UPDATE
     SET schwelle = excluded.schwelle, aus = excluded.aus, geaendert_von = excluded.geaendert_von, geaendert_am = now()`,
    [code, quelle, schwelle, aus, geaendertVon],
  )
}

export async function deleteRegelstand(tx: Tx, code: string, quelle: string): Promise<void> {
  await tx.query('DELETE FROM plausibilitaetsregel WHERE code = $1 AND quelle = $2', [code, quelle])
}

/** What a rule said of one Lieferung. */
export interface Regelfund {
  readonly code: string
  /** Name of the Quelle of the Lieferung. */
  readonly quelle: string
  /** How far each place was off, in percent; null where the rule measures nothing. */
  readonly abweichungen: readonly (number | null)[]
}

/** So many of the newest Lieferungen say how a rule would fare. */
export const LETZTE_LIEFERUNGEN = 100

/** What the rules said of the newest Lieferungen that hold. */
export async function findRegelfunde(
  tx: Pick<Tx, 'query'>,
): Promise<{ readonly lieferungen: number; readonly funde: readonly Regelfund[] }> {
  const { rows } = await tx.query<{
    id: number
    quelle: string
    meldungen: readonly Fundmeldung[]
  }>(
    `SELECT l.id, q.schluessel AS quelle, l.bericht -> 'meldungen' AS meldungen
     FROM (SELECT * FROM lieferung WHERE zurueckgezogen_am IS NULL AND format <> 'KORREKTUR' ORDER BY id DESC LIMIT $1) l
     JOIN quelle q ON q.id = l.quelle_id`,
    [LETZTE_LIEFERUNGEN],
  )
  const funde = rows.flatMap(({ quelle, meldungen }) => {
    const nach = new Map<string, (number | null)[]>()
    for (const { code, abweichung } of meldungen) {
      nach.set(code, [...(nach.get(code) ?? []), abweichung ?? null])
    }
    return [...nach].map(([code, abweichungen]) => ({ code, quelle, abweichungen }))
  })
  return { lieferungen: rows.length, funde }
}

interface Fundmeldung {
  readonly code: string
  readonly abweichung?: number
}
