/** The areas of the demo Kreis with their keys and shapes. */
import type { MultiPolygon, Polygon } from 'geojson'
import { createGeometrien } from './geometrie.ts'
import { KOMMUNEN, KREIS, NEUZUSCHNITT } from './orte.ts'
import { UMRISS } from './umriss.ts'

export interface Demoraum {
  readonly schluessel: string
  readonly name: string
  readonly geometrie: Polygon | MultiPolygon
}

export interface Demosozialraum extends Demoraum {
  readonly nummer: number
  /** AGS of its Kommune. */
  readonly kommune: string
}

export interface Demoquartier extends Demoraum {
  /** AGS of its Kommune. */
  readonly kommune: string
  /** Key of the Sozialraum it began in. */
  readonly sozialraum: string
}

export interface Demojugendamt extends Demoraum {
  /** AGS of the Kommunen it is responsible for. */
  readonly kommunen: readonly string[]
}

/** A Sozialraum that gets other Quartiere from a day on. */
export interface Neuzuschnitt {
  readonly ab: string
  readonly grund: string
  readonly beschluss: string
  readonly sozialraeume: readonly (Demoraum & { readonly quartiere: readonly string[] })[]
}

export interface Demoraeume {
  readonly kommunen: readonly Demoraum[]
  readonly sozialraeume: readonly Demosozialraum[]
  readonly quartiere: readonly Demoquartier[]
  readonly jugendaemter: readonly Demojugendamt[]
  readonly neuzuschnitt: Neuzuschnitt
}

/** Quartiere with their keys, in the order of the table. A Quartier keeps its key in another Sozialraum. */
export const QUARTIERE = KOMMUNEN.flatMap(({ ags, jugendamt, sozialraeume }) =>
  sozialraeume
    .flatMap((raum, s) => raum.quartiere.map((zeile) => ({ zeile, sozialraum: `${ags}${s + 1}` })))
    .map(({ zeile: [name, lage, einwohner, armut, alter, auslaender], sozialraum }, q) => ({
      schluessel: `${ags}${String(q + 1).padStart(2, '0')}`,
      name,
      lage,
      einwohner,
      armut,
      alter,
      auslaender,
      kommune: ags,
      sozialraum,
      jugendamt: jugendamt ? ags : KREIS.schluessel,
    })),
)

const SOZIALRAEUME = KOMMUNEN.flatMap(({ ags, sozialraeume }) =>
  sozialraeume.map(({ name }, i) => ({ schluessel: `${ags}${i + 1}`, name, kommune: ags })),
)

export type Quartierangabe = (typeof QUARTIERE)[number]

/** The Sozialraum of a Quartier on a day. */
export function sozialraumOf({ name, sozialraum }: Quartierangabe, tag: string): string {
  if (name !== NEUZUSCHNITT.quartier || tag < NEUZUSCHNITT.ab) return sozialraum
  return SOZIALRAEUME.find((raum) => raum.name === NEUZUSCHNITT.nach)?.schluessel ?? sozialraum
}

export function createRaeume(): Demoraeume {
  const { einzeln, vereint } = createGeometrien(
    UMRISS,
    QUARTIERE.map(({ schluessel, lage }) => ({ id: schluessel, lage })),
  )
  const join = (gehoert: (quartier: Quartierangabe) => boolean) =>
    vereint(QUARTIERE.filter(gehoert).map(({ schluessel }) => schluessel))
  return {
    kommunen: KOMMUNEN.map(({ ags, name }) => ({
      schluessel: ags,
      name,
      geometrie: join(({ kommune }) => kommune === ags),
    })),
    sozialraeume: SOZIALRAEUME.map((raum, i) => ({
      ...raum,
      nummer: i + 1,
      geometrie: join(({ sozialraum }) => sozialraum === raum.schluessel),
    })),
    quartiere: QUARTIERE.map(({ schluessel, name, kommune, sozialraum }) => ({
      schluessel,
      name,
      kommune,
      sozialraum,
      geometrie: einzeln.get(schluessel) as Polygon,
    })),
    jugendaemter: createJugendaemter(join),
    neuzuschnitt: createNeuzuschnitt(join),
  }
}

type Join = (gehoert: (quartier: Quartierangabe) => boolean) => Polygon | MultiPolygon

function createJugendaemter(join: Join): readonly Demojugendamt[] {
  const eigene = KOMMUNEN.filter(({ jugendamt }) => jugendamt)
  const uebrige = KOMMUNEN.filter(({ jugendamt }) => !jugendamt).map(({ ags }) => ags)
  return [
    { schluessel: `JA-${KREIS.schluessel}`, name: 'Kreisjugendamt Heinsberg', kommunen: uebrige },
    ...eigene.map(({ ags, name }) => ({
      schluessel: `JA-${ags}`,
      name: `Jugendamt ${name}`,
      kommunen: [ags],
    })),
  ].map((amt) => ({ ...amt, geometrie: join(({ kommune }) => amt.kommunen.includes(kommune)) }))
}

function createNeuzuschnitt(join: Join): Neuzuschnitt {
  const { ab, quartier, von, nach } = NEUZUSCHNITT
  const betroffene = SOZIALRAEUME.filter(({ name }) => name === von || name === nach)
  return {
    ab,
    grund: `${quartier} gehört nach der Neuordnung der Grundschulbezirke zu ${nach}.`,
    beschluss: 'Rat der Stadt Hückelhoven, 25.09.2019 (Demodaten)',
    sozialraeume: betroffene.map(({ schluessel, name }) => ({
      schluessel,
      name,
      geometrie: join((eines) => sozialraumOf(eines, ab) === schluessel),
      quartiere: QUARTIERE.filter((eines) => sozialraumOf(eines, ab) === schluessel).map(
        (eines) => eines.schluessel,
      ),
    })),
  }
}
