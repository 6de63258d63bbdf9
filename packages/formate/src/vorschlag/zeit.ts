/** Which period the figures belong to: a column, the heads, or the words above the table. */
import type { ZeitraumArt } from '@sozial/domain/zeitraum'
import type { Zeitangabe } from '../zuordnung/index.ts'
import { istKurzesJahr, parseZeitraum, schreibeJahrAus } from '../zeitangabe/index.ts'
import type { Probe, Spalte } from './probe.ts'
import type { Sicherheit } from './typen.ts'

export interface Zeitfund {
  /** For all columns; `null` when each head names its own. */
  readonly angabe: Zeitangabe | null
  readonly spalte: number | null
  /** Own period of single columns. */
  readonly koepfe: ReadonlyMap<number, Zeitangabe>
  readonly sicherheit: Sicherheit
  readonly grund: string
}

const ZEITKOPF =
  /^(berichts?|bezugs?|erhebungs?)?_?(jahr|zeit|zeitraum|zeitpunkt|stichtag|datum|periode|monat|quartal|schuljahr|kitajahr|stand|year|date|time|period|month|quarter)(_|\b)/i

/** Heads that name nothing but the period; beside them "Stand" or "Datum" is the day of the extract. */
const ZEITRAUMKOPF =
  /^(berichts?|bezugs?|erhebungs?)?_?(jahr|zeitraum|stichtag|quartal|monat|schuljahr|kitajahr|year|period)e?s?$/i

/** Finds the period; `null` when neither table nor file name says one. */
export function findZeit(probe: Probe, verboten: ReadonlySet<number>): Zeitfund | null {
  const offen = probe.spalten.filter(({ nr }) => !verboten.has(nr))
  return findSpalte(offen) ?? findKoepfe(offen, findTitel(probe)) ?? findTitel(probe)
}

function findSpalte(spalten: readonly Spalte[]): Zeitfund | null {
  const kandidaten = spalten.flatMap((spalte) => {
    const benannt = ZEITKOPF.test(spalte.kopf)
    const genau = ZEITRAUMKOPF.test(spalte.kopf.trim())
    const art = artOf(spalte, genau ? 0.5 : benannt ? 0.8 : 1)
    // Years without a head saying so may be counts around two thousand.
    const jahre = spalte.gefuellt.every((text) => /^(19|20)\d{2}$/.test(text))
    const wenige = new Set(spalte.gefuellt).size <= Math.max(3, spalte.gefuellt.length / 3)
    if (art === null || (!benannt && jahre && !wenige)) return []
    return [{ spalte, art, benannt, genau }]
  })
  const wahl =
    kandidaten.find(({ genau }) => genau) ??
    kandidaten.find(({ benannt }) => benannt) ??
    kandidaten[0]
  if (wahl === undefined) return findKurzeJahre(spalten)
  const { spalte, art, benannt } = wahl
  return {
    angabe: { spalte: spalte.nr + 1, art },
    spalte: spalte.nr,
    koepfe: new Map(),
    sicherheit: benannt ? 'SICHER' : 'WAHRSCHEINLICH',
    grund: `Die Spalte enthält Zeitangaben (${ART_WORTE[art]}).`,
  }
}

const JAHRESKOPF = /^(berichts?|bezugs?|erhebungs?|kalender)?_?(jahr|year)$/i

/** "22" and "23" below "Jahr"; below other heads they may be anything. */
function findKurzeJahre(spalten: readonly Spalte[]): Zeitfund | null {
  const spalte = spalten.find(
    ({ kopf, gefuellt }) =>
      JAHRESKOPF.test(kopf.trim()) && gefuellt.length > 0 && gefuellt.every(istKurzesJahr),
  )
  const [erstes] = spalte?.gefuellt ?? []
  if (spalte === undefined || erstes === undefined) return null
  return {
    angabe: { spalte: spalte.nr + 1, art: 'JAHR' },
    spalte: spalte.nr,
    koepfe: new Map(),
    // The century is a guess: the planner is asked to look.
    sicherheit: 'UNSICHER',
    grund: `Die Jahre haben nur zwei Ziffern; „${erstes}“ wird als ${schreibeJahrAus(erstes)} gelesen.`,
  }
}

const ART_WORTE: Readonly<Record<ZeitraumArt, string>> = {
  STICHTAG: 'Stichtage',
  JAHR: 'Jahre',
  SCHULJAHR: 'Schuljahre',
  KITAJAHR: 'Kitajahre',
  QUARTAL: 'Quartale',
  MONAT: 'Monate',
  MEHRJAHR: 'mehrere Jahre',
}

