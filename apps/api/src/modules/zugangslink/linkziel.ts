const IN_ABSTIMMUNG = `EXISTS (SELECT FROM zuschnitt zu WHERE zu.id = z.zuschnitt_id AND zu.zustand = 'IN_ABSTIMMUNG')`

/**
 * What a personal link opens and what its mails are about. Every kind stands in
 * a table of its own with a deadline (`frist`); links and mails refer to it by a
 * column of its own, so that none of them outlives it.
 */
export const LINKARTEN = {
  ANFORDERUNG: {
    tabelle: 'datenanforderung',
    spalte: 'anforderung_id',
    pfad: '/liefern',
    gegenstand: 'Datenanforderung',
    /** SQL over its row `z`: whether anything is still taken. */
    offen: 'z.beendet_am IS NULL',
    /** The same: whether what was asked for has not come yet. */
    fehlt: `z.zustand = 'ANGEFORDERT'`,
  },
  BETEILIGUNG: {
    tabelle: 'beteiligung',
    spalte: 'beteiligung_id',
    pfad: '/abstimmung',
    gegenstand: 'Beteiligung',
    offen: IN_ABSTIMMUNG,
    fehlt: `${IN_ABSTIMMUNG} AND NOT EXISTS (SELECT FROM stellungnahme s WHERE s.beteiligung_id = z.id)`,
  },
} as const

export type Linkart = keyof typeof LINKARTEN

export interface Linkziel {
  readonly art: Linkart
  readonly id: number
}

/** The same over a row of `zugangslink` or `nachricht`, as columns `art` and `id` of the Linkziel. */
export const LINKZIEL_SQL = {
  art: `CASE ${Object.entries(LINKARTEN)
    .map(([art, { spalte }]) => `WHEN ${spalte} IS NOT NULL THEN '${art}'`)
    .join(' ')} END`,
  id: `coalesce(${Object.values(LINKARTEN)
    .map(({ spalte }) => spalte)
    .join(', ')})`,
} as const
