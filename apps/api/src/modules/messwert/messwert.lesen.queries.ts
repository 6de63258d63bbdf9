import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { zugangFuer, type Zugang } from '../../auth/zugang.ts'
import { fehler } from '../../errors.ts'
import { toVektor } from '../../graphql/vektor.ts'
import type { Fassungszeile } from '../indikator/to-indikator.ts'
import { grenzwerteOf, kennungOf } from './sicht.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import type { MassstabType, MesswerteType, MesswertperiodeType } from './messwert.type.ts'
import {
  HOECHSTENS_MASSSTAEBE,
  massstaebeSql,
  messwerteSql,
  nameOf,
  ohneWerteSql,
  type Messwerteplan,
} from './messwerte.sql.ts'
import type { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

/** What all periods have in common. Texts and columns only as far as they were asked for. */
interface Kopf {
  readonly stand: number
  readonly fassung_id: number
  readonly fassung?: Fassungszeile
  readonly gebiet: number
  readonly stichtag: string
  readonly geometrie?: string | null
  /** NULL where no area passes the filter. */
  readonly ids?: string | null
  readonly schluessel?: string
  readonly namen?: string
  readonly kommunen?: string
  readonly kommunenamen?: string
  readonly jugendamtsbezirke?: string
  readonly jugendamtsbezirknamen?: string
  readonly sozialraeume?: string
  readonly sozialraumnamen?: string
}

interface Vektorzeile {
  readonly werte: string
  readonly status: string | null
  readonly unten?: string | null
  readonly oben?: string | null
  readonly zaehler?: string | null
  readonly nenner?: string | null
  readonly zeichen?: string | null
}

interface Periodenzeile extends Kopf, Vektorzeile, Omit<Zeitraumzeile, 'id'> {
  readonly zeitraum_id: number
  /** Number and sum of the areas covered; equal in every period, or the vectors are not aligned. */
  readonly anzahl: number
  readonly kennung: string
  /** The one row that also has the texts and columns of the head. */
  readonly erster: boolean
  readonly quellen: readonly number[]
}

export interface Messwertauswahl {
  readonly indikator: string
  readonly ebene: Ebene
  readonly zeitraeume: readonly number[] | null
  readonly raeume: readonly string[] | null
  /** A day on which the borders held; null: the newest. */
  readonly gebietsstand: string | null
}

/** Answer without the parts that are read when asked for. */
export interface Messwerte extends MesswerteType {
  readonly zugang: Zugang
  readonly datenstandId: number
  readonly fassungId: number
  /** The day whose borders were asked for. */
  readonly gefragt: string | null
  /** With `kopf` alone. */
  readonly fassung: Fassungszeile | null
}

/**
 * All vectors of an Indikator on a level in one round trip; `null` where
 * Indikator or level do not exist in this Zugang.
 *
 * @throws when blocks cover different areas: values would be shown for wrong ones
 */
export async function findMesswerte(
  db: Db,
  gefragt: Messwerteplan,
  { indikator, ebene, zeitraeume, raeume, gebietsstand }: Messwertauswahl,
): Promise<Messwerte | null> {
  const plan = { ...gefragt, zugang: zugangFuer(gefragt.zugang, ebene) }
  const { rows } = await db.pool.query<Periodenzeile>({
    name: nameOf(plan),
    text: textOf(plan),
    values: [
      indikator,
      ebene,
      ...(zeitraeume ? [zeitraeume] : []),
      ...(raeume ? [raeume] : []),
      ...(gebietsstand === null ? [] : [gebietsstand]),
      ...grenzwerteOf(plan.zugang),
    ],
  })
  assertGleicheRaeume(rows)
  const kopf =
    rows.find(({ erster }) => erster) ??
    (await findOhneWerte(db, plan.zugang, [indikator, ebene, raeume, gebietsstand]))
  if (!kopf) return null
  const { zugang } = gefragt
  return { zugang, gefragt: gebietsstand, ...toKopf(kopf, ebene), perioden: toPerioden(rows) }
}

const sqlTexte = new Map<string, string>()

function textOf(plan: Messwerteplan): string {
  const name = nameOf(plan)
  const text = sqlTexte.get(name) ?? messwerteSql(plan)
  sqlTexte.set(name, text)
  return text
}

async function findOhneWerte(
  db: Db,
  zugang: Zugang,
  values: readonly [
    indikator: string,
    ebene: Ebene,
    raeume: readonly string[] | null,
    gebietsstand: string | null,
  ],
): Promise<Kopf | null> {
  const { rows } = await db.pool.query<Kopf>({
    name: `ohne-werte:${kennungOf(zugang)}`,
    text: ohneWerteSql(zugang),
    values: [...values],
  })
  return rows[0] ?? null
}

function toKopf(kopf: Kopf, ebene: Ebene): Omit<Messwerte, 'zugang' | 'gefragt' | 'perioden'> {
  const { stand, fassung_id: fassungId, fassung = null, gebiet: id, stichtag } = kopf
  return {
    datenstandId: stand,
    fassungId,
    fassung,
    gebietsstand: { id, ebene, stichtag, geometrie: kopf.geometrie ?? null },
    raeume: {
      ids: toVektor(kopf.ids ?? '[]'),
      schluessel: toVektor(kopf.schluessel ?? '[]'),
      namen: toVektor(kopf.namen ?? '[]'),
      kommunen: toVektor(kopf.kommunen ?? '[]'),
      kommunenamen: toVektor(kopf.kommunenamen ?? '[]'),
      jugendamtsbezirke: toVektor(kopf.jugendamtsbezirke ?? '[]'),
      jugendamtsbezirknamen: toVektor(kopf.jugendamtsbezirknamen ?? '[]'),
      sozialraeume: toVektor(kopf.sozialraeume ?? '[]'),
      sozialraumnamen: toVektor(kopf.sozialraumnamen ?? '[]'),
    },
  }
}

function assertGleicheRaeume(perioden: readonly Periodenzeile[]): void {
  const [erste] = perioden
  const andere = perioden.find(
    ({ anzahl, kennung }) => anzahl !== erste?.anzahl || kennung !== erste.kennung,
  )
  if (!andere) return
  throw new Error(
    `The Messwertblock of Zeitraum ${andere.zeitraum_id} covers other areas than the one of ` +
      `Zeitraum ${erste?.zeitraum_id}; recompute the Messwerte.`,
  )
}

function toPerioden(zeilen: readonly Periodenzeile[]): readonly MesswertperiodeType[] {
  const nachZeitraum = new Map(zeilen.map((zeile) => [zeile.zeitraum_id, zeile]))
  return toZeitraeume(zeilen.map((zeile) => ({ ...zeile, id: zeile.zeitraum_id }))).flatMap(
    (zeitraum) => {
      const zeile = nachZeitraum.get(zeitraum.id)
      if (!zeile) return []
      const { quellen } = zeile
      return [{ zeitraum, quellen, ...toVektoren(zeile) }]
    },
  )
}

function toVektoren(zeile: Vektorzeile) {
  return {
    werte: toVektor(zeile.werte),
    status: toVektor(zeile.status),
    unten: toVektor(zeile.unten ?? null),
    oben: toVektor(zeile.oben ?? null),
    zaehler: toVektor(zeile.zaehler ?? null),
    nenner: toVektor(zeile.nenner ?? null),
    zeichen: toVektor(zeile.zeichen ?? null),
  }
}

interface Massstabzeile extends Vektorzeile {
  readonly id: number
  readonly schluessel: string
  readonly name: string
  readonly ebene: Ebene
  readonly nachbar: boolean
}

/**
 * Every area of the given levels as a yardstick, its vectors aligned with
 * `zeitraeume`; the own Kreis first.
 *
 * @throws GraphQLError ANFRAGE_ZU_GROSS
 */
export async function findMassstaebe(
  db: Db,
  bezug: Pick<Messwerte, 'zugang' | 'datenstandId' | 'fassungId' | 'gefragt'>,
  reichweite: { readonly ebenen: readonly Ebene[]; readonly zeitraeume: readonly ZeitraumType[] },
): Promise<readonly MassstabType[]> {
  const { rows } = await db.pool.query<Massstabzeile>({
    name: `massstaebe:${kennungOf(bezug.zugang)}`,
    text: massstaebeSql(bezug.zugang),
    values: [
      bezug.datenstandId,
      bezug.fassungId,
      reichweite.ebenen,
      reichweite.zeitraeume.map(({ id }) => id),
      bezug.gefragt,
      ...grenzwerteOf(bezug.zugang),
    ],
  })
  if (rows.length > HOECHSTENS_MASSSTAEBE) {
    throw fehler('ANFRAGE_ZU_GROSS', `Als Maßstab gehen höchstens ${HOECHSTENS_MASSSTAEBE} Räume.`)
  }
  return rows.map(({ id, schluessel, name, ebene, nachbar, ...zeile }) => ({
    raum: { id, schluessel, name, ebene },
    nachbar,
    ...toVektoren(zeile),
  }))
}
