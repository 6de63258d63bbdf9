import { istGeheim } from '@sozial/domain/wert'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDifferenz, formatMitEinheit, formatZahl } from '@sozial/shared/format'
import type { Atlas, AtlasIndikator } from '../../app/atlas/atlas-state.ts'
import { istVeraendert, URTEILSWORTE } from './urteil.ts'
import type { Abschnittsveraenderung } from './veraenderungen.ts'
import type { Vergleichszeile, Zeitvergleich } from './zeitvergleich-state.ts'

/** A piece of a sentence; what carries the figure is set in 600. */
export interface Satzteil {
  readonly text: string
  readonly fett: boolean
}

type Kontext = Pick<Atlas, 'perioden' | 'ebene'> & {
  readonly indikator: Pick<AtlasIndikator, 'fassung'>
}

/** A series and its change in the stretch that is spoken of. */
interface Fall {
  readonly zeile: Vergleichszeile
  readonly v: Abschnittsveraenderung
}

/**
 * What the chart shows, in at most two sentences: the largest change that is
 * more than chance, the yardstick, how sure; then the newest stretch or the
 * other areas. Nothing is said across a break.
 */
export function createSatz(vergleich: Zeitvergleich, kontext: Kontext): readonly Satzteil[] {
  const raeume = vergleich.zeilen.filter(({ reihe }) => reihe.rolle === 'RAUM')
  const nummer = mainStretch(raeume)
  if (nummer === undefined) return [normal(withoutComparison(raeume, kontext))]
  const faelle = toFaelle(raeume, nummer)
  if (faelle.length === 0) return [normal(withoutFigures(raeume))]
  const worte = wordsOf(kontext.indikator.fassung)
  const befund = findingOf(faelle, worte, kontext)
  const massstab = yardstickOf(vergleich.zeilen, nummer, worte)
  const rest = restOf({ raeume, nummer, faelle, genannt: befund.genannt, worte, kontext })
  return [fett(befund.text), normal(`${befund.zusatz}${massstab}.${rest && ` ${rest}`}`)]
}

/** The sentence as plain text, for descriptions and files. */
export function satzText(satz: readonly Satzteil[]): string {
  return satz.map(({ text }) => text).join('')
}

/** The longest stretch; of equal ones the newest. */
function mainStretch(raeume: readonly Vergleichszeile[]): number | undefined {
  const laengen = raeume[0]?.veraenderungen.map(({ von, bis }) => bis - von) ?? []
  if (laengen.length === 0) return undefined
  return laengen.lastIndexOf(Math.max(...laengen))
}

function toFaelle(raeume: readonly Vergleichszeile[], nummer: number): readonly Fall[] {
  return raeume.flatMap((zeile) => {
    const v = zeile.veraenderungen[nummer]
    return v && v.alt !== null && v.neu !== null ? [{ zeile, v }] : []
  })
}

interface Worte {
  readonly nomen: string
  readonly pronomen: 'er' | 'sie'
  readonly fassung: AtlasIndikator['fassung']
}

function wordsOf(fassung: AtlasIndikator['fassung']): Worte {
  const nomen = { ANTEIL: 'der Anteil', RATE: 'die Rate', ABSOLUT: 'die Zahl' }
  const wort = fassung.typ in nomen ? nomen[fassung.typ as keyof typeof nomen] : 'der Wert'
  return { nomen: wort, pronomen: wort.startsWith('die') ? 'sie' : 'er', fassung }
}

interface Befund {
  readonly text: string
  readonly zusatz: string
  /** The series that the finding names. */
  readonly genannt: Vergleichszeile | null
}

function findingOf(faelle: readonly Fall[], worte: Worte, kontext: Kontext): Befund {
  const groesster = faelle
    .filter(({ v }) => istVeraendert(v.urteil))
    .toSorted((a, b) => size(b) - size(a))[0]
  const einer = groesster ?? (faelle.length === 1 ? faelle[0] : undefined)
  if (einer) return namedFinding(einer, worte, kontext)
  const { von, bis } = (faelle[0] as Fall).v
  return {
    text: `In keinem der ${anzahlRaeume(faelle.length, kontext)} hat sich ${worte.nomen} von ${periode(von, kontext)} bis ${periode(bis, kontext)} ${merklich(worte)} verändert`,
    zusatz: '',
    genannt: null,
  }
}

