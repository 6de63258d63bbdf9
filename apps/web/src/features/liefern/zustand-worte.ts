/** How far a delivered file is, for whoever delivered it. Pure. */
import { formatAnzahl } from '@sozial/shared/format'
import type { AnforderungDesLinksQuery } from './liefern.generated.ts'

export type Auftrag = AnforderungDesLinksQuery['anforderungDesLinks']
export type Datei = Auftrag['dateien'][number]
export type Meldung = Datei['meldungen'][number]

/** Whether the page should ask again soon. */
export const istInArbeit = ({ zustand }: Datei): boolean =>
  zustand === 'EINGEGANGEN' || zustand === 'PRUEFT' || zustand === 'UEBERNIMMT'

interface Stand {
  readonly art: 'gut' | 'fehler' | 'neutral'
  readonly titel: string
  readonly satz: string
}

/** By the server itself, which says why. */
const GELOESCHT: Stand = {
  art: 'fehler',
  titel: 'Nicht angenommen',
  satz: 'Die Datei ist gelöscht.',
}

const ZURUECKGEWIESEN: Stand = {
  art: 'neutral',
  titel: 'Nicht übernommen',
  satz: 'Die Sozialplanung hat diese Datei zurückgewiesen.',
}

export function standOf(datei: Datei): Stand {
  const { zustand, meldungen, gelesen, schritt } = datei
  const zahlen = gelesen === null ? '' : `${formatAnzahl(gelesen, 'Zahl', 'Zahlen')} gelesen.`
  if (datei.ersetzt) {
    return { art: 'neutral', titel: 'Ersetzt', satz: 'Es gilt die Datei, die Sie danach sandten.' }
  }
  switch (zustand) {
    case 'EINGEGANGEN':
    case 'PRUEFT':
      return { art: 'neutral', titel: 'Wird geprüft', satz: schritt }
    case 'FEHLERHAFT':
      return {
        art: 'fehler',
        titel: formatAnzahl(countFehler(meldungen), 'Fehler', 'Fehler'),
        satz: 'Bitte berichtigen und noch einmal senden.',
      }
    case 'ABGEBROCHEN':
      return { art: 'fehler', titel: 'Prüfung abgebrochen', satz: 'Die Sozialplanung sieht nach.' }
    case 'VERWORFEN':
      return meldungen.length > 0 ? GELOESCHT : ZURUECKGEWIESEN
    case 'UEBERNIMMT':
    case 'UEBERNOMMEN':
      return {
        art: 'gut',
        titel: 'Übernommen',
        satz: `${zahlen} Danke, es ist nichts mehr zu tun.`,
      }
    case 'GEPRUEFT':
      return {
        art: 'gut',
        titel: 'Angekommen',
        satz:
          meldungen.length === 0
            ? `${zahlen} Es ist nichts mehr zu tun. Fällt der Sozialplanung beim Vergleich mit anderen Zahlen noch etwas auf, fragt sie nach.`
            : `${zahlen} Bitte sehen Sie nach, ob das Folgende stimmt; wenn nicht, senden Sie die Datei noch einmal.`,
      }
  }
}

/** One remark may stand for many places. */
const countFehler = (meldungen: readonly Meldung[]): number =>
  meldungen
    .filter(({ schwere }) => schwere === 'FEHLER')
    .reduce((summe, { anzahl }) => summe + anzahl, 0)

export interface Gruppe {
  readonly code: string
  readonly meldungen: readonly Meldung[]
}

/** Remarks of the same kind together, errors first, each kind in the order of the file. */
export function toGruppen(meldungen: readonly Meldung[]): readonly Gruppe[] {
  const geordnet = meldungen.toSorted((a, b) => rang(a) - rang(b))
  return [...new Set(geordnet.map(({ code }) => code))].map((code) => ({
    code,
    meldungen: geordnet.filter((eine) => eine.code === code),
  }))
}

const rang = ({ schwere }: Meldung): number => (schwere === 'FEHLER' ? 0 : 1)

/** "Blatt Daten, Zeile 7, Spalte C"; the whole file where there is no place. */
export function ortOf({ blatt, zeile, spalte }: Meldung): string {
  const teile = [
    zeile === null && blatt && `Blatt „${blatt}“`,
    zeile !== null && `Zeile ${zeile}`,
    spalte && `Spalte ${spalte}`,
  ].filter(Boolean)
  return teile.length === 0 ? 'ganze Datei' : teile.join(', ')
}
