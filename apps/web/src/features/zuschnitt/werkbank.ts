/**
 * The memory of the workbench: what the server has, what is still on its way
 * there, what can be taken back. Every step is on screen at once and is sent
 * one after the other; nothing is lost by a reload or a lost connection.
 */
import type { Abgleich, Streitpunkt, Wahl } from './abgleich.ts'
import { applySchritte, kehreAlleUm, type Bild, type Handlung, type Schritt } from './bild.ts'
import {
  beginne,
  fasseZusammen,
  nachAbgleich,
  nachAntwort,
  nachNeuem,
  nurWasNochStimmt,
} from './werkbank-stand.ts'

/** Who changed what meanwhile, in words. */
export interface Fremdes {
  readonly satz: string
  readonly wer: string
}

export interface Serverstand {
  readonly stand: number
  readonly bild: Bild
  /** Who changed it last, and when (ISO). */
  readonly geaendertVon: string
  readonly geaendertAm: string
}

export type Antwort =
  | { readonly art: 'GESCHRIEBEN'; readonly neu: Serverstand }
  | { readonly art: 'KONFLIKT'; readonly fremdes: Fremdes; readonly neu: Serverstand }
  /** The server refuses this step whatever its Stand: a rule, a right. */
  | { readonly art: 'ABGELEHNT'; readonly satz: string; readonly neu: Serverstand }

/** The way to the server. Throws where it cannot be reached. */
export interface Leitung {
  readonly sende: (schritt: Schritt, stand: number) => Promise<Antwort>
  readonly lade: () => Promise<Serverstand>
  /** The server's id of a Raum. */
  readonly kennung: (key: string) => string
}

export type Speicherlage =
  | { readonly art: 'GESPEICHERT'; readonly am: string }
  | { readonly art: 'SPEICHERT' }
  /** The server cannot be reached; the steps wait in this window. */
  | { readonly art: 'WARTET' }
  | { readonly art: 'KONFLIKT' }

export interface Werkbankstand {
  readonly server: Serverstand
  /** Steps that the server does not have yet. */
  readonly offen: readonly Schritt[]
  /** What is on screen: the server's with the open steps. */
  readonly bild: Bild
  readonly getan: readonly Handlung[]
  readonly zurueckgenommen: readonly Handlung[]
  readonly lage: Speicherlage
  readonly konflikt: { readonly fremdes: Fremdes; readonly abgleich: Abgleich } | null
  /** A sentence that wants to be read: what others did, what was refused. */
  readonly nachricht: { readonly art: 'neutral' | 'fehler'; readonly satz: string } | null
}

/** Keeps what is open over a reload; `null`: nothing. */
export interface Ablage {
  readonly lies: () => Gemerktes | null
  readonly merke: (gemerkt: Gemerktes | null) => void
}

export interface Gemerktes {
  readonly stand: number
  readonly offen: readonly Schritt[]
  readonly getan: readonly Handlung[]
  readonly zurueckgenommen: readonly Handlung[]
}

export interface Werkbank {
  readonly get: () => Werkbankstand
  readonly subscribe: (melde: () => void) => () => void
  readonly tu: (handlung: Handlung) => void
  readonly undo: () => string | null
  readonly redo: () => string | null
  readonly entscheide: (wahl: (punkt: Streitpunkt) => Wahl) => void
  /** Tries again at once, e.g. when the connection is back. */
  readonly sendeJetzt: () => void
  /** Looks whether others have changed something. */
  readonly sieheNach: () => void
  readonly nachrichtGelesen: () => void
  readonly beende: () => void
}

/** Undoing reaches this far back. */
const GEDAECHTNIS = 200
const WARTEN_MS = 4000

interface Werkbankangaben {
  readonly server: Serverstand
  readonly leitung: Leitung
  readonly ablage: Ablage
  readonly warte?: (ms: number, dann: () => void) => () => void
}

const MIT_UHR = (ms: number, dann: () => void): (() => void) => {
  const uhr = setTimeout(dann, ms)
  return () => clearTimeout(uhr)
}

/** What the functions below share; the only thing of the workbench that changes. */
interface Kern {
  stand: Werkbankstand
  /** A step is on its way. */
  unterwegs: boolean
  beendet: boolean
  /** Ends waiting for the next try. */
  brichAb: () => void
  readonly leitung: Leitung
  readonly warte: NonNullable<Werkbankangaben['warte']>
  readonly set: (neu: Partial<Werkbankstand>) => void
}

