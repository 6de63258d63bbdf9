/** A selection of everything a field of the schema gives, so that nothing new goes untested. */
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql'

/** @param weg path below Query: `angebotssuche.treffer` */
export function alleFelder(schema: GraphQLSchema, weg: string): string {
  let typ: GraphQLObjectType = schema.getQueryType()!
  for (const name of weg.split('.'))
    typ = getNamedType(typ.getFields()[name]!.type) as GraphQLObjectType
  return auswahlOf(typ)
}

function auswahlOf(typ: GraphQLObjectType): string {
  const felder = Object.values(typ.getFields()).map((feld) => {
    const unten = getNamedType(feld.type)
    return isObjectType(unten) ? `${feld.name} ${auswahlOf(unten)}` : feld.name
  })
  return `{ ${felder.join(' ')} }`
}
