/** Everything a file of figures needs, read through the same gate as the screen. */
import type { Db } from '@sozial/db'
import { describeFormel } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { WertStatus } from '@sozial/domain/wert'
import type { Datenperiode, Datensatz, Datenzelle } from '@sozial/formate/schreiben/datensatz'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum, formatZahl, formatZeitpunkt, toTag } from '@sozial/shared/format'
import { zeichenOf, ZUSATZZEICHEN } from '@sozial/shared/zeichen'
import { andererZuschnitt, reichtVorZuschnitt } from '@sozial/shared/zuschnitt'
import type { Geometry } from 'geojson'
import { fehler } from '../../errors.ts'
import type { Zugang } from '../../auth/zugang.ts'
import { texteOf, zahlenOf } from '../../graphql/vektor.ts'
import { findUmrisse } from '../gebietsstand/geometrie.lesen.queries.ts'
import { findNeuZugeschnittene } from '../gebietsstand/neu-zugeschnitten.lesen.queries.ts'
import { findMerkmalnamen } from '../indikator/indikator.lesen.queries.ts'
import type { Fassungszeile } from '../indikator/to-indikator.ts'
import { findKreis } from '../kreis/kreis.lesen.queries.ts'
import { findMesswerte, type Messwerte } from '../messwert/messwert.lesen.queries.ts'
import type { MesswertperiodeType } from '../messwert/messwert.type.ts'
import { findQuellen } from '../quelle/quelle.lesen.queries.ts'
import type { QuelleType } from '../quelle/quelle.type.ts'
import { findBrueche } from '../zeitreihenbruch/zeitreihenbruch.lesen.queries.ts'
import { findVeroeffentlichten } from './download.lesen.queries.ts'
import { findSaetze } from './find-saetze.ts'

export interface Downloadauswahl {
  readonly indikator: string
  readonly ebene: Ebene
  readonly zugang: Zugang
  /** By which right inner figures are read, as the screen says it; unused for published ones. */
  readonly anlass: string
  /** Short names, names, first days or ids of periods; `null` for all. */
  readonly zeitraeume: readonly string[] | null
  /** Keys of areas; `null` for all. */
  readonly raeume: readonly string[] | null
  /** A day on which the borders held; `null`: the newest. */
  readonly gebietsstand: string | null
  readonly mitGeometrie: boolean
  /** Most figures that the file may have. */
  readonly hoechstens: number
}

/**
 * Reads the figures of an Indikator on a level.
 *
 * @throws GraphQLError NICHT_GEFUNDEN with a sentence, ANFRAGE_ZU_GROSS
 */
export async function findDatensatz(db: Db, auswahl: Downloadauswahl): Promise<Datensatz> {
  const messwerte = await findAlles(db, auswahl)
  const kreis = await findKreis(db)
  const fassung = messwerte?.fassung
  if (!messwerte || !fassung || !kreis) throw nichtGefunden(auswahl)
  const perioden = waehle(messwerte.perioden, auswahl.zeitraeume)
  pruefeUmfang(messwerte, perioden, auswahl.hoechstens)
  const quellen = await findQuellen(
    db,
    perioden.flatMap((periode) => periode.quellen),
  )
  const { anlass, ebene, zugang } = auswahl
  const zuschnittOf = await findZuschnitte(db, messwerte, fassung)
  return {
    indikator: await toDatenindikator(db, fassung),
    ebene: { schluessel: ebene, name: EBENE_WORTE[ebene].plural },
    raeume: await toRaeume(db, messwerte, auswahl.mitGeometrie),
    perioden: perioden.map((periode) => toPeriode(periode, quellen, zuschnittOf(periode))),
    brueche: await findBrueche(db, zugang, { berechnung: fassung.berechnung, perioden }),
    anmerkungen: await findSaetze(db, { ...auswahl, messwerte, perioden }),
    zeichen: ZEICHEN,
    zusaetze: ZUSATZZEICHEN,
    herkunft: {
      kreis: kreis.name,
      demo: kreis.demo,
      gebietsstand: messwerte.gebietsstand.stichtag,
      ...(await findStand(db, zugang, {
        datenstand: messwerte.datenstandId,
        arbeitsstandVom: kreis.arbeitsstandVom,
        anlass,
      })),
      intern: zugang.sicht === 'INTERN',
      quellen: quellen.map(toQuellenname),
      lizenzen: [...new Set(quellen.map(({ lizenz }) => lizenz).filter(istLizenz(zugang)))],
      abruf: toTag(new Date()),
    },
  }
}

