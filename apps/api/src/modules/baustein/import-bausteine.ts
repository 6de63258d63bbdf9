import { createHash } from 'node:crypto'
import type { Umrissbefund } from '@sozial/domain/geometrie'
import type { Datei, Meldung } from '@sozial/formate/lesung'
import type { Tag } from '@sozial/domain/zeitraum'
import { formatDatum } from '@sozial/shared/format'
import { readOnly, write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { computeMesswerte, loadRaumbaum } from '../messwert/compute-messwerte.ts'
import { refreshAlle } from '../angebot/refresh-oeffentlich.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { findKommunenumrisse } from './baustein.queries.ts'
import { importEinwohner } from './import-einwohner.ts'
import type { Bausteinpruefer, Bausteinzeile } from './pruefe-bausteine.ts'
import { createUebernahme, type Uebernahme } from './create-uebernahme.ts'

export type Befundzeile = Pick<Umrissbefund, 'art' | 'schwere' | 'satz' | 'ort' | 'm2'>

/** So many findings are told. */
const BEFUNDE_LIMIT = 500

/** Levels that a kleinräumige Gliederung may become. */
export const BAUSTEINEBENEN = ['BAUSTEIN', 'QUARTIER'] as const
export type Bausteinebene = (typeof BAUSTEINEBENEN)[number]

export interface Bausteinauftrag {
  readonly datei: Datei
  readonly ebene: Bausteinebene
  /** First day on which the outlines hold. */
  readonly ab: Tag
  /** Day on which the population of the file was counted; null: it stays out. */
  readonly einwohnerAm: Tag | null
  /** What was repaired before, in words. */
  readonly reparaturen: string
  readonly akteur: Akteur
  readonly nurPruefen: boolean
  readonly pruefe: Bausteinpruefer
}

export interface Bausteinbericht extends Uebernahme {
  readonly uebernommen: boolean
  readonly anzahl: number
  /** Sum of the population column; null: none was counted. */
  readonly einwohner: number | null
  /** In words; where they lie on the map finds whoever checks the same file. */
  readonly befunde: readonly Befundzeile[]
  readonly meldungen: readonly Meldung[]
}

/**
 * Takes over a kleinräumige Gliederung: all of it with its population, or
 * nothing. What is checked is checked again here, whoever has checked before.
 *
 * @throws GraphQLError DATEI_FEHLERHAFT where the file cannot be read, EINGABE_UNGUELTIG
 *   where its areas and those that are there do not go together
 */
export async function importBausteine(
  db: Schreibdatenbank,
  auftrag: Bausteinauftrag,
): Promise<Bausteinbericht> {
  const { datei, ab, pruefe, nurPruefen } = auftrag
  assertTage(auftrag)
  const kommunen = await readOnly(db, (tx) => findKommunenumrisse(tx, ab))
  if (kommunen.length === 0) throw ohneKommunen()
  const antwort = await pruefe({ datei, kommunen })
  if (antwort.fehler !== null) throw fehler('DATEI_FEHLERHAFT', antwort.fehler)
  const { zeilen, befunde, meldungen } = antwort
  const gemeinsam = {
    anzahl: zeilen.length,
    einwohner: summe(zeilen),
    befunde: befunde.slice(0, BEFUNDE_LIMIT).map(toBefundzeile),
    meldungen,
  }
  const istGut = befunde.every(({ schwere }) => schwere !== 'FEHLER') && zeilen.length > 0
  if (!istGut) return { ...gemeinsam, ...NICHTS, uebernommen: false }
  const uebernahme = await write(
    db,
    (tx) => store({ tx, db: { pool: db.pool, offen: tx } }, auftrag, zeilen),
    { verwerfen: nurPruefen },
  )
  return { ...gemeinsam, ...uebernahme, uebernommen: !nurPruefen }
}

const NICHTS: Uebernahme = {
  neue: 0,
  geaenderte: 0,
  gleiche: 0,
  beendete: 0,
  umzuege: [],
  nachgezogen: [],
}

async function store(
  { tx, db }: { readonly tx: Tx; readonly db: Schreibdatenbank },
  auftrag: Bausteinauftrag,
  zeilen: readonly Bausteinzeile[],
): Promise<Uebernahme> {
  const { ab, ebene, einwohnerAm, akteur, datei, reparaturen, nurPruefen } = auftrag
  const zuvor = await loadRaumbaum(tx)
  const uebernahme = await createUebernahme(tx, { ab, ebene, zeilen })
  if (einwohnerAm !== null) await importEinwohner(db, { zeilen, am: einwohnerAm, akteur })
  // What is undone at once needs no values.
  if (!nurPruefen && uebernahme.geaenderte + uebernahme.beendete > 0) {
    await computeMesswerte(tx, { art: 'GRENZEN', zuvor })
    await refreshAlle(tx)
  }
  await insertProtokoll(tx, {
    akteur,
    handlung: 'importBausteine',
    gegenstand: 'Raum',
    kennung: zeilen.length,
    neu: {
      ebene,
      ab,
      einwohnerAm,
      dateiname: datei.name,
      dateisumme: createHash('sha256').update(datei.inhalt).digest('hex'),
      reparaturen,
      ...uebernahme,
    },
  })
  return uebernahme
}

const toBefundzeile = ({ art, schwere, satz, ort, m2 }: Umrissbefund): Befundzeile => ({
  art,
  schwere,
  satz,
  ort,
  m2,
})

/** Figures need areas that were there when they were counted. */
function assertTage({ ab, einwohnerAm }: Bausteinauftrag): void {
  if (einwohnerAm === null || einwohnerAm >= ab) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Die Einwohner sind am ${formatDatum(einwohnerAm)} gezählt, die Umrisse gelten aber erst ab dem ${formatDatum(ab)}. Bitte einen früheren ersten Tag der Umrisse wählen.`,
  )
}

function summe(zeilen: readonly Bausteinzeile[]): number | null {
  const gezaehlte = zeilen.flatMap(({ einwohner }) => einwohner ?? [])
  return gezaehlte.length === 0 ? null : gezaehlte.reduce((bisher, eine) => bisher + eine, 0)
}

const ohneKommunen = () =>
  fehler(
    'KREIS_FEHLT',
    'An diesem Tag gibt es keine Kommunen mit Umriss, in denen Bausteine liegen könnten. Bitte zuerst den Kreis einrichten oder einen späteren Tag wählen.',
  )
