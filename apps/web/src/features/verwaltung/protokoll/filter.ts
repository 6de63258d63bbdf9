import type { ProtokollfilterInput } from '../../../gql/schema.generated.ts'

/** What the entries are narrowed to; empty parts do not narrow. */
export interface Filter {
  readonly von: string
  readonly bis: string
  readonly handlung: string
  readonly gegenstand: string
  readonly text: string
  /** Id of an account, and its name for the sentence above the list. */
  readonly konto: string
  readonly kontoname: string
}

export const leererFilter: Filter = {
  von: '',
  bis: '',
  handlung: '',
  gegenstand: '',
  text: '',
  konto: '',
  kontoname: '',
}

export function toFilterInput(filter: Filter): ProtokollfilterInput {
  return {
    von: filter.von || null,
    bis: filter.bis || null,
    handlung: filter.handlung || null,
    gegenstand: filter.gegenstand || null,
    kennung: null,
    text: filter.text.trim() || null,
    konto: filter.konto || null,
  }
}
