/** The KGSt's fields of action and what is known of an Indikator's place in them. Pure. */
import type { IndikatorenQuery } from './indikatoren.generated.ts'

type KgstStelle = IndikatorenQuery['indikatoren'][number]['kgst']
export type Handlungsfeld = NonNullable<KgstStelle['handlungsfeld']>

/** In the order in which reports after KGSt M 4/2009 have them. */
export const HANDLUNGSFELDER: Readonly<Record<Handlungsfeld, string>> = {
  BASISDATEN: 'Demografische Basisdaten',
  BILDUNG: 'Erziehung und Bildung',
  ARBEIT: 'Beschäftigung und Arbeit',
  EINKOMMEN: 'Einkommen und materielle Lage',
  GESUNDHEIT: 'Gesundheit und Pflege',
  WOHNEN: 'Wohnen',
  SICHERHEIT: 'Sicherheit',
  TEILHABE: 'Gesellschaftliche und politische Teilhabe',
}

/** What the program can say without owning the paper, and what the planner says who does. */
export const KGST_WORTE: Readonly<Record<KgstStelle['kgst'], string>> = {
  JA: 'als Schlüsselindikator der KGSt eingetragen',
  SINNGEMAESS: 'gehört zu einem Thema, das Berichte nach KGSt M 4/2009 nennen',
  NEIN: 'keinem Handlungsfeld zugeordnet',
}

interface Zuordenbar {
  readonly kgst: KgstStelle
  readonly abdeckung: readonly unknown[]
}

export interface Handlungsfeldgruppe<T> {
  readonly feld: Handlungsfeld
  readonly name: string
  readonly eintraege: readonly T[]
  /** "5 Indikatoren, 4 mit Werten, 1 mit Fundstelle" */
  readonly stand: string
}

/** Every field of action with its Indikatoren, also an empty one: a slot that waits. */
export function groupByHandlungsfeld<T extends Zuordenbar>(
  indikatoren: readonly T[],
): readonly Handlungsfeldgruppe<T>[] {
  return (Object.keys(HANDLUNGSFELDER) as Handlungsfeld[]).map((feld) => {
    const eintraege = indikatoren.filter(
      ({ kgst }) => kgst.kgst !== 'NEIN' && kgst.handlungsfeld === feld,
    )
    return { feld, name: HANDLUNGSFELDER[feld], eintraege, stand: formatStand(eintraege) }
  })
}

function formatStand(eintraege: readonly Zuordenbar[]): string {
  if (eintraege.length === 0) return 'noch kein Indikator'
  const mitWerten = eintraege.filter(({ abdeckung }) => abdeckung.length > 0).length
  const mitStelle = eintraege.filter(({ kgst }) => kgst.fundstelle !== '').length
  const anzahl = eintraege.length === 1 ? '1 Indikator' : `${eintraege.length} Indikatoren`
  return `${anzahl}, ${mitWerten} mit Werten, ${mitStelle} mit Fundstelle`
}
