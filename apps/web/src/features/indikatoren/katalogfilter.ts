/** What of the catalogue is shown: the address read and written, and which Indikatoren fit. Pure. */
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { passtZurIndikatorsuche, type Suchbar } from '../../app/atlas/indikator-suche.ts'

/** Which plannings an Indikator serves. */
export type Planungsfeld = 'jugendhilfe' | 'altenhilfe' | 'quer'

/** How the catalogue is laid out. */
export type Katalogblick = 'indikatoren' | 'kgst' | 'abdeckung'

export interface Katalogfilter {
  readonly suche: string
  readonly thema: string | null
  readonly feld: Planungsfeld | null
  readonly ebene: Ebene | null
  /** Whether there are values. */
  readonly werte: 'mit' | 'ohne' | null
}

export interface Katalogadresse {
  readonly blick: Katalogblick
  readonly filter: Katalogfilter
  /** One German sentence per part of the address that made no sense. */
  readonly hinweise: readonly string[]
}

export const OHNE_FILTER: Katalogfilter = {
  suche: '',
  thema: null,
  feld: null,
  ebene: null,
  werte: null,
}

export const PLANUNGSFELDER: Readonly<Record<Planungsfeld, string>> = {
  jugendhilfe: 'Jugendhilfe',
  altenhilfe: 'Altenhilfe',
  quer: 'Quer',
}

const BLICKE: Readonly<Record<string, Katalogblick>> = {
  indikatoren: 'indikatoren',
  kgst: 'kgst',
  abdeckung: 'abdeckung',
}
const FELDER: Readonly<Record<string, Planungsfeld>> = {
  jugendhilfe: 'jugendhilfe',
  altenhilfe: 'altenhilfe',
  quer: 'quer',
}
const WERTE = { mit: 'mit', ohne: 'ohne' } as const
const EBENEN_NACH_SLUG: Readonly<Record<string, Ebene>> = Object.fromEntries(
  EBENEN.map((ebene) => [EBENE_WORTE[ebene].slug, ebene]),
)

/** Longer searches are no searches. */
const MAX_SUCHE = 100

/** Reads the query part of the address; what makes no sense is left out, with a sentence. */
export function parseKatalogadresse(
  parameter: URLSearchParams,
  themen: readonly string[],
): Katalogadresse {
  const hinweise: string[] = []
  const lies = <T>(name: string, worte: Readonly<Record<string, T>>): T | null => {
    const wert = parameter.get(name)
    if (wert === null || wert === '') return null
    if (Object.hasOwn(worte, wert)) return worte[wert] ?? null
    hinweise.push(`Die Angabe „${name}=${wert.slice(0, 30)}“ in der Adresse ist unbekannt.`)
    return null
  }
  return {
    blick: lies('ansicht', BLICKE) ?? 'indikatoren',
    filter: {
      suche: (parameter.get('suche') ?? '').slice(0, MAX_SUCHE),
      thema: lies('thema', Object.fromEntries(themen.map((thema) => [thema, thema]))),
      feld: lies('feld', FELDER),
      ebene: lies('ebene', EBENEN_NACH_SLUG),
      werte: lies('werte', WERTE),
    },
    hinweise,
  }
}

/** Writes the query part of an address; what is the default is left out. */
export function toKatalogsuche(blick: Katalogblick, filter: Katalogfilter): string {
  const parameter = new URLSearchParams()
  const werte = {
    ansicht: blick === 'indikatoren' ? null : blick,
    suche: filter.suche,
    thema: filter.thema,
    feld: filter.feld,
    ebene: filter.ebene && EBENE_WORTE[filter.ebene].slug,
    werte: filter.werte,
  }
  for (const [name, wert] of Object.entries(werte)) if (wert) parameter.set(name, wert)
  return parameter.toString()
}

/** True when nothing narrows the catalogue. */
export function istOhneFilter(filter: Katalogfilter): boolean {
  return (
    filter.suche.trim() === '' && toKatalogsuche('indikatoren', { ...filter, suche: '' }) === ''
  )
}

/** What the filter reads of an Indikator. */
export interface Filterbar extends Suchbar {
  readonly fassung: Suchbar['fassung'] & {
    readonly relevanzJugendhilfe: number
    readonly relevanzAltenhilfe: number
  }
  readonly abdeckung: readonly { readonly ebene: Ebene }[]
}

/** From here on a planning counts as served. */
const RELEVANT = 2

/** The planning an Indikator serves; `quer` where it serves both or neither above all. */
export function planungsfeldOf({ fassung }: Pick<Filterbar, 'fassung'>): Planungsfeld {
  const jugend = fassung.relevanzJugendhilfe >= RELEVANT
  const alter = fassung.relevanzAltenhilfe >= RELEVANT
  if (jugend === alter) return 'quer'
  return jugend ? 'jugendhilfe' : 'altenhilfe'
}

/** True when an Indikator is to be shown. */
export function passt(indikator: Filterbar, filter: Katalogfilter): boolean {
  const { fassung, abdeckung, thema } = indikator
  return (
    (filter.thema === null || filter.thema === thema) &&
    (filter.feld === null || passtZumFeld(fassung, filter.feld)) &&
    (filter.ebene === null || abdeckung.some(({ ebene }) => ebene === filter.ebene)) &&
    (filter.werte === null || (filter.werte === 'mit') === abdeckung.length > 0) &&
    passtZurIndikatorsuche(indikator, filter.suche)
  )
}

/** Whoever plans for youth wants also what serves both. */
function passtZumFeld(fassung: Filterbar['fassung'], feld: Planungsfeld): boolean {
  if (feld === 'jugendhilfe') return fassung.relevanzJugendhilfe >= RELEVANT
  if (feld === 'altenhilfe') return fassung.relevanzAltenhilfe >= RELEVANT
  return planungsfeldOf({ fassung }) === 'quer'
}
