/** Calendar days and moments as text: no time zone can move a day. */
import { istTag } from '@sozial/domain/zeitraum'
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'

function parseTag(value: unknown): string {
  if (typeof value === 'string' && istTag(value)) return value
  throw new GraphQLError('Ein Datum wird als JJJJ-MM-TT geschrieben, zum Beispiel 2011-05-09.')
}

function parseZeitpunkt(value: unknown): string {
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return value
  throw new GraphQLError('Ein Zeitpunkt wird nach ISO 8601 geschrieben.')
}

const literal = (parse: (value: unknown) => string) => (node: ValueNode) =>
  parse(node.kind === Kind.STRING ? node.value : null)

/** Serialises text as it is; the queries write days as `JJJJ-MM-TT`. */
export const Datum = new GraphQLScalarType<string, string>({
  name: 'Datum',
  description: 'Kalendertag, JJJJ-MM-TT',
  serialize: String,
  parseValue: parseTag,
  parseLiteral: literal(parseTag),
})

export const Zeitpunkt = new GraphQLScalarType<string, string>({
  name: 'Zeitpunkt',
  description: 'Zeitpunkt nach ISO 8601',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseZeitpunkt,
  parseLiteral: literal(parseZeitpunkt),
})
