/**
 * Vectors travel from the database to the socket as the JSON text the database
 * wrote. Nothing in between parses or walks their numbers.
 */
import { GraphQLError, GraphQLScalarType } from 'graphql'

const JSON_TEXT = Symbol('JSON text')

/** A finished piece of JSON. Only `toVektor` makes one, so nothing a client sends can pose as it. */
export interface Vektor {
  readonly [JSON_TEXT]: string
}

/** Wraps a JSON array as PostgreSQL wrote it; `null` stays `null`. */
export function toVektor(json: string): Vektor
export function toVektor(json: string | null): Vektor | null
export function toVektor(json: string | null): Vektor | null {
  return json === null ? null : { [JSON_TEXT]: json }
}

/** The entries of a vector of figures, for the few places that walk them (files). */
export function zahlenOf(vektor: Vektor | null): readonly (number | null)[] {
  return vektor === null ? [] : (JSON.parse(vektor[JSON_TEXT]) as readonly (number | null)[])
}

/** The entries of a vector of texts, keys or states; ids come as texts too. */
export function texteOf(vektor: Vektor | null): readonly (string | null)[] {
  const texte =
    vektor === null ? [] : (JSON.parse(vektor[JSON_TEXT]) as readonly (string | number | null)[])
  return texte.map((text) => (text === null ? null : String(text)))
}

const isVektor = (value: object): value is Vektor => JSON_TEXT in value

/**
 * JSON text of an execution result. Vectors are copied in as they are; all
 * keys are GraphQL names, which need no escaping.
 */
export function toJsonText(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value !== 'object') return JSON.stringify(value)
  if (isVektor(value)) return value[JSON_TEXT]
  if (Array.isArray(value)) return `[${value.map(toJsonText).join(',')}]`
  const fields: string[] = []
  for (const [name, field] of Object.entries(value)) fields.push(`"${name}":${toJsonText(field)}`)
  return `{${fields.join(',')}}`
}

/** A scalar that only leaves the server; its values come from `toVektor`. */
function vektorScalar(name: string, description: string): GraphQLScalarType<never, Vektor> {
  const outputOnly = (): never => {
    throw new GraphQLError(`${name} can only be read.`)
  }
  return new GraphQLScalarType<never, Vektor>({
    name,
    description,
    serialize(value) {
      if (typeof value === 'object' && value !== null && isVektor(value)) return value
      throw new TypeError(`${name} needs the JSON text of a vector.`)
    },
    parseValue: outputOnly,
    parseLiteral: outputOnly,
  })
}

export const Zahlenvektor = vektorScalar(
  'Zahlenvektor',
  'Zahlen in der Reihenfolge der Räume (oder der Perioden); null, wo keine Zahl steht',
)
export const Statusvektor = vektorScalar(
  'Statusvektor',
  'WertStatus in der Reihenfolge der Räume (oder der Perioden); null bedeutet: überall GUELTIG',
)
export const Textvektor = vektorScalar('Textvektor', 'Texte in der Reihenfolge der Räume')
