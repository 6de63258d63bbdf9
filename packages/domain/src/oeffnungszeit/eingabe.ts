/** Reads opening times as people type them: days, then times, clause after clause. */
import { addTage, type Tag } from '../zeitraum/index.ts'
import {
  parseOeffnungszeiten,
  WOCHENTAGE,
  type GeleseneOeffnungszeiten,
  type Oeffnungsregel,
  type Oeffnungszeit,
} from './oeffnungszeit.ts'
import { splitWoerter, type Wort } from './woerter.ts'

type Tagangabe = { readonly wochentag: string; readonly stellen: readonly number[] }
type Spanne = { readonly oeffnet: string; readonly schliesst: string | null }

/** One clause while it is being read. */
interface Satzteil {
  tage: readonly Tagangabe[]
  stellen: readonly number[]
  zeiten: readonly Spanne[]
  zeitenZuerst: boolean
  imMonat: boolean
  vereinbarung: boolean
  takt: Extract<Wort, { art: 'TAKT' }> | null
  anker: Tag | null
  gueltigAb: Tag | null
  gueltigBis: Tag | null
}

interface Leser {
  readonly woerter: readonly Wort[]
  readonly ab: Tag
  stelle: number
  teil: Satzteil
  readonly zeiten: Oeffnungszeit[]
}

const HOECHSTENS = 1000
const BEISPIEL =
  'Bitte so schreiben: „Mo–Fr 9–12 Uhr, Di auch 14–18 Uhr, jeden 1. Samstag im Monat ab 10 Uhr“ oder „nach Vereinbarung“.'

/** What is expected, with a reason of its own why it is not read. */
const GRUENDE: readonly (readonly [RegExp, string])[] = [
  [
    /werktag/i,
    '„werktags“ kann mit oder ohne Samstag gemeint sein. Bitte „Mo–Fr“ oder „Mo–Sa“ schreiben.',
  ],
  [
    /ferien|feiertag|schulzeit/i,
    'Ferien und Feiertage kennt die Öffnungszeit nicht. Bitte in die Beschreibung schreiben.',
  ],
  [
    /gerade/i,
    'Gerade und ungerade Wochen wechseln zum Jahresende. Bitte „alle 2 Wochen montags 9–12 Uhr ab 5.1.2026“ schreiben.',
  ],
]

/**
 * Reads "Mo-Fr 9-12, Di auch 14-18 Uhr", "jeden ersten Samstag im Monat ab 10
 * Uhr", "nach Vereinbarung". What can mean two things is asked back, not guessed.
 *
 * @param ab the day from which the times hold unless the text says another
 * @returns one German sentence for what cannot be read; an empty text is no times
 */
export function readOeffnungszeiten(text: string, ab: Tag): GeleseneOeffnungszeiten {
  if (text.length > HOECHSTENS)
    return refuse(
      `Das sind mehr als ${HOECHSTENS} Zeichen. Bitte nur die Öffnungszeiten eintragen.`,
    )
  const woerter = splitWoerter(text)
  const unbekannt = woerter.flatMap((wort) => (wort.art === 'UNBEKANNT' ? [wort.text] : []))
  if (unbekannt.length > 0) return refuse(describeUnbekannt(text, unbekannt))
  const leser: Leser = { woerter, ab, stelle: 0, teil: emptyTeil(), zeiten: [] }
  while (leser.stelle < woerter.length) {
    const fehler = step(leser)
    if (fehler !== undefined) return refuse(fehler)
  }
  const fehler = finish(leser)
  return fehler === undefined ? parseOeffnungszeiten(leser.zeiten) : refuse(fehler)
}

const emptyTeil = (): Satzteil => ({
  tage: [],
  stellen: [],
  zeiten: [],
  zeitenZuerst: false,
  imMonat: false,
  vereinbarung: false,
  takt: null,
  anker: null,
  gueltigAb: null,
  gueltigBis: null,
})

/** Reads the next piece. @returns a sentence when it does not fit */
function step(leser: Leser): string | undefined {
  const wort = leser.woerter[leser.stelle]!
  switch (wort.art) {
    case 'TAG':
    case 'ALLE_TAGE':
    case 'WOCHENENDE':
    case 'STELLE':
    case 'TAKT':
      return readTage(leser, wort)
    case 'UHRZEIT':
    case 'RUND_UM_DIE_UHR':
      return readUhrzeit(leser)
    case 'VEREINBARUNG':
      leser.stelle += 1
      return finish(leser) ?? void (leser.teil.vereinbarung = true)
    case 'GESCHLOSSEN':
      return readGeschlossen(leser)
    case 'IM_MONAT':
      leser.teil.imMonat = true
      leser.stelle += 1
      return undefined
    default:
      return readGrenze(leser, wort)
  }
}

