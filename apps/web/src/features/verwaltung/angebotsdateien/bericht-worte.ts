/** What the check of a file says, in sentences. Pure. */
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import type { Bericht, Zeilenart, Ziel } from './send-angebote.ts'

export const ART_WORTE: Readonly<Record<Zeilenart, string>> = {
  NEU: 'neu',
  GEAENDERT: 'geändert',
  GLEICH: 'unverändert',
  FEHLER: 'bleibt weg',
}

/** Whether taking it over would do anything. */
export const istWirksam = ({ anzahl }: Bericht): boolean => anzahl.NEU + anzahl.GEAENDERT > 0

/** Whether not one column was taken for anything: most likely another table. */
const istFremd = ({ spalten }: Bericht): boolean =>
  spalten.length > 0 && spalten.every(({ spalte }) => spalte === null)

export function titelOf(bericht: Bericht): string {
  const { uebernommen, anzahl } = bericht
  if (istFremd(bericht)) return 'Das sieht nicht nach einer Tabelle mit Angeboten aus'
  if (uebernommen) return 'Übernommen'
  if (istWirksam(bericht)) return 'Geprüft, noch nicht übernommen'
  if (anzahl.FEHLER === 0) return 'Alles schon da'
  return anzahl.GLEICH > 0
    ? 'Nichts zu übernehmen'
    : 'So geht es nicht: Bitte die Datei berichtigen'
}

/** "12 Angebote sind neu, 3 geändert, 40 unverändert; 2 bleiben weg." */
export function satzOf(bericht: Bericht): string {
  const { anzahl, standorte, unvollstaendig, neueAnbieter } = bericht
  if (istFremd(bericht))
    return 'Keine Überschrift der ersten Zeile ist bekannt; übernommen wird nichts. Ist es die richtige Datei? Wenn ja, bitte unten sagen, was in den Spalten steht.'
  const { NEU, GEAENDERT, GLEICH, FEHLER } = anzahl
  const teile = [
    ...(NEU > 0 ? [`${formatAnzahl(NEU, 'Angebot', 'Angebote')} neu`] : []),
    ...(GEAENDERT > 0 ? [`${formatZahl(GEAENDERT)} geändert`] : []),
    ...(GLEICH > 0 ? [`${formatZahl(GLEICH)} unverändert`] : []),
    ...(FEHLER > 0 ? [`${formatZahl(FEHLER)} ${FEHLER === 1 ? 'bleibt' : 'bleiben'} weg`] : []),
    ...(standorte > 0 ? [formatAnzahl(standorte, 'neuer Standort', 'neue Standorte')] : []),
  ]
  const saetze = [
    `${teile.join(', ')}.`,
    ...(unvollstaendig > 0
      ? [
          `${formatAnzahl(unvollstaendig, 'Angebot ist unvollständig und wird Entwurf', 'Angebote sind unvollständig und werden Entwürfe')}.`,
        ]
      : []),
    ...(neueAnbieter.length > 0
      ? [`${formatAnzahl(neueAnbieter.length, 'Anbieter wird', 'Anbieter werden')} angelegt.`]
      : []),
  ]
  return saetze.join(' ')
}

const ZIELWORTE: Readonly<Record<Ziel, string>> = {
  ENTWURF: 'Zu den Entwürfen',
  EINGEREICHT: 'Zu den eingereichten Angeboten',
  VEROEFFENTLICHT: 'Zu den veröffentlichten Angeboten',
}

/** Where the new ones stand in the list now: what was incomplete is a draft; a change stays where its offer is. */
export function wegeOf({ anzahl, unvollstaendig, neueAnbieter }: Bericht, ziel: Ziel) {
  const liste = '/verwaltung/angebote'
  if (anzahl.NEU === 0) return [{ adresse: liste, text: 'Zu den Angeboten' }]
  const fertige = anzahl.NEU + anzahl.GEAENDERT > unvollstaendig
  const ziele = new Set<Ziel>([
    ...(fertige ? [ziel] : []),
    // Who is new is not checked yet: nothing of theirs is public.
    ...(fertige && neueAnbieter.length > 0 && ziel !== 'ENTWURF' ? (['EINGEREICHT'] as const) : []),
    ...(unvollstaendig > 0 ? (['ENTWURF'] as const) : []),
  ])
  return [...ziele].map((eines) => ({
    adresse: `${liste}?zustand=${eines}`,
    text: ZIELWORTE[eines],
  }))
}

/** "Zeile 4", "Zeilen 2, 3, 4 und 12 weitere" */
export function zeilenOf(zeilen: readonly number[], anzahl: number): string {
  if (zeilen.length === 0) return 'Ganze Datei'
  if (anzahl === 1) return `Zeile ${formatZahl(zeilen[0]!)}`
  const rest = anzahl - zeilen.length
  const namen = zeilen.map((eine) => formatZahl(eine)).join(', ')
  return `Zeilen ${namen}${rest > 0 ? ` und ${formatAnzahl(rest, 'weitere', 'weitere')}` : ''}`
}
