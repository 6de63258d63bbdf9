/** Documents for every operation there is, made from the schema. */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'

const SKALARE: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1.5',
  Boolean: 'true',
  String: '"unbekannt"',
  Datum: '"2020-01-01"',
  Zeitpunkt: '"2020-01-01T00:00:00Z"',
  Berechnung: '{typ: FERTIGWERT}',
  Angebotsinhalt: '{titel: "unbekannt"}',
}

/** Some value of the type; every id is the one given. */
function valueOf(type: GraphQLInputType, id: string): string {
  if (isNonNullType(type)) return valueOf(type.ofType, id)
  if (isListType(type)) return `[${valueOf(type.ofType, id)}]`
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type)) {
    const felder = Object.values(type.getFields()).filter(isRequiredInputField)
    return `{${felder.map((feld) => `${feld.name}: ${valueOf(feld.type, id)}`).join(', ')}}`
  }
  if (type.name === 'ID') return `"${id}"`
  const wert = SKALARE[type.name]
  if (wert === undefined) throw new Error(`No value for ${type.name}.`)
  return wert
}

export interface Aufruf {
  readonly id: string
  readonly sicht: 'INTERN' | 'RELEASED'
}

/** A call of a root field (`Query.konten`) with everything it requires and nothing else. */
export function createDocument(schema: GraphQLSchema, name: string, { id, sicht }: Aufruf): string {
  const [typ = '', feldname = ''] = name.split('.')
  const wurzel = typ === 'Query' ? schema.getQueryType() : schema.getMutationType()
  const feld = wurzel!.getFields()[feldname]!
  const argument = (arg: GraphQLArgument) =>
    `${arg.name}: ${arg.name === 'sicht' ? sicht : valueOf(arg.type, id)}`
  const argumente = feld.args.filter(isRequiredArgument).map(argument)
  const klammer = argumente.length > 0 ? `(${argumente.join(', ')})` : ''
  const auswahl = isLeafType(getNamedType(feld.type)) ? '' : ' { __typename }'
  return `${typ === 'Query' ? 'query' : 'mutation'} { ${feldname}${klammer}${auswahl} }`
}
