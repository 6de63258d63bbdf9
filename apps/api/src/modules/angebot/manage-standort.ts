/** Where there is an offer: sites come, change and end at once, without a check by the Kreis. */
import type { Ort } from '@sozial/domain/geometrie'
import { readOeffnungszeiten, type Oeffnungszeit } from '@sozial/domain/oeffnungszeit'
import { istTag } from '@sozial/domain/zeitraum'
import { findHeute } from '../../database/heute.ts'
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findAdresspunkt } from '../adresse/find-adressen.ts'
import type { Geokodierer } from '../adresse/geokodierer.ts'
import { findLage } from '../adresse/lage.ts'
import { findGebietslagen } from '../adresse/lage.queries.ts'
import { findStandortlagen, type GesperrtesAngebot } from './angebot.queries.ts'
import { toZeiten } from './find-angebot.ts'
import { handle, type Auftrag, type Handelnder } from './handeln.ts'
import { parseStandort, type Standorteingabe } from './pflege-eingabe.ts'
import { refreshOeffentlich } from './refresh-oeffentlich.ts'
import {
  copyKapazitaeten,
  deleteStandort,
  findStandort,
  insertStandort,
  setStandortende,
  updateStandort,
  type GespeicherterStandort,
  type Standortangaben,
  type Standortlage,
} from './standort.queries.ts'

type Ziel = Pick<Auftrag, 'id' | 'stand'>

const OHNE_LAGE: Standortlage = {
  strasse: '',
  hausnummer: '',
  plz: '',
  ort: '',
  laenge: null,
  breite: null,
  punktlage: null,
  kommuneId: null,
}

interface Standortauftrag extends Ziel {
  /** Null: a new one. */
  readonly standortId: number | null
  readonly angaben: unknown
}

/**
 * Another address is another site: the old one ends, what there is there goes
 * on at the new one. What was never to be seen leaves no trace. Nothing of a
 * secret site says where it is, here or in the Protokoll.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG also where the place lies outside of the Kreis
 */
export async function saveStandort(
  db: Schreibdatenbank & { readonly geokodierer: Geokodierer },
  wer: Handelnder,
  { standortId, angaben: roh, ...ziel }: Standortauftrag,
): Promise<number> {
  const eingabe = parseStandort(roh)
  const lage = await findStandortlage(db, eingabe)
  const auftrag = { ...ziel, handlung: 'PFLEGEN', name: 'saveStandort' } as const
  return handle({ db, ...wer }, auftrag, async (tx, angebot) => {
    const vorher = standortId === null ? null : await loadStandort(tx, angebot.id, standortId)
    const zeiten = await readZeiten(tx, eingabe.zeiten, vorher)
    const { name, form, geheim, barrierefreiheit } = eingabe
    const oepnv = geheim ? '' : eingabe.oepnv
    const neu = { ...lage, name, form, geheim, barrierefreiheit, oepnv, oeffnungszeiten: zeiten }
    const id = await store(tx, angebot, { vorher, neu, von: wer.akteur.name })
    await refreshSichtbares(tx, angebot)
    return { standort: id, ersetzt: vorher !== null && vorher.id !== id ? vorher.id : null, geheim }
  })
}

interface Ablage {
  readonly vorher: GespeicherterStandort | null
  readonly neu: Standortangaben
  readonly von: string
}

/** @returns the id of the site that holds now */
async function store(
  tx: Tx,
  angebot: GesperrtesAngebot,
  { vorher, neu, von }: Ablage,
): Promise<number> {
  if (vorher === null) return insertStandort(tx, angebot.id, neu)
  if (neu.geheim || isSamePlace(vorher, neu)) {
    await updateStandort(tx, vorher.id, neu)
    return vorher.id
  }
  const id = await insertStandort(tx, angebot.id, neu)
  await copyKapazitaeten(tx, { von: vorher.id, nach: id, wer: von })
  await endOrDelete(tx, angebot, { id: vorher.id, bis: await findHeute(tx) })
  return id
}

const isSamePlace = (a: GespeicherterStandort, b: Standortangaben): boolean =>
  a.geheim === b.geheim &&
  a.strasse === b.strasse &&
  a.hausnummer === b.hausnummer &&
  a.plz === b.plz &&
  a.ort === b.ort &&
  a.laenge === b.laenge &&
  a.breite === b.breite

/** What was never to be seen has no history. */
const endOrDelete = (
  tx: Tx,
  { veroeffentlicht }: GesperrtesAngebot,
  { id, bis }: { readonly id: number; readonly bis: string },
): Promise<void> =>
  veroeffentlicht === null ? deleteStandort(tx, id) : setStandortende(tx, id, bis)