export function createWerkbank(angaben: Werkbankangaben): Werkbank {
  const hoerer = new Set<() => void>()
  const kern: Kern = {
    stand: beginne(angaben.server, angaben.ablage.lies()),
    unterwegs: false,
    beendet: false,
    brichAb: () => undefined,
    leitung: angaben.leitung,
    warte: angaben.warte ?? MIT_UHR,
    set(neu) {
      kern.stand = { ...kern.stand, ...neu }
      const { server, offen, getan, zurueckgenommen } = kern.stand
      angaben.ablage.merke({ stand: server.stand, offen, getan, zurueckgenommen })
      for (const melde of hoerer) melde()
    },
  }
  void sende(kern)
  return {
    get: () => kern.stand,
    subscribe(melde) {
      hoerer.add(melde)
      return () => hoerer.delete(melde)
    },
    tu: (handlung) => tuHandlung(kern, handlung),
    undo: () => gehe(kern, 'getan'),
    redo: () => gehe(kern, 'zurueckgenommen'),
    entscheide: (wahl) => entscheide(kern, wahl),
    sendeJetzt: () => void sende(kern),
    sieheNach: () => void sieheNach(kern),
    nachrichtGelesen: () => kern.set({ nachricht: null }),
    beende() {
      kern.beendet = true
      kern.brichAb()
    },
  }
}

/** Sends the open steps one after the other; without a connection it tries again by itself. */
async function sende(kern: Kern): Promise<void> {
  const [schritt] = kern.stand.offen
  if (kern.unterwegs || kern.beendet || schritt === undefined || kern.stand.konflikt) return
  kern.unterwegs = true
  kern.brichAb()
  kern.set({ lage: { art: 'SPEICHERT' } })
  try {
    const antwort = await kern.leitung.sende(schritt, kern.stand.server.stand)
    if (!kern.beendet) kern.set(nachAntwort(kern.stand, antwort))
  } catch {
    if (!kern.beendet) {
      kern.set({ lage: { art: 'WARTET' } })
      kern.brichAb = kern.warte(WARTEN_MS, () => void sende(kern))
    }
    return
  } finally {
    kern.unterwegs = false
  }
  void sende(kern)
}

function tuSchritte(kern: Kern, schritte: readonly Schritt[], mehr: Partial<Werkbankstand>): void {
  const { stand, unterwegs } = kern
  const offen = fasseZusammen([...stand.offen, ...schritte], unterwegs)
  kern.set({ bild: applySchritte(stand.bild, schritte), offen, nachricht: null, ...mehr })
  void sende(kern)
}

function tuHandlung(kern: Kern, handlung: Handlung): void {
  if (kern.stand.konflikt || handlung.schritte.length === 0) return
  const getan = [...kern.stand.getan, handlung].slice(-GEDAECHTNIS)
  tuSchritte(kern, handlung.schritte, { getan, zurueckgenommen: [] })
}

/** One step back or forth in what was done; the server gets the counter-step. */
function gehe(kern: Kern, von: 'getan' | 'zurueckgenommen'): string | null {
  const { stand } = kern
  const handlung = stand[von].at(-1)
  if (!handlung || stand.konflikt) return null
  const schritte = von === 'getan' ? kehreAlleUm(handlung.schritte) : handlung.schritte
  const nach = von === 'getan' ? 'zurueckgenommen' : 'getan'
  tuSchritte(kern, nurWasNochStimmt(stand.bild, schritte), {
    [von]: stand[von].slice(0, -1),
    [nach]: [...stand[nach], handlung],
  })
  return handlung.satz
}

function entscheide(kern: Kern, wahl: (punkt: Streitpunkt) => Wahl): void {
  const { konflikt, server } = kern.stand
  if (!konflikt) return
  kern.set({ ...nachAbgleich(server, konflikt.abgleich.ziel(wahl)), konflikt: null })
  void sende(kern)
}

async function sieheNach(kern: Kern): Promise<void> {
  if (kern.stand.offen.length > 0 || kern.unterwegs) return
  try {
    const neu = await kern.leitung.lade()
    if (!kern.beendet && kern.stand.offen.length === 0) kern.set(nachNeuem(kern.stand, neu))
  } catch {
    // Whether the server is there shows when something is to be saved.
  }
}
