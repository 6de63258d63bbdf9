import type { Demokreis } from '@sozial/db/seed/demo/index'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { VERWALTUNG } from './create-kreis.ts'
import { createNeuzuschnitt } from './create-neuzuschnitt.ts'
import { createRaeume, JUGENDHILFE, SOZIALPLANUNG } from './create-raeume.ts'
import type { NeueRaeume } from './create-raeume.ts'

type Rahmen = Pick<NeueRaeume, 'gueltigAb' | 'akteur'>
type Stufe = Omit<NeueRaeume, keyof Rahmen>

/** The areas of the demo Kreis besides itself and its Kommunen, and how they changed since. */
export async function seedRaeume(
  db: Schreibdatenbank,
  demo: Demokreis,
  rahmen: Rahmen,
): Promise<void> {
  for (const stufe of [
    toNachbarn(demo),
    toSozialraeume(demo),
    toQuartiere(demo),
    toJugendaemter(demo),
  ]) {
    await createRaeume(db, { ...stufe, ...rahmen })
  }
  const { ab, grund, beschluss, sozialraeume } = demo.neuzuschnitt
  await createNeuzuschnitt(db, {
    gliederung: SOZIALPLANUNG,
    ebene: 'SOZIALRAUM',
    teilebene: 'QUARTIER',
    raeume: sozialraeume.map(({ schluessel, geometrie, quartiere }) => ({
      schluessel,
      geometry: geometrie,
      teile: quartiere,
    })),
    ab,
    grund,
    beschluss,
    akteur: rahmen.akteur,
  })
}

const kommune = (schluessel: string) => ({ ebene: 'KOMMUNE', schluessel }) as const

const toNachbarn = ({ nachbarn }: Demokreis): Stufe => ({
  ebene: 'KREIS',
  gliederung: VERWALTUNG,
  raeume: nachbarn.map((nachbar) => ({
    ...nachbar,
    geometry: null,
    ober: { ebene: 'LAND', schluessel: nachbar.schluessel.slice(0, 2) },
  })),
})

const toSozialraeume = ({ sozialraeume }: Demokreis): Stufe => ({
  ebene: 'SOZIALRAUM',
  gliederung: SOZIALPLANUNG,
  raeume: sozialraeume.map(({ schluessel, name, nummer, geometrie, kommune: ags }) => ({
    schluessel,
    name,
    nummer,
    geometry: geometrie,
    ober: kommune(ags),
  })),
})

const toQuartiere = ({ quartiere }: Demokreis): Stufe => ({
  ebene: 'QUARTIER',
  gliederung: SOZIALPLANUNG,
  raeume: quartiere.map(({ schluessel, name, geometrie, sozialraum }) => ({
    schluessel,
    name,
    geometry: geometrie,
    ober: { ebene: 'SOZIALRAUM', schluessel: sozialraum },
  })),
})

const toJugendaemter = ({ jugendaemter, schluessel: kreis }: Demokreis): Stufe => ({
  ebene: 'JUGENDAMTSBEZIRK',
  gliederung: JUGENDHILFE,
  raeume: jugendaemter.map(({ schluessel, name, geometrie, kommunen }) => ({
    schluessel,
    name,
    geometry: geometrie,
    ober: { ebene: 'KREIS', schluessel: kreis },
    teile: kommunen.map(kommune),
  })),
})
