/**
 * What one operation may ask for. The screens of the web stay far below; free
 * documents are welcome within these bounds.
 */
import { HOECHSTENS_GELISTET } from '@sozial/shared/grenzen'
import {
  Kind,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'
import { zuGross } from '../errors.ts'

export const GRENZEN = {
  /** Words and signs of the document, checked while it is parsed. */
  tokens: 1000,
  /** Nesting of fields, fragments counted where they are used. */
  tiefe: 16,
  /** Fields at the root of an operation, fragments counted where they are used. */
  wurzelfelder: 8,
  /** The same root field under several aliases. */
  wiederholungen: 4,
  aliase: 20,
  direktiven: 20,
  /** Entries of a list, in the document and in the variables. */
  liste: HOECHSTENS_GELISTET,
} as const

/** What checks a secret stands in its operation alone: nobody tries twenty in one request. */
const ALLEIN: ReadonlySet<string> = new Set([
  'changePasswort',
  'confirmTotp',
  'einmallink',
  'redeemLink',
  'removeZweitfaktor',
  'replaceWiederherstellungscodes',
  'signIn',
  'startPasskey',
  'startTotp',
  'verifyPasskey',
  'verifyTotp',
])

/** Validation rule: refuses documents beyond the bounds, each with one error. */
export function limitRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const verstoss = findVerstoss(document)
      if (verstoss !== undefined) context.reportError(zuGross(verstoss))
    },
  }
}

function findVerstoss(document: DocumentNode): string | undefined {
  const zahl = { aliase: 0, direktiven: 0, liste: 0 }
  visit(document, {
    Field: (node) => {
      if (node.alias) zahl.aliase++
    },
    Directive: () => {
      zahl.direktiven++
    },
    ListValue: (node) => {
      zahl.liste = Math.max(zahl.liste, node.values.length)
    },
  })
  const { tiefe, wurzelfelder, wiederholungen } = measureSelections(document)
  const gemessen = { ...zahl, tiefe, wurzelfelder, wiederholungen }
  for (const [name, grenze] of Object.entries(GRENZEN)) {
    const wert = gemessen[name as keyof typeof gemessen] ?? 0
    if (wert > grenze) return `Die Anfrage ist zu groß: ${name} ${wert}, erlaubt sind ${grenze}.`
  }
  return findGesellschaft(document)
}

/** The first field that has to stand alone and does not. */
function findGesellschaft(document: DocumentNode): string | undefined {
  const fragmente = findFragmente(document)
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue
    const namen = rootFields(node.selectionSet, fragmente, new Set())
    const name = namen.length > 1 ? namen.find((feld) => ALLEIN.has(feld)) : undefined
    if (name !== undefined) return `„${name}“ steht in einer Anfrage allein.`
  }
  return undefined
}

function findFragmente(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragmente = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragmente.set(node.name.value, node)
  }
  return fragmente
}

interface Masse {
  readonly tiefe: number
  readonly wurzelfelder: number
  readonly wiederholungen: number
}

/** Depth and root fields with fragments spread out; a fragment is measured once, so cycles end. */
function measureSelections(document: DocumentNode): Masse {
  const fragmente = findFragmente(document)
  const tiefen = new Map<string, number>()
  const tiefeOf = (menge: SelectionSetNode | undefined): number => {
    let tiefe = 0
    for (const node of menge?.selections ?? []) {
      if (node.kind === Kind.FIELD) tiefe = Math.max(tiefe, 1 + tiefeOf(node.selectionSet))
      else if (node.kind === Kind.INLINE_FRAGMENT)
        tiefe = Math.max(tiefe, tiefeOf(node.selectionSet))
      else tiefe = Math.max(tiefe, fragmenttiefe(node.name.value))
    }
    return tiefe
  }
  const fragmenttiefe = (name: string): number => {
    const bekannt = tiefen.get(name)
    if (bekannt !== undefined) return bekannt
    tiefen.set(name, 0)
    const tiefe = tiefeOf(fragmente.get(name)?.selectionSet)
    tiefen.set(name, tiefe)
    return tiefe
  }
  const masse = { tiefe: 0, wurzelfelder: 0, wiederholungen: 0 }
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue
    masse.tiefe = Math.max(masse.tiefe, tiefeOf(node.selectionSet))
    const namen = rootFields(node.selectionSet, fragmente, new Set())
    masse.wurzelfelder = Math.max(masse.wurzelfelder, namen.length)
    const zahlen = new Map<string, number>()
    for (const name of namen) zahlen.set(name, (zahlen.get(name) ?? 0) + 1)
    masse.wiederholungen = Math.max(masse.wiederholungen, ...zahlen.values())
  }
  return masse
}

function rootFields(
  menge: SelectionSetNode,
  fragmente: ReadonlyMap<string, FragmentDefinitionNode>,
  besucht: Set<string>,
): readonly string[] {
  return menge.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node.name.value]
    if (node.kind === Kind.INLINE_FRAGMENT) return rootFields(node.selectionSet, fragmente, besucht)
    const fragment = fragmente.get(node.name.value)
    if (!fragment || besucht.has(node.name.value)) return []
    besucht.add(node.name.value)
    return rootFields(fragment.selectionSet, fragmente, besucht)
  })
}

/** Lists and nesting anywhere in the variables must stay within the bounds. */
export function assertVariablen(variables: unknown): void {
  let stufe: readonly unknown[] = [variables]
  for (let tiefe = 0; stufe.length > 0; tiefe++) {
    if (tiefe > GRENZEN.tiefe) {
      throw zuGross(`Die Variablen sind tiefer verschachtelt als ${GRENZEN.tiefe}.`)
    }
    stufe = stufe.filter(isVerschachtelt).flatMap((value) => werteOf(value))
  }
}

const isVerschachtelt = (value: unknown): value is object =>
  typeof value === 'object' && value !== null

function werteOf(value: object): readonly unknown[] {
  const werte: readonly unknown[] = Object.values(value)
  if (!Array.isArray(value) || werte.length <= GRENZEN.liste) return werte
  throw zuGross(`Eine Liste hat ${werte.length} Einträge, erlaubt sind ${GRENZEN.liste}.`)
}
