import type { Gleichung, Schutzergebnis, Schutzsystem, Schutzzelle } from './system.ts'

/** How far the neighbourhood of a cell is looked at to tell it from others. */
const RUNDEN = 8

/** A system in an order that follows from its content alone. */
export interface Ordnung {
  readonly system: Schutzsystem
  /** Per cell of the ordered system its place in the original one. */
  readonly herkunft: readonly number[]
}

/**
 * The same system in an order that does not depend on the order it was given
 * in, so that protecting it gives the same result. Cells are told apart by what
 * they are and, round by round, by what they are linked with (Weisfeiler &
 * Leman 1968). What still looks alike is alike for all that matters here, or so
 * close that either will do.
 */
export function ordne({ zellen, gleichungen }: Schutzsystem): Ordnung {
  let marken = Int32Array.from(zellen, markeOf)
  let zeilen = new Int32Array(gleichungen.length)
  let verschiedene = new Set(marken).size
  for (let runde = 0; runde < RUNDEN; runde += 1) {
    zeilen = Int32Array.from(gleichungen, (eine) => mixZeile(eine, marken))
    marken = mixZellen(gleichungen, zeilen, marken)
    const jetzt = new Set(marken).size
    if (jetzt === verschiedene && runde > 0) break
    verschiedene = jetzt
  }
  const nach = (werte: Int32Array) => (a: number, b: number) => werte[a]! - werte[b]! || a - b
  const herkunft = [...zellen.keys()].toSorted(nach(marken))
  const ort = new Int32Array(zellen.length)
  for (const [neu, alt] of herkunft.entries()) ort[alt] = neu
  const folge = [...gleichungen.keys()].toSorted(nach(zeilen))
  return {
    system: {
      zellen: herkunft.map((alt) => zellen[alt]!),
      gleichungen: folge.map((g) => moveZellen(gleichungen[g]!, ort)),
    },
    herkunft,
  }
}

function moveZellen({ zellen, faktoren, konstante }: Gleichung, ort: Int32Array): Gleichung {
  const folge = [...zellen.keys()].toSorted((a, b) => ort[zellen[a]!]! - ort[zellen[b]!]!)
  return {
    zellen: folge.map((i) => ort[zellen[i]!]!),
    faktoren: folge.map((i) => faktoren[i]!),
    konstante,
  }
}

/** The result in the numbering of the original system. */
export function moveBack(ergebnis: Schutzergebnis, { herkunft }: Ordnung): Schutzergebnis {
  const alt = (zelle: number): number => herkunft[zelle]!
  const aufsteigend = (zellen: readonly number[]): readonly number[] =>
    zellen.map(alt).toSorted((a, b) => a - b)
  return {
    sekundaer: aufsteigend(ergebnis.sekundaer),
    ungeschuetzt: aufsteigend(ergebnis.ungeschuetzt),
    pruefungen: ergebnis.pruefungen
      .map((pruefung) => ({
        ...pruefung,
        zelle: alt(pruefung.zelle),
        zeugen: pruefung.zeugen.map(
          (zeuge) => new Map([...zeuge].map(([zelle, wert]) => [alt(zelle), wert])),
        ),
      }))
      .toSorted((a, b) => a.zelle - b.zelle),
  }
}

const LAGEN = { GEZEIGT: 1, BEKANNT: 2, VERBORGEN: 3, NIE: 4 } as const

function markeOf(zelle: Schutzzelle): number {
  const { bedarf } = zelle
  const spanne = bedarf?.art === 'SPANNE' ? [bedarf.unten, bedarf.oben] : [bedarf?.breite, 0.5]
  const werte = [zelle.wert, zelle.unten, zelle.oben, zelle.gezeigt, zelle.spiel, zelle.kosten]
  return [...werte, ...spanne].reduce<number>(
    (marke, wert) => mix(marke, hash(wert ?? Number.NaN)),
    LAGEN[zelle.lage] + (zelle.ganzzahlig ? 8 : 0),
  )
}

/** Sums do not depend on the order of their terms. */
function mixZeile({ zellen, faktoren, konstante }: Gleichung, marken: Int32Array): number {
  let summe = hash(konstante)
  for (let i = 0; i < zellen.length; i += 1) {
    summe = (summe + mix(marken[zellen[i]!]!, hash(faktoren[i]!))) | 0
  }
  return mix(summe, zellen.length)
}

function mixZellen(
  gleichungen: readonly Gleichung[],
  zeilen: Int32Array,
  marken: Int32Array,
): Int32Array<ArrayBuffer> {
  const summen = new Int32Array(marken.length)
  for (let g = 0; g < gleichungen.length; g += 1) {
    const { zellen, faktoren } = gleichungen[g]!
    for (let i = 0; i < zellen.length; i += 1) {
      summen[zellen[i]!]! += mix(zeilen[g]!, hash(faktoren[i]!))
    }
  }
  return marken.map((marke, i) => mix(marke, summen[i]!))
}

const ZAHL = new Float64Array(1)
const BITS = new Int32Array(ZAHL.buffer)

function hash(zahl: number): number {
  ZAHL[0] = zahl + 0
  return mix(BITS[0]!, BITS[1]!)
}

/** Two words as one (after MurmurHash3). */
function mix(a: number, b: number): number {
  let wort = Math.imul(a ^ Math.imul(b, 0xcc9e2d51), 0x85ebca6b)
  wort = Math.imul(wort ^ (wort >>> 13), 0xc2b2ae35)
  return (wort ^ (wort >>> 16)) | 0
}
