import type { Stellungnahmeart } from '@sozial/domain/abstimmung'
import { findHeute, HEUTE_SQL } from '../../database/heute.ts'
import { write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import {
  findKommunenMitRaeumen,
  insertBeteiligung,
  insertStellungnahme,
  lockBeteiligung,
  updateAntwort,
  updateGeoeffnet,
  updateInAbstimmung,
} from '../abstimmung/beteiligung.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { assignBausteine } from '../zuschnitt/assign-bausteine.ts'
import { createZuschnitt } from '../zuschnitt/create-zuschnitt.ts'
import { saveZuschnittsgrund } from '../zuschnitt/save-gruende.ts'
import { updateZuschnittRaeume } from '../zuschnitt/update-raeume.ts'
import { findBausteinorte, touchZuschnitt } from '../zuschnitt/zuschnitt.queries.ts'
import { findRaumzeilen, type Raumzeile } from '../zuschnitt/zuschnittsraum.queries.ts'

/** The Quartier that is to belong elsewhere, where it is to belong to, and whom that concerns. */
const VERSCHIEBUNG = {
  quartier: 'Lieck',
  nach: 'Unterbruch',
  raeume: new Set(['Heinsberg-Mitte', 'Karken–Kirchhoven']),
  grund: 'Lieck und Unterbruch bilden einen Grundschulverbund. (Demodaten)',
} as const

const BEGRUENDUNG =
  'Heinsberg-Mitte hat mehr als 15.000 Einwohner. Lieck gehört mit Unterbruch zu einem Grundschulverbund und soll auch Sozialraum mit ihm werden. (Demodaten)'
const GRUND = 'Mit der Kommune vereinbart, wie bisher. (Demodaten)'
const GRENZGRUND = 'Die Grenze folgt den Ortsteilen und Grundschulbezirken. (Demodaten)'
const GROESSE = 'Die Kommune lässt sich nicht anders in gewachsene Räume teilen. (Demodaten)'

interface Demostellungnahme {
  readonly kommune: string
  readonly art: Stellungnahmeart
  readonly text: string
  readonly antwort?: string
}

/** Of the ten Kommunen six have answered, one has looked, three have not: one of them has an account to try. */
const STELLUNGNAHMEN: readonly Demostellungnahme[] = [
  { kommune: '05370004', art: 'ZUSTIMMUNG', text: '' },
  { kommune: '05370016', art: 'ZUSTIMMUNG', text: '' },
  { kommune: '05370024', art: 'ZUSTIMMUNG', text: 'Keine Änderung für die Gemeinde Selfkant.' },
  { kommune: '05370036', art: 'ZUSTIMMUNG', text: '' },
  {
    kommune: '05370020',
    art: 'ZUSTIMMUNG_MIT_AENDERUNG',
    text: 'Bitte beim nächsten Zuschnitt prüfen, ob Kleingladbach wieder zu Ratheim kommen kann.',
  },
  {
    kommune: '05370032',
    art: 'BEDENKEN',
    text: 'Waldfeucht bleibt mit 9.000 Einwohnern unter der Spanne. Wird die Gemeinde später mit einer anderen zusammengelegt?',
    antwort:
      'Nein. Ein Sozialraum liegt immer in einer Kommune; eine Gemeinde, die sich nicht teilen lässt, bleibt ein Sozialraum.',
  },
]
const GESEHEN = '05370028'

/**
 * A proposal that the Kommunen of the demo Kreis are being asked about, with
 * everything that a Beschluss needs but their last answers.
 */
export async function seedZuschnitt(db: Schreibdatenbank, akteur: Akteur): Promise<void> {
  // Far enough ahead for a Kreistag to decide, whenever the demo is made.
  const jahr = Number((await write(db, findHeute)).slice(0, 4)) + 2
  const id = await createZuschnitt(
    db,
    {
      name: `Sozialräume ab ${jahr}`,
      stichtag: `${jahr}-01-01`,
      begruendung: BEGRUENDUNG,
      bausteinEbene: 'QUARTIER',
      beginn: 'EINTEILUNG',
      grundlage: null,
      vorlage: null,
      kommuneId: null,
    },
    akteur,
  )
  const raeume = await write(db, (tx) => findRaumzeilen(tx, id))
  let stand = await begruende(db, { id, raeume, akteur })
  stand = await verschiebe(db, { id, stand, akteur })
  for (const [i, a] of raeume.entries()) {
    for (const b of raeume.slice(i + 1).filter(({ kommuneId }) => kommuneId === a.kommuneId)) {
      const grenze = { id, stand, raeume: [a.id, b.id] as const, grund: GRENZGRUND }
      await saveZuschnittsgrund(db, grenze, akteur)
      stand += 1
    }
  }
  await write(db, (tx) => frage(tx, { id, stand, akteur }))
}

interface Ort {
  readonly id: number
  readonly stand: number
  readonly akteur: Akteur
}

async function begruende(
  db: Schreibdatenbank,
  { id, raeume, akteur }: Omit<Ort, 'stand'> & { readonly raeume: readonly Raumzeile[] },
): Promise<number> {
  const schluessel = await write(db, (tx) => findSchluessel(tx))
  const angaben = raeume.map(({ kommuneId, setztFortId, ...raum }) => ({
    ...raum,
    kommune: schluessel.get(kommuneId)!,
    setztFort: setztFortId === null ? null : schluessel.get(setztFortId)!,
    grund: VERSCHIEBUNG.raeume.has(raum.name) ? VERSCHIEBUNG.grund : raum.grund || GRUND,
    groessengrund: GROESSE,
  }))
  await updateZuschnittRaeume(db, { id, stand: 1, raeume: angaben, entfernt: [] }, akteur)
  return 2
}

async function findSchluessel(tx: Tx): Promise<ReadonlyMap<number, string>> {
  const { rows } = await tx.query<{ id: number; schluessel: string }>(
    `SELECT id, schluessel FROM raum WHERE ebene IN ('KOMMUNE', 'SOZIALRAUM')`,
  )
  return new Map(rows.map((row) => [row.id, row.schluessel]))
}

async function verschiebe(db: Schreibdatenbank, { id, stand, akteur }: Ort): Promise<number> {
  const orte = await write(db, (tx) => findBausteinorte(tx, id))
  const find = (gesucht: string) => orte.find(({ name }) => name === gesucht)!
  const paar = [find(VERSCHIEBUNG.quartier).id, find(VERSCHIEBUNG.nach).raum] as const
  await assignBausteine(db, { id, stand, paare: [paar] }, akteur)
  return stand + 1
}

/** Asks all Kommunen, and notes what some of them have answered. */
async function frage(tx: Tx, { id, stand, akteur }: Ort): Promise<void> {
  const { rows } = await tx.query<{ frist: string }>(`SELECT (${HEUTE_SQL} + 28)::text AS frist`)
  for (const [kommune, kommuneId] of await findKommunenMitRaeumen(tx, id)) {
    const beteiligung = await insertBeteiligung(tx, {
      zuschnittId: id,
      kommuneId,
      empfaenger: 'Sozialamt',
      email: '',
      frist: rows[0]!.frist,
      erinnerungTage: 7,
      hinweis: '',
      von: akteur.name,
    })
    await antworte(tx, kommune, beteiligung!)
  }
  await updateInAbstimmung(tx, id)
  await touchZuschnitt(tx, id, akteur.name)
  await insertProtokoll(tx, {
    akteur,
    handlung: 'startAbstimmung',
    gegenstand: 'Zuschnitt',
    kennung: id,
    alt: { stand, zustand: 'ENTWURF' },
    neu: { stand: stand + 1, zustand: 'IN_ABSTIMMUNG' },
  })
}

async function antworte(tx: Tx, kommune: string, beteiligungId: number): Promise<void> {
  const stellungnahme = STELLUNGNAHMEN.find((eine) => eine.kommune === kommune)
  if (stellungnahme || kommune === GESEHEN) await updateGeoeffnet(tx, beteiligungId)
  if (!stellungnahme) return
  const { art, text, antwort } = stellungnahme
  const beteiligung = (await lockBeteiligung(tx, beteiligungId))!
  const von = `${beteiligung.kommune}, Sozialamt`
  const id = await insertStellungnahme(tx, beteiligung, { art, text, varianteId: null, von })
  if (antwort) await updateAntwort(tx, 'stellungnahme', { id, antwort, von: 'Sozialplanung' })
}
