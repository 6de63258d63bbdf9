/** How far a file is, and what somebody has to do with it. Pure. */
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import type { EingaengeQuery, EingangQuery } from './eingang.generated.ts'

/** A file as the list names it. */
export type Eingangszeile = EingaengeQuery['eingaenge'][number]
/** A file with everything that its page says. */
export type Eingang = NonNullable<EingangQuery['eingang']>
export type Meldung = NonNullable<Eingang['meldungen']>[number]
type Schwere = Meldung['schwere']

/** Who sent it, and for which Organisation: the name in a personal link is not that of the Kreis. */
export const absenderOf = ({ von, organisation }: Pick<Eingangszeile, 'von' | 'organisation'>) =>
  organisation && organisation.name !== von ? `${von}, ${organisation.name}` : von

export const STUFEN = ['Datei', 'Zuordnung', 'Prüfung', 'Übernahme'] as const
export type Stufe = (typeof STUFEN)[number]

type Stand = Pick<
  Eingangszeile,
  'dateiname' | 'zustand' | 'sicherheit' | 'vorlage' | 'schonDa' | 'fehler' | 'warnungen'
>

/** The server is at work on it, or will be. */
export function istInArbeit({ zustand }: Pick<Stand, 'zustand'>): boolean {
  return zustand === 'EINGEGANGEN' || zustand === 'PRUEFT' || zustand === 'UEBERNIMMT'
}

/** Nothing is left to decide. */
export const istAmEnde = ({ zustand }: Pick<Stand, 'zustand'>): boolean =>
  zustand === 'UEBERNOMMEN' || zustand === 'VERWORFEN'

type Deutungsstand = Pick<Eingangszeile, 'zustand' | 'sicherheit' | 'vorlage'>

/** A table of its own form whose proposed mapping nobody has looked through yet. */
export function brauchtZuordnung({ zustand, sicherheit, vorlage }: Deutungsstand): boolean {
  const sicherErkannt = vorlage !== null && sicherheit === 'SICHER'
  return zustand === 'FEHLERHAFT' && sicherheit !== null && !sicherErkannt
}

export function meldungenOf({ meldungen }: Pick<Eingang, 'meldungen'>, schwere: Schwere) {
  return (meldungen ?? []).filter((meldung) => meldung.schwere === schwere)
}

/** Where on its way a file stands. */
export function stufeOf(eingang: Deutungsstand & Pick<Eingang, 'format'>): Stufe {
  switch (eingang.zustand) {
    case 'EINGEGANGEN':
    case 'PRUEFT':
      return eingang.format === null ? 'Datei' : 'Prüfung'
    case 'FEHLERHAFT':
      return brauchtZuordnung(eingang) ? 'Zuordnung' : 'Prüfung'
    case 'UEBERNIMMT':
    case 'UEBERNOMMEN':
      return 'Übernahme'
    default:
      return 'Prüfung'
  }
}

/** Ready to be taken over without another word. */
export function istUebernehmbar(eingang: Stand): boolean {
  return eingang.zustand === 'GEPRUEFT' && (eingang.warnungen ?? 0) === 0
}

/** The next file of the list that waits for somebody, after this one and then from the beginning. */
export function findNaechsten(
  eingaenge: readonly Eingangszeile[],
  id: string,
): Eingangszeile | undefined {
  const stelle = eingaenge.findIndex((eingang) => eingang.id === id)
  return [...eingaenge.slice(stelle + 1), ...eingaenge.slice(0, Math.max(0, stelle))].find(
    (eingang) => !istInArbeit(eingang),
  )
}

/** State in a few words, for a row. */
export interface Kurzstand {
  readonly text: string
  readonly ton: 'gut' | 'warn' | 'fehler' | 'neutral'
}

export function describeStand(eingang: Stand): Kurzstand {
  const fehler = eingang.fehler ?? 0
  const warnungen = eingang.warnungen ?? 0
  switch (eingang.zustand) {
    case 'EINGEGANGEN':
      return { text: 'wartet auf die Prüfung', ton: 'neutral' }
    case 'PRUEFT':
      return { text: 'wird geprüft', ton: 'neutral' }
    case 'UEBERNIMMT':
      return { text: 'wird übernommen', ton: 'neutral' }
    case 'UEBERNOMMEN':
      return { text: eingang.schonDa ? 'war schon da' : 'übernommen', ton: 'gut' }
    case 'VERWORFEN':
      return { text: 'verworfen', ton: 'neutral' }
    case 'ABGEBROCHEN':
      return { text: 'abgebrochen', ton: 'fehler' }
    case 'GEPRUEFT':
      return warnungen > 0
        ? {
            text: `passt, ${formatAnzahl(warnungen, 'Warnung', 'Warnungen')} zu begründen`,
            ton: 'warn',
          }
        : { text: 'passt, bereit zur Übernahme', ton: 'gut' }
    case 'FEHLERHAFT':
      return brauchtZuordnung(eingang)
        ? { text: 'Spalten durchsehen', ton: 'warn' }
        : {
            text: fehler > 0 ? formatAnzahl(fehler, 'Fehler', 'Fehler') : 'nicht lesbar',
            ton: 'fehler',
          }
  }
}

