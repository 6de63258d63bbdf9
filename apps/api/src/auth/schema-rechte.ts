/** Puts the rules around the schema: only root fields with a rule and stricter fields get a function. */
import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql'
import type { Kontext } from '../context.ts'
import { ALLE, darf } from './berechtigung.ts'
import { FELDER } from './felder.ts'
import type { Operation } from './wem.ts'
import { OPERATIONEN } from './operationen.ts'
import { rightsError } from './verweigern.ts'
import { istInnen, type Wer } from './wer.ts'

type Feld = GraphQLField<unknown, Kontext>
type Resolver = GraphQLFieldResolver<unknown, Kontext, Readonly<Record<string, unknown>>>

const WURZELN = new Set(['Query', 'Mutation'])

/** @throws Error naming every field and operation without a rule, and every rule without one */
export function applyRechte(schema: GraphQLSchema): void {
  const offen = new Set([...Object.keys(OPERATIONEN), ...listFelder()])
  const ohne: string[] = []
  for (const typ of Object.values(schema.getTypeMap())) {
    if (!isObjectType(typ) || typ.name.startsWith('__')) continue
    for (const feld of Object.values(typ.getFields())) {
      const name = `${typ.name}.${feld.name}`
      if (!offen.delete(name)) ohne.push(name)
      else if (WURZELN.has(typ.name)) guardOperation(feld, OPERATIONEN[name]!)
      else guardFeld(feld, typ.name)
    }
  }
  if (ohne.length > 0) throw new Error(`Ohne Regel (operationen.ts, felder.ts): ${ohne.join(', ')}`)
  if (offen.size > 0) throw new Error(`Regel ohne Gegenstand: ${[...offen].join(', ')}`)
}

const listFelder = (): readonly string[] =>
  Object.entries(FELDER).flatMap(([typ, felder]) =>
    Object.keys(felder).map((feld) => `${typ}.${feld}`),
  )

function guardOperation(feld: Feld, operation: Operation): void {
  const nimmtSicht = feld.args.some(({ name }) => name === 'sicht')
  if (nimmtSicht !== (operation.sicht === true)) {
    throw new Error(`${feld.name}: Die Regel sagt etwas anderes über „sicht“ als das Schema.`)
  }
  if (operation.wem === ALLE && !nimmtSicht) return
  const resolve: Resolver = feld.resolve ?? defaultFieldResolver
  feld.resolve = (...aufruf) => {
    const [, { sicht }, { wer }] = aufruf
    if (!mayCall(wer, operation, sicht)) throw rightsError(wer)
    return resolve(...aufruf)
  }
}

/** @param sicht what was asked for, where the operation takes one */
export const mayCall = (wer: Wer, operation: Operation, sicht?: unknown): boolean =>
  darf(wer, operation) && (sicht !== 'INTERN' || istInnen(wer))

function guardFeld(feld: Feld, typ: string): void {
  const regel = FELDER[typ]![feld.name]!
  if (regel.wem === ALLE) return
  const resolve: Resolver = feld.resolve ?? defaultFieldResolver
  feld.resolve = (...aufruf) => {
    const [, , { wer }] = aufruf
    if (!darf(wer, regel)) throw rightsError(wer)
    return resolve(...aufruf)
  }
}
