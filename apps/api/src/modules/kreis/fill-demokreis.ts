import type { Db } from '@sozial/db'
import { createDemokreis, type Demokreis } from '@sozial/db/seed/demo/index'
import { parseZuordnung } from '@sozial/formate/zuordnung'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { findLieferungen } from '../lieferung/lieferung.lesen.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { createZeitreihenbruch } from '../zeitreihenbruch/create-zeitreihenbruch.ts'
import { createKreis } from './create-kreis.ts'
import { createSozialraeume } from './create-sozialraeume.ts'
import { findKreis } from './kreis.lesen.queries.ts'

const AKTEUR: Akteur = { art: 'SYSTEM', name: 'Demodaten' }

/** Long before the first figure, so that every Zeitraum finds its areas. */
const GUELTIG_AB = '1975-01-01'

/**
 * Fills an empty database with the demo Kreis; one that has a Kreis of its own
 * is left alone. An interrupted filling is taken up where it stopped: what is
 * there already, also what was withdrawn since, is not brought in again.
 *
 * @returns true when something was brought in
 */
export async function fillDemokreis(db: Db): Promise<boolean> {
  const vorhanden = await findKreis(db)
  if (vorhanden && !vorhanden.demo) return false
  const demo = createDemokreis()
  const namen = new Set((await findLieferungen(db)).map(({ dateiname }) => dateiname))
  const fehlende = demo.lieferungen.filter(({ datei }) => !namen.has(datei.name))
  if (vorhanden && fehlende.length === 0) return false
  await createGebiete(db, demo, vorhanden?.ebenen.map(({ ebene }) => ebene) ?? [])
  for (const { datei, zuordnung } of fehlende) {
    await importLieferung(db, { datei, zuordnung: parseZuordnung(zuordnung), akteur: AKTEUR })
  }
  for (const bruch of demo.brueche) await createZeitreihenbruch(db, { bruch, akteur: AKTEUR })
  return true
}

async function createGebiete(db: Db, demo: Demokreis, da: readonly string[]): Promise<void> {
  const neu = { gueltigAb: GUELTIG_AB, akteur: AKTEUR }
  if (!da.includes('KREIS')) {
    const gebiete = demo.kommunen.map(({ geometrie, ...raum }) => ({
      ...raum,
      geometry: geometrie,
    }))
    const { schluessel: kreisSchluessel, name } = demo
    await createKreis(db, { ...neu, gebiete, kreisSchluessel, name, demo: true })
  }
  if (!da.includes('SOZIALRAUM')) {
    const sozialraeume = demo.sozialraeume.map(({ geometrie, ...raum }) => ({
      ...raum,
      geometry: geometrie,
    }))
    await createSozialraeume(db, { ...neu, sozialraeume })
  }
}
