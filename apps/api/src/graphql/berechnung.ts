/** A formula as JSON. What comes in is read by `parseBerechnung`; here only its size is bounded. */
import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql'
import type { ValueNode } from 'graphql'

/** Longest formula as JSON text. */
const ZEICHEN = 20_000

function bounded(roh: unknown): unknown {
  if ((JSON.stringify(roh) ?? '').length <= ZEICHEN) return roh
  throw new GraphQLError('Die Formel ist zu lang. Bitte sie auf mehrere Indikatoren verteilen.')
}

export const BerechnungScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'Berechnung',
  description:
    'Formel als JSON: { typ, zaehler, nenner, faktor } mit Bäumen aus MERKMAL, SUMME und DIFFERENZ',
  serialize: (value) => value,
  parseValue: bounded,
  parseLiteral: (node: ValueNode, variables) => bounded(valueFromASTUntyped(node, variables)),
})
