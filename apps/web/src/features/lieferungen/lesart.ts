/** How a table is read, in one or two sentences above it. Pure. */
import type { Spaltenvorschlag, Zuordnungsvorschlag } from '@sozial/formate/vorschlag'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { formatAnzahl } from '@sozial/shared/format'

/** "Gelesen werden 5 von 8 Spalten mit Zahlen; alle Zahlen gelten für 31.12.2024. Bitte ansehen: Spalte B." */
export function describeLesart(
  { spalten, form }: Pick<Zuordnungsvorschlag, 'spalten' | 'form'>,
  zuordnung: Zuordnung | null,
): string {
  const zahlen = spalten.filter(({ rolle }) => rolle === 'WERT')
  const was =
    zahlen.length === 0
      ? 'Noch ist keine Spalte mit Zahlen gewählt.'
      : `Gelesen ${zahlen.length === 1 ? 'wird' : 'werden'} ${formatAnzahl(zahlen.length, 'Spalte', 'Spalten')} mit Zahlen${
          form === 'LANG' ? ', mehrere Zeilen je Raum' : ''
        }${zeitOf(zuordnung)}.`
  return [was, zweifelOf(spalten.filter(istZweifelhaft))].filter(Boolean).join(' ')
}

function zeitOf(zuordnung: Zuordnung | null): string {
  const zeitraum = zuordnung?.zeitraum
  return zeitraum && 'wert' in zeitraum ? `; sie gelten für ${zeitraum.wert}` : ''
}

/** Read, but not surely understood. */
function istZweifelhaft({ rolle, sicherheit }: Spaltenvorschlag): boolean {
  return sicherheit === 'UNSICHER' && rolle !== 'UNBEACHTET' && rolle !== 'ABGELEITET'
}

const GENANNTE = 6

function zweifelOf(spalten: readonly Spaltenvorschlag[]): string {
  if (spalten.length === 0) return 'Alle wurden erkannt; ein Blick darauf genügt.'
  const genannt = spalten.slice(0, GENANNTE).map(({ buchstabe }) => buchstabe)
  const rest = spalten.length - genannt.length
  const worte = rest > 0 ? `${genannt.join(', ')} und ${rest} weitere` : genannt.join(', ')
  return spalten.length === 1
    ? `Unsicher ist Spalte ${worte}, bitte ansehen.`
    : `Unsicher sind die Spalten ${worte}, bitte ansehen.`
}
