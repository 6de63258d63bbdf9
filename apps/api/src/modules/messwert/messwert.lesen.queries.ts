import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import type { Sicht } from '../../graphql/enums.ts'
import { toVektor } from '../../graphql/vektor.ts'
import type { Fassungszeile } from '../indikator/to-indikator.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import type { MassstabType, MesswerteType, MesswertperiodeType } from './messwert.type.ts'
import { massstaebeSql, messwerteSql, nameOf, type Messwerteplan } from './messwerte.sql.ts'
import type { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

/** First row: what all periods have in common. */
interface Kopfzeile {
  readonly zeitraum_id: null
  readonly stand: number
  readonly fassung_id: number
  readonly fassung: Fassungszeile | null
  readonly gebiet: number
  readonly stichtag: string
  readonly geometrie: string | null
  readonly ids: string
  readonly schluessel: string
  readonly namen: string
  readonly kommunen: string
  readonly kommunenamen: string
}

interface Vektorzeile {
  readonly werte: string
  readonly status: string | null
  readonly unten: string | null
  readonly oben: string | null
  readonly zaehler: string | null
  readonly nenner: string | null
}

interface Periodenzeile extends Vektorzeile, Omit<Zeitraumzeile, 'id'> {
  readonly zeitraum_id: number
  /** Number and sum of the areas covered; equal in every period, or the vectors are not aligned. */
  readonly anzahl: number
  readonly kennung: string
  /** With the first block alone. */
  readonly ids: string | null
  readonly quellen: readonly number[]
  readonly zeichen: string | null
}

export interface Messwertauswahl {
  readonly indikator: string
  readonly ebene: Ebene
  readonly zeitraeume: readonly number[] | null
  readonly raeume: readonly string[] | null
}

/** Answer without the parts that are read when asked for. */
export interface Messwerte extends MesswerteType {
  readonly sicht: Sicht
  readonly datenstandId: number
  readonly fassungId: number
  /** With `kopf: GANZ` alone. */
  readonly fassung: Fassungszeile | null
}

const sqlTexte = new Map<string, string>()

/**
 * All vectors of an Indikator on a level in one round trip; `null` where
 * Indikator or level do not exist in this Sicht.
 *
 * @throws when blocks cover different areas: values would be shown for wrong ones
 */
export async function findMesswerte(
  db: Db,
  plan: Messwerteplan,
  { indikator, ebene, zeitraeume, raeume }: Messwertauswahl,
): Promise<Messwerte | null> {
  const name = nameOf(plan)
  const text = sqlTexte.get(name) ?? messwerteSql(plan)
  sqlTexte.set(name, text)
  const values = [indikator, ebene, zeitraeume, raeume]
  const { rows } = await db.pool.query<Kopfzeile | Periodenzeile>({ name, text, values })
  const kopf = rows.find((zeile) => zeile.zeitraum_id === null)
  if (!kopf) return null
  const perioden = rows.filter((zeile) => zeile.zeitraum_id !== null)
  assertGleicheRaeume(perioden)
  return {
    sicht: plan.sicht,
    datenstandId: kopf.stand,
    fassungId: kopf.fassung_id,
    fassung: kopf.fassung,
    gebietsstand: { id: kopf.gebiet, ebene, stichtag: kopf.stichtag, geometrie: kopf.geometrie },
    raeume: {
      ids: toVektor(perioden.find(({ ids }) => ids !== null)?.ids ?? kopf.ids),
      schluessel: toVektor(kopf.schluessel),
      namen: toVektor(kopf.namen),
      kommunen: toVektor(kopf.kommunen),
      kommunenamen: toVektor(kopf.kommunenamen),
    },
    perioden: toPerioden(perioden),
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
      return [{ zeitraum, quellen, ...toVektoren(zeile), zeichen: toVektor(zeile.zeichen) }]
    },
  )
}

function toVektoren(zeile: Vektorzeile) {
  return {
    werte: toVektor(zeile.werte),
    status: toVektor(zeile.status),
    unten: toVektor(zeile.unten),
    oben: toVektor(zeile.oben),
    zaehler: toVektor(zeile.zaehler),
    nenner: toVektor(zeile.nenner),
  }
}

interface Massstabzeile extends Vektorzeile {
  readonly id: number
  readonly schluessel: string
  readonly name: string
  readonly ebene: Ebene
}

/** Every area of the given levels as a yardstick, its vectors aligned with `zeitraeume`; the own Kreis first. */
export async function findMassstaebe(
  db: Db,
  bezug: Pick<Messwerte, 'sicht' | 'datenstandId' | 'fassungId'>,
  reichweite: { readonly ebenen: readonly Ebene[]; readonly zeitraeume: readonly ZeitraumType[] },
): Promise<readonly MassstabType[]> {
  const { rows } = await db.pool.query<Massstabzeile>({
    name: `massstaebe:${bezug.sicht}`,
    text: massstaebeSql(bezug.sicht),
    values: [
      bezug.datenstandId,
      bezug.fassungId,
      reichweite.ebenen,
      reichweite.zeitraeume.map(({ id }) => id),
    ],
  })
  return rows.map(({ id, schluessel, name, ebene, ...zeile }) => ({
    raum: { id, schluessel, name, ebene },
    ...toVektoren(zeile),
  }))
}
