/** Search over names, Ortsteile and parts of areas, and for a point on the map. Pure. */
import { liegtInnen } from '@sozial/domain/vieleck'
import { vereinfache } from '../../lib/suchtext.ts'
import { toWelt, type Geometrie } from '../../map/geometry.ts'
import type { RaumprofileQuery } from './profil.generated.ts'

export type Kopf = RaumprofileQuery['raumprofile'][number]

export interface Treffer {
  readonly kopf: Kopf
  /** What was found, where it is not the name itself: "Ortsteil Lieck". */
  readonly warum: string
}

/** Areas whose name, Kommune, Ortsteil or part has the words of the search, the nearest first. */
export function findRaeume(koepfe: readonly Kopf[], suche: string): readonly Treffer[] {
  const gesucht = vereinfache(suche.trim())
  if (gesucht === '') return koepfe.map((kopf) => ({ kopf, warum: '' }))
  return koepfe
    .flatMap((kopf) => {
      const fund = findIn(kopf, gesucht)
      return fund ? [{ kopf, ...fund }] : []
    })
    .toSorted((a, b) => a.rang - b.rang)
    .map(({ kopf, warum }) => ({ kopf, warum }))
}

function findIn(
  { raum, nummer, ober, teile, beschreibung }: Kopf,
  gesucht: string,
): { readonly warum: string; readonly rang: number } | null {
  const passt = (text: string) => vereinfache(text).includes(gesucht)
  if (vereinfache(raum.name).startsWith(gesucht)) return { warum: '', rang: 0 }
  if (passt(raum.name) || raum.schluessel === gesucht || String(nummer) === gesucht) {
    return { warum: '', rang: 1 }
  }
  const ortsteil = beschreibung.ortsteile.find(passt)
  if (ortsteil) return { warum: `Ortsteil ${ortsteil}`, rang: 2 }
  const teil = teile.find(({ name }) => passt(name))
  if (teil) return { warum: teil.name, rang: 2 }
  const kommune = ober.find(({ ebene, name }) => ebene === 'KOMMUNE' && passt(name))
  return kommune ? { warum: kommune.name, rang: 3 } : null
}

/** Longitude and latitude in degrees. */
export interface Punkt {
  readonly laenge: number
  readonly breite: number
}

/**
 * "51,06 6,09" or "51.06, 6.09": latitude first, as maps write it, or longitude first, as
 * programs do: in Germany no pair of them is both. `null` for anything else.
 */
export function parsePunkt(text: string): Punkt | null {
  const muster = /^\s*(\d{1,2}[.,]\d{1,8})°?\s*[;,\s]\s*(\d{1,3}[.,]\d{1,8})°?\s*$/
  const [, eines, anderes] = muster.exec(text) ?? []
  if (eines === undefined || anderes === undefined) return null
  const [a, b] = [Number(eines.replace(',', '.')), Number(anderes.replace(',', '.'))]
  const punkt = a < 20 && b > 45 ? { breite: b, laenge: a } : { breite: a, laenge: b }
  return punkt.breite <= 85 && punkt.laenge <= 180 ? punkt : null
}

/** Key of the area in which a point lies; `null` outside of all. */
export function findRaumAn({ raeume }: Geometrie, { laenge, breite }: Punkt): string | null {
  const stelle = toWelt(laenge, breite)
  return (
    raeume.find(({ polygone }) => polygone.some((ringe) => liegtInnen(stelle, ringe)))
      ?.schluessel ?? null
  )
}
