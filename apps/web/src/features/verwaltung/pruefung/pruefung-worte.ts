/** What waits in the register, in words. Pure. */
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import type { PruefbildFragment, PrueflisteQuery } from './pruefung.generated.ts'

export const PFAD = '/verwaltung/pruefung'

type Stand = PrueflisteQuery['pruefstand']

/** "14 Bestätigungen sind fällig, 2 davon ohne Adresse; 9 Angebote ruhen." */
export function standsatz({ faellig, ohneAdresse, ruhend }: Stand): string {
  const teile = [
    faellig > 0 &&
      `${formatAnzahl(faellig, 'Bestätigung ist', 'Bestätigungen sind')} fällig` +
        (ohneAdresse > 0 ? `, ${ohneAdresse} davon ohne hinterlegte Adresse` : ''),
    ruhend > 0 && formatAnzahl(ruhend, 'Angebot ruht', 'Angebote ruhen'),
  ].filter(Boolean)
  return teile.length === 0
    ? 'Alle veröffentlichten Angebote sind bestätigt.'
    : `${teile.join('; ')}.`
}

type Bild = PruefbildFragment

/** "Der Dorfverein hat am 3.11.2026 eine Änderung eingereicht." */
export function anfangssatz({ organisation, fassungen }: Bild): string {
  const fassung = fassungen.find(({ zustand }) => zustand === 'EINGEREICHT')
  if (!fassung) return `${organisation.name} hat zurzeit nichts eingereicht.`
  const { erste, eingereichtAm, eingereichtVon } = fassung
  const wann = eingereichtAm ? ` am ${formatDatum(eingereichtAm)}` : ''
  const wer = eingereichtVon ? ` (${eingereichtVon})` : ''
  return `${organisation.name}${wer} hat${wann} ${erste ? 'ein neues Angebot' : 'eine Änderung'} eingereicht.`
}

/** Id of the one after this; of the first when this was the last; null: there is no other. */
export function findNaechstes(
  liste: readonly { readonly id: string }[],
  id: string,
): string | null {
  const stelle = liste.findIndex((zeile) => zeile.id === id)
  const uebrige = [...liste.slice(stelle + 1), ...liste.slice(0, Math.max(stelle, 0))]
  return uebrige.find((zeile) => zeile.id !== id)?.id ?? null
}

type Standort = Bild['standorte'][number]

/** Where it is, one line each; a secret place is none. */
export function ortszeilen(standort: Standort): readonly string[] {
  const { name, form, geheim, strasse, hausnummer, plz, ort, zeiten } = standort
  if (geheim) return ['Geschützter Ort', zeiten].filter(Boolean)
  return [
    name,
    [`${strasse} ${hausnummer}`.trim(), `${plz} ${ort}`.trim()].filter(Boolean).join(', ') ||
      (form === 'ONLINE' ? 'Online oder am Telefon' : form === 'AUFSUCHEND' ? 'Aufsuchend' : ''),
    zeiten,
  ].filter(Boolean)
}