/** A date that lost its form: days since 1900, as workbooks keep them, below a head that says it is one. */
export const istVerlorenesDatum = ({ kopf, gefuellt }: Spalte): boolean =>
  ZEITKOPF.test(kopf) && gefuellt.length > 0 && gefuellt.every((text) => /^[345]\d{4}$/.test(text))

/** True for a column of periods, also where another one says which period counts. */
export const istZeitspalte = (spalte: Spalte): boolean =>
  ZEITKOPF.test(spalte.kopf) && artOf(spalte, 0.8) !== null

/** The one kind of period that so many of the cells are; the others are mistakes that reading reports. */
function artOf({ gefuellt }: Spalte, anteil: number): ZeitraumArt | null {
  const arten = new Map<ZeitraumArt, number>()
  for (const text of gefuellt) {
    const art = parseZeitraum(text)?.art
    if (art !== undefined) arten.set(art, (arten.get(art) ?? 0) + 1)
  }
  const [haeufigste] = [...arten].toSorted(([, a], [, b]) => b - a)
  return haeufigste !== undefined && haeufigste[1] >= gefuellt.length * anteil
    ? haeufigste[0]
    : null
}

/** Several columns whose heads name different periods: a wide table. */
function findKoepfe(spalten: readonly Spalte[], titel: Zeitfund | null): Zeitfund | null {
  const koepfe = new Map<number, Zeitangabe>()
  for (const { nr, labels } of spalten) {
    const angabe = labels.map(findZeitangabe).findLast((eine) => eine !== null)
    if (angabe !== undefined) koepfe.set(nr, angabe.angabe)
  }
  if (koepfe.size === 0) return null
  const [erste] = koepfe.values()
  const verschiedene = new Set([...koepfe.values()].map((angabe) => JSON.stringify(angabe)))
  return {
    // What all heads agree on also holds for the columns without.
    angabe: (verschiedene.size === 1 ? erste : titel?.angabe) ?? null,
    spalte: null,
    koepfe,
    sicherheit: koepfe.size > 1 ? 'SICHER' : 'WAHRSCHEINLICH',
    grund: 'Die Spaltenköpfe nennen den Zeitraum.',
  }
}

/** The period that stands above the table, in the name of its sheet or of the file. */
export function findTitel({ titel, quelle, name }: Probe): Zeitfund | null {
  const orte = [
    [titel, 'über der Tabelle', 'WAHRSCHEINLICH'],
    [[quelle.blatt ?? ''], 'im Namen des Blatts', 'UNSICHER'],
    [[name.replace(/\.[^.]+$/, '')], 'im Dateinamen', 'UNSICHER'],
  ] as const
  for (const [texte, ort, sicherheit] of orte) {
    const gefunden = texte.map(findZeitangabe).filter((eine) => eine !== null)
    const [erste] = gefunden
    const eindeutig = new Set(gefunden.map(({ angabe }) => JSON.stringify(angabe))).size === 1
    if (erste === undefined || !eindeutig) continue
    return {
      angabe: erste.angabe,
      spalte: null,
      koepfe: new Map(),
      sicherheit,
      grund: `„${erste.text}“ steht ${ort}.`,
    }
  }
  return null
}

interface Fund {
  readonly text: string
  readonly angabe: Zeitangabe
  /** The label without the period. */
  readonly rest: string
}

/* From the most to the least exact; letters and "_" may touch a year, other digits may not. */
const MUSTER: readonly RegExp[] = [
  /(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?!\d)/,
  /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/,
  /(?<!\d)(?:19|20)\d{2}\s?\/\s?\d{2}(?:\d{2})?(?!\d)/,
  /(?<![\p{L}\d])[1-4]\. ?(?:Quartal|Vierteljahr) (?:19|20)\d{2}(?!\d)/iu,
  /(?<!\d)(?:19|20)\d{2}-?Q[1-4](?!\d)/,
  /(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) (?:19|20)\d{2}(?!\d)/i,
  /(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d|\d)/,
]

/** The period in a text; `null` when there is none, or several years. */
export function findZeitangabe(text: string): Fund | null {
  for (const muster of MUSTER) {
    const alle = [...text.matchAll(new RegExp(muster, `${muster.flags}g`))].map(
      ([treffer]) => treffer,
    )
    const [treffer] = alle
    if (treffer === undefined) continue
    if (new Set(alle).size > 1) return null
    const zeitraum = parseZeitraum(treffer)
    if (zeitraum === null) continue
    const rest = text
      .replace(treffer, ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/^[\s_,;:()/-]+|[\s_,;:(/-]+$/g, '')
      .replace(/\s*\b(am|zum|im|Stand|Jahr|Stichtag)$/i, '')
    return { text: treffer, angabe: { wert: treffer, art: zeitraum.art }, rest }
  }
  return null
}
