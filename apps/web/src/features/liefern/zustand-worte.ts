/** How far a delivered file is, for whoever delivered it. Pure. */
import type { AnforderungDesLinksQuery } from './liefern.generated.ts'

export type Datei = AnforderungDesLinksQuery['anforderungDesLinks']['dateien'][number]

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

export function standOf({ zustand, meldungen, gelesen, weitere, schritt }: Datei): Stand {
  const zahlen =
    gelesen === null ? '' : gelesen === 1 ? '1 Zahl gelesen.' : `${gelesen} Zahlen gelesen.`
  switch (zustand) {
    case 'EINGEGANGEN':
    case 'PRUEFT':
      return { art: 'neutral', titel: 'Wird geprüft', satz: schritt }
    case 'FEHLERHAFT':
      return {
        art: 'fehler',
        titel: meldungen.length === 1 ? 'Ein Fehler' : `${meldungen.length} Fehler`,
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
        titel: 'Angekommen und in Ordnung',
        satz:
          weitere === 0
            ? `${zahlen} Es ist nichts mehr zu tun.`
            : `${zahlen} Was im Vergleich mit anderen Zahlen auffällt, klärt die Sozialplanung mit Ihnen.`,
      }
  }
}
