/** A Zuschnitt as the workbench holds it, and as the rules and the map want to see it. */
import {
  checkZuschnitt,
  sumRaeume,
  type Befund,
  type Bausteinmenge,
  type Kreisrate,
  type Raumgroesse,
  type Zuschnittslage,
} from '@sozial/domain/zuschnitt'
import type { WertStatus } from '@sozial/domain/wert'
import { formatWert, formatZahl } from '@sozial/shared/format'
import { stufeOf, type Bausteinbild } from '../../map/baustein-bild.ts'
import type { Punkt } from '../../map/geometry.ts'
import { hinweisschluessel, type Bild } from './bild.ts'

export type Zuschnittszustand =
  | 'ENTWURF'
  | 'IN_ABSTIMMUNG'
  | 'BESCHLOSSEN'
  | 'AUFGEHOBEN'
  | 'VERWORFEN'

export interface Verweis {
  readonly schluessel: string
  readonly name: string
}

/** What does not change while somebody draws. */
export interface Zuschnittsdaten {
  readonly id: string
  readonly name: string
  readonly zustand: Zuschnittszustand
  readonly stichtag: string
  readonly begruendung: string
  readonly darfAendern: boolean
  /** Counter-proposal of this Kommune; `null`: of the Kreis. */
  readonly gegenvorschlag: Verweis | null
  readonly kommunen: readonly Verweis[]
  /** Ids as in the outlines. */
  readonly ids: readonly string[]
  readonly schluessel: readonly string[]
  readonly bausteine: Bausteinmenge
  /** A place within each Baustein, in world units; `null`: it has no outline. */
  readonly orte: readonly (Punkt | null)[]
  /** The reader has not said yet what for: all figures are closed. */
  readonly ohneZweck: boolean
  /** Day of the inhabitants, in words; empty where there are none. */
  readonly einwohnerVom: string
  /** Address of the outlines. */
  readonly geometrie: string | null
  readonly kreisraten: readonly Kreisrate[]
  /** Sozialräume in force, which a Raum may continue. */
  readonly bisherige: readonly Verweis[]
}

/** A division with everything that is reckoned from it. */
export interface Gerechnetes {
  readonly bild: Bild
  readonly lage: Zuschnittslage
  /** Per Raum; the last one holds what is not assigned. */
  readonly groessen: readonly Raumgroesse[]
  readonly befunde: readonly Befund[]
}

/** Whether no Baustein at all has inhabitants that the reader may see. */
export const ohneEinwohner = ({ bausteine }: Zuschnittsdaten): boolean =>
  bausteine.gruppen.einwohner.every((zahl) => zahl === null)

/** Persons, or the sign that stands for closed or not known: never a 0 for either. */
export const formatPersonen = (
  zahl: number | null | undefined,
  { ohneZweck }: Pick<Zuschnittsdaten, 'ohneZweck'>,
): string => formatWert(zahl ?? null, leerstatus(zahl, ohneZweck))

function leerstatus(zahl: number | null | undefined, ohneZweck: boolean): WertStatus {
  if (zahl !== null && zahl !== undefined) return 'GUELTIG'
  return ohneZweck ? 'KEIN_ZUGRIFF' : 'NICHT_VERFUEGBAR'
}

/** The same within a sentence. */
export const einwohnerwort = ({ ohneZweck }: Pick<Zuschnittsdaten, 'ohneZweck'>): string =>
  ohneZweck ? 'Einwohner geschlossen' : 'Einwohner nicht bekannt'

/** Reckons a division anew; milliseconds for a Kreis, so that it may follow every step. */
export function rechne(daten: Zuschnittsdaten, bild: Bild): Gerechnetes {
  const lage = toLage(daten, bild)
  return {
    bild,
    lage,
    groessen: sumRaeume(lage.bausteine, lage.zuordnung, lage.raeume.length),
    befunde: checkZuschnitt(lage).filter(
      // Said once above, not of every Raum.
      ({ regel }) => regel !== 'EINWOHNER_UNBEKANNT' || !ohneEinwohner(daten),
    ),
  }
}

function toLage(daten: Zuschnittsdaten, bild: Bild): Zuschnittslage {
  const stelle = new Map(bild.raeume.map(({ key }, raum) => [key, raum]))
  const kommune = new Map(daten.kommunen.map(({ schluessel }, eine) => [schluessel, eine]))
  return {
    kommunen: daten.kommunen,
    bausteine: daten.bausteine,
    raeume: bild.raeume.map((raum) => ({
      ...raum,
      id: raum.key,
      kommune: kommune.get(raum.kommune) ?? null,
    })),
    zuordnung: bild.zuordnung.map((key) => (key === null ? null : (stelle.get(key) ?? null))),
    grenzen: [...bild.grenzgruende].flatMap(([schluessel, grund]) => {
      const [a, b] = schluessel.split('|').map((key) => stelle.get(key))
      return a === undefined || b === undefined ? [] : [{ a, b, grund }]
    }),
    hinweise: [...bild.hinweise].map(([schluessel, grund]) => {
      const [regel = '', ...rest] = schluessel.split(' ')
      return { regel, schluessel: rest.join(' '), grund }
    }),
    kreisraten: daten.kreisraten,
  }
}

/** Where the lasso and the arrow keys find each Baustein, by id; one without an outline is on no map. */
export const toKartenorte = ({ ids, orte }: Zuschnittsdaten): ReadonlyMap<string, Punkt> =>
  new Map(
    ids.flatMap((id, i) => {
      const ort = orte[i] ?? null
      return ort === null ? [] : [[id, ort] as const]
    }),
  )

export const hinweisOf = ({ regel, schluessel }: Befund): string =>
  hinweisschluessel(regel, schluessel)

interface Kartenwunsch {
  readonly aktiv: string | null
  readonly auswahl: ReadonlySet<number>
  readonly gezeigt: readonly number[]
  /** Key of the Kommune that is worked on. */
  readonly kommune: string | null
}

/** What the map shows of it. */
export function toBausteinbild(
  daten: Zuschnittsdaten,
  { bild, groessen }: Gerechnetes,
  { aktiv, auswahl, gezeigt, kommune }: Kartenwunsch,
): Bausteinbild {
  const id = (baustein: number): string => daten.ids[baustein] ?? ''
  const eine = daten.kommunen.findIndex(({ schluessel }) => schluessel === kommune)
  return {
    raumVon: new Map(bild.zuordnung.map((key, baustein) => [id(baustein), key])),
    raeume: new Map(
      bild.raeume.map(({ key, nummer, name }, raum) => {
        const einwohner = groessen[raum]?.summen.einwohner ?? null
        const zeichnung = {
          key,
          kurzname: String(nummer),
          name: `${nummer} ${name}`,
          wert: einwohner === null ? '' : formatZahl(einwohner),
          stufe: einwohner === null ? null : stufeOf(einwohner),
        }
        return [key, zeichnung]
      }),
    ),
    aktiv,
    auswahl: new Set([...auswahl].map(id)),
    gezeigt: new Set(gezeigt.map(id)),
    nur:
      eine < 0
        ? null
        : new Set(daten.ids.filter((_, baustein) => daten.bausteine.kommunen[baustein] === eine)),
  }
}
