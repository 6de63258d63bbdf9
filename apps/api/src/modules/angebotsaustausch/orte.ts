/** Where the sites of a file lie: their points, or their addresses by the registers of the Kreis. */
import type { Standortsatz } from '@sozial/formate/angebote'
import type { Pool } from 'pg'
import type { Standortlage } from '../angebot/standort.queries.ts'
import { createOertlicheSuche, findAdresspunkt, type Adressfund } from '../adresse/find-adressen.ts'
import { OHNE_GEOKODIERER, type Geokodierer } from '../adresse/geokodierer.ts'
import { findLage } from '../adresse/lage.ts'
import { findGebietslagen, type Gebietslage } from '../adresse/lage.queries.ts'

/** So many addresses the geocoder of the Kreis is asked for one file; more it would take for an attack. */
export const HOECHSTENS_GEOKODIERT = 200
/** And so long; one that does not answer holds up nobody else. */
const GEDULD_MS = 30_000

export interface Ortsfund {
  /** OHNE_PUNKT: nobody knows the address, it comes in without a point. */
  readonly art: 'GEFUNDEN' | 'OHNE_PUNKT'
  readonly lage: Standortlage
  /** The geocoder would perhaps know better, and was not asked any more. */
  readonly ungefragt: boolean
}

export type Ortssuche = (
  standort: Standortsatz,
) => Promise<Ortsfund | { readonly art: 'AUSSERHALB' }>

interface Quellen {
  readonly pool: Pool
  readonly geokodierer: Geokodierer
}

export async function createOrtssuche(quellen: Quellen): Promise<Ortssuche> {
  const lagen = await findGebietslagen(quellen.pool)
  const findPunkt = createPunktsuche(quellen)
  const ohneFrage = { ungefragt: false } as const
  return async (standort) => {
    const { form, geheim, laenge, breite, plz } = standort
    if (geheim) return { art: 'GEFUNDEN', lage: lageOf(standort, {}), ...ohneFrage }
    if (laenge !== null && breite !== null) {
      const gebiet = findLage(lagen, [laenge, breite])
      if (gebiet === undefined && form === 'ORT') return { art: 'AUSSERHALB' }
      return { art: 'GEFUNDEN', lage: lageOf(standort, { gebiet }), ...ohneFrage }
    }
    const { fund, ungefragt } = await findPunkt(standort)
    if (!fund?.punkt) {
      const art = form === 'ORT' ? 'OHNE_PUNKT' : 'GEFUNDEN'
      return { art, lage: lageOf(standort, {}), ungefragt }
    }
    const [x, y] = fund.punkt
    const mitPunkt = { ...standort, laenge: x, breite: y, plz: plz || fund.plz }
    const lage = { ...lageOf(mitPunkt, { gebiet: fund.lage }), punktlage: fund.punktlage }
    return { art: 'GEFUNDEN', lage, ungefragt }
  }
}

interface Punktfund {
  readonly fund: Adressfund | undefined
  readonly ungefragt: boolean
}

/** The geocoder for the first addresses, the street registers for all. */
function createPunktsuche({
  pool,
  geokodierer,
}: Quellen): (standort: Standortsatz) => Promise<Punktfund> {
  const bekannte = new Map<string, Punktfund>()
  const hatGeokodierer = geokodierer !== OHNE_GEOKODIERER
  let oertlich: ReturnType<typeof createOertlicheSuche> | undefined
  let [gefragt, gewartet] = [0, 0]
  const find = async (standort: Standortsatz): Promise<Punktfund> => {
    if (standort.strasse === '') return { fund: undefined, ungefragt: false }
    if (!hatGeokodierer || gefragt >= HOECHSTENS_GEOKODIERT || gewartet >= GEDULD_MS) {
      oertlich ??= createOertlicheSuche(pool)
      return { fund: (await oertlich)(standort), ungefragt: hatGeokodierer }
    }
    gefragt += 1
    const beginn = performance.now()
    const fund = await findAdresspunkt({ pool, geokodierer }, standort)
    gewartet += performance.now() - beginn
    return { fund, ungefragt: false }
  }
  return async (standort) => {
    const { strasse, hausnummer, plz, ort } = standort
    const schluessel = [strasse, hausnummer, plz, ort].join('|')
    const fund = bekannte.get(schluessel) ?? (await find(standort))
    bekannte.set(schluessel, fund)
    return fund
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
