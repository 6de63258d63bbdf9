import { createDemokreis, DEMOVERSION } from '@sozial/db/seed/demo/index'
import type { Demokreis } from '@sozial/db/seed/demo/index'
import { JAHRE } from '@sozial/db/seed/demo/bevoelkerung'
import { createStrassen } from '@sozial/db/seed/demo/strassen'
import type { Demolieferung } from '@sozial/db/seed/demo/lieferungen'
import { parseZuordnung } from '@sozial/formate/zuordnung'
import { together, write } from '../../database/transaction.ts'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { importLieferungen } from '../lieferung/import-lieferung.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { computeRegisterzahlen } from '../registerzahl/compute-registerzahlen.ts'
import { importStrassen } from '../strasse/import-strassen.ts'
import { createZeitreihenbruch } from '../zeitreihenbruch/create-zeitreihenbruch.ts'
import { createKreis } from './create-kreis.ts'
import { findKreis } from './raum.queries.ts'
import { seedAngebote } from './seed-demo-angebote.ts'
import { seedAnmeldungen } from './seed-demo-anmeldungen.ts'
import { seedAnforderungen } from './seed-demo-anforderungen.ts'
import { seedBeschreibungen } from './seed-demo-beschreibungen.ts'
import { seedAnmerkungen, seedKorrekturen } from './seed-demo-hinweise.ts'
import { seedKonten } from './seed-demo-konten.ts'
import { seedRaeume } from './seed-demo-raeume.ts'
import { seedRundung } from './seed-demo-rundung.ts'
import { seedZuschnitt } from './seed-demo-zuschnitt.ts'
import { seedVeroeffentlichung } from './seed-demo-veroeffentlichung.ts'

const AKTEUR: Akteur = { art: 'SYSTEM', name: 'Demo-Kreis' }
/** Days of which the register tells what there was. */
const JAHRESENDEN = JAHRE.map((jahr) => `${jahr}-12-31`)
/** Early enough that real tables of the offices can be tried in the demo Kreis, too. */
const GUELTIG_AB = '1975-01-01'

/**
 * Fills an empty database with the demo Kreis; one that has a Kreis stays as it
 * is. One transaction: a start that is killed in between leaves it empty.
 *
 * @returns true when the demo Kreis was created
 */
export async function seedIfEmpty(db: Schreibdatenbank): Promise<boolean> {
  if (await hasKreis(db)) return false
  await seedDemo(db, createDemokreis())
  return true
}

async function seedDemo(db: Schreibdatenbank, demo: Demokreis): Promise<void> {
  await together(db, async (gemeinsam) => {
    await createKreis(gemeinsam, {
      gebiete: demo.kommunen.map(({ geometrie, ...raum }) => ({ ...raum, geometry: geometrie })),
      kreisSchluessel: demo.schluessel,
      name: demo.name,
      gueltigAb: GUELTIG_AB,
      demo: true,
      akteur: AKTEUR,
    })
    await seedRaeume(gemeinsam, demo, { gueltigAb: GUELTIG_AB, akteur: AKTEUR })
    await seedBeschreibungen(gemeinsam, AKTEUR)
    const organisationen = await seedKonten(gemeinsam, demo, AKTEUR)
    const toAuftrag = createAuftrag(organisationen)
    for (const bruch of demo.brueche) {
      await createZeitreihenbruch(gemeinsam, { bruch, akteur: AKTEUR })
    }
    await importLieferungen(gemeinsam, demo.lieferungen.map(toAuftrag))
    await seedAngebote(gemeinsam, { demo, kommunen: organisationen, akteur: AKTEUR })
    await seedAnmeldungen(gemeinsam, AKTEUR)
    await computeRegisterzahlen(gemeinsam, { tage: JAHRESENDEN, akteur: AKTEUR })
    await seedRundung(gemeinsam, AKTEUR)
    await seedAnmerkungen(gemeinsam, AKTEUR)
    await seedVeroeffentlichung(gemeinsam, AKTEUR)
    await importLieferungen(gemeinsam, demo.nachtraege.map(toAuftrag))
    await seedKorrekturen(gemeinsam, AKTEUR)
    await importStrassen(gemeinsam, { datei: createStrassen(), akteur: AKTEUR, nurPruefen: false })
    await seedAnforderungen(gemeinsam, { organisationen, akteur: AKTEUR })
    await seedZuschnitt(gemeinsam, AKTEUR)
    await write(gemeinsam, (tx) =>
      insertProtokoll(tx, {
        akteur: AKTEUR,
        handlung: 'seedDemo',
        gegenstand: 'Kreis',
        kennung: 1,
        neu: { demoversion: DEMOVERSION },
      }),
    )
  })
}

const createAuftrag =
  (organisationen: ReadonlyMap<string, number>) =>
  ({ datei, zuordnung, von }: Demolieferung) => ({
    datei,
    zuordnung: parseZuordnung(zuordnung),
    akteur: AKTEUR,
    organisationId: organisationen.get(von),
  })

async function hasKreis(db: Schreibdatenbank): Promise<boolean> {
  const verbindung = await db.pool.connect()
  try {
    return (await findKreis(verbindung)) !== undefined
  } finally {
    verbindung.release()
  }
}
