/** Which groups of the Anmeldedienst have which roles here. */
import { z } from 'zod'
import { ROLLEN, type Rolle } from '../wer.ts'

const rollen = z.array(z.enum(ROLLEN)).min(1)
const schema = z.record(
  z.string().min(1),
  z.union([rollen, z.string().transform((text) => text.split('+').map((teil) => teil.trim()))]),
)

export type Rollenzuordnung = ReadonlyMap<string, readonly Rolle[]>

/**
 * From JSON (`{"sm-planung": "PLANUNG", "sm-leitung": ["PLANUNG", "ADMIN"]}`) or
 * text (`sm-planung=PLANUNG, sm-leitung=PLANUNG+ADMIN`); null when it is neither
 * or names a role that does not exist.
 */
export function parseRollenzuordnung(text: string): Rollenzuordnung | null {
  const { data } = schema.safeParse(text.trim().startsWith('{') ? parseJson(text) : parseText(text))
  const eintraege = Object.entries(data ?? {})
  const gelesen = eintraege.map(
    ([gruppe, liste]) => [gruppe, rollen.safeParse(liste).data] as const,
  )
  if (gelesen.length === 0 || gelesen.some(([, liste]) => liste === undefined)) return null
  return new Map(gelesen.map(([gruppe, liste]) => [gruppe, liste ?? []]))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function parseText(text: string): unknown {
  const paare = text
    .split(',')
    .filter((teil) => teil.trim() !== '')
    .map((teil) => teil.split('='))
  if (paare.some((paar) => paar.length !== 2)) return null
  return Object.fromEntries(paare.map(([gruppe = '', liste = '']) => [gruppe.trim(), liste]))
}
