import { ALLE, type Teilgruppe } from '@sozial/domain/indikator'
import { pruefeZeitraum } from '@sozial/domain/zeitraum'
import { takeTurn, writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { parseId, parseVerweis } from '../../graphql/parse-id.ts'
import { einzeilig } from '../../graphql/texte.ts'
import { assertEmail, assertErinnerung } from '../nachricht/empfaenger.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { lockOffene } from './lock-offene.ts'
import {
  HOECHSTENS_SPALTEN,
  type AnforderungsspalteInput,
  type DatenanforderungInput,
} from './anforderung.input.ts'
import {
  findFehlende,
  findGleiche,
  findMerkmalIds,
  insertAnforderung,
  replaceSpalten,
  updateAnforderung,
  type Anforderungsangaben,
  type Verweis,
} from './anforderung.queries.ts'

const LAENGEN = { titel: 200, empfaenger: 200, hinweis: 4000 } as const

const eingabe = (text: string): Error => fehler('EINGABE_UNGUELTIG', text)

interface Auftrag {
  readonly id: number | null
  readonly eingabe: DatenanforderungInput
  readonly akteur: Akteur
}

/**
 * Creates an order or changes one. What was asked for already keeps what its
 * template says (Quelle, period, areas, columns): whoever fills it in must not
 * find another one; deadline, addressee and words can still change. The very
 * same while it is open, also at once, is the one that is there.
 *
 * @returns its id
 * @throws GraphQLError EINGABE_UNGUELTIG, NICHT_GEFUNDEN
 */
export async function saveAnforderung(
  db: Schreibdatenbank,
  { id, eingabe: roh, akteur }: Auftrag,
): Promise<number> {
  const angaben = parseAngaben(roh)
  return writeAside(db, (tx) => save(tx, { id, angaben, akteur }))
}

/** All Kommunen of the largest Kreis, and then some. */
const HOECHSTENS_ANFORDERUNGEN = 100

/**
 * Creates orders to several offices at once: all of them or none.
 *
 * @returns their ids, in the order given
 * @throws GraphQLError EINGABE_UNGUELTIG, NICHT_GEFUNDEN
 */
export async function saveAnforderungen(
  db: Schreibdatenbank,
  {
    eingaben,
    akteur,
  }: Pick<Auftrag, 'akteur'> & { readonly eingaben: readonly Auftrag['eingabe'][] },
): Promise<readonly number[]> {
  if (eingaben.length === 0) throw eingabe('Bitte mindestens eine Stelle angeben.')
  if (eingaben.length > HOECHSTENS_ANFORDERUNGEN) {
    throw eingabe(`Auf einmal gehen höchstens ${HOECHSTENS_ANFORDERUNGEN} Anforderungen.`)
  }
  const alle = eingaben.map(parseAngaben)
  return writeAside(db, async (tx) => {
    const ids: number[] = []
    for (const angaben of alle) ids.push(await save(tx, { id: null, angaben, akteur }))
    return ids
  })
}

interface Speicherung extends Pick<Auftrag, 'id' | 'akteur'> {
  readonly angaben: Anforderungsangaben
}

async function save(tx: Tx, { id, angaben, akteur }: Speicherung): Promise<number> {
  const merkmale = await resolveVerweise(tx, angaben)
  if (id === null) {
    await takeTurn(tx, 'datenanforderung')
    const gleiche = await findGleiche(tx, angaben, merkmale)
    if (gleiche !== undefined) return gleiche
  }
  const nummer =
    id === null ? await insertAnforderung(tx, angaben, akteur.name) : await change(tx, id, angaben)
  await replaceSpalten(tx, nummer, { spalten: angaben.spalten, merkmale })
  // Name and address of the person stay out: the Protokoll lives longer than they may.
  const { empfaenger: _, email: __, ...neu } = angaben
  await insertProtokoll(tx, {
    akteur,
    handlung: 'saveDatenanforderung',
    gegenstand: 'Datenanforderung',
    kennung: nummer,
    neu,
  })
  return nummer
}

async function change(tx: Tx, id: number, angaben: Anforderungsangaben): Promise<number> {
  const bisher = await lockOffene(tx, id, 'Bitte eine neue daraus machen.')
  if (bisher.zustand !== 'ENTWURF' && (await isAndereVorlage(tx, id, angaben))) {
    throw eingabe(
      'Zeitraum, Ebene und Spalten einer gestellten Anforderung bleiben: Die Vorlage ist schon unterwegs. Bitte diese zurückziehen und eine neue stellen.',
    )
  }
  await updateAnforderung(tx, id, angaben)
  return id
}

/** Whether what its template shows would change. */
async function isAndereVorlage(tx: Tx, id: number, angaben: Anforderungsangaben): Promise<boolean> {
  const { rows } = await tx.query<{ form: string }>(
    `SELECT concat_ws('|', z.art, z.von, z.bis, a.ebene, coalesce(a.raum_id, 0), a.quelle_id, (
       SELECT string_agg(concat_ws(' ', m.schluessel, t.geschlecht, t.nationalitaet, t.alter_von, t.alter_bis), ',' ORDER BY s.platz)
       FROM anforderungsspalte s JOIN merkmal m ON m.id = s.merkmal_id JOIN teilgruppe t ON t.id = s.teilgruppe_id
       WHERE s.anforderung_id = a.id)) AS form
     FROM datenanforderung a JOIN zeitraum z ON z.id = a.zeitraum_id WHERE a.id = $1`,
    [id],
  )
  const { zeitraum, ebene, raumId, quelleId, spalten } = angaben
  const neu = [
    zeitraum.art,
    zeitraum.von,
    zeitraum.bis,
    ebene,
    raumId ?? 0,
    quelleId,
    spalten
      .map(({ merkmal, teilgruppe: t }) =>
        [merkmal, t.geschlecht, t.nationalitaet, t.alterVon, t.alterBis]
          .filter((teil) => teil !== null)
          .join(' '),
      )
      .join(','),
  ].join('|')
  return rows[0]!.form !== neu
}

const FEHLT: Readonly<Record<Verweis, string>> = {
  quelle: 'Diese Quelle gibt es nicht.',
  organisation: 'Diese Organisation gibt es nicht oder sie ist stillgelegt.',
  vorgaenger: 'Die Anforderung, aus der diese entsteht, gibt es nicht.',
  vorlage: 'Diese Vorlage gibt es nicht.',
  raum: 'Diese Kommune gibt es nicht.',
}

/** @returns ids of the Merkmale by their key */
async function resolveVerweise(
  tx: Tx,
  angaben: Anforderungsangaben,
): Promise<ReadonlyMap<string, number>> {
  const fehlt = await findFehlende(tx, angaben)
  const fehlender = (Object.keys(FEHLT) as Verweis[]).find((einer) => fehlt[einer])
  if (fehlender !== undefined) throw fehler('NICHT_GEFUNDEN', FEHLT[fehlender])
  const schluessel = angaben.spalten.map(({ merkmal }) => merkmal)
  const merkmale = await findMerkmalIds(tx, schluessel)
  const unbekannt = schluessel.find((einer) => !merkmale.has(einer))
  if (unbekannt === undefined) return merkmale
  throw eingabe(`Das Merkmal „${unbekannt.slice(0, 60)}“ gibt es nicht.`)
}

function parseAngaben(roh: DatenanforderungInput): Anforderungsangaben {
  const angaben: Anforderungsangaben = {
    titel: einzeilig(roh.titel),
    quelleId: parseId(roh.quelle),
    organisationId: parseVerweis(roh.organisation),
    vorlageId: parseVerweis(roh.vorlage),
    raumId: parseVerweis(roh.raum),
    empfaenger: einzeilig(roh.empfaenger),
    email: roh.email.trim(),
    zeitraum: { art: roh.zeitraum.art, von: roh.zeitraum.von, bis: roh.zeitraum.bis },
    ebene: roh.ebene,
    spalten: parseSpalten(roh.spalten),
    frist: roh.frist,
    erinnerungTage: roh.erinnerungTage ?? null,
    hinweis: roh.hinweis.trim(),
    vorgaengerId: parseVerweis(roh.vorgaenger),
  }
  pruefeTexte(angaben)
  const [verstoss] = pruefeZeitraum(angaben.zeitraum)
  if (verstoss !== undefined) throw eingabe(verstoss.text)
  assertErinnerung(angaben.erinnerungTage)
  return angaben
}

function parseSpalten(roh: readonly AnforderungsspalteInput[]): Anforderungsangaben['spalten'] {
  if (roh.length === 0)
    throw eingabe('Bitte mindestens ein Merkmal wählen, das geliefert werden soll.')
  if (roh.length > HOECHSTENS_SPALTEN) {
    throw eingabe(
      `Eine Vorlage hat höchstens ${HOECHSTENS_SPALTEN} Spalten. Bitte auf zwei Anforderungen verteilen.`,
    )
  }
  const spalten = roh.map(({ merkmal, teilgruppe }) => ({
    merkmal,
    teilgruppe: toTeilgruppe(teilgruppe),
  }))
  const schluessel = spalten.map((spalte) => JSON.stringify(spalte))
  if (new Set(schluessel).size !== schluessel.length) {
    throw eingabe('Dieselbe Spalte ist zweimal gewählt. Bitte eine davon entfernen.')
  }
  return spalten
}

function toTeilgruppe(roh: AnforderungsspalteInput['teilgruppe']): Teilgruppe {
  if (!roh) return ALLE
  const { geschlecht, nationalitaet, alterVon, alterBis = null } = roh
  const passt =
    alterVon >= 0 &&
    alterVon <= 120 &&
    (alterBis === null || (alterBis > alterVon && alterBis <= 121))
  if (!passt) throw eingabe('Ein Altersbereich beginnt bei 0 und endet nach seinem Anfang.')
  return { geschlecht, nationalitaet, alterVon, alterBis }
}

const NAMEN = {
  titel: 'Titel',
  empfaenger: 'Empfänger',
  hinweis: 'Hinweis',
} as const

function pruefeTexte(angaben: Anforderungsangaben): void {
  if (angaben.titel === '') throw eingabe('Bitte sagen, was gebraucht wird (Titel).')
  if (angaben.empfaenger === '') throw eingabe('Bitte angeben, wer gefragt wird (Empfänger).')
  for (const [name, hoechstens] of Object.entries(LAENGEN)) {
    const feld = name as keyof typeof LAENGEN
    if (angaben[feld].length > hoechstens) {
      throw eingabe(`Höchstens ${hoechstens} Zeichen passen in „${NAMEN[feld]}“.`)
    }
  }
  assertEmail(angaben.email)
}
