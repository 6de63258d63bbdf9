/** Reads a file of offers, whatever it is: table, GeoJSON, HSDS. */
import { entpackeZip, istZip, pruefeDatei } from '../behaelter/index.ts'
import type { Datei } from '../lesung/index.ts'
import { kurz, lesefehler } from '../lesung/meldungen.ts'
import { istMappe } from '../mappe/index.ts'
import { decodeText } from '../text/index.ts'
import { oeffneTabelle } from '../zuordnung/index.ts'
import { istObjekt, liste, objekt, type Objekt } from './hsds/felder.ts'
import { leseHsds } from './hsds/lesen.ts'
import { assembleDienste, type Tabellen } from './hsds/tabellarisch.ts'
import type { Angebotsbezug, Angebotslesung } from './satz.ts'
import { leseTabelle, type Tabellenwahl } from './tabelle/lesen.ts'
import { oeffneAngebotstabelle, oeffneGeojson } from './tabelle/rohtabelle.ts'
import type { Spaltenvorschlag } from './tabelle/spaltenwahl.ts'

export type Angebotsformat = 'TABELLE' | 'GEOJSON' | 'HSDS'

export interface Angebotsdatei extends Angebotslesung {
  readonly format: Angebotsformat
  /** Columns and what they are taken for; empty for HSDS, which names its fields itself. */
  readonly spalten: readonly Spaltenvorschlag[]
}

/** More in one file is none that somebody has put together. */
const HOECHSTENS_DIENSTE = 20_000

export const OHNE_WAHL: Tabellenwahl = { spalten: {}, kategorien: {} }

/**
 * The offers of a file with what is wrong in it.
 *
 * @throws LesefehlerError where the file as a whole cannot be read
 */
export function readAngebote(
  datei: Datei,
  bezug: Angebotsbezug,
  wahl: Tabellenwahl,
): Angebotsdatei {
  pruefeDatei(datei)
  const hsds = findHsds(datei)
  if (hsds !== undefined) {
    if (hsds.length > HOECHSTENS_DIENSTE) throw zuViele(datei)
    return { format: 'HSDS', spalten: [], ...leseHsds(hsds, bezug, wahl.kategorien) }
  }
  const json = parseJson(datei)
  if (json !== undefined) {
    if (!istObjekt(json) || json['type'] !== 'FeatureCollection') throw keineAngebote(datei)
    return { format: 'GEOJSON', ...leseTabelle(oeffneGeojson(datei, json), wahl, bezug) }
  }
  return { format: 'TABELLE', ...leseTabelle(oeffneAngebotstabelle(datei), wahl, bezug) }
}

/** Services of a document or of an archive of tables; undefined: it is no HSDS. */
function findHsds(datei: Datei): readonly Objekt[] | undefined {
  if (istZip(datei.inhalt) && !istMappe(datei.inhalt)) return findInArchiv(datei)
  const json = parseJson(datei)
  if (Array.isArray(json)) return diensteOf(json)
  if (!istObjekt(json)) return undefined
  if (Array.isArray(json['contents'])) return diensteOf(json['contents'])
  if (Array.isArray(json['services.csv'])) return assembleDienste(toTabellen(json))
  return istDienst(json) ? [json] : diensteOf([json])
}

function findInArchiv(datei: Datei): readonly Objekt[] | undefined {
  const teile = [...entpackeZip(datei)].filter(([name]) => name.endsWith('.csv'))
  const tabellen = teile.map(
    ([name, inhalt]) => [tabellenname(name), rowsOf({ name, inhalt })] as const,
  )
  const alle: Tabellen = Object.fromEntries(tabellen)
  return alle['services'] === undefined ? undefined : assembleDienste(alle)
}

const tabellenname = (name: string): string => name.replace(/^.*\//, '').replace(/\.csv$/, '')

const toTabellen = (json: Objekt): Tabellen =>
  Object.fromEntries(Object.entries(json).map(([name, rows]) => [tabellenname(name), liste(rows)]))

/** The tables of HSDS are separated by commas, also where a text has more semicolons. */
function rowsOf(datei: Datei): readonly Objekt[] {
  const [kopf, ...zeilen] = [...oeffneTabelle(datei, { trennzeichen: ',' }).zeilen()]
  const namen = (kopf?.zellen ?? []).map((zelle) => String(zelle).trim())
  return zeilen.map(({ zellen }) =>
    Object.fromEntries(namen.map((name, i) => [name, String(zellen[i] ?? '')])),
  )
}

const istDienst = (json: Objekt): boolean =>
  typeof json['name'] === 'string' && typeof json['status'] === 'string'

/** Services themselves, or the services that sites of them name. */
function diensteOf(alle: readonly unknown[]): readonly Objekt[] | undefined {
  const objekte = alle.filter(istObjekt)
  if (alle.length === 0) return undefined
  if (objekte.every(istDienst)) return objekte
  const mitDienst = objekte.filter((eines) => istDienst(objekt(eines['service'])))
  if (mitDienst.length !== objekte.length) return undefined
  return mitDienst.map((eines) => ({ ...objekt(eines['service']), service_at_locations: [eines] }))
}

/** undefined: it is no JSON. */
function parseJson(datei: Datei): unknown {
  if (istZip(datei.inhalt) || istMappe(datei.inhalt)) return undefined
  const { text } = decodeText(datei.inhalt)
  if (!/^[\uFEFF\s]*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch (cause) {
    if (/\.(geo)?json$/i.test(datei.name)) throw defekt(datei, cause)
    return undefined
  }
}

function defekt({ name }: Datei, cause: unknown): Error {
  const error = lesefehler({
    code: 'JSON_DEFEKT',
    text: `„${kurz(name)}“ ist beschädigt: Das JSON lässt sich nicht lesen. Bitte neu herunterladen oder ausgeben.`,
  })
  error.cause = cause
  return error
}

const zuViele = ({ name }: Datei): Error =>
  lesefehler({
    code: 'ANGEBOTE_ZU_VIELE',
    text: `„${kurz(name)}“ hat mehr als ${HOECHSTENS_DIENSTE.toLocaleString('de-DE')} Angebote. Bitte auf mehrere Dateien verteilen.`,
  })

const keineAngebote = ({ name }: Datei): Error =>
  lesefehler({
    code: 'KEINE_ANGEBOTE',
    text: `In „${kurz(name)}“ sind keine Angebote zu erkennen. Lesbar sind Tabellen (CSV, XLSX, ODS), GeoJSON mit Punkten und HSDS 3 (services).`,
  })
