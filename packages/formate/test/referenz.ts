import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Datei, Lesung, Rohzelle } from '../src/lesung/index.ts'

const ordner = process.env['REFERENZDATEN']

/** Tests on files of the offices; without the folder they say that they did not run. */
export function mitReferenzdaten(name: string, tests: () => void): void {
  describe(name, () => {
    if (ordner === undefined) it.skip('nicht ausgeführt: REFERENZDATEN fehlt', () => undefined)
    else tests()
  })
}

/** A file of the reference data by its path in the folder. */
export function referenz(pfad: string): Datei {
  const inhalt = new Uint8Array(readFileSync(join(ordner ?? '', pfad)))
  return { name: pfad.split('/').at(-1) ?? '', inhalt }
}

/** Absolute path in the reference data. */
export function referenzpfad(pfad: string): string {
  return join(ordner ?? '', pfad)
}

/** A file made in a test. */
export function datei(text: string | Uint8Array, name = 'tabelle.csv'): Datei {
  return { name, inhalt: typeof text === 'string' ? new TextEncoder().encode(text) : text }
}

/** Windows-1252 bytes of a text without the signs from 0x80 to 0x9f. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (zeichen) => zeichen.charCodeAt(0))
}

/** `05370004 bevoelkerung 2015-12-31` → figure or status; sex, nationality and age follow where they are not "all". */
export function toTafel(lesung: Lesung): ReadonlyMap<string, number | string> {
  return new Map(
    [...lesung.zellen].map((zelle) => [bezeichne(zelle), zelle.wert.wert ?? zelle.wert.status]),
  )
}

function bezeichne({ raumSchluessel, merkmal, zeitraum, teilgruppe }: Rohzelle): string {
  const { geschlecht, nationalitaet, alterVon, alterBis } = teilgruppe
  const teile = [geschlecht, nationalitaet].filter((teil) => teil !== 'INSGESAMT')
  const alter = alterVon === 0 && alterBis === null ? [] : [`${alterVon}-${alterBis ?? ''}`]
  return [raumSchluessel, merkmal.schluessel, zeitraum.von, ...teile, ...alter].join(' ')
}

/** Codes of the remarks, in their order. */
export function codes(lesung: Pick<Lesung, 'meldungen'>): readonly string[] {
  return lesung.meldungen.map(({ code }) => code)
}
