/** Where need is high and supply is missing, in order and in words. */
import {
  BEDARFSWORTE,
  bedarfslagenOf,
  rankeRaumluecken,
  VERSORGUNGSFELDER,
  type Bedarf,
  type Bedarfsrichtung,
  type Raumluecke,
  type Versorgungsfeld,
} from '@sozial/domain/versorgung'
import { formatMitEinheit, formatZahl } from '@sozial/shared/format'
import { zahlenOf } from '../../graphql/vektor.ts'
import type { UebersichtszeileType } from '../uebersicht/uebersicht.type.ts'
import type { Kategoriestand, Versorgungswelt } from './find-versorgung.ts'

/** What an Indikator says of need, ready to rank and to be said. */
export interface Bedarfsspalte extends Bedarf {
  readonly zeile: UebersichtszeileType
}

/** @returns undefined: the Indikator is not there */
export function findBedarf(
  { uebersicht }: Versorgungswelt,
  slug: string,
  vorgabe: Bedarfsrichtung | null,
): Bedarfsspalte | undefined {
  const zeile = uebersicht.zeilen.find(({ indikator }) => indikator.slug === slug)
  if (zeile === undefined) return undefined
  const [unten, oben, zaehler, nenner] = [zeile.unten, zeile.oben, zeile.zaehler, zeile.nenner].map(
    zahlenOf,
  )
  const { polaritaet, faktor } = zeile.indikator.fassung
  return {
    zeile,
    raeume: zahlenOf(zeile.werte).map((wert, i) => ({
      wert,
      unten: unten![i] ?? null,
      oben: oben![i] ?? null,
      zaehler: zaehler![i] ?? null,
      nenner: nenner![i] ?? null,
    })),
    kreis: zahlenOf(zeile.massstab.werte)[0] ?? null,
    richtung:
      vorgabe ?? (polaritaet === 'HOCH_GUENSTIG' ? 'NIEDRIG_IST_BEDARF' : 'HOCH_IST_BEDARF'),
    faktor,
  }
}

export interface Luecke extends Raumluecke {
  readonly feld: Versorgungsfeld | undefined
  /** Need in words: "Kinderarmut 20,6 %, Kreis 13,3 %, ± 1,6". */
  readonly bedarfssatz: string
  /** Supply in words. */
  readonly angebotssatz: string
}

/** The gaps of all fields: in each only those that are sure, the worst first; then field after field by their worst. */
export function findFeldluecken(
  welt: Versorgungswelt,
  staende: readonly Kategoriestand[],
): readonly Luecke[] {
  return VERSORGUNGSFELDER.flatMap((feld) => {
    const bedarf =
      feld.indikator === null ? undefined : findBedarf(welt, feld.indikator, feld.richtung)
    const eigene = staende.filter((stand) => stand.feld === feld && stand.kategorie.ober === null)
    if (bedarf === undefined) return []
    return rankeStaende(bedarf, eigene)
      .filter(({ quadrant }) => quadrant === 'HANDLUNGSBEDARF')
      .map((luecke) => toLuecke(luecke, { bedarf, staende: eigene, feld }))
  }).toSorted((a, b) => b.gewicht - a.gewicht)
}

/** All areas in the order of their gap in one category. */
export const findKategorieluecken = (
  bedarf: Bedarfsspalte,
  stand: Kategoriestand,
): readonly Luecke[] =>
  rankeStaende(bedarf, [stand]).map((luecke) =>
    toLuecke(luecke, { bedarf, staende: [stand], feld: stand.feld }),
  )

const rankeStaende = (bedarf: Bedarf, staende: readonly Kategoriestand[]): readonly Raumluecke[] =>
  rankeRaumluecken(
    bedarf,
    staende.map(({ kategorie, lagen }) => ({ zweig: kategorie.schluessel, lagen })),
  )

/**
 * What is to be read first: of each field that is planned by law the worst gap, each in
 * another area; an area that is named already has its other gaps beside it.
 *
 * @param luecken the worst first
 */
export function findSpitzen(luecken: readonly Luecke[]): ReadonlySet<Luecke> {
  const spitzen: Luecke[] = []
  for (const luecke of luecken) {
    const { feld, raum } = luecke
    const neu = spitzen.every((spitze) => spitze.feld !== feld && spitze.raum !== raum)
    if (feld?.pflicht === true && neu) spitzen.push(luecke)
  }
  return new Set(spitzen)
}

