/** What every mutation of the register answers: the offer as it is then. */
import type { Kontext } from '../../context.ts'
import { readOnly } from '../../database/transaction.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findRegisterangebot } from './find-angebot.ts'
import type { Handelnder } from './handeln.ts'
import type { AngebotszielArgs } from './register.input.ts'
import type { RegisterangebotType } from './register.type.ts'

export const handelnderOf = ({ wer, akteur, post, schluessel }: Kontext): Handelnder => ({
  wer,
  akteur,
  briefschluessel: post.absender === null ? undefined : schluessel.zugangslink,
})

export const toZiel = ({
  id,
  stand,
}: AngebotszielArgs): { readonly id: number; readonly stand: number } => ({
  id: parseId(id),
  stand,
})

export const antworte = ({ db, wer }: Kontext, id: number): Promise<RegisterangebotType> =>
  readOnly(db, (tx) => findRegisterangebot(tx, wer, id))
