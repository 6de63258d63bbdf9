import { ALLE, type Berechtigung } from './berechtigung.ts'

interface Feldregel extends Berechtigung {
  /** Why it is stricter than its object. */
  readonly satz: string
}

export type Feldregeln = Readonly<Record<string, Feldregel>>

const OFFEN: Feldregel = { wem: ALLE, satz: '' }

/** Fields that go with their object. */
export const offen = (felder: string): Feldregeln =>
  Object.fromEntries(felder.split(/\s+/).map((feld) => [feld, OFFEN]))
