import { EBENE_WORTE } from '@sozial/shared/ebene'
import { grossBeginnend } from '@sozial/shared/format'
import { inRaum } from '../../app/atlas/massstab-worte.ts'
import {
  clause,
  countWords,
  imMassstab,
  inWorten,
  keinem,
  merklich,
  mitEinheit,
  periode,
  prozentText,
  unsicher,
  unterscheidend,
  verb,
  wordsOf,
  zahl,
  zahlwort,
  type Kontext,
  type Worte,
} from './satz-worte.ts'
import { missingOf, withoutComparison, withoutFigures } from './satz-ohne-vergleich.ts'
import { istVeraendert, URTEILSFOLGE, urteilswort } from './urteil.ts'
import type { Abschnittsveraenderung } from './veraenderungen.ts'
import type { Vergleichszeile, Zeitvergleich } from './zeitvergleich-state.ts'

/** A piece of a sentence; what carries the figure is set in 600. */
export interface Satzteil {
  readonly text: string
  readonly fett: boolean
}

/** A series and its change in the stretch that is spoken of. */
interface Fall {
  readonly zeile: Vergleichszeile
  readonly v: Abschnittsveraenderung
}

/** All that the sentence about one stretch is made of. */
interface Lage {
  readonly raeume: readonly Vergleichszeile[]
  /** The areas with two figures. */
  readonly faelle: readonly Fall[]
  readonly massstab: Vergleichszeile | undefined
  readonly nummer: number
  readonly worte: Worte
  readonly kontext: Kontext
}

/** So many periods make the newest stretch long enough to be the finding. */
const GENUG = 3

/**
 * What the chart shows: the largest change that is more than chance, the
 * yardstick, how sure; then the newest stretch, and what became of every other
 * area. Each figure with its period; nothing is said across a break.
 */
export function createSatz(vergleich: Zeitvergleich, kontext: Kontext): readonly Satzteil[] {
  const raeume = vergleich.zeilen.filter(({ reihe }) => reihe.rolle === 'RAUM')
  const nummer = mainStretch(raeume)
  if (nummer === undefined) return [normal(withoutComparison(raeume, kontext))]
  const faelle = toFaelle(raeume, nummer)
  if (faelle.length === 0) return [normal(withoutFigures(raeume))]
  const worte = wordsOf(kontext.indikator.fassung)
  const lage: Lage = { raeume, faelle, massstab: vergleich.massstab, nummer, worte, kontext }
  const befund = findingOf(lage)
  const ohne = raeume.filter((zeile) => !faelle.some((fall) => fall.zeile === zeile))
  const rest = [restOf(lage, befund.genannt), newestStretch(lage), missingOf(ohne, nummer)]
  const folge = rest.filter(Boolean).map((satz) => ` ${satz}`)
  const zuerst = vergleich.vorgabe ? massstabbefund(lage) : null
  if (zuerst) {
    const danach = ` ${befund.text}${befund.zusatz}.${folge.join('')}`
    return [fett(zuerst.text), normal(`${zuerst.zusatz}.${danach}`)]
  }
  return [fett(befund.text), normal(`${befund.zusatz}${yardstickOf(lage)}.${folge.join('')}`)]
}

/** The sentence as plain text, for descriptions and files. */
export function satzText(satz: readonly Satzteil[]): string {
  return satz.map(({ text }) => text).join('')
}

/** The newest stretch where it is long enough and has figures, else the longest; of equal ones the newest. */
function mainStretch(raeume: readonly Vergleichszeile[]): number | undefined {
  const laengen = raeume[0]?.veraenderungen.map(({ von, bis }) => bis - von + 1) ?? []
  if (laengen.length === 0) return undefined
  const besetzt = laengen.map((laenge, i) => (toFaelle(raeume, i).length > 0 ? laenge : 0))
  if ((besetzt.at(-1) ?? 0) >= GENUG) return laengen.length - 1
  return besetzt.lastIndexOf(Math.max(...besetzt))
}

function toFaelle(raeume: readonly Vergleichszeile[], nummer: number): readonly Fall[] {
  return raeume.flatMap((zeile) => {
    const v = zeile.veraenderungen[nummer]
    return v && v.alt !== null && v.neu !== null ? [{ zeile, v }] : []
  })
}

interface Befund {
  readonly text: string
  readonly zusatz: string
  /** The series that the finding names. */
  readonly genannt: Vergleichszeile | null
}

function findingOf({ faelle, raeume, worte, kontext }: Lage): Befund {
  const groesster = faelle.filter(({ v }) => istVeraendert(v.urteil)).toSorted(bySize)[0]
  const einer = groesster ?? (faelle.length === 1 ? faelle[0] : undefined)
  if (einer) return namedFinding(einer, worte, kontext)
  const { von, bis } = (faelle[0] as Fall).v
  const vergleichbar = faelle.length < raeume.length ? ' vergleichbaren' : ''
  const wo = keinem(`${zahlwort(faelle.length)}${vergleichbar} `, kontext.ebene)
  return {
    text: `In ${wo} hat sich ${worte.nomen} von ${periode(von, kontext)} bis ${periode(bis, kontext)} ${merklich(worte)} verändert`,
    zusatz: mostOf(faelle, worte),
    genannt: null,
  }
}

/** " (am meisten in Nord: von 20,0 auf 21,0 %)"; empty where no figure moved. */
function mostOf(faelle: readonly Fall[], worte: Worte): string {
  const fall = faelle.toSorted(bySize)[0]
  if (!fall || zahl(fall.v.alt, worte) === zahl(fall.v.neu, worte)) return ''
  const wo = inRaum(fall.zeile.reihe.name).replace(/^I/, 'i')
  return ` (am meisten ${wo}: von ${zahl(fall.v.alt, worte)} auf ${mitEinheit(fall.v.neu, worte)})`
}

