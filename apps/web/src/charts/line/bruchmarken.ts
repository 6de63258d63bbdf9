import type { Bruchstelle } from '../bruchstellen.ts'
import { textWidth } from '../text-width.ts'

/** How a break is drawn: a dotted vertical in a strip, its name above. */
export interface Bruchmarke {
  readonly x: number
  readonly streifen: { readonly x: number; readonly breite: number }
  readonly zeilen: readonly Bruchzeile[]
}

export interface Bruchzeile {
  readonly text: string
  readonly fett: boolean
  /** Middle of the text. */
  readonly x: number
  readonly y: number
}

export interface Bruchkopf {
  readonly marken: readonly Bruchmarke[]
  /** Height that the texts need above the plot. */
  readonly hoehe: number
  /** True when every consequence stands above its break. */
  readonly mitFolge: boolean
}

/** Between left and right the texts may stand, from the top down. */
interface Grenzen {
  readonly links: number
  readonly rechts: number
  readonly oben: number
}

const ZEILE = 15
const ERSTE = 12
/** More than this is no label but a text. */
const LAENGSTE_FOLGE = 640
/** More rows of names would take the room of the chart itself. */
const HOECHSTENS_REIHEN = 2

/**
 * A single break carries its consequence where that fits in one line. Several
 * carry their names only, in at most two rows that do not touch; what they mean,
 * and names without room, stand below the chart then.
 */
export function placeBruchmarken(
  brueche: readonly Bruchstelle[],
  x: readonly number[],
  grenzen: Grenzen,
): Bruchkopf {
  const folge = brueche.length === 1 ? withoutFullStop(brueche[0]?.folge ?? '') : ''
  const platz = Math.min(grenzen.rechts - grenzen.links, LAENGSTE_FOLGE)
  const passt = folge !== '' && textWidth(folge, 12) <= platz
  const enden: number[] = []
  const marken = brueche.map((stelle) => {
    const mark = baseMark(stelle, x)
    const titel = { text: stelle.titel, fett: true, x: fit(stelle.titel, mark.x, grenzen) }
    const reihe = freeRow(enden, titel)
    const zeilen = [{ ...titel, y: grenzen.oben + ERSTE + reihe * ZEILE }]
    if (passt) {
      const y = grenzen.oben + ERSTE + ZEILE
      zeilen.push({ text: folge, fett: false, x: fit(folge, mark.x, grenzen), y })
    }
    return { ...mark, zeilen }
  })
  if (enden.length > HOECHSTENS_REIHEN) {
    return { marken: marken.map((mark) => ({ ...mark, zeilen: [] })), hoehe: 0, mitFolge: false }
  }
  const reihen = passt ? 2 : enden.length
  return {
    marken,
    hoehe: reihen === 0 ? 0 : ERSTE + (reihen - 1) * ZEILE + 8,
    mitFolge: passt || brueche.every((stelle) => stelle.folge === ''),
  }
}

function withoutFullStop(satz: string): string {
  return satz.trim().replace(/\.$/, '')
}

function baseMark(stelle: Bruchstelle, x: readonly number[]): Omit<Bruchmarke, 'zeilen'> {
  const [links, rechts] = [x[stelle.links] as number, x[stelle.rechts] as number]
  const mitte = (links + rechts) / 2
  const breite = Math.min(48, (rechts - links) * 0.5)
  return { x: mitte, streifen: { x: mitte - breite / 2, breite } }
}

/** The middle nearest to `x` at which a text stays inside. */
function fit(text: string, x: number, grenzen: Grenzen): number {
  const half = textWidth(text, 12, 600) / 2
  return Math.max(grenzen.links + half, Math.min(x, grenzen.rechts - half))
}

/** The first row in which this text does not touch the one before; notes its end there. */
function freeRow(enden: number[], titel: { readonly text: string; readonly x: number }): number {
  const half = textWidth(titel.text, 12, 600) / 2 + 8
  const frei = enden.findIndex((ende) => ende <= titel.x - half)
  const reihe = frei === -1 ? enden.length : frei
  enden[reihe] = titel.x + half
  return reihe
}
