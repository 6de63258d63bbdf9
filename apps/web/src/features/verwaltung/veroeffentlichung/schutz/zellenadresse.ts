/** The list of protected figures as its address describes it. Pure. */
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import type { Schutzart } from '../../../../gql/schema.generated.ts'
import { SCHUTZARTEN, type Schutzzelle } from './schutz-worte.ts'

export interface Zellenfilter {
  readonly indikator: string | null
  readonly ebene: Ebene | null
  readonly zeitraum: string | null
  readonly art: Schutzart | null
}

/** One figure: which Indikator, when, where. */
export interface Zellenort {
  readonly indikator: string
  readonly zeitraum: string
  readonly raum: string
}

const NUMMER = /^\d{1,9}$/

/** What the address asks for; what it cannot mean is left out. */
export function parseZellenfilter(suche: URLSearchParams): Zellenfilter {
  const zeitraum = suche.get('zeitraum') ?? ''
  return {
    indikator: suche.get('indikator') || null,
    ebene: EBENEN.find((ebene) => ebene === suche.get('ebene')) ?? null,
    zeitraum: NUMMER.test(zeitraum) ? zeitraum : null,
    art: SCHUTZARTEN.find(({ wert }) => wert === suche.get('art'))?.wert ?? null,
  }
}

/** The figure that is explained; null: none is chosen. */
export function parseZelle(suche: URLSearchParams): Zellenort | null {
  const [indikator = '', zeitraum = '', raum = ''] = (suche.get('zelle') ?? '').split('.')
  return indikator !== '' && NUMMER.test(zeitraum) && NUMMER.test(raum)
    ? { indikator, zeitraum, raum }
    : null
}

export const ortOf = ({ indikator, zeitraum, raum }: Schutzzelle): Zellenort => ({
  indikator: indikator.slug,
  zeitraum: zeitraum.id,
  raum: raum.id,
})

export const istAmOrt = (zelle: Schutzzelle, ort: Zellenort): boolean =>
  zelle.indikator.slug === ort.indikator &&
  zelle.zeitraum.id === ort.zeitraum &&
  zelle.raum.id === ort.raum

/** Address of the list, with one figure explained where `ort` is given. */
export function toZellen(filter: Partial<Zellenfilter>, ort: Zellenort | null = null): string {
  const suche = new URLSearchParams({ teil: 'zellen' })
  for (const feld of ['indikator', 'ebene', 'zeitraum', 'art'] as const) {
    const wert = filter[feld]
    if (wert) suche.set(feld, wert)
  }
  if (ort) suche.set('zelle', `${ort.indikator}.${ort.zeitraum}.${ort.raum}`)
  return `?${suche.toString()}`
}
