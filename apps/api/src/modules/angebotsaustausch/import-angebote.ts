/** Reads offers of a file into the register: checked first, then all of it in one transaction. */
import { createHash } from 'node:crypto'
import { LesefehlerError, type Datei } from '@sozial/formate/lesung'
import {
  EINLESESPALTEN,
  readAngebote,
  SPALTEN,
  type Angebotsbezug,
  type Angebotsdatei,
  type Angebotsmeldung,
  type Tabellenwahl,
} from '@sozial/formate/angebote'
import { rollenOf } from '../../auth/wer.ts'
import { takeTurn, writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import type { Geokodierer } from '../adresse/geokodierer.ts'
import type { Handelnder } from '../angebot/handeln.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { createBestandssuche } from './abgleich.ts'
import { findBezug, findKreisnamen } from './bezug.queries.ts'
import {
  waehleMeldungen,
  waehleZeilen,
  type Einlesebericht,
  type Einlesezeile,
  type Einleseziel,
} from './einlesebericht.ts'
import { findZielorganisationen, lockBestand, type Zielorganisation } from './einlesen.queries.ts'
import { createOrtssuche } from './orte.ts'
import { createPlaner, type Planangebot } from './plan.ts'
import { store, type Ablageergebnis } from './store-angebote.ts'

/** For whom somebody may read offers in. */
export interface Einlesender {
  readonly akteur: Akteur
  /** KREIS: for all, may publish and have organisations made; else for this organisation and those it cares for. */
  readonly bereich: 'KREIS' | 'NIEMAND' | number
}

export interface Einleseauftrag {
  readonly datei: Datei
  readonly wahl: Tabellenwahl
  readonly ziel: Einleseziel
  /** Whether the Kreis has organisations made that are not there. */
  readonly mitNeuen: boolean
  readonly nurPruefen: boolean
}

/**
 * The same file twice changes nothing the second time: offers are known again by
 * their Kennung, without one by Anbieter, title and address. What is wrong stays
 * out and is named; everything else comes in as a whole or not at all.
 *
 * @throws GraphQLError DATEI_FEHLERHAFT, NICHT_BERECHTIGT
 */
export async function importAngebote(
  db: Schreibdatenbank & { readonly geokodierer: Geokodierer },
  wer: Einlesender,
  auftrag: Einleseauftrag,
): Promise<Einlesebericht> {
  assertDarf(wer, auftrag)
  const bezug = await findBezug(db.pool, await findKreisnamen(db.pool))
  const lesung = read(auftrag, bezug)
  const findOrt = await createOrtssuche(db)
  return writeAside(db, async (tx) => {
    if (!auftrag.nurPruefen) await takeTurn(tx, 'angebote-einlesen')
    const meldungen = [...lesung.meldungen]
    const melde = (eine: Angebotsmeldung): void => void meldungen.push(eine)
    const { organisationen, eigene } = await findOrganisationen(tx, wer)
    const bestand = await lockBestand(
      tx,
      organisationen.map(({ id }) => id),
    )
    const kategorien = new Set(bezug.kategorien.map(({ schluessel }) => schluessel))
    const { ziel, mitNeuen } = auftrag
    const plane = createPlaner({
      organisationen,
      eigene,
      suche: createBestandssuche(bestand, bezug.kreis.schluessel),
      kategorien,
      ziel,
      mitNeuen,
      findOrt,
      melde,
    })
    const plaene = await planeAlle(lesung, plane)
    const bericht = toBericht({ lesung, meldungen, plaene, auftrag, kategorien: bezug.kategorien })
    if (auftrag.nurPruefen) return bericht
    const ergebnis = await store(tx, findWirksame(plaene), { ziel, von: wer.akteur })
    await note(tx, wer, { auftrag, ergebnis })
    return { ...bericht, uebernommen: true }
  })
}

/** The Kreis reads in for all, everybody else for the own organisation. */
export function toEinlesenden({ wer, akteur }: Handelnder): Einlesender {
  if (wer.art !== 'KONTO') return { akteur, bereich: 'NIEMAND' }
  const prueft = wer.organisation.art === 'KREIS' && rollenOf(wer).includes('PLANUNG')
  return { akteur, bereich: prueft ? 'KREIS' : wer.organisation.id }
}

function assertDarf({ bereich }: Einlesender, { ziel, mitNeuen }: Einleseauftrag): void {
  if (bereich === 'KREIS' || (ziel !== 'VEROEFFENTLICHT' && !mitNeuen)) return
  throw fehler(
    'NICHT_BERECHTIGT',
    'Veröffentlichen und Anbieter anlegen kann nur die Planung des Kreises. Bitte als Entwurf oder eingereicht einlesen.',
  )
}

function read(
  { datei, wahl }: Einleseauftrag,
  bezug: Parameters<typeof readAngebote>[1],
): Angebotsdatei {
  try {
    return readAngebote(datei, bezug, wahl)
  } catch (error) {
    if (error instanceof LesefehlerError) throw fehler('DATEI_FEHLERHAFT', error.message)
    throw error
  }
}

async function findOrganisationen(
  tx: Tx,
  { bereich }: Einlesender,
): Promise<{
  readonly organisationen: readonly Zielorganisation[]
  readonly eigene: Zielorganisation | null
}> {
  if (bereich === 'NIEMAND') return { organisationen: [], eigene: null }
  if (bereich === 'KREIS')
    return { organisationen: await findZielorganisationen(tx, null), eigene: null }
  const organisationen = await findZielorganisationen(tx, bereich)
  return { organisationen, eigene: organisationen.find(({ id }) => id === bereich) ?? null }
}

interface Zeilenplan {
  readonly zeile: Einlesezeile
  /** undefined: it stays out. */
  readonly plan: Planangebot | undefined
}

async function planeAlle(
  { saetze }: Angebotsdatei,
  plane: ReturnType<typeof createPlaner>,
): Promise<readonly Zeilenplan[]> {
  const alle: Zeilenplan[] = []
  for (const satz of saetze) {
    const plan = await plane(satz)
    const { zeile, inhalt, organisation, standorte } = satz
    const titel = inhalt.titel ?? ''
    const ort = [
      ...new Set(standorte.map((einer) => einer.ort).filter((name) => name !== '')),
    ].join(', ')
    const anbieter = plan?.von.art === 'VORHANDEN' ? plan.von.organisation.name : organisation.name
    alle.push({
      plan,
      zeile: { zeile, titel, anbieter, ort, art: artOf(plan), fehlt: plan?.fehlt ?? [] },
    })
  }
  return alle
}

function artOf(plan: Planangebot | undefined): Einlesezeile['art'] {
  if (plan === undefined) return 'FEHLER'
  if (plan.bestand === undefined) return 'NEU'
  const { inhaltGeaendert, ortsaenderungen } = plan.vergleich
  return inhaltGeaendert || ortsaenderungen.length > 0 || plan.neueOrte.length > 0
    ? 'GEAENDERT'
    : 'GLEICH'
}

const findWirksame = (plaene: readonly Zeilenplan[]): readonly Planangebot[] =>
  plaene.flatMap(({ plan, zeile }) => (plan === undefined || zeile.art === 'GLEICH' ? [] : [plan]))

interface Berichtslage {
  readonly lesung: Angebotsdatei
  readonly meldungen: readonly Angebotsmeldung[]
  readonly plaene: readonly Zeilenplan[]
  readonly auftrag: Einleseauftrag
  readonly kategorien: Angebotsbezug['kategorien']
}

function toBericht({
  lesung,
  meldungen,
  plaene,
  auftrag,
  kategorien,
}: Berichtslage): Einlesebericht {
  const zeilen = plaene.map(({ zeile }) => zeile)
  const count = (art: Einlesezeile['art']): number =>
    zeilen.filter((eine) => eine.art === art).length
  const wirksame = findWirksame(plaene)
  const neue = wirksame.flatMap(({ von }) => (von.art === 'NEU' ? [von.name] : []))
  return {
    uebernommen: false,
    format: lesung.format,
    ziel: auftrag.ziel,
    spalten: lesung.spalten,
    spaltenarten: EINLESESPALTEN.map((spalte) => ({ spalte, name: SPALTEN[spalte].name })),
    kategorien:
      lesung.unbekannteKategorien.length === 0
        ? []
        : kategorien.map(({ schluessel, name }) => ({ schluessel, name })),
    anzahl: {
      NEU: count('NEU'),
      GEAENDERT: count('GEAENDERT'),
      GLEICH: count('GLEICH'),
      FEHLER: count('FEHLER'),
    },
    standorte: wirksame.reduce((summe, { neueOrte }) => summe + neueOrte.length, 0),
    unvollstaendig: wirksame.filter(({ fehlt }) => fehlt.length > 0).length,
    neueAnbieter: [...new Set(neue)],
    unbekannteKategorien: lesung.unbekannteKategorien,
    ...waehleMeldungen(meldungen),
    zeilen: waehleZeilen(zeilen),
  }
}

async function note(
  tx: Tx,
  { akteur }: Einlesender,
  { auftrag, ergebnis }: { readonly auftrag: Einleseauftrag; readonly ergebnis: Ablageergebnis },
): Promise<void> {
  const { datei, ziel } = auftrag
  const dateisumme = createHash('sha256').update(datei.inhalt).digest('hex')
  await insertProtokoll(tx, {
    akteur,
    handlung: 'importAngebote',
    gegenstand: 'Unterstuetzungsangebot',
    kennung: 'Datei',
    neu: { dateiname: datei.name, dateisumme, ziel, ...ergebnis },
  })
}