function namedFinding({ zeile, v }: Fall, worte: Worte, kontext: Kontext): Befund {
  const wo = inRaum(zeile.reihe.name)
  const zeit = `${periode(v.von, kontext)} bis ${periode(v.bis, kontext)}`
  const genannt = zeile
  if (istVeraendert(v.urteil)) {
    const sicher = worte.fassung.intervall === 'KEINE' ? '' : ', sicher'
    const prozent = worte.fassung.typ === 'ABSOLUT' ? `${prozentText(v)}, ` : ''
    return {
      text: `${wo} ${verb(v)} ${worte.nomen} von ${zahl(v.alt, worte)} auf ${mitEinheit(v.neu, worte)}`,
      zusatz: ` (${prozent}${zeit}${sicher})`,
      genannt,
    }
  }
  if (v.urteil === 'NAHEZU_GLEICH') {
    const text = `${wo} blieb ${worte.nomen} mit ${mitEinheit(v.neu, worte)} nahezu gleich`
    return { text, zusatz: ` (${zeit})`, genannt }
  }
  const text = `${wo} ist die Veränderung von ${zahl(v.alt, worte)} auf ${mitEinheit(v.neu, worte)}`
  return { text, zusatz: ` nicht sicher (${zeit})`, genannt }
}

/** ", im Kreis blieb er mit 12,2 nahezu gleich" */
function yardstickOf(zeilen: readonly Vergleichszeile[], nummer: number, worte: Worte): string {
  const kreis = zeilen.find(({ reihe }) => reihe.rolle === 'KREIS')
  const v = kreis?.veraenderungen[nummer]
  return v && v.alt !== null && v.neu !== null ? `, im Kreis ${clause(v, worte)}` : ''
}

/** "stieg er von 12,2 auf 13,0" */
function clause(v: Abschnittsveraenderung, worte: Worte): string {
  const [alt, neu] = [zahl(v.alt, worte), zahl(v.neu, worte)]
  if (istVeraendert(v.urteil)) return `${verb(v)} ${worte.pronomen} von ${alt} auf ${neu}`
  if (v.urteil === 'NAHEZU_GLEICH') return `blieb ${worte.pronomen} mit ${neu} nahezu gleich`
  return `ist die Veränderung von ${alt} auf ${neu} nicht sicher`
}

interface Rest {
  readonly raeume: readonly Vergleichszeile[]
  readonly nummer: number
  readonly faelle: readonly Fall[]
  readonly genannt: Vergleichszeile | null
  readonly worte: Worte
  readonly kontext: Kontext
}

/** The newest stretch where that is another one, else what became of the other areas. */
function restOf({ raeume, nummer, faelle, genannt, worte, kontext }: Rest): string {
  const neueste = (raeume[0]?.veraenderungen.length ?? 0) - 1
  if (neueste !== nummer) return newestStretch(toFaelle(raeume, neueste), worte, kontext)
  if (genannt === null || raeume.length < 2) return ''
  const uebrige = raeume.filter((zeile) => zeile !== genannt)
  const einer = uebrige.length === 1 ? uebrige[0] : undefined
  if (einer) {
    const fall = faelle.find(({ zeile }) => zeile === einer)
    return fall ? `${inRaum(einer.reihe.name)} ${clause(fall.v, worte)}.` : ''
  }
  const urteile = new Map(faelle.map(({ zeile, v }) => [zeile, v.urteil]))
  const zaehlung = Object.entries(URTEILSWORTE).flatMap(([urteil, wort]) => {
    const n = uebrige.filter((z) => (urteile.get(z) ?? 'NICHT_VERGLICHEN') === urteil).length
    return n === 0 ? [] : [`${n} ${wort}`]
  })
  return `Die übrigen ${EBENE_WORTE[kontext.ebene].plural}: ${zaehlung.join(', ')}.`
}