function findAlles(
  db: Db,
  { zugang, indikator, ebene, raeume, gebietsstand }: Downloadauswahl,
): Promise<Messwerte | null> {
  const plan = {
    zugang,
    kopf: true,
    raeume: 'ALLE',
    intervall: true,
    bestandteile: true,
    zeitfilter: false,
    raumfilter: raeume !== null,
    standfilter: gebietsstand !== null,
  } as const
  return findMesswerte(db, plan, { indikator, ebene, zeitraeume: null, raeume, gebietsstand })
}

const ZEICHEN: Datensatz['zeichen'] = {
  GUELTIG: zeichenOf('GUELTIG'),
  NULL_WERT: zeichenOf('NULL_WERT'),
  GEHEIM_PRIMAER: zeichenOf('GEHEIM_PRIMAER'),
  GEHEIM_SEKUNDAER: zeichenOf('GEHEIM_SEKUNDAER'),
  UNBEKANNT_QUELLE: zeichenOf('UNBEKANNT_QUELLE'),
  ZU_UNSICHER: zeichenOf('ZU_UNSICHER'),
  NICHT_VERFUEGBAR: zeichenOf('NICHT_VERFUEGBAR'),
  NICHT_SINNVOLL: zeichenOf('NICHT_SINNVOLL'),
  KEIN_ZUGRIFF: zeichenOf('KEIN_ZUGRIFF'),
}

function nichtGefunden({ indikator, ebene, zugang }: Downloadauswahl): Error {
  const wo = zugang.sicht === 'RELEASED' ? ' in der veröffentlichten Fassung' : ''
  return fehler(
    'NICHT_GEFUNDEN',
    `Zum Indikator „${indikator.slice(0, 80)}“ gibt es${wo} keine Werte für ${EBENE_WORTE[ebene].plural}. Unter /daten steht, was es gibt.`,
  )
}

function waehle(
  alle: readonly MesswertperiodeType[],
  gesucht: readonly string[] | null,
): readonly MesswertperiodeType[] {
  if (gesucht === null) return alle
  const passt = ({ zeitraum: { id, kurz, name, von } }: MesswertperiodeType): boolean =>
    [String(id), kurz, name, von].some((eine) => gesucht.includes(eine))
  const gewaehlt = alle.filter(passt)
  if (gewaehlt.length > 0) return gewaehlt
  const vorhanden = alle.map(({ zeitraum }) => zeitraum.kurz).join(', ')
  throw fehler(
    'NICHT_GEFUNDEN',
    `Den Zeitraum „${gesucht.join(', ').slice(0, 80)}“ gibt es hier nicht; vorhanden sind ${vorhanden || 'keine'}.`,
  )
}

function pruefeUmfang(
  { raeume }: Messwerte,
  perioden: readonly MesswertperiodeType[],
  hoechstens: number,
): void {
  const anzahl = texteOf(raeume.ids).length
  if (anzahl === 0) throw fehler('NICHT_GEFUNDEN', 'Keinen dieser Räume gibt es auf dieser Ebene.')
  const werte = anzahl * perioden.length
  if (werte <= hoechstens) return
  throw fehler(
    'ANFRAGE_ZU_GROSS',
    `Das sind ${formatZahl(werte)} Werte; in dieses Format gehen höchstens ${formatZahl(hoechstens)}. Bitte CSV wählen oder mit „zeitraum“ oder „raeume“ eingrenzen.`,
  )
}

async function toDatenindikator(db: Db, fassung: Fassungszeile): Promise<Datensatz['indikator']> {
  const namen = await findMerkmalnamen(db)
  return {
    slug: fassung.slug,
    code: fassung.code,
    name: fassung.name,
    fassung: fassung.version,
    einheit: fassung.einheit,
    nachkommastellen: fassung.nachkommastellen,
    definition: fassung.definition,
    formel: describeFormel(fassung.berechnung, (merkmal) => namen.get(merkmal) ?? merkmal),
    grenzen: fassung.grenzen,
  }
}