/** The heading of a page: what is the matter, what that means and what to do. */
export interface Urteil {
  readonly titel: string
  readonly satz: string
}

const GANZ_ODER_GAR_NICHT =
  'Noch ist nichts übernommen: Eine Lieferung kommt ganz oder gar nicht in den Bestand.'

export function urteile(
  eingang: Stand & Pick<Eingang, 'grund' | 'lieferung' | 'meldungen'>,
): Urteil {
  switch (eingang.zustand) {
    case 'EINGEGANGEN':
    case 'PRUEFT':
      return {
        titel: 'Die Datei wird geprüft.',
        satz: 'Sie können inzwischen weiterarbeiten und später wiederkommen; die Prüfung geht ohne Sie weiter.',
      }
    case 'UEBERNIMMT':
      return {
        titel: 'Die Datei wird übernommen.',
        satz: 'Danach werden alle Werte neu gerechnet, die an ihr hängen. Sie können inzwischen weiterarbeiten.',
      }
    case 'UEBERNOMMEN':
      return eingang.schonDa
        ? {
            titel: 'Diese Datei ist schon da.',
            satz: 'Ihr Inhalt wurde bereits übernommen; es ist nichts zu tun.',
          }
        : {
            titel: 'Die Datei ist übernommen.',
            satz: 'Alle Werte, die daran hängen, sind neu gerechnet. Veröffentlichtes bleibt unverändert.',
          }
    case 'VERWORFEN':
      return { titel: 'Die Datei ist verworfen.', satz: eingang.grund ?? '' }
    case 'ABGEBROCHEN':
      return {
        titel: 'Die Prüfung ist abgebrochen.',
        satz: meldungenOf(eingang, 'FEHLER')[0]?.text ?? 'Übernommen ist nichts.',
      }
    case 'GEPRUEFT':
      return urteileGeprueft(eingang)
    case 'FEHLERHAFT':
      return brauchtZuordnung(eingang) ? urteileZuordnung(eingang) : urteileFehlerhaft(eingang)
  }
}

/** While the columns are looked through, whatever the file is otherwise. */
export function urteileZuordnung({ vorlage, sicherheit }: Deutungsstand): Urteil {
  return vorlage !== null && sicherheit !== null
    ? {
        titel: 'Diese Tabelle sieht fast so aus wie zuletzt.',
        satz: 'Sie wird gelesen, wie Sie es damals gesagt haben. Sehen Sie durch, was jetzt anders ist.',
      }
    : {
        titel: 'Was steht in welcher Spalte?',
        satz: 'Diese Tabelle hat eine eigene Form. Über jeder Spalte steht, wofür sie gehalten wird; berichtigen Sie, was nicht stimmt.',
      }
}

function urteileGeprueft(eingang: Stand): Urteil {
  if (eingang.warnungen === null) {
    return {
      titel: 'Die Datei ist geprüft.',
      satz: 'Was dabei auffiel, nennt einzelne Werte. Ihr Konto ist dafür nicht freigegeben.',
    }
  }
  const { warnungen } = eingang
  return warnungen === 0
    ? {
        titel: 'Die Datei passt.',
        satz: 'Noch ist nichts übernommen. Sehen Sie durch, was sich ändern würde, und übernehmen Sie die Datei.',
      }
    : {
        titel:
          warnungen === 1
            ? 'Die Datei passt, eine Stelle fällt auf.'
            : `Die Datei passt, ${stellen(warnungen)} fallen auf.`,
        satz: 'Noch ist nichts übernommen. Sagen Sie, warum es trotzdem stimmt, oder lassen Sie die Datei berichtigen.',
      }
}

function urteileFehlerhaft(eingang: Stand & Pick<Eingang, 'meldungen'>): Urteil {
  const fehler = meldungenOf(eingang, 'FEHLER')
  const anStellen = fehler.length > 0 && fehler.every(({ zeile }) => zeile !== null)
  return anStellen
    ? {
        titel: `Die Datei passt bis auf ${stellen(eingang.fehler ?? 0)}.`,
        satz: `${GANZ_ODER_GAR_NICHT} Berichtigen Sie die Datei und laden Sie sie noch einmal hoch.`,
      }
    : {
        titel: 'Die Datei lässt sich so nicht übernehmen.',
        satz: `${GANZ_ODER_GAR_NICHT} Was fehlt und was hilft, steht unten.`,
      }
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

const stellen = (anzahl: number): string =>
  `${ZAHLWORTE[anzahl] ?? formatZahl(anzahl)} ${anzahl === 1 ? 'Stelle' : 'Stellen'}`
