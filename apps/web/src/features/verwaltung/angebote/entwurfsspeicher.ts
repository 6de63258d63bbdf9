/** What somebody has typed and the server has not yet: on this device alone, until it has. */
import { INHALTSFELDER, parseInhalt, type Angebotsinhalt } from '@sozial/domain/angebot'

const schluesselOf = (id: string): string => `angebot-entwurf-${id}`

/** Storage can be full or forbidden: then the server alone keeps the draft. */
function mitSpeicher<T>(tue: (speicher: Storage) => T, sonst: T): T {
  try {
    return tue(localStorage)
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return sonst
    throw error
  }
}

export const legeAb = (id: string, inhalt: Angebotsinhalt): void =>
  mitSpeicher((speicher) => speicher.setItem(schluesselOf(id), JSON.stringify(inhalt)), undefined)

export const vergiss = (id: string): void =>
  mitSpeicher((speicher) => speicher.removeItem(schluesselOf(id)), undefined)

/** @returns null: nothing lies here */
export function holeAbgelegtes(id: string): Angebotsinhalt | null {
  const roh: unknown = mitSpeicher(
    (speicher) => JSON.parse(speicher.getItem(schluesselOf(id)) ?? 'null'),
    null,
  )
  return typeof roh === 'object' && roh !== null && !Array.isArray(roh) ? roh : null
}

export interface Geprueftes {
  /** What the server takes; a field that is wrong stays on this device. */
  readonly inhalt: Angebotsinhalt
  /** One sentence for each field that is wrong. */
  readonly maengel: Readonly<Partial<Record<string, string>>>
}

/** Parts what can be kept from what is still wrong, field by field. */
export function pruefeEntwurf(inhalt: Angebotsinhalt): Geprueftes {
  const gelesen = parseInhalt(inhalt)
  if (gelesen.ok) return { inhalt: gelesen.inhalt, maengel: {} }
  const maengel: Partial<Record<string, string>> = {}
  for (const { pfad, text } of gelesen.verstoesse) {
    maengel[pfad] ??= text
    maengel[pfad.split('.')[0] ?? pfad] ??= text
  }
  const gute = INHALTSFELDER.filter((feld) => maengel[feld] === undefined)
  const rest = Object.fromEntries(gute.map((feld) => [feld, inhalt[feld]]))
  const sichtbar = maengel['sichtbar'] === undefined ? { sichtbar: inhalt.sichtbar } : {}
  const teil = parseInhalt(JSON.parse(JSON.stringify({ ...rest, ...sichtbar })))
  return { inhalt: teil.ok ? teil.inhalt : {}, maengel }
}
