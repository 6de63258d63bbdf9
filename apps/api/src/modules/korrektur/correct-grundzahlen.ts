/**
 * Corrects single figures: a Lieferung of its own for every delivered file that
 * they are from, whose file says old, new and why. Withdrawal, provenance and
 * "the newest counts" are those of every Lieferung.
 */
import { gueltig, type Wert } from '@sozial/domain/wert'
import { ANLASS_WORTE, type Korrekturanlass } from '@sozial/shared/korrektur'
import type { Zugang } from '../../auth/zugang.ts'
import { write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { einzeilig } from '../../graphql/texte.ts'
import type { Meldung } from '@sozial/formate/lesung'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { toKorrekturdatei, toKorrekturlesung } from './korrekturdatei.ts'
import { findGeltende, type GeltendeZahl } from './korrektur.queries.ts'
import {
  findMesswertwechsel,
  rememberMesswerte,
  type Messwertfolgen,
} from './messwertwechsel.queries.ts'

/** Six ids of the database. */
const KENNUNG = /^\d{1,9}(-\d{1,9}){5}$/

const HOECHSTENS_WERTE = 500
const HOECHSTENS_ZEICHEN = 1_000

export interface Korrekturwert {
  /** Id of a figure that holds. */
  readonly zahl: string
  /** null: stays. */
  readonly wert: number | null
  /** null: stays. */
  readonly vorlaeufig: boolean | null
}

export interface Korrekturauftrag {
  readonly werte: readonly Korrekturwert[]
  /** null: nothing is corrected, figures are marked as provisional or final. */
  readonly anlass: Korrekturanlass | null
  /** May be empty where the Anlass says it all. */
  readonly grund: string
  readonly nurPruefen: boolean
  readonly akteur: Akteur
  /** What may be read may be corrected, nothing else. */
  readonly zugang: Zugang
}

/** Old and new. */
export interface Korrekturzeile {
  readonly vorher: GeltendeZahl
  readonly nachher: Wert
  readonly vorlaeufig: boolean
}

export interface Korrekturergebnis {
  /** One per delivered file; empty: only checked. */
  readonly lieferungen: readonly number[]
  readonly zeilen: readonly Korrekturzeile[]
  readonly folgen: Messwertfolgen
  readonly meldungen: readonly Meldung[]
}

/**
 * All of it or nothing; with `nurPruefen` it happens and is undone.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG, STAND_UEBERHOLT when a figure no longer holds
 * @throws LieferungAbgelehntError when the figures do not pass the checks
 */
export async function correctGrundzahlen(
  db: Schreibdatenbank,
  auftrag: Korrekturauftrag,
): Promise<Korrekturergebnis> {
  const grund = parseGrund(auftrag)
  pruefeWerte(auftrag.werte)
  // Who writes first is first: the figures are looked up when nobody else writes.
  return write(db, (tx) => correct(tx, { ...auftrag, grund }, db), {
    verwerfen: auftrag.nurPruefen,
  })
}

async function correct(
  tx: Tx,
  auftrag: Korrekturauftrag,
  { pool }: Schreibdatenbank,
): Promise<Korrekturergebnis> {
  const { grund, anlass, akteur, zugang, nurPruefen } = auftrag
  const zahlen = auftrag.werte.map(({ zahl }) => zahl)
  const geltende = await findGeltende(tx, zugang, zahlen)
  const zeilen = auftrag.werte.flatMap((wert) => toZeile(wert, geltende) ?? [])
  if (zeilen.length === 0) {
    throw fehler('EINGABE_UNGUELTIG', 'Die Zahlen sind schon so; es gibt nichts zu korrigieren.')
  }
  await rememberMesswerte(
    tx,
    zeilen.map(({ vorher }) => ({
      merkmal: vorher.merkmal.schluessel,
      zeitraumId: vorher.zeitraum.id,
    })),
  )
  const lieferungen: number[] = []
  const meldungen: Meldung[] = []
  for (const [korrigiertId, gruppe] of groupByLieferung(zeilen)) {
    const { lieferungId, bericht } = await importLieferung(
      { pool, offen: tx },
      {
        datei: toKorrekturdatei(gruppe, grund),
        akteur,
        // Where no figure is another one there is nothing to say outside.
        korrektur: { grund, anlass: gruppe.some(istAnders) ? anlass : null, korrigiertId },
        lesung: toKorrekturlesung(gruppe),
        nurPruefen,
      },
    )
    if (lieferungId !== null) lieferungen.push(lieferungId)
    meldungen.push(...bericht.meldungen)
  }
  const folgen = await findMesswertwechsel(tx, zugang)
  return { lieferungen: nurPruefen ? [] : lieferungen, zeilen, folgen, meldungen }
}

const istAnders = ({ vorher, nachher }: Korrekturzeile): boolean =>
  nachher.wert !== vorher.wert || nachher.status !== vorher.status

/** What falls with one delivered file is a Lieferung of its own. */
function groupByLieferung(
  zeilen: readonly Korrekturzeile[],
): ReadonlyMap<number, readonly Korrekturzeile[]> {
  const gruppen = new Map<number, Korrekturzeile[]>()
  for (const zeile of zeilen) {
    const { id } = zeile.vorher.lieferung
    gruppen.set(id, [...(gruppen.get(id) ?? []), zeile])
  }
  return gruppen
}

/** @throws GraphQLError EINGABE_UNGUELTIG */
export function parseGrund({
  grund: roh,
  anlass,
}: Pick<Korrekturauftrag, 'grund' | 'anlass'>): string {
  const grund = einzeilig(roh)
  if (grund.length > HOECHSTENS_ZEICHEN) {
    throw fehler('EINGABE_UNGUELTIG', `Der Grund hat mehr als ${HOECHSTENS_ZEICHEN} Zeichen.`)
  }
  if (grund !== '') return grund
  if (anlass !== null && anlass !== 'ANDERER') return ANLASS_WORTE[anlass]
  throw fehler('EINGABE_UNGUELTIG', 'Der Grund fehlt. Bitte in einem Satz sagen, warum.')
}

function pruefeWerte(werte: readonly Korrekturwert[]): void {
  const einzeln = new Set(werte.map(({ zahl }) => zahl)).size === werte.length
  if (werte.length === 0 || werte.length > HOECHSTENS_WERTE || !einzeln) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Bitte 1 bis ${HOECHSTENS_WERTE} Zahlen korrigieren, jede einmal; mehr kommen als Datei.`,
    )
  }
  if (werte.some(({ zahl }) => !KENNUNG.test(zahl))) throw ueberholt()
}

const ueberholt = () =>
  fehler(
    'STAND_UEBERHOLT',
    'Für eine dieser Zahlen gilt inzwischen eine andere: Sie wurde ersetzt, von jemand anderem korrigiert oder ihre Lieferung zurückgezogen. Bitte neu öffnen und prüfen, ob die Korrektur noch nötig ist.',
  )

function toZeile(
  { zahl, wert, vorlaeufig }: Korrekturwert,
  geltende: readonly GeltendeZahl[],
): Korrekturzeile | null {
  const vorher = geltende.find(({ id }) => id === zahl)
  if (vorher === undefined) throw ueberholt()
  const nachher =
    wert === null ? ({ wert: vorher.wert, status: vorher.status } as Wert) : parseWert(wert, vorher)
  const danach = vorlaeufig ?? vorher.vorlaeufig
  const zeile = { vorher, nachher, vorlaeufig: danach }
  return istAnders(zeile) || danach !== vorher.vorlaeufig ? zeile : null
}

/** Larger than any count of people, and than any amount a Kreis has. */
const GRENZE = 1e12

/** @throws GraphQLError EINGABE_UNGUELTIG for what no count can be */
function parseWert(wert: number, { merkmal, raum }: GeltendeZahl): Wert {
  const wo = `${merkmal.name}, ${raum.name}`
  if (!Number.isFinite(wert) || Math.abs(wert) > GRENZE) {
    throw fehler('EINGABE_UNGUELTIG', `${wo}: Das ist keine Zahl, die vorkommen kann.`)
  }
  if (merkmal.art !== 'ANZAHL') return gueltig(wert)
  if (wert < 0) {
    throw fehler('EINGABE_UNGUELTIG', `${wo}: Eine Anzahl kann nicht kleiner als null sein.`)
  }
  if (!Number.isInteger(wert)) {
    throw fehler('EINGABE_UNGUELTIG', `${wo}: Eine Anzahl ist eine ganze Zahl.`)
  }
  return gueltig(wert)
}
