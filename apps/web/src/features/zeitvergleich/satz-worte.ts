import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDifferenz } from '@sozial/shared/format'
import { formatFigur, formatFigurOhneEinheit } from '../../app/atlas/figur.ts'
import type { Atlas, AtlasIndikator } from '../../app/atlas/atlas-state.ts'
import { raumworte } from '../../app/atlas/massstab-worte.ts'
import { istVeraendert } from './urteil.ts'
import type { Abschnittsveraenderung } from './veraenderungen.ts'
import type { Vergleichszeile } from './zeitvergleich-state.ts'

/** What the sentence has to know beside the figures. */
export type Kontext = Pick<Atlas, 'perioden' | 'ebene'> & {
  readonly indikator: Pick<AtlasIndikator, 'fassung'>
}

/** Noun and pronoun of the Indikator, with its definition. */
export interface Worte {
  readonly nomen: string
  readonly pronomen: 'er' | 'sie'
  readonly fassung: AtlasIndikator['fassung']
}

/** "der Anteil", "die Rate", "die Zahl", else "der Wert". */
export function wordsOf(fassung: AtlasIndikator['fassung']): Worte {
  const nomen = { ANTEIL: 'der Anteil', RATE: 'die Rate', ABSOLUT: 'die Zahl' }
  const wort = fassung.typ in nomen ? nomen[fassung.typ as keyof typeof nomen] : 'der Wert'
  return { nomen: wort, pronomen: wort.startsWith('die') ? 'sie' : 'er', fassung }
}

/** "stieg er bis 2021 von 12,2 auf 13,0"; `wann` names the period where the sentence has not yet. */
export function clause(v: Abschnittsveraenderung, worte: Worte, wann = ''): string {
  const zeit = wann && ` ${wann}`
  if (istVeraendert(v.urteil)) {
    const genau = unterscheidend(v, worte)
    return `${verb(v)} ${worte.pronomen}${zeit} von ${zahl(v.alt, genau)} auf ${zahl(v.neu, genau)}`
  }
  const [alt, neu] = [zahl(v.alt, worte), zahl(v.neu, worte)]
  if (v.urteil === 'NAHEZU_GLEICH') {
    return `blieb ${worte.pronomen}${zeit} mit ${neu} nahezu gleich`
  }
  return `ist die Veränderung${zeit} von ${alt} auf ${neu} ${unsicher(v)}`
}

/** With one more place where both figures of a change would read the same: nothing rises from 5 to 5. */
export function unterscheidend({ alt, neu }: Abschnittsveraenderung, worte: Worte): Worte {
  if (zahl(alt, worte) !== zahl(neu, worte)) return worte
  const { fassung } = worte
  return { ...worte, fassung: { ...fassung, nachkommastellen: fassung.nachkommastellen + 1 } }
}

/** "nicht sicher", or "nicht geprüft" where the counts for a test are missing. */
export function unsicher({ urteil }: Pick<Abschnittsveraenderung, 'urteil'>): string {
  return urteil === 'NICHT_VERGLICHEN' ? 'nicht geprüft' : 'nicht sicher'
}

/** Without an interval nothing can be called sure. */
export function merklich({ fassung }: Worte): string {
  return fassung.intervall === 'KEINE' ? 'merklich' : 'sicher'
}

export function verb({ urteil }: Pick<Abschnittsveraenderung, 'urteil'>): string {
  return urteil === 'GESTIEGEN' ? 'stieg' : 'sank'
}

export function zahl(wert: number | null, { fassung }: Worte): string {
  return formatFigurOhneEinheit(wert ?? 0, fassung)
}

export function mitEinheit(wert: number | null, { fassung }: Worte): string {
  return formatFigur(wert ?? 0, fassung)
}

export function prozentText({ differenz }: Abschnittsveraenderung): string {
  return differenz.wert === null ? '' : `${formatDifferenz(differenz.wert, 1)}\u202F%`
}

export function periode(i: number, { perioden }: Kontext): string {
  return perioden[i]?.kurz ?? ''
}

/** "im Kreis", "in Nordrhein-Westfalen", "in der Kommune Erkelenz". */
export function imMassstab({ reihe }: Vergleichszeile): string {
  return reihe.rolle === 'KREIS' ? 'im Kreis' : raumworte(reihe.name).in
}

/** "keinem der zwei Sozialräume", "keiner der zwei Kommunen". */
export function keinem(anzahl: string, ebene: Atlas['ebene']): string {
  return `kein${dativ(ebene)} der ${anzahl}${EBENE_WORTE[ebene].plural}`
}

/** "einem", "einer", "zwei" … */
export function inWorten(anzahl: number, ebene: Atlas['ebene']): string {
  return anzahl === 1 ? `ein${dativ(ebene)}` : zahlwort(anzahl)
}

const ZAHLWORTE = ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs']

export function zahlwort(anzahl: number): string {
  return ZAHLWORTE[anzahl] ?? String(anzahl)
}

function dativ(ebene: Atlas['ebene']): 'em' | 'er' {
  return EBENE_WORTE[ebene].mitDativ.startsWith('der ') ? 'er' : 'em'
}

/** "1 nahezu gleich, 2 nicht sicher", in the order of the list. */
export function countWords(woerter: readonly string[], folge: Iterable<string>): string {
  return [...folge]
    .flatMap((wort) => {
      const anzahl = woerter.filter((w) => w === wort).length
      return anzahl === 0 ? [] : [`${anzahl} ${wort}`]
    })
    .join(', ')
}
