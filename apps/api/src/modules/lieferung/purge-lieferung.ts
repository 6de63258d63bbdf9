import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { discardDatenstand } from '../datenstand/release-datenstand.ts'
import { deleteEingaengeOf } from '../eingang/eingang.queries.ts'
import { deleteErgebnisse } from '../geheimhaltung/schutzspeicher.queries.ts'
import { computeMesswerte } from '../messwert/compute-messwerte.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findKorrekturenOf } from './lieferung.queries.ts'
import {
  deleteKorrekturgrund,
  deleteSpuren,
  deleteVorlagenOf,
  findBetroffeneDatenstaende,
  findDateibezeichnungen,
  redactVorlagenprotokoll,
} from './purge-lieferung.queries.ts'
import type { BetroffenerDatenstand, Loeschspuren } from './purge-lieferung.queries.ts'

export interface Bereinigungsauftrag {
  readonly id: number
  /** The name of the file as it is shown, typed by hand. */
  readonly bestaetigung: string
  /** Why, without any name: this sentence stays. */
  readonly grund: string
  readonly akteur: Akteur
}

export interface Bereinigung {
  /** False when it had been purged before: nothing was changed. */
  readonly neu: boolean
  /** What went, in numbers; null when it had been purged before. */
  readonly spuren: Loeschspuren | null
  /** Published Stände that stand on figures of it: to be taken back by hand. */
  readonly datenstaende: readonly BetroffenerDatenstand[]
}

const [MIN_GRUND, MAX_GRUND] = [10, 500]

/**
 * Makes a wrongly delivered file with personal data vanish from the database:
 * bytes, names, figures, the Vorlage and whatever else came into being only through it, and every text
 * of the Protokoll that carries a name of it. What stays is the note that there
 * was a file, who took it over, who purged it and why. The same file delivered
 * twice goes with it. Messwerte are computed anew, drafts that stand on it go;
 * published Stände are named, because only a person may take those back.
 *
 * One transaction: after a crash all of it is there or nothing. A second time
 * changes nothing. Backups and files of the database server are beyond it.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG without confirmation or reason
 */
export async function purgeLieferung(
  db: Schreibdatenbank,
  { id, bestaetigung, grund, akteur }: Bereinigungsauftrag,
): Promise<Bereinigung> {
  return write(db, async (tx) => {
    const datei = await findDateibezeichnungen(tx, id)
    if (datei === undefined) {
      throw fehler('NICHT_GEFUNDEN', `Eine Lieferung mit der Nummer ${id} gibt es nicht.`)
    }
    if (datei.bereinigt) return { neu: false, spuren: null, datenstaende: [] }
    assertBestaetigt(datei.dateiname, bestaetigung)
    const begruendung = parseGrund(grund, datei.worte)
    const { entwuerfe, veroeffentlichte: datenstaende } = await findBetroffeneDatenstaende(tx, id)
    await discardEntwuerfe({ pool: db.pool, offen: tx }, entwuerfe, akteur)
    await deleteEingaengeOf(tx, id)
    await deleteVorlagenOf(tx, id)
    // Corrections repeat figures of the file and say something of them.
    for (const korrektur of await findKorrekturenOf(tx, id)) {
      await deleteKorrekturgrund(tx, korrektur)
      await deleteSpuren(tx, { id: korrektur, von: akteur.name, grund: begruendung })
    }
    const spuren = await deleteSpuren(tx, { id, von: akteur.name, grund: begruendung })
    await redactVorlagenprotokoll(tx)
    await computeMesswerte(tx, { art: 'ALLES' })
    await deleteErgebnisse(tx)
    await recordBereinigung(tx, { id, akteur, grund: begruendung, spuren, datenstaende })
    return { neu: true, spuren, datenstaende }
  })
}

/** A draft goes by the hand of an account; who gave it up stands at it. */
async function discardEntwuerfe(
  db: Schreibdatenbank,
  entwuerfe: readonly number[],
  akteur: Akteur,
): Promise<void> {
  for (const id of entwuerfe) {
    if (akteur.kontoId === undefined) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        `Datenstand ${id} ist ein Entwurf mit Zahlen aus dieser Lieferung. Bitte erst unter Verwaltung → Veröffentlichung verwerfen.`,
      )
    }
    const grund = 'Enthielt Zahlen einer Lieferung, die bereinigt wurde.'
    await discardDatenstand(db, { id, grund, kontoId: akteur.kontoId, akteur })
  }
}

function assertBestaetigt(dateiname: string, bestaetigung: string): void {
  if (bestaetigung.trim() === dateiname.trim()) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    'Zur Bestätigung bitte den Namen der Datei genau so eingeben, wie er bei der Lieferung steht.',
  )
}

/** The reason is what stays; a name in it would bring back what has to go. */
function parseGrund(roh: string, worte: readonly string[]): string {
  const grund = roh.trim()
  if (grund.length < MIN_GRUND || grund.length > MAX_GRUND) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Bitte in einem Satz sagen, warum die Lieferung bereinigt wird (${MIN_GRUND} bis ${MAX_GRUND} Zeichen).`,
    )
  }
  const klein = grund.toLowerCase()
  if (worte.some((wort) => wort.length >= 4 && klein.includes(wort.toLowerCase()))) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Der Grund wiederholt eine Bezeichnung aus der Datei. Er bleibt stehen; bitte ohne Namen schreiben, z. B. „enthielt Namen von Personen“.',
    )
  }
  return grund
}

async function recordBereinigung(
  tx: Tx,
  {
    id,
    akteur,
    grund,
    spuren,
    datenstaende,
  }: {
    readonly id: number
    readonly akteur: Akteur
    readonly grund: string
    readonly spuren: Loeschspuren
    readonly datenstaende: readonly BetroffenerDatenstand[]
  },
): Promise<void> {
  await insertProtokoll(tx, {
    akteur,
    handlung: 'purgeLieferung',
    gegenstand: 'Lieferung',
    kennung: id,
    neu: { grund, ...spuren, datenstaende: datenstaende.map((stand) => stand.id) },
  })
}