async function toRaeume(
  db: Db,
  { raeume, gebietsstand }: Messwerte,
  mitGeometrie: boolean,
): Promise<Datensatz['raeume']> {
  const stand = mitGeometrie ? await findUmrisse(db, gebietsstand.id) : null
  const umrisse = new Map<string, Geometry>(
    stand?.umrisse.map(({ id, geometrie }) => [String(id), geometrie]),
  )
  const ids = texteOf(raeume.ids)
  const schluessel = texteOf(raeume.schluessel)
  const namen = texteOf(raeume.namen)
  const kommunen = texteOf(raeume.kommunenamen)
  return ids.map((id, i) => ({
    schluessel: schluessel[i] ?? '',
    name: namen[i] ?? '',
    kommune: kommunen[i] ?? '',
    geometrie: umrisse.get(id ?? '') ?? null,
  }))
}

type Zuschnittworte = readonly (string | undefined)[]

/** Per area the words for a figure that it cannot have because it was cut differently. */
async function findZuschnitte(
  db: Db,
  { gebietsstand, raeume }: Messwerte,
  { berechnung: { typ }, poolingJahre }: Fassungszeile,
): Promise<(periode: MesswertperiodeType) => Zuschnittworte> {
  const neue = await findNeuZugeschnittene(db, gebietsstand.id)
  const tage = new Map(neue.map(({ schluessel, ab }) => [schluessel, ab]))
  const ab = texteOf(raeume.schluessel).map((schluessel) => tage.get(schluessel ?? ''))
  return ({ zeitraum }) =>
    ab.map((tag) =>
      tag !== undefined && reichtVorZuschnitt(zeitraum, tag, { poolingJahre, typ })
        ? andererZuschnitt(tag)
        : undefined,
    )
}

function toPeriode(
  periode: MesswertperiodeType,
  quellen: readonly QuelleType[],
  zuschnitte: Zuschnittworte,
): Datenperiode {
  const { zeitraum } = periode
  const status = texteOf(periode.status) as readonly (WertStatus | null)[]
  const unten = zahlenOf(periode.unten)
  const oben = zahlenOf(periode.oben)
  const zaehler = zahlenOf(periode.zaehler)
  const nenner = zahlenOf(periode.nenner)
  const zeichen = texteOf(periode.zeichen)
  return {
    art: zeitraum.art,
    von: zeitraum.von,
    bis: zeitraum.bis,
    name: zeitraum.name,
    kurz: zeitraum.kurz,
    quellen: quellen.filter(({ id }) => periode.quellen.includes(id)).map(({ name }) => name),
    zellen: zahlenOf(periode.werte).map((wert, i): Datenzelle => ({
      wert,
      status: status[i] ?? 'GUELTIG',
      unten: unten[i] ?? null,
      oben: oben[i] ?? null,
      zaehler: zaehler[i] ?? null,
      nenner: nenner[i] ?? null,
      zeichen: zeichen[i] ?? null,
      ...(status[i] === 'NICHT_SINNVOLL' && zuschnitte[i] ? { grund: zuschnitte[i] } : {}),
    })),
  }
}

/** What may be used in the house alone has no licence that readers outside could go by. */
const istLizenz =
  ({ sicht }: Zugang) =>
  (lizenz: string): boolean =>
    lizenz !== '' && (sicht === 'INTERN' || lizenz !== 'intern')

const toQuellenname = ({ name, herausgeber }: QuelleType): string =>
  name.includes(herausgeber) ? name : `${herausgeber}, ${name}`

interface Staende {
  readonly datenstand: number
  readonly arbeitsstandVom: Date | null
  readonly anlass: string
}

/** What state the figures are of and by which right they are seen, in words; and the day of the state. */
async function findStand(
  db: Db,
  { sicht }: Zugang,
  { datenstand, arbeitsstandVom: vom, anlass }: Staende,
): Promise<{ readonly stand: string; readonly standVom: string | null }> {
  const stand = sicht === 'RELEASED' ? await findVeroeffentlichten(db, datenstand) : null
  const tag = stand?.veroeffentlichtAm ? toTag(stand.veroeffentlichtAm) : null
  if (stand !== null && tag !== null) {
    return { stand: `${stand.name}, veröffentlicht am ${formatDatum(tag)}`, standVom: tag }
  }
  const gesehen = `gesehen als ${anlass}`
  if (vom === null) return { stand: `Intern · Arbeitsstand · ${gesehen}`, standVom: null }
  return {
    stand: `Intern · Arbeitsstand vom ${formatZeitpunkt(new Date(vom).toISOString())} · ${gesehen}`,
    standVom: toTag(new Date(vom)),
  }
}
