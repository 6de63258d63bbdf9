/** What somebody searches for, and the address that says it. Pure. */
import type { Ebene } from '@sozial/domain/raum'

export interface Punkt {
  readonly laenge: number
  readonly breite: number
}

/** A place that was named; one's own position has no name and never stands in an address. */
export interface Wo {
  readonly name: string
  /** Its middle; null: only known as an area. */
  readonly punkt: Punkt | null
  /** An area one can search in; null: only around its middle. */
  readonly raum: { readonly ebene: Ebene; readonly schluessel: string } | null
}

/** Filters with several values, by their names in the address. */
export const LISTEN = {
  kategorien: 'thema',
  zielgruppen: 'fuer',
  zeiten: 'wann',
  barrierefreiheit: 'barrierefrei',
  sprachen: 'sprache',
  kosten: 'kosten',
} as const
export type Liste = keyof typeof LISTEN

export const LISTENNAMEN = Object.keys(LISTEN) as readonly Liste[]

/** Kilometres; DORT: in the area itself; ALLE: however far, the nearest first. */
export type Umkreis = number | 'DORT' | 'ALLE'

export interface Suchwahl extends Readonly<Record<Liste, readonly string[]>> {
  readonly was: string
  readonly wo: Wo | null
  /** Search around the reader's own position. */
  readonly hier: boolean
  readonly umkreis: Umkreis
  readonly alter: number | null
  readonly frei: boolean
  /** From 1; ALLE: everything on one page. */
  readonly seite: number | 'ALLE'
}

export const JE_SEITE = 20
export const HOECHSTENS = 100
export const UMKREISE = [2, 5, 10, 20] as const
const GEWOEHNLICH = 5

export const LEER: Suchwahl = {
  was: '',
  wo: null,
  hier: false,
  umkreis: 'ALLE',
  kategorien: [],
  zielgruppen: [],
  zeiten: [],
  barrierefreiheit: [],
  sprachen: [],
  kosten: [],
  alter: null,
  frei: false,
  seite: 1,
}

const RAUMEBENEN: readonly Ebene[] = ['KOMMUNE', 'SOZIALRAUM', 'QUARTIER']

/** What is searched around a place until somebody chooses otherwise. */
export const umkreisOf = (wo: Wo | null): Umkreis => (wo?.raum ? 'DORT' : GEWOEHNLICH)

const zahl = (text: string | undefined | null): number =>
  text === undefined || text === null || text.trim() === '' ? NaN : Number(text)

function parseWo(suche: URLSearchParams): Wo | null {
  const name = suche.get('wo')?.slice(0, 100) ?? ''
  const [breite = NaN, laenge = NaN] = (suche.get('ort') ?? '').split(',').map(zahl)
  const punkt = Math.abs(breite) <= 90 && Math.abs(laenge) <= 180 ? { laenge, breite } : null
  const [wort = '', schluessel = ''] = (suche.get('raum') ?? '').split(':')
  const ebene = RAUMEBENEN.find((eine) => eine.toLowerCase() === wort)
  const raum = ebene && /^[\w.-]{1,60}$/.test(schluessel) ? { ebene, schluessel } : null
  return name === '' || (punkt === null && raum === null) ? null : { name, punkt, raum }
}

function parseUmkreis(text: string | null, wo: Wo | null): Umkreis {
  if (wo?.punkt === null) return 'DORT'
  if (text === 'alle') return 'ALLE'
  const km = zahl(text)
  return km > 0 && km <= 100 ? km : umkreisOf(wo)
}

const parseListe = (text: string | null): readonly string[] =>
  [...new Set((text ?? '').split(',').filter((wert) => /^[\w-]{1,60}$/.test(wert)))].slice(0, 50)

/** A place that somebody wrote into an address by hand is found by its name, as a word. */
const wasMitOrt = (suche: URLSearchParams, gefunden: boolean): string =>
  [suche.get('was'), gefunden ? '' : suche.get('wo')].filter(Boolean).join(' ')

