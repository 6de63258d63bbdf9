/** Where the sites of a file lie: their points, or their addresses by the registers of the Kreis. */
import type { Standortsatz } from '@sozial/formate/angebote'
import type { Pool } from 'pg'
import type { Standortlage } from '../angebot/standort.queries.ts'
import { findAdresspunkt } from '../adresse/find-adressen.ts'
import { OHNE_GEOKODIERER, type Geokodierer } from '../adresse/geokodierer.ts'
import { findLage } from '../adresse/lage.ts'
import { findGebietslagen, type Gebietslage } from '../adresse/lage.queries.ts'

/** So many addresses the geocoder of the Kreis is asked for one file; more it would take for an attack. */
const HOECHSTENS_GEOKODIERT = 200

export type Ortsfund =
  | { readonly art: 'GEFUNDEN'; readonly lage: Standortlage }
  /** Nobody knows the address: it comes in without a point. */
  | { readonly art: 'OHNE_PUNKT'; readonly lage: Standortlage }
  | { readonly art: 'AUSSERHALB' }

export type Ortssuche = (standort: Standortsatz) => Promise<Ortsfund>

export async function createOrtssuche({
  pool,
  geokodierer,
}: {
  readonly pool: Pool
  readonly geokodierer: Geokodierer
}): Promise<Ortssuche> {
  const lagen = await findGebietslagen(pool)
  const bekannte = new Map<string, ReturnType<typeof findAdresspunkt>>()
  const findPunkt = (standort: Standortsatz): ReturnType<typeof findAdresspunkt> => {
    const { strasse, hausnummer, plz, ort } = standort
    const schluessel = [strasse, hausnummer, plz, ort].join('|')
    const wer = bekannte.size < HOECHSTENS_GEOKODIERT ? geokodierer : OHNE_GEOKODIERER
    const fund = bekannte.get(schluessel) ?? findAdresspunkt({ pool, geokodierer: wer }, standort)
    bekannte.set(schluessel, fund)
    return fund
  }
  return async (standort) => {
    const { form, geheim, laenge, breite, plz } = standort
    if (geheim) return { art: 'GEFUNDEN', lage: lageOf(standort, {}) }
    if (laenge !== null && breite !== null) {
      const gebiet = findLage(lagen, [laenge, breite])
      if (gebiet === undefined && form === 'ORT') return { art: 'AUSSERHALB' }
      return { art: 'GEFUNDEN', lage: lageOf(standort, { gebiet }) }
    }
    const fund = await findPunkt(standort)
    if (!fund?.punkt)
      return { art: form === 'ORT' ? 'OHNE_PUNKT' : 'GEFUNDEN', lage: lageOf(standort, {}) }
    const [x, y] = fund.punkt
    const mitPunkt = { ...standort, laenge: x, breite: y, plz: plz || fund.plz }
    return {
      art: 'GEFUNDEN',
      lage: { ...lageOf(mitPunkt, { gebiet: fund.lage }), punktlage: fund.punktlage },
    }
  }
}

function lageOf(
  { strasse, hausnummer, plz, ort, laenge, breite }: Standortsatz,
  { gebiet }: { readonly gebiet?: Gebietslage | undefined },
): Standortlage {
  const mitPunkt = laenge !== null && breite !== null
  return {
    strasse,
    hausnummer,
    plz,
    ort,
    laenge,
    breite,
    punktlage: mitPunkt ? 'KARTE' : null,
    kommuneId: gebiet?.kommune.raumId ?? null,
  }
}