function namedFinding({ zeile, v }: Fall, worte: Worte, kontext: Kontext): Befund {
  const wo = inRaum(zeile.reihe.name)
  const zeit = `${periode(v.von, kontext)} bis ${periode(v.bis, kontext)}`
  const genannt = zeile
  if (istVeraendert(v.urteil)) {
    const sicher = worte.fassung.intervall === 'KEINE' ? '' : ', sicher'
    const prozent = worte.fassung.typ === 'ABSOLUT' ? `${prozentText(v)}, ` : ''
    const genau = unterscheidend(v, worte)
    return {
      text: `${wo} ${verb(v)} ${worte.nomen} von ${zahl(v.alt, genau)} auf ${mitEinheit(v.neu, genau)}`,
      zusatz: ` (${prozent}${zeit}${sicher})`,
      genannt,
    }
  }
  if (v.urteil === 'NAHEZU_GLEICH') {
    const text = `${wo} blieb ${worte.nomen} mit ${mitEinheit(v.neu, worte)} nahezu gleich`
    return { text, zusatz: ` (${zeit})`, genannt }
  }
  const text = `${wo} ist die Veränderung von ${zahl(v.alt, worte)} auf ${mitEinheit(v.neu, worte)}`
  return { text, zusatz: ` ${unsicher(v)} (${zeit})`, genannt }
}

/** The yardstick as the finding: nobody has chosen the areas that are drawn. */
function massstabbefund({ massstab, nummer, worte, kontext }: Lage): Befund | null {
  const v = massstab?.veraenderungen[nummer]
  if (!massstab || !v || v.alt === null || v.neu === null) return null
  const { text, zusatz, genannt } = namedFinding({ zeile: massstab, v }, worte, kontext)
  const wo = imMassstab(massstab)
  const anfang = inRaum(massstab.reihe.name)
  return {
    text: `${grossBeginnend(wo)}${text.slice(anfang.length)}`,
    zusatz,
    genannt,
  }
}

/** ", im Kreis blieb er bis 2021 mit 12,2 nahezu gleich" */
function yardstickOf({ massstab, nummer, worte, kontext }: Lage): string {
  const v = massstab?.veraenderungen[nummer]
  if (!massstab || !v || v.alt === null || v.neu === null) return ''
  return `, ${imMassstab(massstab)} ${clause(v, worte, `bis ${periode(v.bis, kontext)}`)}`
}

/** What became of the other areas that have figures. */
function restOf({ raeume, faelle, worte, kontext }: Lage, genannt: Befund['genannt']): string {
  if (genannt === null) return ''
  const uebrige = faelle.filter(({ zeile }) => zeile !== genannt)
  const [einer] = uebrige
  if (!einer) return ''
  if (raeume.length === 2) {
    const wann = `bis ${periode(einer.v.bis, kontext)}`
    return `${inRaum(einer.zeile.reihe.name)} ${clause(einer.v, worte, wann)}.`
  }
  const woerter = uebrige.map(({ v }) => urteilswort(v))
  const { singular, plural } = EBENE_WORTE[kontext.ebene]
  if (uebrige.length === 1) {
    return `${singular} ${einer.zeile.reihe.name}: ${woerter.join('')}.`
  }
  return `Die übrigen ${plural}: ${countWords(woerter, URTEILSFOLGE)}.`
}

/** What happened since the last break, where the finding is about an earlier stretch. */
function newestStretch({ raeume, nummer, worte, kontext }: Lage): string {
  const neueste = (raeume[0]?.veraenderungen.length ?? 0) - 1
  const faelle = neueste === nummer ? [] : toFaelle(raeume, neueste)
  const erster = faelle[0]
  if (!erster) return ''
  const zeit = `on ${periode(erster.v.von, kontext)} bis ${periode(erster.v.bis, kontext)}`
  if (raeume.length === 1) return `V${zeit} ${clause(erster.v, worte)}.`
  if (faelle.length === 1) {
    return `${inRaum(erster.zeile.reihe.name)} ${clause(erster.v, worte, `v${zeit}`)}.`
  }
  return `V${zeit} ${severalMoved(faelle, worte, kontext)}.`
}

function severalMoved(faelle: readonly Fall[], worte: Worte, kontext: Kontext): string {
  const { pronomen } = worte
  const { ebene } = kontext
  const gestiegen = faelle.filter(({ v }) => v.urteil === 'GESTIEGEN').length
  const gesunken = faelle.filter(({ v }) => v.urteil === 'GESUNKEN').length
  const alle = zahlwort(faelle.length)
  if (gestiegen + gesunken === 0) {
    const wo = keinem(`${alle} `, ebene)
    return `hat ${pronomen} sich in ${wo} ${merklich(worte)} verändert${mostOf(faelle, worte)}`
  }
  const teile = [
    gestiegen > 0 ? `stieg ${pronomen} in ${inWorten(gestiegen, ebene)}` : '',
    gesunken > 0
      ? `sank ${gestiegen > 0 ? '' : `${pronomen} `}in ${inWorten(gesunken, ebene)}`
      : '',
  ].filter(Boolean)
  const sicher = worte.fassung.intervall === 'KEINE' ? '' : ' sicher'
  const wo = `der ${alle} ${EBENE_WORTE[ebene].plural}`
  return `${teile.join(' und ')} ${wo}${sicher}${mostOf(faelle, worte)}`
}

function bySize(a: Fall, b: Fall): number {
  return size(b) - size(a)
}

function size({ v }: Fall): number {
  return Math.abs(v.differenz.wert ?? 0)
}

function fett(text: string): Satzteil {
  return { text, fett: true }
}

function normal(text: string): Satzteil {
  return { text, fett: false }
}
