/** The list of Sozialräume: names, where they lie, how many people live there. Pure. */
import type { WertStatus } from '@sozial/domain/wert'
import { formatWert, formatZahl } from '@sozial/shared/format'
import type { RaumprofileQuery } from './profil.generated.ts'

export interface Listenzeile {
  readonly slug: string
  readonly schluessel: string
  readonly name: string
  readonly nummer: number | null
  readonly kommune: string
  readonly ortsteile: readonly string[]
  /** Figure of the newest year, or the sign for its absence. */
  readonly einwohner: string
  readonly status: WertStatus
  readonly zahl: number | null
  /** First day on which it holds no more; `null`: it holds. */
  readonly gueltigBis: string | null
  /** What of it fits a search; empty where its name does. */
  readonly warum?: string
}

export interface Raumlistenstate {
  readonly zeilen: readonly Listenzeile[]
  /** Of when the figures are; empty without any. */
  readonly zeit: string
}

export function createListe({ raumprofile, uebersicht }: RaumprofileQuery): Raumlistenstate {
  const einwohner = uebersicht?.zeilen.find(({ indikator }) => indikator.slug === 'einwohner')
  const stellen = new Map(uebersicht?.raeume.schluessel.map((schluessel, i) => [schluessel, i]))
  const zeilen = raumprofile.map(({ slug, nummer, raum, ober, beschreibung, gueltigBis }) => {
    const stelle = stellen.get(raum.schluessel) ?? -1
    const zahl = einwohner?.werte[stelle] ?? null
    const status: WertStatus =
      einwohner?.status?.[stelle] ?? (zahl === null ? 'NICHT_VERFUEGBAR' : 'GUELTIG')
    return {
      slug,
      schluessel: raum.schluessel,
      name: raum.name,
      nummer,
      kommune: ober.find(({ ebene }) => ebene === 'KOMMUNE')?.name ?? '',
      ortsteile: beschreibung.ortsteile,
      einwohner: formatWert(zahl, status),
      status,
      zahl,
      gueltigBis,
    }
  })
  return { zeilen, zeit: einwohner?.zeitraum?.name ?? '' }
}

/** What the Kreistag asked of a Sozialraum. */
const SPANNE = { von: 10_000, bis: 15_000 } as const

/** "Der Kreis hat 20 Sozialräume in 10 Kommunen. In 12 leben 10.000 bis 15.000 Menschen, …" */
export function satzOf({ zeilen }: Raumlistenstate): string {
  const heutige = zeilen.filter(({ gueltigBis }) => gueltigBis === null)
  const kommunen = new Set(heutige.map(({ kommune }) => kommune).filter(Boolean)).size
  const kopf = `Der Kreis hat ${formatZahl(heutige.length)} ${heutige.length === 1 ? 'Sozialraum' : 'Sozialräume'}${kommunen > 1 ? ` in ${formatZahl(kommunen)} Kommunen` : ''}.`
  const zahlen = heutige.flatMap(({ zahl }) => (zahl === null ? [] : [zahl]))
  if (zahlen.length === 0) return kopf
  const drin = zahlen.filter((zahl) => zahl >= SPANNE.von && zahl <= SPANNE.bis).length
  const kleiner = zahlen.filter((zahl) => zahl < SPANNE.von).length
  const groesser = zahlen.length - drin - kleiner
  const rest = [
    kleiner > 0 ? `${formatZahl(kleiner)} ${kleiner === 1 ? 'ist' : 'sind'} kleiner` : '',
    groesser > 0 ? `${formatZahl(groesser)} ${groesser === 1 ? 'ist' : 'sind'} größer` : '',
  ].filter(Boolean)
  return `${kopf} In ${formatZahl(drin)} leben 10.000 bis 15.000 Menschen${rest.length > 0 ? `, ${rest.join(' und ')}` : ''}.`
}
