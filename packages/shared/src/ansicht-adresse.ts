/**
 * The address of a screen. Whatever a reader can choose stands in the URL, in
 * words that a person can read and type; a bookmark of today opens the same
 * screen tomorrow (old forms are migrated, never broken).
 */
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import { istTag, type Tag } from '@sozial/domain/zeitraum'
import { readMuster, readSchalter, readWahl, verwerfe, type Leser } from './ansicht-leser.ts'
import {
  ANSICHT_VORGABE,
  istRaum,
  MAX_DANEBEN,
  MAX_INDIKATOREN,
  MAX_RAEUME,
  RAUMVORSATZ,
  trimRaeume,
  type Anordnung,
  type Ansicht,
  type Kartenart,
  type Klassenmethode,
  type Massstab,
  type Massstabebene,
  type Vergleichsart,
} from './ansicht.ts'
import { EBENE_WORTE } from './ebene.ts'

/** An address read: what it says, and a German remark for each part that made no sense. */
export interface GeleseneAnsicht {
  readonly ansicht: Ansicht
  readonly hinweise: readonly string[]
}

/** Turns the parameters of one version into those of the next. */
export type Migration = (parameter: URLSearchParams) => URLSearchParams

/** Entry n leads from version n + 1 to n + 2. Add, never change: bookmarks live long. */
const MIGRATIONEN: readonly Migration[] = []

const METHODEN: Readonly<Record<Klassenmethode, string>> = {
  quantile: 'quantile',
  equalInterval: 'gleiche-abstaende',
  fisherJenks: 'natuerliche-brueche',
  standardDeviation: 'standardabweichung',
  manual: 'eigene',
}

const MASSSTAEBE: Readonly<Record<Massstabebene, string>> = {
  KREIS: 'kreis',
  LAND: 'land',
  BUND: 'bund',
  KOMMUNE: 'kommune',
  JUGENDAMTSBEZIRK: 'jugendamtsbezirk',
}

const EBENE_SLUGS = Object.fromEntries(
  EBENEN.map((ebene) => [ebene, EBENE_WORTE[ebene].slug]),
) as Readonly<Record<Ebene, string>>

const DARSTELLUNGEN = { werte: 'werte', index: 'index' } as const
const ANORDNUNGEN: Readonly<Record<Anordnung, string>> = {
  linien: 'linien',
  bilder: 'bilder',
  indikatoren: 'indikatoren',
  steigung: 'steigung',
}
const KARTENARTEN: Readonly<Record<Kartenart, string>> = {
  werte: 'werte',
  veraenderung: 'veraenderung',
  zwei: 'zwei',
  bilder: 'bilder',
}
const VERGLEICHSARTEN: Readonly<Record<Vergleichsart, string>> = {
  punkte: 'punkte',
  streuung: 'streuung',
  tabelle: 'tabelle',
}
const ACHSEN = { daten: 'daten', null: 'null' } as const

const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/
const SCHLUESSEL = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u
const ZEITRAUM = /^[\p{L}\p{N}][\p{L}\p{N} ._/–-]{0,63}$/u

/** All that an address can say; `v` is its version. */
const NAMEN: ReadonlySet<string> = new Set([
  ...Object.keys(ANSICHT_VORGABE).filter((name) => name !== 'abNull'),
  'achse',
  'v',
])

