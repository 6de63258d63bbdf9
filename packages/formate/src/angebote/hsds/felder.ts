/** Fields of a document from outside: whatever stands there, these are texts, numbers, lists. */
import { nameOf, type Taxonomie } from './vokabular.ts'

export type Objekt = Readonly<Record<string, unknown>>

export const istObjekt = (wert: unknown): wert is Objekt =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert)

export const objekt = (wert: unknown): Objekt => (istObjekt(wert) ? wert : {})

export const liste = (wert: unknown): readonly Objekt[] =>
  Array.isArray(wert) ? wert.filter(istObjekt) : []

export function text(wert: unknown): string {
  if (typeof wert === 'string') return wert.trim()
  return typeof wert === 'number' ? String(wert) : ''
}

/** undefined: none. */
export function zahl(wert: unknown): number | undefined {
  const roh = typeof wert === 'string' && wert.trim() !== '' ? Number(wert) : wert
  return typeof roh === 'number' && Number.isFinite(roh) ? roh : undefined
}

/** Codes of our taxonomy on a thing, those that the list has. */
export function codesOf<T extends string>(
  traeger: Objekt,
  taxonomie: Taxonomie,
  worte: Readonly<Record<T, string>>,
): readonly T[] {
  const codes = termeOf(traeger, taxonomie).map(({ term }) => text(term['code']))
  return [...new Set(codes)].filter((code): code is T => Object.hasOwn(worte, code))
}

/** What one of our fields says; empty: nothing. */
export function wertOf(traeger: Objekt, feld: string): string {
  const eines = termeOf(traeger, 'feld').find(({ term }) => text(term['code']) === feld)
  return text(eines?.attribut['value'])
}

export const termeOf = (
  traeger: Objekt,
  taxonomie: Taxonomie,
): readonly { readonly attribut: Objekt; readonly term: Objekt }[] =>
  liste(traeger['attributes'])
    .map((attribut) => ({ attribut, term: objekt(attribut['taxonomy_term']) }))
    .filter(({ term }) => text(term['taxonomy']) === nameOf(taxonomie))
