/** The address of a question: what is asked stands in it. Pure. */
import type { Geschlecht, Nationalitaet } from '@sozial/domain/indikator'
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { HOECHSTENS_GELISTET } from '@sozial/shared/grenzen'

export interface Frage {
  readonly merkmal: string
  readonly ebene: Ebene
  /** Keys of the areas. */
  readonly raeume: readonly string[]
  readonly alterVon: number
  readonly alterBis: number | null
  readonly geschlecht: Geschlecht
  readonly nationalitaet: Nationalitaet
  /** Id of the Zeitraum; `null`: the newest. */
  readonly zeitraum: string | null
}

const GESCHLECHTER: readonly Geschlecht[] = ['INSGESAMT', 'WEIBLICH', 'MAENNLICH', 'DIVERS']
const NATIONALITAETEN: readonly Nationalitaet[] = ['INSGESAMT', 'DEUTSCH', 'AUSLAENDISCH']
const SCHLUESSEL = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u

/** Reads the query part; what makes no sense falls back to the widest question. */
export function parseFrage(suche: URLSearchParams, vorgabe: Ebene): Frage {
  const wort = (name: string): string => suche.get(name) ?? ''
  const zahl = (name: string): number | null =>
    /^\d{1,3}$/.test(wort(name)) ? Number(wort(name)) : null
  const alterVon = zahl('von') ?? 0
  const alterBis = zahl('bis')
  const raeume = wort('raeume')
    .split(',')
    .filter((raum) => SCHLUESSEL.test(raum))
  return {
    merkmal: /^[a-z0-9_]{1,99}$/.test(wort('merkmal')) ? wort('merkmal') : 'bevoelkerung',
    ebene: EBENEN.find((ebene) => EBENE_WORTE[ebene].slug === wort('ebene')) ?? vorgabe,
    raeume: [...new Set(raeume)].slice(0, HOECHSTENS_GELISTET),
    alterVon,
    alterBis: alterBis !== null && alterBis <= alterVon ? null : alterBis,
    geschlecht:
      GESCHLECHTER.find((eines) => eines.toLowerCase() === wort('geschlecht')) ?? 'INSGESAMT',
    nationalitaet:
      NATIONALITAETEN.find((eine) => eine.toLowerCase() === wort('nationalitaet')) ?? 'INSGESAMT',
    zeitraum: /^\d{1,9}$/.test(wort('zeitraum')) ? wort('zeitraum') : null,
  }
}

/** What of an address makes no sense and was passed over, German. */
export function hinweiseOf(suche: URLSearchParams, frage: Frage): readonly string[] {
  const gelesen = new URLSearchParams(toFragesuche(frage))
  const vorgaben = new Set([
    'merkmal=bevoelkerung',
    'von=0',
    'geschlecht=insgesamt',
    'nationalitaet=insgesamt',
  ])
  return [...suche]
    .filter(
      ([name, wert]) =>
        wert !== '' && gelesen.get(name) !== wert && !vorgaben.has(`${name}=${wert}`),
    )
    .map(
      ([name, wert]) =>
        `Die Angabe „${name}=${wert.slice(0, 30)}“ in der Adresse ist unbekannt und wurde übergangen.`,
    )
}

export function toFragesuche(frage: Frage): string {
  const werte = {
    merkmal: frage.merkmal === 'bevoelkerung' ? '' : frage.merkmal,
    ebene: EBENE_WORTE[frage.ebene].slug,
    raeume: frage.raeume.join(','),
    von: frage.alterVon === 0 ? '' : String(frage.alterVon),
    bis: frage.alterBis === null ? '' : String(frage.alterBis),
    geschlecht: frage.geschlecht === 'INSGESAMT' ? '' : frage.geschlecht.toLowerCase(),
    nationalitaet: frage.nationalitaet === 'INSGESAMT' ? '' : frage.nationalitaet.toLowerCase(),
    zeitraum: frage.zeitraum ?? '',
  }
  const parameter = new URLSearchParams(Object.entries(werte).filter(([, wert]) => wert !== ''))
  return parameter.toString().replaceAll('%2C', ',')
}

/** Takes an area into the question or out of it. */
export function toggleGefragt({ raeume }: Frage, schluessel: string): readonly string[] {
  if (raeume.includes(schluessel)) return raeume.filter((raum) => raum !== schluessel)
  return raeume.length >= HOECHSTENS_GELISTET ? raeume : [...raeume, schluessel]
}