/** Reads the query part of an address. Nonsense never fails: the default stands in, with a remark. */
export function parseAnsicht(
  suche: URLSearchParams,
  migrationen: readonly Migration[] = MIGRATIONEN,
): GeleseneAnsicht {
  const leser: Leser = { parameter: migrate(suche, migrationen), hinweise: [] }
  const grenzen = readGrenzen(leser)
  const klassen = readMuster(leser, 'klassen', /^[2-7]$/)
  const ansicht: Ansicht = {
    indikator: readMuster(leser, 'indikator', SLUG),
    gegen: readMuster(leser, 'gegen', SLUG),
    ebene: readWahl(leser, 'ebene', { worte: EBENE_SLUGS, vorgabe: null }),
    in: readMuster(leser, 'in', SCHLUESSEL),
    stand: readTag(leser, 'stand'),
    zeitraum: readMuster(leser, 'zeitraum', ZEITRAUM),
    seit: readMuster(leser, 'seit', ZEITRAUM),
    raeume: readRaeume(leser),
    massstab: readMassstab(leser, 'massstab', leser.parameter.get('massstab')) ?? 'KREIS',
    daneben: readDaneben(leser),
    methode: readMethode(leser, grenzen),
    klassen: klassen === null ? null : Number(klassen),
    grenzen,
    darstellung: readWahl(leser, 'darstellung', { worte: DARSTELLUNGEN, vorgabe: 'werte' }),
    anordnung: readWahl(leser, 'anordnung', { worte: ANORDNUNGEN, vorgabe: 'linien' }),
    indikatoren: readIndikatoren(leser),
    von: readMuster(leser, 'von', ZEITRAUM),
    bis: readMuster(leser, 'bis', ZEITRAUM),
    intervalle: readSchalter(leser, 'intervalle'),
    abNull: readWahl(leser, 'achse', { worte: ACHSEN, vorgabe: 'daten' }) === 'null',
    karte: readWahl(leser, 'karte', { worte: KARTENARTEN, vorgabe: 'werte' }),
    fallzahlen: readSchalter(leser, 'fallzahlen'),
    angebote: readMuster(leser, 'angebote', SLUG),
    vergleich: readWahl(leser, 'vergleich', { worte: VERGLEICHSARTEN, vorgabe: 'punkte' }),
    thema: readMuster(leser, 'thema', SLUG),
  }
  for (const [name, wert] of leser.parameter) if (!NAMEN.has(name)) verwerfe(leser, name, wert)
  return { ansicht, hinweise: leser.hinweise }
}

/** Own class limits need limits. */
function readMethode(leser: Leser, grenzen: readonly number[]): Klassenmethode {
  const methode = readWahl(leser, 'methode', { worte: METHODEN, vorgabe: 'quantile' })
  if (methode !== 'manual' || grenzen.length > 0) return methode
  leser.hinweise.push('In der Adresse fehlen die eigenen Klassengrenzen; es gelten Quantile.')
  return 'quantile'
}

/**
 * Writes the query part of an address, without the question mark; what is the
 * default is left out. Commas stay readable: they need no escape in a query.
 */
export function toSuche(ansicht: Ansicht, migrationen: readonly Migration[] = MIGRATIONEN): string {
  const werte: Readonly<Record<string, string | null>> = {
    indikator: ansicht.indikator,
    gegen: ansicht.gegen,
    ebene: ansicht.ebene && EBENE_SLUGS[ansicht.ebene],
    in: ansicht.in,
    stand: ansicht.stand,
    zeitraum: ansicht.zeitraum,
    seit: ansicht.seit,
    raeume: trimRaeume(ansicht.raeume)
      .map((raum) => raum ?? '')
      .join(','),
    massstab: ohneVorgabe(massstabwort(ansicht.massstab), MASSSTAEBE.KREIS),
    daneben: ansicht.daneben && (ansicht.daneben.map(massstabwort).join(',') || OHNE),
    methode: ohneVorgabe(METHODEN[ansicht.methode], METHODEN.quantile),
    klassen: ansicht.klassen === null ? null : String(ansicht.klassen),
    grenzen: ansicht.grenzen.map((zahl) => String(zahl).replace('.', ',')).join(';'),
    darstellung: ohneVorgabe(ansicht.darstellung, 'werte'),
    anordnung: ohneVorgabe(ansicht.anordnung, 'linien'),
    indikatoren: ansicht.indikatoren.join(','),
    von: ansicht.von,
    bis: ansicht.bis,
    intervalle: ansicht.intervalle ? 'an' : null,
    achse: ansicht.abNull ? ACHSEN.null : null,
    karte: ohneVorgabe(KARTENARTEN[ansicht.karte], 'werte'),
    fallzahlen: ansicht.fallzahlen ? 'an' : null,
    angebote: ansicht.angebote,
    vergleich: ohneVorgabe(VERGLEICHSARTEN[ansicht.vergleich], 'punkte'),
    thema: ansicht.thema,
    v: migrationen.length === 0 ? null : String(migrationen.length + 1),
  }
  const parameter = new URLSearchParams()
  for (const [name, wert] of Object.entries(werte)) if (wert) parameter.set(name, wert)
  return parameter.toString().replaceAll('%2C', ',').replaceAll('%3B', ';')
}

