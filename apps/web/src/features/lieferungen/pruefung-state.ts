/** The way of files from the desk into the database: read, judged, taken over. Pure. */
import { formatAnzahl } from '@sozial/shared/format'
import { fehlerOf } from './meldungen-state.ts'
import type { Antwort, Meldung } from './upload.ts'

export interface Vorgang {
  readonly id: number
  readonly name: string
  readonly groesse: number
  readonly stand: Stand
}

export type Stand =
  | { readonly art: 'unterwegs'; readonly wozu: 'PRUEFEN' | 'UEBERNEHMEN'; readonly anteil: number }
  | { readonly art: 'geprueft'; readonly antwort: Antwort }
  | { readonly art: 'uebernommen'; readonly antwort: Antwort }

export interface Pruefung {
  readonly vorgaenge: readonly Vorgang[]
  /** The one whose report is shown. */
  readonly gezeigt: number | null
}

export const LEERE_PRUEFUNG: Pruefung = { vorgaenge: [], gezeigt: null }

export type Ereignis =
  | { readonly art: 'gewaehlt'; readonly dateien: readonly Omit<Vorgang, 'stand'>[] }
  | { readonly art: 'gesendet'; readonly id: number; readonly wozu: 'PRUEFEN' | 'UEBERNEHMEN' }
  | { readonly art: 'fortschritt'; readonly id: number; readonly anteil: number }
  | { readonly art: 'geprueft'; readonly id: number; readonly antwort: Antwort }
  | { readonly art: 'uebernommen'; readonly id: number; readonly antwort: Antwort }
  | { readonly art: 'zeige'; readonly id: number }
  | { readonly art: 'verworfen'; readonly id: number }
  /** The page is left: what is done is forgotten, what is open waits. */
  | { readonly art: 'verlassen' }

export function reducePruefung(pruefung: Pruefung, ereignis: Ereignis): Pruefung {
  const setze = (id: number, stand: Stand): Pruefung => ({
    ...pruefung,
    vorgaenge: pruefung.vorgaenge.map((v) => (v.id === id ? { ...v, stand } : v)),
  })
  switch (ereignis.art) {
    case 'gewaehlt':
      return addDateien(pruefung, ereignis.dateien)
    case 'gesendet':
      return setze(ereignis.id, { art: 'unterwegs', wozu: ereignis.wozu, anteil: 0 })
    case 'fortschritt':
      return {
        ...pruefung,
        vorgaenge: pruefung.vorgaenge.map((v) =>
          v.id === ereignis.id && v.stand.art === 'unterwegs'
            ? { ...v, stand: { ...v.stand, anteil: ereignis.anteil } }
            : v,
        ),
      }
    case 'geprueft':
    case 'uebernommen':
      // A refusal on the way in leaves the file where it was: judged, not taken over.
      return setze(ereignis.id, {
        art: ereignis.antwort.art === 'gelesen' ? ereignis.art : 'geprueft',
        antwort: ereignis.antwort,
      })
    case 'zeige':
      return { ...pruefung, gezeigt: ereignis.id }
    case 'verworfen': {
      const vorgaenge = pruefung.vorgaenge.filter(({ id }) => id !== ereignis.id)
      const naechste = findNaechste(pruefung, ereignis.id) ?? vorgaenge.at(-1)
      return { vorgaenge, gezeigt: naechste?.id ?? null }
    }
    case 'verlassen':
      return { vorgaenge: pruefung.vorgaenge.filter(istOffen), gezeigt: null }
  }
}

function addDateien(
  { vorgaenge, gezeigt }: Pruefung,
  dateien: readonly Omit<Vorgang, 'stand'>[],
): Pruefung {
  const stand = { art: 'unterwegs', wozu: 'PRUEFEN', anteil: 0 } as const
  const neue = dateien.map((datei) => ({ ...datei, stand }))
  return { vorgaenge: [...vorgaenge, ...neue], gezeigt: neue[0]?.id ?? gezeigt }
}

/** Ready to be taken over: read, without errors, and not there yet. */
export function istUebernehmbar({ stand }: Vorgang): boolean {
  return (
    stand.art === 'geprueft' &&
    stand.antwort.art === 'gelesen' &&
    stand.antwort.neu &&
    fehlerOf(stand.antwort).length === 0
  )
}

