import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import { Aufruffehler, codeOf } from './kommando.ts'

type Optionen = NonNullable<ParseArgsConfig['options']>

/**
 * `parseArgs` of Node with German sentences.
 *
 * @param hoechstens how many words the command takes besides its options
 * @throws Aufruffehler for unknown options, missing values and words too many
 */
export function parseArgumente<const T extends Optionen>(
  args: readonly string[],
  options: T,
  hoechstens: number,
) {
  const gelesen = readArgs(args, options)
  const zuViel = gelesen.positionals[hoechstens]
  if (zuViel === undefined) return gelesen
  throw new Aufruffehler(
    `„${zuViel}“ ist hier zu viel. Texte mit Leerzeichen gehören in Anführungszeichen.`,
  )
}

function readArgs<const T extends Optionen>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw toAufruffehler(error)
  }
}

/** A text that must be given. @throws Aufruffehler */
export function pflicht(wert: string | undefined, option: string): string {
  if (wert !== undefined && wert !== '') return wert
  throw new Aufruffehler(`Es fehlt ${option}.`)
}

/** A whole number above zero. @throws Aufruffehler */
export function toNummer(text: string | undefined, was: string): number {
  if (text !== undefined && /^[1-9]\d{0,9}$/.test(text)) return Number(text)
  throw new Aufruffehler(
    text === undefined
      ? `Es fehlt ${was}.`
      : `„${text}“ ist nicht ${was}: Gemeint ist eine ganze Zahl.`,
  )
}

function toAufruffehler(error: unknown): unknown {
  const code = codeOf(error)
  const option = /'(-[^' ]*)/.exec(String(error))?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return new Aufruffehler(`Die Option „${option}“ gibt es hier nicht.`)
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return new Aufruffehler(`Die Option „${option}“ braucht einen Wert oder darf keinen haben.`)
  }
  return error
}