function readTage(leser: Leser, wort: Wort): string | undefined {
  const { zeiten, zeitenZuerst, vereinbarung } = leser.teil
  if (vereinbarung || (zeiten.length > 0 && !zeitenZuerst)) {
    const fehler = finish(leser)
    if (fehler !== undefined) return fehler
  }
  const { teil } = leser
  leser.stelle += 1
  if (wort.art === 'TAKT') teil.takt = wort
  if (wort.art === 'STELLE') teil.stellen = [...teil.stellen, wort.stelle]
  if (wort.art === 'ALLE_TAGE') addWochentage(teil, 0, 6)
  if (wort.art === 'WOCHENENDE') addWochentage(teil, 5, 6)
  if (wort.art !== 'TAG') return undefined
  const von = WOCHENTAGE.indexOf(wort.tag)
  const [strich, ende] = leser.woerter.slice(leser.stelle)
  if (strich?.art !== 'STRICH' || ende?.art !== 'TAG') {
    addWochentage(teil, von, von)
    return undefined
  }
  leser.stelle += 2
  addWochentage(teil, von, WOCHENTAGE.indexOf(ende.tag))
  return undefined
}

function addWochentage(teil: Satzteil, von: number, bis: number): void {
  const { stellen } = teil
  const anzahl = ((bis - von + 7) % 7) + 1
  const neue = Array.from({ length: anzahl }, (_, index) => WOCHENTAGE[(von + index) % 7]!)
  teil.tage = [...teil.tage, ...neue.map((wochentag) => ({ wochentag, stellen }))]
  teil.stellen = []
}

/** A time is a span, or open at its end after "ab". */
function readUhrzeit(leser: Leser, offenesEnde = false): string | undefined {
  const { teil } = leser
  if (teil.vereinbarung || (teil.zeitenZuerst && teil.tage.length > 0)) {
    const fehler = finish(leser)
    if (fehler !== undefined) return fehler
  }
  const [beginn, strich, ende] = leser.woerter.slice(leser.stelle)
  if (leser.teil.tage.length === 0) leser.teil.zeitenZuerst = true
  const spanne = toSpanne(beginn, strich?.art === 'STRICH' ? ende : undefined, offenesEnde)
  if (typeof spanne === 'string') return spanne
  leser.stelle += beginn?.art === 'UHRZEIT' && spanne.schliesst !== null ? 3 : 1
  leser.teil.zeiten = [...leser.teil.zeiten, spanne]
  return undefined
}

function toSpanne(
  beginn: Wort | undefined,
  ende: Wort | undefined,
  offenesEnde: boolean,
): Spanne | string {
  if (beginn?.art === 'RUND_UM_DIE_UHR') return { oeffnet: '00:00', schliesst: '24:00' }
  if (beginn?.art !== 'UHRZEIT') return BEISPIEL
  const { uhrzeit } = beginn
  if (ende?.art === 'UHRZEIT')
    return { oeffnet: uhrzeit, schliesst: ende.uhrzeit === '00:00' ? '24:00' : ende.uhrzeit }
  return offenesEnde
    ? { oeffnet: uhrzeit, schliesst: null }
    : `Bis wann ist ab ${uhrzeit} Uhr geöffnet? Bitte Anfang und Ende schreiben, zum Beispiel „9–12 Uhr“, oder „ab ${uhrzeit} Uhr“.`
}

function readGeschlossen(leser: Leser): string | undefined {
  const { tage, zeiten } = leser.teil
  if (tage.length === 0 || zeiten.length > 0)
    return 'Welcher Tag ist geschlossen? Bitte nur die Tage schreiben, an denen geöffnet ist.'
  leser.teil = emptyTeil()
  leser.stelle += 1
  return undefined
}

/** "ab", "von", "bis", "zum Beispiel am" and commas: what follows says which kind. */
function readGrenze(leser: Leser, wort: Wort): string | undefined {
  const [naechstes, uebernaechstes, drittes] = leser.woerter.slice(leser.stelle + 1)
  leser.stelle += 1
  if (wort.art === 'KOMMA') {
    const { zeiten, tage, vereinbarung } = leser.teil
    const fertig = vereinbarung || (zeiten.length > 0 && tage.length > 0)
    const neuerTeil = naechstes?.art !== 'UHRZEIT' && uebernaechstes?.art === 'DATUM'
    return fertig && neuerTeil ? finish(leser) : undefined
  }
  if (wort.art === 'DATUM')
    return 'Ein einzelner Tag ist keine regelmäßige Öffnungszeit. Bitte „ab“ oder „bis“ davor schreiben.'
  if (naechstes?.art === 'UHRZEIT' && wort.art === 'AB') return readUhrzeit(leser, true)
  if (wort.art === 'VON' && (naechstes?.art === 'UHRZEIT' || naechstes?.art === 'TAG'))
    return undefined
  if (naechstes?.art !== 'DATUM') return `Hier fehlt etwas nach „ab“, „von“ oder „bis“. ${BEISPIEL}`
  leser.stelle += 1
  if (wort.art === 'AM') leser.teil.anker = naechstes.tag
  if (wort.art === 'STRICH') leser.teil.gueltigBis = addTage(naechstes.tag, 1)
  if (wort.art === 'AB' || wort.art === 'VON') leser.teil.gueltigAb = naechstes.tag
  if (wort.art === 'VON' && (uebernaechstes?.art !== 'STRICH' || drittes?.art !== 'DATUM'))
    return 'Bis zu welchem Tag gilt das? Bitte „vom 1.4.2026 bis 30.9.2026“ oder „ab 1.4.2026“ schreiben.'
  return undefined
}

