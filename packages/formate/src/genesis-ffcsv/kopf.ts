import { lesefehler, stelle } from '../lesung/meldungen.ts'
import type { Textzeile } from '../text/index.ts'

const PFLICHT = [
  'time',
  'value',
  'value_unit',
  'value_variable_code',
  'value_variable_label',
] as const

/** Columns of one classifying variable. */
export interface Variable {
  readonly code: number
  readonly name: number
  readonly auspraegungscode: number
  readonly auspraegung: number
}

/** Where what stands in a row. */
export interface Spalten {
  readonly statistik: number
  readonly titel: number
  readonly zeit: number
  readonly zeitname: number
  readonly wert: number
  readonly einheit: number
  readonly merkmal: number
  /** Column of the quality mark; -1 when the file has none. */
  readonly guete: number
  readonly variablen: readonly Variable[]
  readonly anzahl: number
}

/** @throws LesefehlerError when a column is missing */
export function leseKopf(alle: Iterable<Textzeile>): Spalten {
  const [kopf] = alle
  const namen = (kopf?.felder ?? []).map((feld) => feld.trim())
  const index = (name: string): number => namen.indexOf(name)
  const fehlend = PFLICHT.filter((name) => !namen.includes(name))
  if (fehlend.length > 0) {
    throw lesefehler({
      code: 'SPALTE_FEHLT',
      text: `In der Kopfzeile des GENESIS-Flatfiles fehlen die Spalten ${fehlend.join(', ')}. Bitte die Datei unverändert als ffcsv abrufen.`,
      stelle: stelle(null, 1, null),
    })
  }
  const nummern = namen.flatMap((name) => /^(\d+)_variable_code$/.exec(name)?.[1] ?? [])
  return {
    statistik: index('statistics_code'),
    titel: index('statistics_label'),
    zeit: index('time'),
    zeitname: index('time_label'),
    wert: index('value'),
    einheit: index('value_unit'),
    merkmal: index('value_variable_label'),
    guete: index('value_q'),
    anzahl: namen.length,
    variablen: nummern.map((nummer) => ({
      code: index(`${nummer}_variable_code`),
      name: index(`${nummer}_variable_label`),
      auspraegungscode: index(`${nummer}_variable_attribute_code`),
      auspraegung: index(`${nummer}_variable_attribute_label`),
    })),
  }
}