function ohneVorgabe(wert: string, vorgabe: string): string | null {
  return wert === vorgabe ? null : wert
}

function migrate(suche: URLSearchParams, migrationen: readonly Migration[]): URLSearchParams {
  const version = Number(suche.get('v') ?? '1')
  const ab = Number.isInteger(version) && version >= 1 ? version - 1 : 0
  return migrationen.slice(ab).reduce((parameter, schritt) => schritt(parameter), suche)
}

/** Where a list is empty on purpose. */
const OHNE = 'keine'

function massstabwort(massstab: Massstab): string {
  return istRaum(massstab) ? massstab.slice(RAUMVORSATZ.length) : MASSSTAEBE[massstab]
}

/** A level in words or the key of an area, which has a digit. */
function readMassstab(leser: Leser, name: string, wert: string | null): Massstab | null {
  if (wert === null || wert === '') return null
  for (const ebene in MASSSTAEBE) {
    if (MASSSTAEBE[ebene as Massstabebene] === wert) return ebene as Massstabebene
  }
  if (SCHLUESSEL.test(wert) && /\d/.test(wert)) return `${RAUMVORSATZ}${wert}`
  verwerfe(leser, name, wert)
  return null
}

function readTag(leser: Leser, name: string): Tag | null {
  const wert = leser.parameter.get(name)
  if (wert === null || wert === '') return null
  if (istTag(wert)) return wert
  verwerfe(leser, name, wert)
  return null
}

function readDaneben(leser: Leser): readonly Massstab[] | null {
  const wert = leser.parameter.get('daneben')
  if (wert === null || wert === '') return null
  if (wert === OHNE) return []
  const teile = [...new Set(wert.split(','))].slice(0, MAX_DANEBEN)
  const gelesen = teile.flatMap((teil) => readMassstab(leser, 'daneben', teil) ?? [])
  return gelesen.length === 0 ? null : gelesen
}

function readIndikatoren(leser: Leser): readonly string[] {
  const wert = leser.parameter.get('indikatoren')
  if (wert === null || wert === '') return []
  return [...new Set(wert.split(','))].slice(0, MAX_INDIKATOREN).filter((teil) => {
    if (SLUG.test(teil)) return true
    verwerfe(leser, 'indikatoren', teil)
    return false
  })
}

function readRaeume(leser: Leser): readonly (string | null)[] {
  const wert = leser.parameter.get('raeume')
  if (wert === null || wert === '') return []
  const teile = wert.split(',')
  const gueltig = teile.slice(0, MAX_RAEUME).map((teil, i) => {
    if (teil === '') return null
    if (SCHLUESSEL.test(teil) && teile.indexOf(teil) === i) return teil
    verwerfe(leser, 'raeume', teil)
    return null
  })
  if (teile.length > MAX_RAEUME) {
    leser.hinweise.push(
      `Die Adresse nennt mehr als ${MAX_RAEUME} Räume; gezeigt werden die ersten ${MAX_RAEUME}.`,
    )
  }
  return trimRaeume(gueltig)
}

function readGrenzen(leser: Leser): readonly number[] {
  const wert = leser.parameter.get('grenzen')
  if (wert === null || wert === '') return []
  const zahlen = wert.split(';').map(toZahl)
  const steigend = zahlen.every((zahl, i) => i === 0 || zahl > (zahlen[i - 1] ?? NaN))
  if (zahlen.length <= 6 && zahlen.every(Number.isFinite) && steigend) return zahlen
  verwerfe(leser, 'grenzen', wert)
  return []
}

function toZahl(text: string): number {
  return /^-?\d+(?:,\d+)?(?:e[+-]?\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN
}
