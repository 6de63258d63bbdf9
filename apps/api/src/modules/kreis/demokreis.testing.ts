import type { Db } from '@sozial/db'
import { createDemokreis } from '@sozial/db/seed/demo/index'
import { createKreis } from './create-kreis.ts'
import { TESTAKTEUR } from './musterkreis.testing.ts'
import { seedRaeume } from './seed-demo-raeume.ts'

/** The areas of the demo Kreis, down to its Quartiere, without a figure. */
export async function createDemoraeume(db: Db): Promise<void> {
  const demo = createDemokreis()
  await createKreis(db, {
    gebiete: demo.kommunen.map(({ geometrie, ...raum }) => ({ ...raum, geometry: geometrie })),
    kreisSchluessel: demo.schluessel,
    name: demo.name,
    gueltigAb: '1975-01-01',
    demo: false,
    akteur: TESTAKTEUR,
  })
  await seedRaeume(db, demo, { gueltigAb: '1975-01-01', akteur: TESTAKTEUR })
}
