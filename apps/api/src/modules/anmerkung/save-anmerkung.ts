import { takeTurn, writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { einzeilig } from '../../graphql/texte.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  findGegenstand,
  findGleiche,
  insertAnmerkung,
  lockAnmerkung,
  updateAusgemustert,
  updateZurueckgenommen,
  type Anmerkungszeile,
  type Gegenstand,
} from './anmerkung.queries.ts'

const HOECHSTENS_ZEICHEN = 500

/** A remark on figures as it is written; Indikator, Merkmal and Raum by their keys. */
export interface NeueAnmerkung {
  /** Id of the one that it replaces. */
  readonly ersetzt: number | null
  readonly indikator: string | null
  readonly merkmal: string | null
  /** null: all areas. */
  readonly raum: string | null
  readonly von: string
  /** First day after it; null: until further notice. */
  readonly bis: string | null
  readonly text: string
  readonly oeffentlich: boolean
}

/**
 * Keeps a remark on figures, in place of another where it replaces one. The very
 * same a second time, also at once, changes nothing.
 *
 * @returns its id
 * @throws GraphQLError EINGABE_UNGUELTIG, NICHT_GEFUNDEN
 */
export async function saveAnmerkung(
  db: Schreibdatenbank,
  { neu, akteur }: { readonly neu: NeueAnmerkung; readonly akteur: Akteur },
): Promise<number> {
  pruefeGegenstand(neu)
  const { von, bis } = parseZeit(neu)
  const text = parseText(neu.text)
  return writeAside(db, async (tx) => {
    const zeile: Anmerkungszeile = {
      indikatorId: await requireGegenstand(tx, 'indikator', neu.indikator),
      merkmalId: await requireGegenstand(tx, 'merkmal', neu.merkmal),
      raumId: await requireGegenstand(tx, 'raum', neu.raum),
      von,
      bis,
      text,
      oeffentlich: neu.oeffentlich,
    }
    await takeTurn(tx, 'anmerkung')
    const gleiche = await findGleiche(tx, zeile)
    if (gleiche !== undefined) return gleiche
    const vorher = neu.ersetzt === null ? null : await requireGeltende(tx, neu.ersetzt)
    if (neu.ersetzt !== null) await updateAusgemustert(tx, neu.ersetzt)
    const id = await insertAnmerkung(tx, {
      ...zeile,
      vorgaengerId: neu.ersetzt,
      kontoId: akteur.kontoId ?? null,
      angelegtVon: akteur.name,
    })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'saveAnmerkung',
      gegenstand: 'Anmerkung',
      kennung: id,
      ...(vorher !== null && { alt: { id: neu.ersetzt, text: vorher.text } }),
      neu: { ...neu, text },
    })
    return id
  })
}

/**
 * A retired remark is shown no more inside and is in no later Stand; it is kept.
 * What is published keeps it, unless it is to go from there, too: at once, for
 * one that should never have been said. A second time changes nothing.
 *
 * @throws GraphQLError NICHT_GEFUNDEN
 */
export async function retireAnmerkung(
  db: Schreibdatenbank,
  {
    id,
    auchVeroeffentlicht,
    akteur,
  }: { readonly id: number; readonly auchVeroeffentlicht: boolean; readonly akteur: Akteur },
): Promise<void> {
  await writeAside(db, async (tx) => {
    const vorher = await requireAnmerkung(tx, id)
    const mustertAus = vorher.ausgemustertAm === null
    const nimmtZurueck = auchVeroeffentlicht && vorher.zurueckgenommenAm === null
    if (mustertAus) await updateAusgemustert(tx, id)
    if (nimmtZurueck) await updateZurueckgenommen(tx, id)
    if (!mustertAus && !nimmtZurueck) return
    await insertProtokoll(tx, {
      akteur,
      handlung: 'retireAnmerkung',
      gegenstand: 'Anmerkung',
      kennung: id,
      alt: { text: vorher.text },
      ...(auchVeroeffentlicht && { neu: { auchVeroeffentlicht } }),
    })
  })
}

function pruefeGegenstand({ indikator, merkmal }: NeueAnmerkung): void {
  if ((indikator === null) !== (merkmal === null)) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    'Bitte sagen, wozu die Anmerkung gehört: zu einem Indikator oder zu einem Merkmal.',
  )
}

function parseZeit({ von, bis }: NeueAnmerkung): Pick<NeueAnmerkung, 'von' | 'bis'> {
  if (bis === null || bis > von) return { von, bis }
  throw fehler(
    'EINGABE_UNGUELTIG',
    'Die Anmerkung endet, bevor sie beginnt. Bitte die Zeit prüfen.',
  )
}

function parseText(roh: string): string {
  const text = einzeilig(roh)
  if (text !== '' && text.length <= HOECHSTENS_ZEICHEN) return text
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Der Text der Anmerkung fehlt oder hat mehr als ${HOECHSTENS_ZEICHEN} Zeichen.`,
  )
}

const WORTE: Readonly<Record<Gegenstand, string>> = {
  indikator: 'Einen Indikator',
  merkmal: 'Ein Merkmal',
  raum: 'Einen Raum',
}

async function requireGegenstand(
  tx: Tx,
  gegenstand: Gegenstand,
  schluessel: string | null,
): Promise<number | null> {
  if (schluessel === null) return null
  const id = await findGegenstand(tx, gegenstand, schluessel)
  if (id !== undefined) return id
  throw fehler('NICHT_GEFUNDEN', `${WORTE[gegenstand]} „${schluessel.slice(0, 80)}“ gibt es nicht.`)
}

async function requireAnmerkung(tx: Tx, id: number) {
  const vorhandene = await lockAnmerkung(tx, id)
  if (vorhandene !== undefined) return vorhandene
  throw fehler('NICHT_GEFUNDEN', `Eine Anmerkung mit der Nummer ${id} gibt es nicht.`)
}

async function requireGeltende(tx: Tx, id: number) {
  const vorhandene = await requireAnmerkung(tx, id)
  if (vorhandene.ausgemustertAm === null) return vorhandene
  throw fehler(
    'STAND_UEBERHOLT',
    'Diese Anmerkung wurde inzwischen geändert oder ausgemustert. Bitte die Seite neu laden.',
  )
}
