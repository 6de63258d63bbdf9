/** What the screens of a mapping share. */
import type { Zuordnungsvorschlag } from '@sozial/formate/vorschlag'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Rohmerkmal } from '@sozial/formate/lesung'
import type { Angaben } from './angaben.ts'
import type { Ausschnittzeile } from './ausschnitt.ts'
import type { Zuordnungsraum } from './raumwahl.ts'

export interface Zuordnungslage {
  readonly vorschlag: Zuordnungsvorschlag
  /** Head and first rows as they stand in the file. */
  readonly zeilen: readonly Ausschnittzeile[]
  /** Proposal and what was said of it; `null` while something is missing. */
  readonly zuordnung: Zuordnung | null
  readonly angaben: Angaben
  readonly onAngaben: (angaben: Angaben) => void
  /** What the Kreis counts already: offered where a column says what it counts. */
  readonly merkmale: readonly Rohmerkmal[]
  /** One of these may be what all rows are about; none: nothing is asked. */
  readonly raeume: readonly Zuordnungsraum[]
}