/** Ends the clause and keeps what it says. @returns a sentence when it lacks something */
function finish(leser: Leser): string | undefined {
  const { teil, zeiten } = leser
  leser.teil = emptyTeil()
  const { gueltigAb, gueltigBis } = teil
  if (teil.vereinbarung) {
    zeiten.push({ art: 'VEREINBARUNG', gueltigAb, gueltigBis })
    return undefined
  }
  const leer = JSON.stringify(teil) === JSON.stringify(emptyTeil())
  if (leer) return undefined
  if (teil.zeiten.some(istGanzerTag) && teil.tage.length === 0) addWochentage(teil, 0, 6)
  const fehler = findFehler(teil)
  if (fehler !== undefined) return fehler
  const rest = { gueltigAb, gueltigBis, until: null }
  for (const tage of toTakte(teil, leser.ab))
    for (const spanne of teil.zeiten) zeiten.push({ art: 'REGEL', ...tage, ...spanne, ...rest })
  return undefined
}

const istGanzerTag = ({ oeffnet, schliesst }: Spanne): boolean =>
  oeffnet === '00:00' && schliesst === '24:00'

function findFehler({ tage, stellen, zeiten, ...teil }: Satzteil): string | undefined {
  if (tage.length === 0) return `Zu welchen Wochentagen gehört das? ${BEISPIEL}`
  if (stellen.length > 0) return `Nach „1.“ oder „letzten“ fehlt der Wochentag. ${BEISPIEL}`
  if (zeiten.length === 0) return `Zu einem Wochentag fehlt die Uhrzeit. ${BEISPIEL}`
  const erste = tage.findIndex((tag) => tag.stellen.length > 0)
  if (erste < 0)
    return teil.takt && !teil.anker && !teil.gueltigAb
      ? 'In welcher Woche geht es los? Bitte dazuschreiben: „alle 2 Wochen montags 9–12 Uhr ab 5.1.2026“.'
      : undefined
  if (tage.slice(erste).some((tag) => tag.stellen.length === 0))
    return 'Gehört „1.“ oder „letzten“ zu jedem der Tage? Bitte vor jeden Wochentag schreiben: „1. Montag und 1. Dienstag im Monat“.'
  if (teil.takt?.freq === 'WEEKLY')
    return 'Alle paar Wochen oder an einem bestimmten Tag im Monat? Bitte nur eins von beiden schreiben.'
  if (teil.takt && !teil.anker && !teil.gueltigAb)
    return 'In welchem Monat geht es los? Bitte dazuschreiben: „alle 2 Monate am 1. Samstag 10–12 Uhr ab 3.1.2026“.'
  const [stelle = 1, ...weitere] = tage[erste]!.stellen
  const zweideutig = stelle > 1 && weitere.length === 0 && !teil.imMonat && !teil.takt
  return zweideutig
    ? `„Jeden ${stelle}.“ kann heißen: im Monat oder alle ${stelle} Wochen. Bitte „jeden ${stelle}. Montag im Monat“ oder „alle ${stelle} Wochen montags … ab 5.1.2026“ schreiben.`
    : undefined
}

type Takt = Pick<Oeffnungsregel, 'dtstart' | 'freq' | 'interval' | 'byday'>

/** The days of a clause as rules: weekly ones and those with a place in the month. */
function toTakte({ tage, takt, anker, gueltigAb }: Satzteil, ab: Tag): readonly Takt[] {
  const jede = tage.filter(({ stellen }) => stellen.length === 0).map((tag) => tag.wochentag)
  const ordnung = tage.flatMap(({ wochentag, stellen }) =>
    stellen.map((stelle) => `${stelle}${wochentag}`),
  )
  const gruppen: readonly Takt[] = takt
    ? [{ ...takt, dtstart: anker ?? gueltigAb ?? ab, byday: [...jede, ...ordnung] }]
    : [
        { freq: 'WEEKLY', interval: 1, dtstart: ab, byday: jede },
        { freq: 'MONTHLY', interval: 1, dtstart: ab, byday: ordnung },
      ]
  return gruppen
    .filter(({ byday }) => byday.length > 0)
    .map(({ freq, interval, dtstart, byday }) => ({
      freq,
      interval,
      dtstart,
      byday: [...new Set(byday)],
    }))
}

function describeUnbekannt(text: string, unbekannt: readonly string[]): string {
  const grund = GRUENDE.find(([muster]) => muster.test(text))
  if (grund) return grund[1]
  const stellen = [...new Set(unbekannt)].slice(0, 5).map((wort) => `„${wort.slice(0, 40)}“`)
  return `Das konnte nicht gelesen werden: ${stellen.join(', ')}. ${BEISPIEL}`
}

const refuse = (text: string): GeleseneOeffnungszeiten => ({
  ok: false,
  verstoesse: [{ code: 'EINGABE', pfad: '', text }],
})