/** Reads an address; what it says wrongly is left out. */
export function parseSuchwahl(suche: URLSearchParams): Suchwahl {
  const wo = parseWo(suche)
  const hier = wo === null && suche.get('wo') === 'hier'
  const alter = zahl(suche.get('alter'))
  const seite = zahl(suche.get('seite'))
  const listen = LISTENNAMEN.map((liste) => [liste, parseListe(suche.get(LISTEN[liste]))] as const)
  return {
    ...LEER,
    ...(Object.fromEntries(listen) as Record<Liste, readonly string[]>),
    was: wasMitOrt(suche, wo !== null || hier).slice(0, 200),
    wo,
    hier,
    umkreis: wo || hier ? parseUmkreis(suche.get('umkreis'), wo) : 'ALLE',
    alter: Number.isInteger(alter) && alter >= 0 && alter <= 120 ? alter : null,
    frei: suche.get('frei') === 'ja',
    seite:
      suche.get('seite') === 'alle' ? 'ALLE' : Number.isInteger(seite) && seite > 1 ? seite : 1,
  }
}

/** The address of a search; what is as usual is not said. */
export function toAdresse(wahl: Suchwahl): string {
  const { was, wo, hier, umkreis, alter, frei, seite } = wahl
  const teile: readonly (readonly [string, string])[] = [
    ['was', was.trim()],
    ['wo', wo?.name ?? (hier ? 'hier' : '')],
    ['ort', wo?.punkt ? `${wo.punkt.breite},${wo.punkt.laenge}` : ''],
    ['raum', wo?.raum ? `${wo.raum.ebene.toLowerCase()}:${wo.raum.schluessel}` : ''],
    ['umkreis', wo || hier ? toUmkreis(umkreis, wo) : ''],
    ...LISTENNAMEN.map((liste) => [LISTEN[liste], wahl[liste].join(',')] as const),
    ['alter', alter === null ? '' : `${alter}`],
    ['frei', frei ? 'ja' : ''],
    ['seite', seite === 'ALLE' ? 'alle' : seite > 1 ? `${seite}` : ''],
  ]
  return teile
    .filter(([, wert]) => wert !== '')
    .map(([name, wert]) => `${name}=${encodeURIComponent(wert).replaceAll('%2C', ',')}`)
    .join('&')
}

function toUmkreis(umkreis: Umkreis, wo: Wo | null): string {
  if (umkreis === umkreisOf(wo)) return ''
  return umkreis === 'ALLE' ? 'alle' : `${umkreis}`
}

/** @param eigener the reader's own position; null: not known (any more) */
export function toVariablen(wahl: Suchwahl, eigener: Punkt | null) {
  const { was, wo, umkreis, alter, frei } = wahl
  const punkt = wo?.punkt ?? (wahl.hier ? eigener : null)
  const dort = umkreis === 'DORT' && wo?.raum
  return {
    suche: was.trim(),
    kategorien: wahl.kategorien,
    zielgruppen: wahl.zielgruppen,
    alter,
    raum: dort ? wo.raum : null,
    ort: dort ? null : punkt,
    umkreisKm: typeof umkreis === 'number' && punkt ? umkreis : null,
    zeiten: wahl.zeiten,
    barrierefreiheit: wahl.barrierefreiheit,
    sprachen: wahl.sprachen,
    kosten: wahl.kosten,
    nurFreie: frei,
  }
}

/** How much of the list is asked for. */
export function toSeite({ seite }: Suchwahl) {
  return seite === 'ALLE'
    ? { hoechstens: HOECHSTENS, ab: 0 }
    : { hoechstens: JE_SEITE, ab: (seite - 1) * JE_SEITE }
}

/** A change of what is searched begins at the first page again. */
export const aendereWahl = (wahl: Suchwahl, teil: Partial<Suchwahl>): Suchwahl => ({
  ...wahl,
  seite: 1,
  ...teil,
})

/** Adds or takes away one value of a filter. */
export const schalteWert = (wahl: Suchwahl, liste: Liste, wert: string): Suchwahl =>
  aendereWahl(wahl, {
    [liste]: wahl[liste].includes(wert)
      ? wahl[liste].filter((einer) => einer !== wert)
      : [...wahl[liste], wert],
  })
