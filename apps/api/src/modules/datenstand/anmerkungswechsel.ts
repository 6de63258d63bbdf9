import type { Db } from '@sozial/db'
import { findAnmerkungenImStand } from '../anmerkung/anmerkung.lesen.queries.ts'
import type { AnmerkungswechselType } from './datenstand.type.ts'
import type { Paar } from './vergleich.lesen.queries.ts'

/** What a Stand makes of a public remark. */
export const ANMERKUNGSWECHSEL = ['NEU', 'BLEIBT', 'VERBORGEN', 'ENTFAELLT'] as const
export type Anmerkungswechsel = (typeof ANMERKUNGSWECHSEL)[number]

/** The public remarks of a Stand beside those of the one before it, what is new first. */
export async function findAnmerkungswechsel(
  db: Db,
  { datenstandId, grundlageId }: Paar,
): Promise<readonly AnmerkungswechselType[]> {
  const { gezeigt, verborgen } = await findAnmerkungenImStand(db, datenstandId)
  const davor = grundlageId === null ? [] : (await findAnmerkungenImStand(db, grundlageId)).gezeigt
  const bisher = new Set(davor.map(({ id }) => id))
  const jetzt = new Set([...gezeigt, ...verborgen].map(({ id }) => id))
  const alle: readonly AnmerkungswechselType[] = [
    ...gezeigt.map((anmerkung) => ({
      anmerkung,
      wechsel: bisher.has(anmerkung.id) ? ('BLEIBT' as const) : ('NEU' as const),
    })),
    ...verborgen.map((anmerkung) => ({ anmerkung, wechsel: 'VERBORGEN' as const })),
    ...davor
      .filter(({ id }) => !jetzt.has(id))
      .map((anmerkung) => ({ anmerkung, wechsel: 'ENTFAELLT' as const })),
  ]
  return ANMERKUNGSWECHSEL.flatMap((art) => alle.filter(({ wechsel }) => wechsel === art))
}
