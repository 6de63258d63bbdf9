/** The columns of our own table, and the heads by which those of other tables are known. */
import { ANGEBOTSSPALTEN } from './angebotsspalten.ts'
import type { Tabellenspalte } from './spaltentyp.ts'
import { STANDORTSPALTEN } from './standortspalten.ts'

export const SPALTEN = { ...ANGEBOTSSPALTEN, ...STANDORTSPALTEN } as const

export type Spaltenschluessel = keyof typeof SPALTEN
export const SPALTENFOLGE = Object.keys(SPALTEN) as readonly Spaltenschluessel[]

export const spalteOf = (schluessel: Spaltenschluessel): Tabellenspalte => SPALTEN[schluessel]

export const istSpalte = (text: string): text is Spaltenschluessel => Object.hasOwn(SPALTEN, text)

/** What a column of a file can be. */
export const EINLESESPALTEN = SPALTENFOLGE.filter((eine) => spalteOf(eine).nurHinaus !== true)
