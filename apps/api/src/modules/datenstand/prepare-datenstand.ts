import { write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { einzeilig } from '../../graphql/texte.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { pruefeEbenen, type Datenstandauswahl } from './auswahl.ts'
import {
  copyBloecke,
  findEntwurf,
  findFehlendes,
  findVeroeffentlichtenId,
  insertEntwurf,
} from './datenstand.queries.ts'
import { insertSchutzlauf } from '../geheimhaltung/schutzlauf.queries.ts'

export interface Vorbereitung {
  readonly name: string
  /** What it is for; for the second person and the Protokoll. */
  readonly bemerkung: string
  readonly auswahl: Datenstandauswahl
  readonly kontoId: number
  readonly akteur: Akteur
}

const HOECHSTENS = { name: 120, bemerkung: 2000 } as const

/**
 * Freezes a choice of the Arbeitsstand as a draft: blocks and Messwerte are
 * copied. Which of its cells may be shown, a run of its own decides
 * (`runSchutzlauf`), which takes its time; until a second person releases it,
 * nothing of it is public. All of it is there or nothing.
 *
 * @returns number of the new Datenstand
 * @throws GraphQLError EINGABE_UNGUELTIG with everything that is wrong, STAND_UEBERHOLT
 *   while another draft waits for a decision
 */
export async function prepareDatenstand(
  db: Schreibdatenbank,
  vorbereitung: Vorbereitung,
): Promise<number> {
  const name = einzeilig(vorbereitung.name)
  const bemerkung = vorbereitung.bemerkung.trim()
  const { kontoId, akteur } = vorbereitung
  const auswahl = ordne(vorbereitung.auswahl)
  return write(db, async (tx) => {
    const maengel = [
      ...pruefeTexte(name, bemerkung),
      ...pruefeEbenen(auswahl.ebenen),
      ...(await pruefeGenanntes(tx, auswahl)),
    ]
    if (maengel.length > 0) throw fehler('EINGABE_UNGUELTIG', maengel.join(' '))
    await assertKeinEntwurf(tx)
    const grundlage = await findVeroeffentlichtenId(tx)
    const id = await insertEntwurf(tx, { name, bemerkung, auswahl, kontoId, grundlage })
    if ((await copyBloecke(tx, id, auswahl)) === 0) {
      throw fehler('EINGABE_UNGUELTIG', 'Zu dieser Auswahl gibt es keine Werte.')
    }
    await insertSchutzlauf(tx, id)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'prepareDatenstand',
      gegenstand: 'Datenstand',
      kennung: id,
      neu: { name, auswahl, grundlage },
    })
    return id
  })
}

/** The same choice is always written the same way. */
function ordne({ indikatoren, ebenen, zeitraeume, gebietsstaende }: Datenstandauswahl) {
  const zahlen = (liste: readonly number[] | null) =>
    liste && [...new Set(liste)].toSorted((a, b) => a - b)
  return {
    indikatoren: indikatoren && [...new Set(indikatoren)].toSorted(),
    ebenen: [...new Set(ebenen)],
    zeitraeume: zahlen(zeitraeume),
    gebietsstaende: zahlen(gebietsstaende),
  }
}

function pruefeTexte(name: string, bemerkung: string): readonly string[] {
  return [
    ...(name === '' ? ['Bitte einen Namen angeben, unter dem der Stand erscheint.'] : []),
    ...(name.length > HOECHSTENS.name
      ? [`Der Name hat ${name.length} Zeichen, höchstens ${HOECHSTENS.name} passen.`]
      : []),
    ...(bemerkung.length > HOECHSTENS.bemerkung
      ? [`Die Bemerkung hat ${bemerkung.length} Zeichen, höchstens ${HOECHSTENS.bemerkung} passen.`]
      : []),
  ]
}

async function pruefeGenanntes(tx: Tx, auswahl: Datenstandauswahl): Promise<readonly string[]> {
  const { indikatoren, zeitraeume, gebietsstaende } = await findFehlendes(tx, auswahl)
  const nenne = (satz: string, liste: readonly unknown[]): readonly string[] =>
    liste.length > 0 ? [`${satz} ${liste.slice(0, 5).join(', ').slice(0, 200)}.`] : []
  return [
    ...nenne('Diese Indikatoren gibt es nicht:', indikatoren),
    ...nenne('Diese Zeiträume gibt es nicht:', zeitraeume),
    ...nenne('Diese Gebietsstände gibt es auf den gewählten Ebenen nicht:', gebietsstaende),
  ]
}

async function assertKeinEntwurf(tx: Tx): Promise<void> {
  const entwurf = await findEntwurf(tx)
  if (entwurf === undefined) return
  throw fehler(
    'STAND_UEBERHOLT',
    `„${entwurf.name}“ (Nr. ${entwurf.id}) wartet noch auf die Freigabe. Bitte erst freigeben, ablehnen oder verwerfen.`,
  )
}
