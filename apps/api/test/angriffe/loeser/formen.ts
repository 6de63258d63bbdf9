/**
 * What a published figure is made of, read from the formula in the catalogue
 * and docs/methodik: which group of which Merkmal at which time, how often.
 * A reader of its own: the protecting code has another.
 */
import type { Formel } from '@sozial/domain/indikator'
import type { Definition, Zeit } from './sammeln.ts'

/** A counted group; what is not named means all. */
export interface Gruppe {
  readonly merkmal: string
  readonly geschlecht: string
  readonly nationalitaet: string
  readonly von: number
  readonly bis: number
}

/** A counted group at a time; times of denominators may not be known yet (`?…`). */
export interface Blatt {
  readonly gruppe: Gruppe
  readonly zeit: string
}

/** Factors of the counted groups by their names. */
export type Form = ReadonlyMap<string, { readonly blatt: Blatt; readonly faktor: number }>

export interface Formpaar {
  readonly zaehler: Form
  readonly nenner: Form | null
}

export const keyOfGruppe = (g: Gruppe): string =>
  [g.merkmal, g.geschlecht, g.nationalitaet, g.von, g.bis].join('/')
const keyOfBlatt = (blatt: Blatt): string => `${keyOfGruppe(blatt.gruppe)}@${blatt.zeit}`

/** The same counted persons have the same key, whatever the formula looks like. */
export function keyOfForm(form: Form): string {
  let key = keys.get(form)
  if (key === undefined) {
    const terme = [...form].map(([blatt, { faktor }]) => `${faktor}*${blatt}`)
    keys.set(form, (key = terme.toSorted().join(' + ')))
  }
  return key
}
const keys = new WeakMap<Form, string>()

/** Numerator and denominator of a published figure; undefined where there is no formula. */
export function formenOf(definition: Definition, zeit: Zeit): Formpaar | undefined {
  const { berechnung, poolingJahre } = definition
  if (berechnung.typ === 'VERFAHREN' || berechnung.typ === 'FERTIGWERT') return undefined
  const merkmale = new Set(blaetterOf(berechnung.zaehler, 1).map(([{ merkmal }]) => merkmal))
  const jahre = Array.from({ length: poolingJahre }, (_, i) => i)
  const zaehler = toForm(berechnung.zaehler, jahre, (jahr) => () => keyOfZeit(frueher(zeit, jahr)))
  if (berechnung.typ === 'ABSOLUT') return { zaehler, nenner: null }
  if (berechnung.typ === 'VERAENDERUNG') {
    const damals = (jahr: number) => () => keyOfZeit(frueher(zeit, jahr + berechnung.jahre))
    return { zaehler, nenner: toForm(berechnung.zaehler, jahre, damals) }
  }
  const mittel = berechnung.typ === 'RATE'
  const zeitOf = (jahr: number) => (merkmal: string) => {
    const damals = frueher(zeit, jahr)
    return merkmale.has(merkmal) ? keyOfZeit(damals) : offeneZeit(damals, mittel)
  }
  const grenze =
    definition.altersregel === 'REGELALTERSGRENZE'
      ? regelalter(Number(tagVor(zeit.bis).slice(0, 4)))
      : 65
  return { zaehler, nenner: toForm(verschiebe(berechnung.nenner, grenze), jahre, zeitOf) }
}

function toForm(
  formel: Formel,
  jahre: readonly number[],
  zeitOf: (jahr: number) => (merkmal: string) => string,
): Form {
  const form = new Map<string, { blatt: Blatt; faktor: number }>()
  for (const jahr of jahre) {
    for (const [gruppe, faktor] of blaetterOf(formel, 1)) {
      const blatt = { gruppe, zeit: zeitOf(jahr)(gruppe.merkmal) }
      const key = keyOfBlatt(blatt)
      const bisher = form.get(key)?.faktor ?? 0
      form.set(key, { blatt, faktor: bisher + faktor })
    }
  }
  return new Map([...form].filter(([, { faktor }]) => faktor !== 0))
}

