/** What a view gives to take along; each view fills this in, one component offers it. */
import type { Sicht } from '../../gql/schema.generated.ts'
import type { CsvZelle } from '../../lib/csv.ts'
import type { Dateibereich } from '../herunterladen.ts'
import type { Dokumenttabelle } from './dokumenttabelle.ts'

/** Rows of a file. */
export type Dateizeilen = readonly (readonly CsvZelle[])[]

/** The drawing as a file; made when it is asked for. */
export interface Mitnahmebild {
  readonly svg: () => string | Promise<string>
  /** @throws when the browser cannot make a picture */
  readonly png: () => Promise<Blob>
}

export interface Mitnahme {
  /** Name of files, without the ending. */
  readonly name: string
  /** Name of pictures, where they show less than the files. */
  readonly bildname?: string
  /** What the files contain where that is more than the view, e.g. "2014–2025". */
  readonly umfang?: string
  readonly tabelle: (abruf: Date) => Dokumenttabelle
  /** For a German spreadsheet, with source and signs below. */
  readonly csv: (abruf: Date) => Dateizeilen
  /** One row per figure, nothing but data; `null` where a view has none. */
  readonly daten: (() => Dateizeilen) | null
  /** `null` where there is nothing to draw. */
  readonly bild: Mitnahmebild | null
  /** What the server's files are to contain (Excel, QGIS, programs); none where a view has no such data. */
  readonly dateien?: Dateibereich
  /** Text to put under a figure in a report. */
  readonly zitat: (adresse: string, abruf: Date) => string
}

/** Names without the ending; what is not published says so at their end, as the server's files do. */
export function dateinamenOf(
  { name, bildname = name }: Pick<Mitnahme, 'name' | 'bildname'>,
  sicht: Sicht,
): { readonly name: string; readonly datenname: string; readonly bildname: string } {
  const ende = sicht === 'INTERN' ? '-intern' : ''
  return { name: name + ende, datenname: `${name}_daten${ende}`, bildname: bildname + ende }
}
