/**
 * Corrects single figures: a Lieferung of its own, whose file says old, new and
 * why. Withdrawal, provenance and "the newest counts" are those of every Lieferung.
 */
import { formatTeilgruppe } from '@sozial/domain/indikator'
import { gueltig, type Wert } from '@sozial/domain/wert'
import { formatZeitraum } from '@sozial/domain/zeitraum'
import type { Datei, Lesung, Rohzelle } from '@sozial/formate/lesung'
import type { Zugang } from '../../auth/zugang.ts'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import type { Lieferungsbericht } from '../lieferung/bericht.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findGeltende, type GeltendeZahl } from './korrektur.queries.ts'

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
  /** null: only checked. */
  readonly lieferungId: number | null
  readonly zeilen: readonly Korrekturzeile[]
  readonly bericht: Lieferungsbericht
}

/**
 * @throws GraphQLError EINGABE_UNGUELTIG, STAND_UEBERHOLT when a figure no longer holds
 * @throws LieferungAbgelehntError when the figures do not pass the checks
 */
export async function correctGrundzahlen(
  db: Schreibdatenbank,
  auftrag: Korrekturauftrag,
): Promise<Korrekturergebnis> {
  const grund = parseGrund(auftrag.grund)
  pruefeWerte(auftrag.werte)
  const kennungen = auftrag.werte.map(({ zahl }) => zahl).filter((zahl) => KENNUNG.test(zahl))
  const geltende = await findGeltende(db.pool, auftrag.zugang, kennungen)
  const zeilen = auftrag.werte.flatMap((wert) => toZeile(wert, geltende) ?? [])
  const quelle = requireEineQuelle(zeilen)
  const { nurPruefen, akteur } = auftrag
  const datei = toDatei(zeilen, grund)
  const { lieferungId, bericht } = await importLieferung(db, {
    datei,
    akteur,
    nurPruefen,
    korrekturgrund: grund,
    lesung: toLesung(zeilen, quelle),
  })
  return { lieferungId, zeilen, bericht }
}

function parseGrund(roh: string): string {
  const grund = roh.replaceAll(/\s+/g, ' ').trim()
  if (grund !== '' && grund.length <= HOECHSTENS_ZEICHEN) return grund
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Der Grund der Korrektur fehlt oder hat mehr als ${HOECHSTENS_ZEICHEN} Zeichen.`,
  )
}

function pruefeWerte(werte: readonly Korrekturwert[]): void {
  const einzeln = new Set(werte.map(({ zahl }) => zahl)).size === werte.length
  if (werte.length === 0 || werte.length > HOECHSTENS_WERTE || !einzeln) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Bitte 1 bis ${HOECHSTENS_WERTE} Zahlen korrigieren, jede einmal; mehr kommen als Datei.`,
    )
  }
}

function toZeile(
  { zahl, wert, vorlaeufig }: Korrekturwert,
  geltende: readonly GeltendeZahl[],
): Korrekturzeile | null {
  const vorher = geltende.find(({ id }) => id === zahl)
  if (vorher === undefined) {
    throw fehler(
      'STAND_UEBERHOLT',
      'Für eine dieser Zahlen gilt inzwischen eine andere. Bitte die Seite neu laden.',
    )
  }
  const nachher =
    wert === null ? ({ wert: vorher.wert, status: vorher.status } as Wert) : gueltig(wert)
  const danach = vorlaeufig ?? vorher.vorlaeufig
  const gleich =
    nachher.wert === vorher.wert && nachher.status === vorher.status && danach === vorher.vorlaeufig
  return gleich ? null : { vorher, nachher, vorlaeufig: danach }
}

function requireEineQuelle(zeilen: readonly Korrekturzeile[]): string {
  const quellen = new Set(zeilen.map(({ vorher }) => vorher.quelle.schluessel))
  const [quelle] = quellen
  if (quelle === undefined) {
    throw fehler('EINGABE_UNGUELTIG', 'Die Zahlen sind schon so; es gibt nichts zu korrigieren.')
  }
  if (quellen.size === 1) return quelle
  throw fehler(
    'EINGABE_UNGUELTIG',
    'Die Zahlen stammen aus verschiedenen Quellen. Bitte je Quelle für sich korrigieren.',
  )
}

const feld = (text: string | number): string => `"${String(text).replaceAll('"', '""')}"`

/** What is kept as the file. The number of the figure names the Lieferung it was from: no two are the same. */
function toDatei(zeilen: readonly Korrekturzeile[], grund: string): Datei {
  const tabelle = [
    ['Zahl', 'Raum', 'Merkmal', 'Teilgruppe', 'Zeitraum', 'bisher', 'neu', 'vorläufig', 'Grund'],
    ...zeilen.map(({ vorher, nachher, vorlaeufig }) => [
      vorher.id,
      vorher.raum.schluessel,
      vorher.merkmal.schluessel,
      formatTeilgruppe(vorher.teilgruppe),
      formatZeitraum(vorher.zeitraum),
      vorher.wert ?? vorher.status,
      nachher.wert ?? nachher.status,
      vorlaeufig ? 'ja' : 'nein',
      grund,
    ]),
  ]
  const text = tabelle.map((zeile) => zeile.map(feld).join(';')).join('\n')
  return { name: 'korrektur.csv', inhalt: new TextEncoder().encode(`${text}\n`) }
}

function toLesung(zeilen: readonly Korrekturzeile[], quelle: string): Lesung {
  const zellen = zeilen.map(({ vorher, nachher, vorlaeufig }, i): Rohzelle => ({
    raumSchluessel: vorher.raum.schluessel,
    raumName: vorher.raum.name,
    zeitraum: vorher.zeitraum,
    merkmal: vorher.merkmal,
    teilgruppe: vorher.teilgruppe,
    wert: nachher,
    vorlaeufig,
    stelle: { blatt: null, zeile: i + 2, spalte: 'G' },
  }))
  const [erste] = zeilen
  const titel = `Korrektur: ${erste?.vorher.merkmal.name ?? ''}, ${erste?.vorher.raum.name ?? ''}`
  return {
    format: 'KORREKTUR',
    tabelle: null,
    titel: zeilen.length === 1 ? titel : `${titel} und ${zeilen.length - 1} weitere`,
    quelle,
    stand: null,
    zellen,
    meldungen: [],
    merkmale: [],
  }
}