function blaetterOf(formel: Formel, faktor: number): readonly (readonly [Gruppe, number])[] {
  if (formel.art === 'SUMME') return formel.teile.flatMap((teil) => blaetterOf(teil, faktor))
  if (formel.art === 'DIFFERENZ') {
    return [...blaetterOf(formel.von, faktor), ...blaetterOf(formel.abzueglich, -faktor)]
  }
  const { merkmal, teilgruppe = {} } = formel
  const { geschlecht = 'INSGESAMT', nationalitaet = 'INSGESAMT' } = teilgruppe
  const { alterVon: von = 0, alterBis: bis = null } = teilgruppe
  return [[{ merkmal, geschlecht, nationalitaet, von, bis: bis ?? Infinity }, faktor]]
}

/** The year of the Regelaltersgrenze as docs/methodik/regelaltersgrenze.md prints it. */
const regelalter = (jahr: number): number => (jahr < 2017 ? 65 : jahr < 2027 ? 66 : 67)

function verschiebe(formel: Formel, grenze: number): Formel {
  if (formel.art === 'SUMME') {
    return { ...formel, teile: formel.teile.map((teil) => verschiebe(teil, grenze)) }
  }
  if (formel.art === 'DIFFERENZ') {
    const { von, abzueglich } = formel
    return { ...formel, von: verschiebe(von, grenze), abzueglich: verschiebe(abzueglich, grenze) }
  }
  const { teilgruppe } = formel
  if (teilgruppe === undefined) return formel
  const { alterVon, alterBis } = teilgruppe
  return {
    ...formel,
    teilgruppe: {
      ...teilgruppe,
      ...(alterVon === 65 && { alterVon: grenze }),
      ...(alterBis === 65 && { alterBis: grenze }),
    },
  }
}

type Spanne = Pick<Zeit, 'art' | 'von' | 'bis'>

export const keyOfZeit = ({ art, von, bis }: Spanne): string => `${art}|${von}|${bis}`
const stichtag = (tag: string): string =>
  keyOfZeit({ art: 'STICHTAG', von: tag, bis: verschobenerTag(tag, 1) })

/** A denominator's time, to be found out: the period and what may stand for it, first things first. */
const offeneZeit = (zeit: Spanne, mittel: boolean): string =>
  `?${mittel ? 'MITTEL' : 'EINS'}|${keyOfZeit(zeit)}`

/** What a denominator's time may mean, as docs/methodik/zeitbezug.md lists it. */
export function lesartenOf(offen: string): readonly (readonly string[])[] {
  const [wie = '', art = '', von = '', bis = ''] = offen.slice(1).split('|')
  const genau = [keyOfZeit({ art, von, bis })]
  if (art === 'MEHRJAHR') return [genau]
  if (art === 'STICHTAG') {
    const ende = nahesJahresende(von)
    return ende === undefined || ende === von ? [genau] : [genau, [stichtag(ende)]]
  }
  const amEnde = stichtag(tagVor(bis))
  return wie === 'MITTEL' ? [genau, [stichtag(tagVor(von)), amEnde], [amEnde]] : [genau, [amEnde]]
}

function nahesJahresende(tag: string): string | undefined {
  const [jahr, monatTag] = [Number(tag.slice(0, 4)), tag.slice(5)]
  if (monatTag >= '12-01') return `${jahr}-12-31`
  return monatTag <= '03-01' ? `${jahr - 1}-12-31` : undefined
}

function verschobenerTag(tag: string, tage: number): string {
  const datum = new Date(`${tag}T00:00:00Z`)
  datum.setUTCDate(datum.getUTCDate() + tage)
  return datum.toISOString().slice(0, 10)
}
const tagVor = (tag: string): string => verschobenerTag(tag, -1)

function frueher({ art, von, bis }: Spanne, jahre: number): Spanne {
  if (jahre === 0) return { art, von, bis }
  const zurueck = (tag: string): string => {
    const ziel = `${String(Number(tag.slice(0, 4)) - jahre).padStart(4, '0')}${tag.slice(4)}`
    const gibtEs = new Date(`${ziel}T00:00:00Z`).toISOString().startsWith(ziel)
    return gibtEs ? ziel : `${ziel.slice(0, 8)}28`
  }
  if (art === 'STICHTAG') return { art, von: zurueck(von), bis: verschobenerTag(zurueck(von), 1) }
  return { art, von: zurueck(von), bis: zurueck(bis) }
}
