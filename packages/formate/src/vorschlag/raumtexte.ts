/** The texts by which a table names its areas, over all of its rows. */
import { glaette } from '../text/index.ts'
import type { Zeile } from '../zuordnung/index.ts'

export interface Raumtext {
  readonly text: string
  /** Beside it in the column of names; empty where there is none. */
  readonly name: string
  readonly zeilen: number
  readonly ersteZeile: number
  /** No row of it has a figure or a sign for one. */
  readonly ohneZahlen: boolean
}

export interface Raumtexte {
  readonly texte: ReadonlyMap<string, Raumtext>
  /** Last row with a figure; notes stand below. */
  readonly letzteZahl: number
}

interface Raumspalten {
  readonly schluessel: number
  readonly name: number | null
}

/** More different texts than this name no areas. */
const HOECHSTENS = 50_000

export function sammleRaumtexte(
  zeilen: Iterable<Zeile>,
  { schluessel, name }: Raumspalten,
): Raumtexte {
  const texte = new Map<string, { -readonly [K in keyof Raumtext]: Raumtext[K] }>()
  let letzteZahl = 0
  for (const { zeile, zellen } of zeilen) {
    const text = glaette(String(zellen[schluessel] ?? ''))
    const hatZahl = zellen.some((zelle, i) => i !== schluessel && i !== name && istAngabe(zelle))
    if (hatZahl) letzteZahl = zeile
    const bild = texte.get(text)
    if (bild !== undefined) {
      bild.zeilen += 1
      bild.ohneZahlen &&= !hatZahl
    } else if (texte.size < HOECHSTENS) {
      const genannt = name === null ? '' : glaette(String(zellen[name] ?? ''))
      texte.set(text, { text, name: genannt, zeilen: 1, ersteZeile: zeile, ohneZahlen: !hatZahl })
    }
  }
  return { texte, letzteZahl }
}

/** "1.234", "12,5 p", "(7)", "< 3" */
const ZAHLENHAFT = /^(?=.*\d)[^\p{L}]*\p{L}?$/u
const ZEICHEN = /^([-–—.…/xX*]|\.\.\.|\( ?\))$/

const istAngabe = (zelle: string | number): boolean =>
  typeof zelle === 'number' || ZAHLENHAFT.test(zelle.trim()) || ZEICHEN.test(zelle.trim())
