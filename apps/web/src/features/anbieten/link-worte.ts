/** What the page of a personal link says, and what it takes as a number. Pure. */
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import type { LinkangebotFragment } from './bestaetigen.generated.ts'

export type Linkangebot = LinkangebotFragment
export type Meldeort = Linkangebot['meldeorte'][number]

/** "Zuletzt bestätigt am 3.11.2025. Ohne Bestätigung …" */
export function fristsatz({ zustand, bestaetigtAm, bestaetigungBis }: Linkangebot): string {
  if (zustand === 'RUHEND') {
    return 'Dieses Angebot ruht: Es erscheint zurzeit nicht im Verzeichnis. Fortsetzen können Sie es mit Ihrem Konto.'
  }
  const zuletzt = bestaetigtAm === null ? '' : `Zuletzt bestätigt am ${formatDatum(bestaetigtAm)}.`
  if (zustand === 'BESTAETIGUNG_FAELLIG') return `${zuletzt} Jetzt ist es wieder so weit.`
  return bestaetigungBis === null
    ? zuletzt
    : `${zuletzt} Das gilt bis zum ${formatDatum(bestaetigungBis)}.`
}

/** Where places are free: its name, its town, or that it is protected. */
export const ortswort = ({ name, ort, geheim }: Meldeort): string =>
  geheim ? 'Geschützter Ort' : [name, ort].filter(Boolean).join(', ') || 'Standort'

/** "Zuletzt gemeldet: 3 Plätze frei, 2 Wochen Wartezeit (3.11.2026)"; empty: nothing. */
export function meldesatz({ meldung }: Meldeort): string {
  if (meldung === null) return ''
  const { frei, wartezeitWochen: wochen, am } = meldung
  const teile = [
    frei !== null && (frei === 0 ? 'nichts frei' : `${formatAnzahl(frei, 'Platz', 'Plätze')} frei`),
    wochen !== null &&
      (wochen === 0 ? 'keine Wartezeit' : `${formatAnzahl(wochen, 'Woche', 'Wochen')} Wartezeit`),
  ].filter(Boolean)
  return `Zuletzt gemeldet: ${teile.join(', ')} (${formatDatum(am)})`
}

export type Zahl = { readonly wert: number | null } | { readonly mangel: string }

/** What somebody typed as a number; empty is not said. */
export function leseZahl(text: string, hoechstens: number): Zahl {
  const roh = text.trim()
  if (roh === '') return { wert: null }
  const zahl = Number(roh)
  if (/^\d{1,4}$/.test(roh) && zahl <= hoechstens) return { wert: zahl }
  return { mangel: `Bitte eine ganze Zahl von 0 bis ${hoechstens}.` }
}
