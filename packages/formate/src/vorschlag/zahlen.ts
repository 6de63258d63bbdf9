/** How a table writes its figures, and which texts stand for missing ones. */
import { glaette, parseZelle } from '../text/index.ts'
import type { Zahlschreibung } from '../text/index.ts'
import type { Probe, Spalte } from './probe.ts'
import type { Sicherheit } from './typen.ts'

export interface Schreibfund {
  readonly schreibung: Zahlschreibung
  readonly sicherheit: Sicherheit
  readonly grund: string
  /** Figures say so themselves, and none says otherwise. */
  readonly eindeutig: boolean
}

const NUR_DEUTSCH = /^[-−+]?\d+,(?:\d{1,2}|\d{4,})$|^[-−+]?\d{1,3}(?:\.\d{3})+,\d+$/
const NUR_ENGLISCH = /^[-−+]?\d*\.(?:\d{1,2}|\d{4,})$|^[-−+]?\d{1,3}(?:,\d{3})+\.\d+$/
const MEHRDEUTIG = /^[-−+]?\d{1,3}[.,]\d{3}$/

/** Decimal comma or point. Figures of a workbook are neither: there only numbers written as text count. */
export function findSchreibung({ spalten, quelle }: Probe): Schreibfund {
  const texte = spalten.flatMap(({ zellen }) =>
    zellen.flatMap((zelle) => (typeof zelle === 'string' ? [ohneProzent(zelle)] : [])),
  )
  const deutsch = texte.filter((text) => NUR_DEUTSCH.test(text)).length
  const englisch = texte.filter((text) => NUR_ENGLISCH.test(text)).length
  const mehrdeutig = texte.some((text) => MEHRDEUTIG.test(text))
  const schreibung =
    deutsch === englisch ? ueblich(quelle.trennzeichen) : deutsch > englisch ? 'de' : 'en'
  const raet = deutsch === englisch && mehrdeutig
  return {
    schreibung,
    sicherheit:
      Math.min(deutsch, englisch) > 0 ? 'UNSICHER' : raet ? geraten(quelle.trennzeichen) : 'SICHER',
    grund: `Zahlen mit Dezimal${schreibung === 'de' ? 'komma' : 'punkt'}`,
    eindeutig: deutsch > 0 !== englisch > 0,
  }
}

const ohneProzent = (text: string): string => glaette(text).replace(/\s*%$/, '')

/** Files with commas between their fields come from programs that write English. */
const ueblich = (trennzeichen: string | null): Zahlschreibung =>
  trennzeichen === ',' ? 'en' : 'de'

/** Semicolons, and German workbooks, go with the decimal comma: "1.234" is a thousand there. */
const geraten = (trennzeichen: string | null): Sicherheit =>
  trennzeichen === ';' || trennzeichen === null ? 'WAHRSCHEINLICH' : 'UNSICHER'

const FEHLTEXT =
  /^(n\/?a|null|none|nan|k\. ?a\.?|keine angaben?|n\. ?v\.?|unbekannt|#(nv|n\/a|wert!|value!|div\/0!|bezug!|ref!|name\?|zahl!|num!|null!|fehler)|fehlt|missing|-9{4,}(\.0+)?)$/i

/** Codes of registers for missing; a balance of migration may really be so. */
const FEHLCODE = /^-9{2,3}(\.0+)?$/

/** Texts of the value columns that mean "missing" and that no reader knows. */
export function findFehlende(spalten: readonly Spalte[]): readonly string[] {
  return [...new Set(spalten.flatMap((spalte) => [...fehltexteOf(spalte)]))].slice(0, 20)
}

/** "-99" is missing only where nothing else in the column is negative. */
function fehltexteOf({ gefuellt }: Spalte): ReadonlySet<string> {
  const codes = gefuellt.filter((text) => FEHLCODE.test(text))
  const negative = gefuellt.some(
    (text) => /^[-−–]\d/.test(text) && !FEHLTEXT.test(text) && !FEHLCODE.test(text),
  )
  const nurCodes = new Set(gefuellt).size === new Set(codes).size
  return new Set([
    ...gefuellt.filter((text) => FEHLTEXT.test(text)),
    ...(negative || nurCodes ? [] : codes),
  ])
}

export type Inhalt = 'ZAHLEN' | 'TEXTE' | 'GEMISCHT' | 'LEER'

/** What stands in a column once the missing ones are taken away. */
export function inhaltOf(spalte: Spalte, schreibung: Zahlschreibung): Inhalt {
  const fehlende = fehltexteOf(spalte)
  const belegt = spalte.zellen.filter((zelle) => !fehlende.has(glaette(String(zelle))))
  if (belegt.length === 0) return 'LEER'
  let zahlen = 0
  let zeichen = 0
  for (const zelle of belegt) {
    const { art } = parseZelle(zelle, schreibung)
    if (art === 'ZAHL') zahlen += 1
    else if (art === 'ZEICHEN') zeichen += 1
  }
  if (zahlen > 0 && zahlen + zeichen >= belegt.length * 0.9) return 'ZAHLEN'
  return zahlen > belegt.length / 2 ? 'GEMISCHT' : 'TEXTE'
}
