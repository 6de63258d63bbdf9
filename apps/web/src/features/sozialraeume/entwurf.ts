/** The description of an area while somebody writes it. Pure. */
import type { Profil } from './profil-state.ts'

type Gespeichert = Profil['beschreibung']

export interface Entwurf {
  readonly text: string
  /** As typed: one name per line, or parted by commas. */
  readonly ortsteile: string
  readonly ansprechstelle: string
  /** The version from which the work began. */
  readonly version: number
}

export const HOECHSTENS = { text: 4000, ortsteile: 60, ortsteil: 100, ansprechstelle: 300 } as const

export const toEntwurf = (beschreibung: Gespeichert): Entwurf => ({
  text: beschreibung.text,
  ortsteile: beschreibung.ortsteile.join(', '),
  ansprechstelle: beschreibung.ansprechstelle,
  version: beschreibung.version,
})

/** Names in the order as typed, each once. */
export function parseOrtsteile(text: string): readonly string[] {
  const namen = text.split(/[,;\n]/).map((name) => name.replaceAll(/\s+/g, ' ').trim())
  return [...new Set(namen.filter((name) => name !== ''))]
}

/** What is wrong, by field; empty where nothing is. */
export function pruefeEntwurf({ text, ortsteile, ansprechstelle }: Entwurf): {
  readonly text?: string
  readonly ortsteile?: string
  readonly ansprechstelle?: string
} {
  const namen = parseOrtsteile(ortsteile)
  const lange = namen.find((name) => name.length > HOECHSTENS.ortsteil)
  return {
    ...(text.trim().length > HOECHSTENS.text && {
      text: `${text.trim().length} Zeichen sind zu viele, höchstens ${HOECHSTENS.text}. Bitte kürzen.`,
    }),
    ...(namen.length > HOECHSTENS.ortsteile && {
      ortsteile: `${namen.length} Ortsteile sind zu viele, höchstens ${HOECHSTENS.ortsteile}.`,
    }),
    ...(lange !== undefined && {
      ortsteile: `„${lange.slice(0, 30)}…“ ist zu lang, höchstens ${HOECHSTENS.ortsteil} Zeichen je Name.`,
    }),
    ...(ansprechstelle.trim().length > HOECHSTENS.ansprechstelle && {
      ansprechstelle: `Höchstens ${HOECHSTENS.ansprechstelle} Zeichen. Bitte kürzen.`,
    }),
  }
}

/** Whether anything would change by storing it. */
export function istGeaendert(entwurf: Entwurf, gespeichert: Gespeichert): boolean {
  return (
    entwurf.text.trim() !== gespeichert.text ||
    parseOrtsteile(entwurf.ortsteile).join('\n') !== gespeichert.ortsteile.join('\n') ||
    entwurf.ansprechstelle.trim() !== gespeichert.ansprechstelle
  )
}
