/** The rows of the register as supply that can be counted. */
import { istSichtbar } from '@sozial/domain/angebot'
import { entfernungM } from '@sozial/domain/erreichbarkeit'
import type { Ort } from '@sozial/domain/geometrie'
import type {
  Standortplaetze,
  Versorgungsangebot,
  Versorgungsstandort,
} from '@sozial/domain/versorgung'
import type { Raumlage } from './raumlage.ts'
import type {
  Angebotszeile,
  Kapazitaetszeile,
  Kategoriezeile,
  Standortzeile,
} from './versorgung.queries.ts'

export interface Kategorienbaum {
  readonly alle: ReadonlyMap<string, Kategoriezeile>
  /** A category and everything above it. */
  readonly pfadOf: (schluessel: string) => readonly string[]
}

export function createBaum(zeilen: readonly Kategoriezeile[]): Kategorienbaum {
  const alle = new Map(zeilen.map((zeile) => [zeile.schluessel, zeile]))
  const pfadOf = (schluessel: string): readonly string[] => {
    const ober = alle.get(schluessel)?.ober
    return ober === null || ober === undefined ? [schluessel] : [schluessel, ...pfadOf(ober)]
  }
  return { alle, pfadOf }
}

interface Umfeld {
  readonly baum: Kategorienbaum
  readonly lage: Raumlage
  readonly raeume: number
}

/** Only what planners may see counts: places an Anbieter keeps to itself are places nobody told. */
export function toVersorgungsangebot(zeile: Angebotszeile, umfeld: Umfeld): Versorgungsangebot {
  const { inhalt } = zeile
  const mitPlaetzen = istSichtbar(inhalt, 'kapazitaet', 'PLANUNG')
  const standorte = zeile.standorte.map((standort) =>
    toStandort(standort, { ...umfeld, mitPlaetzen }),
  )
  const kreisweit =
    inhalt.einzugsgebiet === undefined ||
    inhalt.einzugsgebiet.art === 'KREIS' ||
    zeile.standorte.every(({ form, geheim }) => form === 'ONLINE' || geheim)
  return {
    id: String(zeile.id),
    kategorien: new Set((inhalt.kategorien ?? []).flatMap(umfeld.baum.pfadOf)),
    kreisweit,
    raeume: kreisweit
      ? new Set(Array.from({ length: umfeld.raeume }, (_, i) => i))
      : bedienteOf(zeile, standorte, umfeld),
    standorte,
  }
}

function toStandort(
  zeile: Standortzeile,
  { baum, lage, mitPlaetzen }: Umfeld & { readonly mitPlaetzen: boolean },
): Versorgungsstandort {
  const { laenge, breite, geheim } = zeile
  const ort: Ort | null = geheim || laenge === null || breite === null ? null : [laenge, breite]
  return {
    id: String(zeile.id),
    raum: ort && lage.findRaum(ort),
    ort,
    geheim,
    aufsuchend: zeile.form !== 'ORT',
    plaetze: mitPlaetzen ? toPlaetze(zeile.kapazitaeten, baum) : new Map(),
  }
}

const NICHTS: Standortplaetze = { bestehend: 0, gesichert: 0, geplant: 0, wegfallend: 0 }

function toPlaetze(
  kapazitaeten: readonly Kapazitaetszeile[],
  baum: Kategorienbaum,
): ReadonlyMap<string, Standortplaetze> {
  const plaetze = new Map<string, Standortplaetze>()
  for (const zeile of kapazitaeten) {
    for (const kategorie of baum.pfadOf(zeile.kategorie)) {
      plaetze.set(kategorie, addiere(plaetze.get(kategorie) ?? NICHTS, zeile))
    }
  }
  return plaetze
}

/** What is secured or planned is not there yet, whatever day it was entered for. */
function addiere(bisher: Standortplaetze, { anzahl, status }: Kapazitaetszeile): Standortplaetze {
  switch (status) {
    case 'BESTEHEND':
      return { ...bisher, bestehend: bisher.bestehend + anzahl }
    case 'WEGFALLEND':
      return {
        ...bisher,
        bestehend: bisher.bestehend + anzahl,
        wegfallend: bisher.wegfallend + anzahl,
      }
    case 'GESICHERT':
      return { ...bisher, gesichert: bisher.gesichert + anzahl }
    case 'GEPLANT':
      return { ...bisher, geplant: bisher.geplant + anzahl }
  }
}

/** The areas an offer says it serves; by a radius those some of whose people live within it. */
function bedienteOf(
  { inhalt }: Angebotszeile,
  standorte: readonly Versorgungsstandort[],
  { lage }: Umfeld,
): ReadonlySet<number> {
  const { einzugsgebiet } = inhalt
  if (einzugsgebiet?.art === 'RAEUME') return lage.findBediente(einzugsgebiet.raeume)
  if (einzugsgebiet?.art !== 'UMKREIS') return new Set()
  const meter = einzugsgebiet.km * 1000
  const punkte = standorte.flatMap(({ ort }) => (ort === null ? [] : [ort]))
  const nahe = lage.wohnpunkte.filter(({ ort }) =>
    punkte.some((punkt) => entfernungM(punkt, ort) <= meter),
  )
  return new Set(nahe.map(({ raum }) => raum))
}