/** @throws GraphQLError EINGABE_UNGUELTIG where the last site of what is to be seen would go */
export const endStandort = (
  db: Schreibdatenbank,
  wer: Handelnder,
  { standortId, bis, ...ziel }: Ziel & { readonly standortId: number; readonly bis: string | null },
): Promise<number> =>
  handle(
    { db, ...wer },
    { ...ziel, handlung: 'PFLEGEN', name: 'endStandort' },
    async (tx, angebot) => {
      const standort = await loadStandort(tx, angebot.id, standortId)
      const heute = await findHeute(tx)
      const ende = bis !== null && istTag(bis) && bis > heute ? bis : heute
      const weitere = (await findStandortlagen(tx, angebot.id)).length - 1
      if (angebot.veroeffentlicht !== null && weitere < 1) {
        throw fehler(
          'EINGABE_UNGUELTIG',
          'Das ist der einzige Standort des Angebots. Bitte erst den neuen eintragen oder das Angebot ruhen lassen.',
        )
      }
      await endOrDelete(tx, angebot, { id: standort.id, bis: ende })
      await refreshSichtbares(tx, angebot)
      return { standort: standort.id, bis: ende }
    },
  )

/** @throws GraphQLError NICHT_GEFUNDEN: this offer has none with this id today */
export async function loadStandort(
  tx: Tx,
  angebotId: number,
  id: number,
): Promise<GespeicherterStandort> {
  const standort = await findStandort(tx, angebotId, id)
  if (standort?.gilt) return standort
  throw fehler(
    'NICHT_GEFUNDEN',
    'Diesen Standort hat das Angebot nicht (mehr). Bitte die Seite neu laden.',
  )
}

/** Only what is to be seen has a public row. */
export async function refreshSichtbares(tx: Tx, { id, zustand }: GesperrtesAngebot): Promise<void> {
  if (zustand === 'VEROEFFENTLICHT') await refreshOeffentlich(tx, [id])
}

/** Words that say what is stored already change nothing. */
async function readZeiten(
  tx: Tx,
  text: string,
  vorher: GespeicherterStandort | null,
): Promise<readonly Oeffnungszeit[]> {
  if (vorher && text === toZeiten(vorher.oeffnungszeiten))
    return vorher.oeffnungszeiten as readonly Oeffnungszeit[]
  const gelesen = readOeffnungszeiten(text, await findHeute(tx))
  if (gelesen.ok) return gelesen.zeiten
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Öffnungszeiten: ${gelesen.verstoesse.map((einer) => einer.text).join(' ')}`,
  )
}

async function findStandortlage(
  { pool, geokodierer }: Schreibdatenbank & { readonly geokodierer: Geokodierer },
  eingabe: Standorteingabe,
): Promise<Standortlage> {
  if (eingabe.geheim) return OHNE_LAGE
  const { strasse, hausnummer, plz, ort } = eingabe
  const fund =
    eingabe.laenge === null || eingabe.breite === null
      ? await findAdresspunkt({ pool, geokodierer }, eingabe)
      : undefined
  const punkt = toPunkt(eingabe) ?? fund?.punkt ?? null
  const gebiet = punkt && findLage(await findGebietslagen(pool), punkt)
  if (eingabe.form === 'ORT') assertImKreis(punkt, gebiet !== undefined && gebiet !== null)
  return {
    strasse,
    hausnummer,
    plz: plz || (fund?.plz ?? ''),
    ort,
    laenge: punkt?.[0] ?? null,
    breite: punkt?.[1] ?? null,
    punktlage: punkt === null ? null : (fund?.punktlage ?? eingabe.punktlage ?? 'KARTE'),
    kommuneId: gebiet?.kommune.raumId ?? null,
  }
}

const toPunkt = ({ laenge, breite }: Standorteingabe): Ort | null =>
  laenge === null || breite === null ? null : [laenge, breite]

function assertImKreis(punkt: Ort | null, imKreis: boolean): void {
  if (imKreis) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    punkt === null
      ? 'Wo liegt dieser Ort? Bitte eine Adresse aus den Vorschlägen wählen oder den Punkt auf der Karte setzen. Findet es online statt oder kommt es zu den Menschen, bitte das wählen.'
      : 'Dieser Ort liegt nicht im Kreis. Bitte die Adresse prüfen oder den Punkt auf der Karte setzen. Findet es online statt oder kommt es zu den Menschen, bitte das wählen; dann darf die Adresse auch außerhalb liegen.',
  )
}
