/** Where in the form each message belongs: at a field, at a row of the formula, or above all. Pure. */
import type { Meldungsschwere } from '../../gql/schema.generated.ts'
import { pruefeAngaben, pruefeFormel, type Entwurf } from './entwurf.ts'
import { findZeile } from './formelzeilen.ts'

/** A message of the server on a draft. */
export interface Servermeldung {
  readonly schwere: Meldungsschwere
  readonly code: string
  /** Keys with dots: `fassung.berechnung.zaehler.teile.0`. */
  readonly pfad: string
  readonly text: string
}

/** By number of the row; the whole side under `undefined`. */
export type Zeilenfehler = ReadonlyMap<number | undefined, string>

export interface Formularmeldungen {
  readonly felder: ReadonlyMap<string, string>
  readonly zaehler: Zeilenfehler
  readonly nenner: Zeilenfehler
  /** What should be looked at but does not block. */
  readonly hinweise: readonly string[]
  /** What blocks, each sentence once. */
  readonly fehler: readonly string[]
}

/** What merely is not filled in yet is no error until someone wants to store it. */
const UNFERTIG = new Set(['MERKMAL_FEHLT', 'SUMME_LEER'])

/** All that is known to be wrong. `ganz`: also what is still empty. */
export function createMeldungen(
  entwurf: Entwurf,
  server: readonly Servermeldung[],
  ganz: boolean,
): Formularmeldungen {
  const angaben = pruefeAngaben(entwurf).filter(
    ({ feld }) => ganz || entwurfstext(entwurf, feld) !== '',
  )
  const formel = pruefeFormel(entwurf).filter(({ code }) => ganz || !UNFERTIG.has(code))
  const vomServer = server.filter(
    ({ schwere, code, pfad }) =>
      schwere === 'FEHLER' &&
      (code === 'TEXT_FEHLT' ? !istVorgegeben(entwurf, pfad) : ganz || !UNFERTIG.has(code)),
  )
  const felder = new Map<string, string>()
  const seiten = {
    zaehler: new Map<number | undefined, string>(),
    nenner: new Map<number | undefined, string>(),
  }
  const setErste = <K>(karte: Map<K, string>, schluessel: K, text: string) => {
    if (!karte.has(schluessel)) karte.set(schluessel, text)
  }
  for (const { feld, text } of angaben) setErste(felder, feld, text)
  for (const { pfad, text } of [...formel, ...vomServer]) {
    const ort = toOrt(pfad)
    if (ort.seite === null) setErste(felder, ort.feld, text)
    else setErste(seiten[ort.seite], findZeile(entwurf[ort.seite], ort.seite, ort.pfad), text)
  }
  const fehler = [...felder.values(), ...seiten.zaehler.values(), ...seiten.nenner.values()]
  const hinweise = server.flatMap(({ schwere, text }) => (schwere === 'FEHLER' ? [] : [text]))
  return { felder, ...seiten, hinweise: [...new Set(hinweise)], fehler: [...new Set(fehler)] }
}

function entwurfstext(entwurf: Entwurf, feld: string): string {
  const wert = entwurf[feld as keyof Entwurf]
  return typeof wert === 'string' ? wert.trim() : ''
}

/**
 * The form says itself what must be filled in, and fills in the rest: only an
 * empty text that it does not know of remains for the server to name.
 */
function istVorgegeben(entwurf: Entwurf, pfad: string): boolean {
  return (pfad.split('.').at(-1) ?? '') in entwurf
}

type Ort =
  | { readonly seite: 'zaehler' | 'nenner'; readonly pfad: string }
  | { readonly seite: null; readonly feld: string }

/** The side of the formula or the field that a place in the input means. */
function toOrt(pfad: string): Ort {
  const [, ab, seite] = /(?:^|\.)((zaehler|nenner)(?:\..*)?)$/.exec(pfad) ?? []
  if (ab !== undefined && (seite === 'zaehler' || seite === 'nenner')) return { seite, pfad: ab }
  return { seite: null, feld: pfad.split('.').at(-1) ?? '' }
}