function newestStretch(faelle: readonly Fall[], worte: Worte, kontext: Kontext): string {
  const erster = faelle[0]
  if (!erster) return ''
  const seit = `Seit ${periode(erster.v.von, kontext)}`
  const { pronomen } = worte
  if (faelle.length === 1) {
    if (!istVeraendert(erster.v.urteil)) {
      return erster.v.urteil === 'NAHEZU_GLEICH'
        ? `${seit} blieb ${pronomen} dort nahezu gleich.`
        : `${seit} hat ${pronomen} sich dort nicht sicher verändert.`
    }
    return `${seit} ${verb(erster.v)} ${pronomen} dort von ${zahl(erster.v.alt, worte)} auf ${mitEinheit(erster.v.neu, worte)}.`
  }
  const gestiegen = faelle.filter(({ v }) => v.urteil === 'GESTIEGEN').length
  const gesunken = faelle.filter(({ v }) => v.urteil === 'GESUNKEN').length
  const alle = anzahlRaeume(faelle.length, kontext)
  if (gestiegen + gesunken === 0) {
    return `${seit} hat ${pronomen} sich in keinem der ${alle} ${merklich(worte)} verändert.`
  }
  const teile = [
    gestiegen > 0 ? `stieg ${pronomen} in ${inWorten(gestiegen, 'dat')}` : '',
    gesunken > 0
      ? `sank ${gestiegen > 0 ? '' : `${pronomen} `}in ${inWorten(gesunken, 'dat')}`
      : '',
  ].filter(Boolean)
  return `${seit} ${teile.join(' und ')} der ${alle}${worte.fassung.intervall === 'KEINE' ? '' : ' sicher'}.`
}

function withoutComparison(raeume: readonly Vergleichszeile[], kontext: Kontext): string {
  if (kontext.perioden.length === 1) {
    return `Bisher liegt nur ${periode(0, kontext)} vor; für einen Vergleich über die Zeit braucht es einen zweiten Zeitraum.`
  }
  const ohneWerte = raeume.every(({ reihe }) => reihe.zellen.every(({ wert }) => wert === null))
  if (ohneWerte) return withoutFigures(raeume)
  return 'Zwischen den Brüchen der Reihe liegt nirgends mehr als ein Zeitraum; verglichen wird deshalb nicht.'
}

function withoutFigures(raeume: readonly Vergleichszeile[]): string {
  const wer = raeume.length === 1 ? `Für ${raeume[0]?.reihe.name}` : 'Für die gewählten Räume'
  const geschuetzt = raeume.every(({ reihe }) => reihe.zellen.every((z) => istGeheim(z.status)))
  return geschuetzt
    ? `${wer} sind die Werte aus Datenschutzgründen nicht ausgewiesen.`
    : `${wer} gibt es keine zwei Werte, die sich vergleichen lassen.`
}

/* Without an interval nothing can be called sure. */
function merklich({ fassung }: Worte): string {
  return fassung.intervall === 'KEINE' ? 'merklich' : 'sicher'
}

function size({ v }: Fall): number {
  return Math.abs(v.differenz.wert ?? 0)
}

function verb({ urteil }: Pick<Abschnittsveraenderung, 'urteil'>): string {
  return urteil === 'GESTIEGEN' ? 'stieg' : 'sank'
}

function zahl(wert: number | null, { fassung }: Worte): string {
  return formatZahl(wert ?? 0, fassung.nachkommastellen)
}

function mitEinheit(wert: number | null, { fassung }: Worte): string {
  return formatMitEinheit(wert ?? 0, fassung.einheit, fassung.nachkommastellen)
}

function prozentText({ differenz }: Abschnittsveraenderung): string {
  return differenz.wert === null ? '' : `${formatDifferenz(differenz.wert, 1)}\u202F%`
}

function periode(i: number, { perioden }: Kontext): string {
  return perioden[i]?.kurz ?? ''
}

/** "Im Kreis Heinsberg", "In Erkelenz". */
function inRaum(name: string): string {
  return /^(Rhein-)?Kreis /.test(name) ? `Im ${name}` : `In ${name}`
}

function anzahlRaeume(anzahl: number, { ebene }: Kontext): string {
  return `${inWorten(anzahl, 'gen')} ${anzahl === 1 ? EBENE_WORTE[ebene].singular : EBENE_WORTE[ebene].plural}`
}

const ZAHLWORTE = ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs']

function inWorten(anzahl: number, fall: 'gen' | 'dat'): string {
  if (anzahl === 1 && fall === 'dat') return 'einem'
  return ZAHLWORTE[anzahl] ?? String(anzahl)
}

function fett(text: string): Satzteil {
  return { text, fett: true }
}

function normal(text: string): Satzteil {
  return { text, fett: false }
}
