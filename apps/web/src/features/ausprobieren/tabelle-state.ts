/** A delivered file as columns of areas and periods, one for each thing it counts. Pure. */
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Wert } from '@sozial/domain/wert'
import {
  compareZeitraum,
  formatZeitraeumeKurz,
  formatZeitraum,
  type Zeitraum,
} from '@sozial/domain/zeitraum'
import type { Rohzelle } from '@sozial/formate/lesung'
import { describeTeilgruppe } from '../../app/zuordnung/worte.ts'

/** One thing that the file counts, in one part of the population. */
export interface Groesse {
  readonly id: string
  readonly name: string
  readonly einheit: string
}

export interface Dateiraum {
  readonly schluessel: string
  readonly name: string
}

export interface Dateizeit extends Zeitraum {
  readonly id: string
  readonly kurz: string
  readonly name: string
}

export interface EigeneTabelle {
  readonly groessen: readonly Groesse[]
  readonly raeume: readonly Dateiraum[]
  readonly zeiten: readonly Dateizeit[]
  /** Figure of an area in a period; undefined where the file has none. */
  readonly wertOf: (groesse: string, raum: string, zeit: string) => Wert | undefined
  /** True when the file had more figures than are shown. */
  readonly gekuerzt: boolean
}

/** What a browser shows at once; a Lieferung has no such bound. */
export const HOECHSTENS_ZELLEN = 300_000

export function createTabelle(zellen: Iterable<Rohzelle>): EigeneTabelle {
  const groessen = new Map<string, Groesse>()
  const raeume = new Map<string, Dateiraum>()
  const zeiten = new Map<string, Zeitraum>()
  const werte = new Map<string, Wert>()
  let anzahl = 0
  for (const zelle of zellen) {
    if (anzahl >= HOECHSTENS_ZELLEN) break
    anzahl += 1
    const { merkmal, teilgruppe, zeitraum, raumSchluessel, raumName } = zelle
    const groesse = groesseOf(merkmal, teilgruppe)
    const zeit = `${zeitraum.art}:${zeitraum.von}:${zeitraum.bis}`
    groessen.set(groesse.id, groesse)
    raeume.set(raumSchluessel, { schluessel: raumSchluessel, name: raumName || raumSchluessel })
    zeiten.set(zeit, zeitraum)
    werte.set(keyOf(groesse.id, raumSchluessel, zeit), zelle.wert)
  }
  return {
    groessen: [...groessen.values()],
    raeume: [...raeume.values()],
    zeiten: toZeiten(zeiten),
    wertOf: (groesse, raum, zeit) => werte.get(keyOf(groesse, raum, zeit)),
    gekuerzt: anzahl >= HOECHSTENS_ZELLEN,
  }
}

const keyOf = (groesse: string, raum: string, zeit: string): string =>
  JSON.stringify([groesse, raum, zeit])

function groesseOf(merkmal: Rohzelle['merkmal'], teilgruppe: Teilgruppe): Groesse {
  const zusatz = describeTeilgruppe(teilgruppe)
  return {
    id: `${merkmal.schluessel}|${zusatz}`,
    name: zusatz === '' ? merkmal.name : `${merkmal.name}: ${zusatz}`,
    einheit: merkmal.einheit,
  }
}

function toZeiten(zeiten: ReadonlyMap<string, Zeitraum>): readonly Dateizeit[] {
  const geordnet = [...zeiten].toSorted(([, a], [, b]) => compareZeitraum(a, b))
  const kurz = formatZeitraeumeKurz(geordnet.map(([, zeitraum]) => zeitraum))
  return geordnet.map(([id, zeitraum], i) => ({
    ...zeitraum,
    id,
    kurz: kurz[i] ?? '',
    name: formatZeitraum(zeitraum),
  }))
}
