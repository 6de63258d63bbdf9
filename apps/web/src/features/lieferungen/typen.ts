/** What the API says of a Lieferung, by the names under which the screens speak of it. */
import type { LieferungQuery } from './lieferungen.generated.ts'

export type Lieferung = NonNullable<LieferungQuery['lieferung']>
export type Meldung = NonNullable<Lieferung['meldungen']>[number]
export type Speisung = NonNullable<Lieferung['speist']>[number]
