import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import type { Sicht } from '../../graphql/enums.ts'
import { toVektor } from '../../graphql/vektor.ts'
import { toIndikator, type Fassungszeile } from '../indikator/to-indikator.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import type { MassstabType, MesswerteType, MesswertperiodeType } from './messwert.type.ts'
import { massstaebeSql, messwerteSql, nameOf, type Messwerteplan } from './messwerte.sql.ts'
import type { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

interface Kopf {
  readonly stand: number
  readonly fassung: Fassungszeile
  readonly gebiet: number
  readonly stichtag: string
  readonly geometrie: string | null
}

/** Which rows a vector covers; equal in every row, or the vectors are not aligned. */
interface Deckung {
  readonly anzahl: number
  readonly kennung: string | null
}

interface Kopfzeile extends Deckung {
  readonly zeitraum_id: null
  readonly kopf: Kopf
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

interface Periodenzeile extends Deckung, Vektorzeile, Omit<Zeitraumzeile, 'id'> {
  readonly zeitraum_id: number
  readonly quellen: readonly number[]
  readonly zeichen: string | null
}

export interface Messwertauswahl {
  readonly indikator: string
  readonly ebene: Ebene
  readonly zeitraeume: readonly number[] | null
  readonly raeume: readonly string[] | null
}

/** What the lazily read parts of the answer need to know. */
export interface Messwertbezug {
  readonly sicht: Sicht
  readonly datenstandId: number
}

const sqlTexte = new Map<string, string>()

/**
 * All vectors of an Indikator on a level in one round trip; `null` where
 * Indikator or level do not exist in this Sicht.
 *
 * @throws when a block does not cover exactly the areas of the others: its
 *   values would be shown for the wrong areas
 */
export async function findMesswerte(
  db: Db,
  plan: Messwerteplan,
  auswahl: Messwertauswahl,
): Promise<(MesswerteType & Messwertbezug) | null> {
  const name = nameOf(plan)
  const text = sqlTexte.get(name) ?? messwerteSql(plan)
  sqlTexte.set(name, text)
  const { indikator, ebene, zeitraeume, raeume } = auswahl
  const values = [indikator, ebene, zeitraeume, ...(plan.raumfilter ? [raeume] : [])]
  const { rows } = await db.pool.query<Kopfzeile | Periodenzeile>({ name, text, values })
  const kopfzeile = rows.find((zeile) => zeile.zeitraum_id === null)
  if (!kopfzeile) return null
  const perioden = rows.filter((zeile) => zeile.zeitraum_id !== null)
  for (const periode of perioden) assertGleicheRaeume(kopfzeile, periode)
  const { kopf } = kopfzeile
  return {
    sicht: plan.sicht,
    datenstandId: kopf.stand,
    indikator: toIndikator(kopf.fassung, plan.sicht),
    gebietsstand: { id: kopf.gebiet, ebene, stichtag: kopf.stichtag, geometrie: kopf.geometrie },
    raeume: {
      ids: toVektor(kopfzeile.ids),
      schluessel: toVektor(kopfzeile.schluessel),
      namen: toVektor(kopfzeile.namen),
      kommunen: toVektor(kopfzeile.kommunen),
      kommunenamen: toVektor(kopfzeile.kommunenamen),
    },
    perioden: toPerioden(perioden),
  }
}

function assertGleicheRaeume(kopf: Deckung, periode: Deckung & { zeitraum_id: number }): void {
  if (kopf.anzahl === periode.anzahl && kopf.kennung === periode.kennung) return
  throw new Error(
    `Messwertblock of Zeitraum ${periode.zeitraum_id} covers ${periode.anzahl} areas ` +
      `where the others cover ${kopf.anzahl}; recompute the Messwerte.`,
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
  bezug: Messwertbezug & { readonly fassungId: number },
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
