/** The document of an offer as JSON. What comes in is read by `parseInhalt`; here only its size is bounded. */
import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql'
import type { ValueNode } from 'graphql'

/** Longest document as JSON text; all texts at their longest stay below. */
const ZEICHEN = 100_000

function bounded(roh: unknown): unknown {
  if ((JSON.stringify(roh) ?? '').length <= ZEICHEN) return roh
  throw new GraphQLError('Das Angebot ist zu lang. Bitte die Texte kürzen.')
}

export const AngebotsinhaltScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'Angebotsinhalt',
  description: 'Felder eines Unterstützungsangebots als JSON; was fehlt, ist nicht gesagt',
  serialize: (value) => value,
  parseValue: bounded,
  parseLiteral: (node: ValueNode, variables) => bounded(valueFromASTUntyped(node, variables)),
})
