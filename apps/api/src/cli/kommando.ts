import { createDb } from '@sozial/db'
import type { Db } from '@sozial/db'
import type { Geokodierer } from '../modules/adresse/geokodierer.ts'
import type { Posteinstellung } from '../modules/nachricht/posteinstellung.ts'
import type { Akteur } from '../modules/protokoll/protokoll.queries.ts'

/** What a command works with. Opens the database only when asked: help needs none. */
export interface Umgebung {
  readonly openDatenbank: () => Promise<Datenbank>
  readonly akteur: Akteur
  /** Where the server is reached from here: `https://sozial.kreis.de`. */
  readonly adresse: () => string
  /** Where mails go out; null: no mail server is set up. */
  readonly posteinstellung: () => Posteinstellung | null
  /** The Kreis's own geocoder; absent: none is set up. */
  readonly geokodierer?: () => Geokodierer
  /** Folder from which the user called; relative paths start there. */
  readonly ordner: string
  /** Writes one line for the user. */
  readonly sage: (zeile: string) => void
}

/** The database a command works on; closed by `main`. */
export interface Datenbank {
  readonly db: Db
  /** Where it lies, without password. */
  readonly ort: string
}

/** One command of `pnpm sozial`. */
export interface Kommando {
  /** Words by which it is called: `kreis anlegen`. */
  readonly name: string
  /** One line for the list of commands. */
  readonly kurz: string
  /** How it is called, with examples. */
  readonly hilfe: string
  /** @returns exit code: 0 done, 1 refused, 3 somebody has to decide */
  readonly run: (args: readonly string[], umgebung: Umgebung) => Promise<number>
}

/** The command was called in a wrong way; the text says how it is right. */
export class Aufruffehler extends Error {
  override readonly name = 'Aufruffehler'
}

/** Code of an error of Node or PostgreSQL: `ENOENT`, `28P01`. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { readonly code?: unknown } | null)?.code
  return typeof code === 'string' ? code : undefined
}

/** Opens a database for a command: few connections, one after the other. */
export function openDb(connectionString: string): Db {
  return createDb({ connectionString, max: 3 })
}
