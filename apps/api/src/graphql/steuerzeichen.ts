/**
 * Characters that no text of ours has: control characters but tab and line
 * breaks, and halves of surrogate pairs. PostgreSQL refuses NUL in text and the
 * halves in JSON, so they end at the boundary.
 */
import { Kind, type ASTVisitor, type StringValueNode, type ValidationContext } from 'graphql'
import { fehler } from '../errors.ts'

// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const STEUERZEICHEN = /[\0-\u0008\v\f\u000e-\u001f\u007f\p{Cs}]/u

const verweigerung = () =>
  fehler(
    'EINGABE_UNGUELTIG',
    'Ein Text der Anfrage enthält Steuerzeichen. Bitte ohne sie eingeben.',
  )

/** Validation rule: refuses documents with such a text. */
export function steuerzeichenRule(context: ValidationContext): ASTVisitor {
  return {
    [Kind.STRING](node: StringValueNode) {
      if (STEUERZEICHEN.test(node.value)) context.reportError(verweigerung())
    },
  }
}

/** @throws GraphQLError EINGABE_UNGUELTIG when a text anywhere in the value has one */
export function assertOhneSteuerzeichen(value: unknown): void {
  const offen: unknown[] = [value]
  while (offen.length > 0) {
    const naechster = offen.pop()
    if (typeof naechster === 'string' && STEUERZEICHEN.test(naechster)) throw verweigerung()
    if (typeof naechster === 'object' && naechster !== null) {
      for (const wert of Object.values(naechster)) offen.push(wert)
    }
  }
}

/** A file name as it can be kept and shown: on one line. */
export const withoutSteuerzeichen = (name: string): string =>
  name.replaceAll(/[\p{Cc}\p{Cs}]/gu, '')