interface Umfeld {
  readonly bedarf: Bedarfsspalte
  readonly staende: readonly Kategoriestand[]
  readonly feld: Versorgungsfeld | undefined
}

const toLuecke = (luecke: Raumluecke, { bedarf, staende, feld }: Umfeld): Luecke => ({
  ...luecke,
  feld,
  bedarfssatz: bedarfssatzOf(luecke.raum, bedarf),
  angebotssatz: angebotssatzOf(luecke, staende),
})

/** @example "hoher Bedarf (Kinderarmut unter 15: 20,6 %, Kreis 13,3 %, ± 1,6)" */
function bedarfssatzOf(raum: number, bedarf: Bedarfsspalte): string {
  const { wert, unten, oben } = bedarf.raeume[raum]!
  const { kurzname, einheit, nachkommastellen } = bedarf.zeile.indikator.fassung
  const lage = BEDARFSWORTE[bedarfslagenOf(bedarf)[raum]!]
  if (wert === null) return lage
  const spanne =
    unten === null || oben === null
      ? ''
      : `, ±\u00a0${formatZahl((oben - unten) / 2, Math.max(1, nachkommastellen))}`
  const kreis =
    bedarf.kreis === null
      ? ''
      : `, Kreis ${formatMitEinheit(bedarf.kreis, einheit, nachkommastellen)}`
  return `${lage} (${kurzname}: ${formatMitEinheit(wert, einheit, nachkommastellen)}${kreis}${spanne})`
}

/** So many branches are named one by one. */
const NAMEN = 3

/** @example "kein Angebot: Förderung der Familie; das nächste 7,4 km entfernt in Heinsberg-Mitte" */
function angebotssatzOf(
  { raum, ohne, wenig }: Raumluecke,
  staende: readonly Kategoriestand[],
): string {
  const standOf = new Map(staende.map((stand) => [stand.kategorie.schluessel, stand]))
  const nameOf = (zweig: string): string => standOf.get(zweig)?.kategorie.name ?? zweig
  const teile: string[] = []
  if (ohne.length > 0) {
    const worte =
      ohne.length > NAMEN
        ? `vor Ort kein Angebot in ${ohne.length} von ${staende.length} Bereichen`
        : 'vor Ort kein Angebot'
    teile.push(
      `${worte}: ${ohne.map(nameOf).join(', ')}${wegsatzOf(
        raum,
        ohne.map((zweig) => standOf.get(zweig)!),
      )}`,
    )
  }
  if (wenig.length > 0) {
    const erster = standOf.get(wenig[0]!)!
    const prozent = Math.round(erster.lagen[raum]!.fehlanteil * 100)
    const bisZu = wenig.length > 1 ? 'bis zu ' : ''
    const wieviel = prozent === 0 ? 'knapp' : `${bisZu}${prozent}\u00a0%`
    teile.push(`${wenig.map(nameOf).join(', ')}: ${wieviel} weniger Plätze je Person als im Kreis`)
  }
  if (teile.length > 0) return teile.join('; ')
  if (staende.every(({ lagen }) => lagen.every(({ angebot }) => angebot === 'KEINES')))
    return 'in keinem Raum ein Angebot vor Ort'
  return staende.every(({ lagen }) => lagen[raum]!.angebot === 'OHNE_ANGABE')
    ? 'Angebote ohne Angabe von Plätzen'
    : 'mindestens so viele Plätze je Person wie im Kreis'
}

/** The way to the nearest of the missing branches that has the longest way. */
function wegsatzOf(raum: number, staende: readonly Kategoriestand[]): string {
  const [fern] = staende
    .flatMap((stand) => {
      const { km, naechster } = stand.wege[raum]!
      return km === null || naechster === null ? [] : [{ km, name: stand.ziele[naechster]!.name }]
    })
    .toSorted((a, b) => b.km - a.km)
  if (fern === undefined) return ''
  const womit = staende.length === 1 ? 'das nächste' : 'der weiteste Weg'
  return staende.length === 1
    ? `; ${womit} ${formatZahl(fern.km, 1)} km entfernt in ${fern.name}`
    : `; ${womit} ${formatZahl(fern.km, 1)} km nach ${fern.name}`
}
