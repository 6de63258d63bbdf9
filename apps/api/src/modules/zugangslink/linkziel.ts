import { ERINNERBAR_NACH_MONATEN } from '@sozial/domain/angebot'

const IN_ABSTIMMUNG = `EXISTS (SELECT FROM zuschnitt zu WHERE zu.id = z.zuschnitt_id AND zu.zustand = 'IN_ABSTIMMUNG')`
/** Published or resting, of an organisation that still is one. */
const ANGEBOT_LEBT = `z.zustand IN ('VEROEFFENTLICHT', 'RUHEND') AND EXISTS (
  SELECT FROM organisation o WHERE o.id = z.organisation_id AND o.zustand = 'GEPRUEFT' AND o.deaktiviert_am IS NULL)`

/** A link is good for some weeks after the deadline of its row `z`, never shorter than two, never longer than half a year. */
const BIS_NACH_DER_FRIST = `now() + least(interval '179 days', greatest(interval '14 days', z.frist::timestamptz + interval '30 days' - now()))`

/**
 * What a personal link opens and what its mails are about. Every kind stands in
 * a table of its own; links and mails refer to it by a column of its own, so that
 * none of them outlives it.
 */
export const LINKARTEN = {
  ANFORDERUNG: {
    tabelle: 'datenanforderung',
    spalte: 'anforderung_id',
    pfad: '/liefern',
    gegenstand: 'Datenanforderung',
    /** SQL over its row `z`: until when a new link holds. */
    gueltigBis: BIS_NACH_DER_FRIST,
    /** The same: whether anything is still taken. */
    offen: 'z.beendet_am IS NULL',
    /** The same: whether what was asked for has not come yet. */
    fehlt: `z.zustand = 'ANGEFORDERT'`,
  },
  BETEILIGUNG: {
    tabelle: 'beteiligung',
    spalte: 'beteiligung_id',
    pfad: '/abstimmung',
    gegenstand: 'Beteiligung',
    gueltigBis: BIS_NACH_DER_FRIST,
    offen: IN_ABSTIMMUNG,
    fehlt: `${IN_ABSTIMMUNG} AND NOT EXISTS (SELECT FROM stellungnahme s WHERE s.beteiligung_id = z.id)`,
  },
  ANMELDUNG: {
    tabelle: 'anbieteranmeldung',
    spalte: 'anmeldung_id',
    pfad: '/angebote/anmeldung',
    gegenstand: 'Anbieteranmeldung',
    gueltigBis: `now() + interval '14 days'`,
    offen: 'z.bestaetigt_am IS NULL',
    fehlt: 'z.bestaetigt_am IS NULL',
  },
  ANGEBOT: {
    tabelle: 'unterstuetzungsangebot',
    spalte: 'angebot_id',
    pfad: '/angebote/bestaetigen',
    gegenstand: 'Unterstuetzungsangebot',
    // Longer than from one reminder to the next but one, shorter than until the next year.
    gueltigBis: `now() + interval '60 days'`,
    offen: ANGEBOT_LEBT,
    // A fortnight before it is due the first reminder goes out (domain/angebot/bestaetigung.ts).
    fehlt: `z.zustand = 'VEROEFFENTLICHT' AND z.bestaetigt_am < now() - interval '${ERINNERBAR_NACH_MONATEN} months'`,
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