/** Not taken over, and not there already. */
export function istOffen({ stand }: Vorgang): boolean {
  if (stand.art === 'uebernommen') return false
  return stand.art === 'unterwegs' || stand.antwort.art === 'abgelehnt' || stand.antwort.neu
}

/** The next open file after this one, from the beginning again at the end. */
export function findNaechste({ vorgaenge }: Pruefung, id: number): Vorgang | undefined {
  const stelle = vorgaenge.findIndex((vorgang) => vorgang.id === id)
  return [...vorgaenge.slice(stelle + 1), ...vorgaenge.slice(0, stelle)].find(istOffen)
}

/** "3 Dateien: 1 erledigt, 2 offen" */
export function zaehleDateien({ vorgaenge }: Pruefung): string {
  const offen = vorgaenge.filter(istOffen).length
  const fertig = vorgaenge.length - offen
  const teile = [fertig > 0 && `${fertig} erledigt`, offen > 0 && `${offen} offen`].filter(Boolean)
  return `${formatAnzahl(vorgaenge.length, 'Datei', 'Dateien')}: ${teile.join(', ')}`
}

export interface Urteil {
  readonly titel: string
  /** What that means and what to do. */
  readonly satz: string
  readonly ton: 'gut' | 'fehler' | 'neutral'
}

const ZAHLWORTE = [
  'null',
  'eine',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
]

function stellen(anzahl: number): string {
  return `${ZAHLWORTE[anzahl] ?? anzahl} ${anzahl === 1 ? 'Stelle' : 'Stellen'}`
}

/** The verdict on a file, as the heading of its report. */
export function urteile({ name, stand }: Vorgang): Urteil {
  if (stand.art === 'unterwegs') return unterwegs(name, stand.wozu)
  const { antwort } = stand
  const fehler = fehlerOf(antwort)
  if (antwort.art === 'abgelehnt' && (fehler.length === 0 || !istFehlerhaft(antwort))) {
    return { titel: antwort.fehler.text, satz: antwort.fehler.hilfe, ton: 'fehler' }
  }
  if (fehler.length > 0) return { ...abgelehnt(fehler), ton: 'fehler' }
  if (antwort.art === 'gelesen' && !antwort.neu) {
    return {
      titel: 'Diese Datei ist schon da.',
      satz: 'Ihr Inhalt wurde bereits übernommen; es ist nichts zu tun.',
      ton: 'neutral',
    }
  }
  if (stand.art === 'uebernommen') {
    return {
      titel: 'Die Datei ist übernommen.',
      satz: 'Alle Werte, die daran hängen, sind neu gerechnet. Veröffentlichtes bleibt unverändert.',
      ton: 'gut',
    }
  }
  return {
    titel: 'Die Datei passt.',
    satz: 'Noch ist nichts übernommen. Sehen Sie die Angaben durch und übernehmen Sie die Datei.',
    ton: 'gut',
  }
}

function istFehlerhaft(antwort: Antwort): boolean {
  return antwort.art === 'abgelehnt' && antwort.fehler.code === 'DATEI_FEHLERHAFT'
}

/** Wrong at certain places, or as a whole. */
function abgelehnt(fehler: readonly Meldung[]): Pick<Urteil, 'titel' | 'satz'> {
  const satz =
    'Noch ist nichts übernommen: Eine Lieferung kommt ganz oder gar nicht in den Bestand.'
  return fehler.every(({ zeile }) => zeile !== null)
    ? {
        titel: `Die Datei passt bis auf ${stellen(fehler.length)}.`,
        satz: `${satz} Berichtigen Sie die Datei und laden Sie sie noch einmal hoch.`,
      }
    : {
        titel: 'Die Datei lässt sich so nicht übernehmen.',
        satz: `${satz} Was fehlt und was hilft, steht unten.`,
      }
}

function unterwegs(name: string, wozu: 'PRUEFEN' | 'UEBERNEHMEN'): Urteil {
  return wozu === 'PRUEFEN'
    ? { titel: 'Die Datei wird geprüft.', satz: name, ton: 'neutral' }
    : { titel: 'Die Datei wird übernommen.', satz: name, ton: 'neutral' }
}
