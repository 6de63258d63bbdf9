/** How a table is read, in a few sentences above it: what was recognised, how surely, and what not. Pure. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import type { Raumabgleich, Sicherheit, Spaltenvorschlag } from '@sozial/formate/vorschlag'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'

export interface Lesart {
  readonly spalten: readonly Spaltenvorschlag[]
  readonly form: 'BREIT' | 'LANG'
  readonly zuordnung: Zuordnung | null
  readonly abgleich: Raumabgleich
}

/**
 * "Gelesen werden 5 Spalten mit Zahlen; sie gelten für 31.12.2024. 10 Räume des
 * Kreises sind erkannt, 2 Namen noch nicht. Sicher erkannt: A. Nur wahrscheinlich:
 * B bis F, bitte ansehen. Nicht gelesen: G."
 */
export function describeLesart({ spalten, form, zuordnung, abgleich }: Lesart): string {
  const zahlen = spalten.filter(({ rolle }) => rolle === 'WERT')
  const was =
    zahlen.length === 0
      ? 'Noch ist keine Spalte mit Zahlen gewählt.'
      : `Gelesen ${zahlen.length === 1 ? 'wird' : 'werden'} ${formatAnzahl(zahlen.length, 'Spalte', 'Spalten')} mit Zahlen${
          form === 'LANG' ? ', mehrere Zeilen je Raum' : ''
        }${zeitOf(zuordnung)}.`
  const gelesene = spalten.filter(istGelesen)
  const ungelesene = spalten.filter((spalte) => !istGelesen(spalte))
  return [
    was,
    raeumeOf(abgleich),
    sicherheitOf(gelesene),
    ungelesene.length > 0 && `Nicht gelesen: ${nenne(ungelesene)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function zeitOf(zuordnung: Zuordnung | null): string {
  const zeitraum = zuordnung?.zeitraum
  return zeitraum && 'wert' in zeitraum ? `; sie gelten für ${zeitraum.wert}` : ''
}

const istGelesen = ({ rolle }: Spaltenvorschlag): boolean =>
  rolle !== 'UNBEACHTET' && rolle !== 'ABGELEITET'

function raeumeOf({ bekannte, fremde, unbekannte }: Raumabgleich): string {
  if (bekannte + unbekannte.length + fremde === 0) return ''
  if (bekannte + unbekannte.length === 0) {
    return `Kein Raum der Datei gehört zum Kreis: ${fremde === 1 ? 'Der eine' : `Alle ${formatZahl(fremde)}`} ${fremde === 1 ? 'liegt' : 'liegen'} außerhalb.`
  }
  const erkannt =
    bekannte === 0
      ? 'Kein Raum des Kreises ist erkannt'
      : `${formatAnzahl(bekannte, 'Raum des Kreises ist', 'Räume des Kreises sind')} erkannt`
  const rest = [
    unbekannte.length > 0 && `${formatAnzahl(unbekannte.length, 'Name', 'Namen')} noch nicht`,
    fremde > 0 && `${formatZahl(fremde)} ${fremde === 1 ? 'liegt' : 'liegen'} außerhalb`,
  ].filter(Boolean)
  return `${[erkannt, ...rest].join(', ')}.`
}

function sicherheitOf(gelesene: readonly Spaltenvorschlag[]): string {
  const mit = (sicherheit: Sicherheit): readonly Spaltenvorschlag[] =>
    gelesene.filter((spalte) => spalte.sicherheit === sicherheit)
  const [sicher, wahrscheinlich, unsicher] = [
    mit('SICHER'),
    mit('WAHRSCHEINLICH'),
    mit('UNSICHER'),
  ] as const
  if (gelesene.length === 0) return ''
  if (sicher.length === gelesene.length) return 'Alle gelesenen Spalten sind sicher erkannt.'
  return [
    sicher.length > 0 && `Sicher erkannt: ${nenne(sicher)}.`,
    wahrscheinlich.length > 0 && `Nur wahrscheinlich, bitte ansehen: ${nenne(wahrscheinlich)}.`,
    unsicher.length > 0 && `Unsicher, bitte prüfen: ${nenne(unsicher)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const GENANNTE = 6

/** "A, B, D und 5 weitere" */
const nenne = (spalten: readonly Spaltenvorschlag[]): string =>
  aufzaehlung(
    spalten.map(({ buchstabe }) => buchstabe),
    GENANNTE,
  )
