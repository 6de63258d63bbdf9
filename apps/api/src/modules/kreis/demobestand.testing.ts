import { katalog } from '@sozial/db/seed/katalog'
import type { Grundbestand } from '@sozial/db/test-database'
import { syncKatalog } from '../indikator/sync-katalog.ts'
import { seedIfEmpty } from './seed-demo.ts'

/** The demo Kreis as a first start brings it; half a minute of computing, so once per run. */
export const DEMOBESTAND: Grundbestand = {
  name: 'demo',
  fill: async (db) => {
    await syncKatalog(db, katalog)
    if (!(await seedIfEmpty(db))) throw new Error('The template is not empty: nothing was seeded.')
  },
}
