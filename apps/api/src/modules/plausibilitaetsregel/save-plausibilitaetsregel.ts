import { PLAUSIBILITAETSREGELN } from '@sozial/domain/plausibilitaet'
import type { Plausibilitaetsregel } from '@sozial/domain/plausibilitaet'
import type { Kontext } from '../../context.ts'
import { write } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { findSchwellen, upsertSchwelle } from './plausibilitaetsregel.queries.ts'

/** A threshold above this would switch the rule off without saying so. */
const HOECHSTE = 1000

/**
 * Sets the threshold of a rule. What was taken over stays; the next check uses it.
 * The same again changes nothing.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG: no such rule, or one without a threshold; not above 0 up to 1,000
 */
export async function savePlausibilitaetsregel(
  { db, akteur }: Pick<Kontext, 'db' | 'akteur'>,
  { code, schwelle }: { readonly code: string; readonly schwelle: number },
): Promise<void> {
  const regeln: readonly Plausibilitaetsregel[] = PLAUSIBILITAETSREGELN
  const vorgabe = regeln.find((regel) => regel.code === code)?.schwelle?.vorgabe
  if (vorgabe === undefined) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Eine Plausibilitätsregel mit einer Grenze und diesem Code gibt es nicht.',
    )
  }
  if (!(schwelle > 0 && schwelle <= HOECHSTE)) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Die Grenze muss größer als 0 sein und höchstens 1.000 Prozent.',
    )
  }
  await write(db, async (tx) => {
    const bisher = (await findSchwellen(tx)).get(code) ?? vorgabe
    if (bisher === schwelle) return
    await upsertSchwelle(tx, code, schwelle)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'savePlausibilitaetsregel',
      gegenstand: 'Plausibilitaetsregel',
      kennung: code,
      alt: { schwelle: bisher },
      neu: { schwelle },
    })
  })
}
