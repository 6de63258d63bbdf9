/** How an address is read: what makes no sense never fails, but leaves a German remark. */

const SCHALTER = { an: 'an', aus: 'aus' } as const

/** The parameters under the reading eye, and the remarks on what made no sense. */
export interface Leser {
  readonly parameter: URLSearchParams
  readonly hinweise: string[]
}

/** Passes over a part of the address, with a remark. */
export function verwerfe({ hinweise }: Leser, name: string, wert: string) {
  hinweise.push(unbekannteAngabe(name, wert))
}

/** The remark; also where only the data know that there is no such thing. */
export const unbekannteAngabe = (name: string, wert: string): string =>
  `Die Angabe „${name}=${kuerze(wert)}“ in der Adresse ist unbekannt und wurde übergangen.`

/** A text of a given shape. */
export function readMuster(leser: Leser, name: string, muster: RegExp): string | null {
  const wert = leser.parameter.get(name)
  if (wert === null || wert === '') return null
  if (muster.test(wert)) return wert
  verwerfe(leser, name, wert)
  return null
}

/** One of a few words; `vorgabe` when there is none or an unknown one. */
export function readWahl<T extends string, V extends T | null>(
  leser: Leser,
  name: string,
  { worte, vorgabe }: { readonly worte: Readonly<Record<T, string>>; readonly vorgabe: V },
): T | V {
  const wert = leser.parameter.get(name)
  if (wert === null || wert === '') return vorgabe
  for (const schluessel in worte) if (worte[schluessel] === wert) return schluessel
  verwerfe(leser, name, wert)
  return vorgabe
}

/** `an` or `aus`. */
export function readSchalter(leser: Leser, name: string): boolean {
  return readWahl(leser, name, { worte: SCHALTER, vorgabe: 'aus' }) === 'an'
}

function kuerze(wert: string): string {
  return wert.length > 30 ? `${wert.slice(0, 30)}…` : wert
}
