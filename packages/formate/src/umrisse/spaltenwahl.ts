/** Which column of a file of outlines is key, name and population. */
import type { Rohgebiet } from '../geometrie/quelle.ts'
import { kurz, lesefehler } from '../lesung/meldungen.ts'

const SCHLUESSEL = [
  /^(SCHLUESSEL|SCHLÜSSEL|SCHL|KEY|BAUSTEIN|BEZIRK_NR|PLR_ID|LOR|GITTER_ID|STAT_BEZ)$/i,
  /^(AGS|ARS|RS|NR|NUMMER|ID|KENNUNG|CODE)$/i,
  /(SCHLUESSEL|_ID|_NR)$/i,
]
const NAMEN = [/^(NAME|BEZEICHNUNG|BEZ|GEN|NAM|ORTSTEIL|STADTTEIL|QUARTIER)$/i, /NAME$/i]
const EINWOHNER = [
  /^(EINWOHNER|EINWOHNERZAHL|EWZ?|EW_.*|BEVOELKERUNG|BEVÖLKERUNG|BEV|POP|POPULATION|E_E)$/i,
  /EINWOHNER|BEVOELK|BEVÖLK/i,
]

export interface Spaltenwahl {
  /** null: none serves; the areas get running numbers. */
  readonly schluessel: string | null
  readonly name: string | null
  readonly einwohner: string | null
}

/** A column that may be chosen. */
export interface Umrissspalte {
  readonly name: string
  /** Every area has a value, and no two the same. */
  readonly istEindeutig: boolean
  readonly istZahl: boolean
  readonly beispiele: readonly string[]
}

export function findSpalten(gebiete: readonly Rohgebiet[]): readonly Umrissspalte[] {
  const namen = new Set(gebiete.slice(0, 100).flatMap((eines) => Object.keys(eines.eigenschaften)))
  return [...namen].map((name) => {
    const texte = gebiete.map(({ eigenschaften }) => String(eigenschaften[name] ?? '').trim())
    const gefuellt = texte.filter((text) => text !== '')
    return {
      name,
      istEindeutig: gefuellt.length === texte.length && new Set(texte).size === texte.length,
      istZahl: gefuellt.length > 0 && gefuellt.every((text) => parseAnzahl(text) !== null),
      beispiele: gefuellt.slice(0, 3).map((text) => kurz(text, 30)),
    }
  })
}

/**
 * What was chosen, and for the rest a guess by names, then by content.
 *
 * @throws LesefehlerError for a chosen column that is not there
 */
export function waehleSpalten(
  spalten: readonly Umrissspalte[],
  angaben: Partial<Spaltenwahl>,
): Spaltenwahl {
  for (const angabe of Object.values(angaben)) {
    if (angabe === null || spalten.some(({ name }) => name === angabe)) continue
    throw lesefehler({
      code: 'SPALTE_FEHLT',
      text: `Die Spalte „${kurz(angabe)}“ gibt es in der Datei nicht. Bitte eine andere wählen.`,
    })
  }
  const schluessel =
    angaben.schluessel === undefined
      ? (findErste(spalten, SCHLUESSEL) ?? spalten.find((eine) => eine.istEindeutig)?.name ?? null)
      : angaben.schluessel
  const uebrige = spalten.filter(({ name }) => name !== schluessel)
  const zahlen = uebrige.filter(({ istZahl }) => istZahl)
  return {
    schluessel,
    name: angaben.name === undefined ? (findErste(uebrige, NAMEN) ?? null) : angaben.name,
    einwohner:
      angaben.einwohner === undefined ? (findErste(zahlen, EINWOHNER) ?? null) : angaben.einwohner,
  }
}

function findErste(
  spalten: readonly Umrissspalte[],
  muster: readonly RegExp[],
): string | undefined {
  for (const eines of muster) {
    const treffer = spalten.find(({ name }) => eines.test(name))
    if (treffer !== undefined) return treffer.name
  }
  return undefined
}

/** A count of people; null for what is none. */
export function parseAnzahl(text: string): number | null {
  const zahl = /^\d{1,3}(\.\d{3})+$/.test(text) ? Number(text.replaceAll('.', '')) : Number(text)
  return text !== '' && Number.isSafeInteger(zahl) && zahl >= 0 ? zahl : null
}
