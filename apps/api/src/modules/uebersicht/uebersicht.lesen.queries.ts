import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { fehler } from '../../errors.ts'
import { istKlein, zugangFuer, type Zugang } from '../../auth/zugang.ts'
import type { Sicht } from '../../graphql/enums.ts'
import { toVektor } from '../../graphql/vektor.ts'
import type { RaumType } from '../gebietsstand/gebietsstand.type.ts'
import { toIndikator, type Fassungszeile } from '../indikator/to-indikator.ts'
import { HOECHSTENS_MASSSTAEBE } from '../messwert/messwerte.sql.ts'
import { grenzwerteOf, kennungOf } from '../messwert/sicht.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import { kopfSql, zeilenSql, type Zeilenplan } from './uebersicht.sql.ts'
import type { UebersichtType, UebersichtszeileType } from './uebersicht.type.ts'

interface Kopf {
  readonly stand: number | null
  readonly gebiet: number
  readonly stichtag: string
  readonly geometrie: string | null
  readonly ids: string | null
  readonly raum_ids: readonly number[] | null
  readonly schluessel: string
  readonly namen: string
  readonly kommunen: string
  readonly kommunenamen: string
  readonly jugendamtsbezirke: string
  readonly jugendamtsbezirknamen: string
  readonly sozialraeume: string
  readonly sozialraumnamen: string
  readonly fassungen: readonly Fassungszeile[]
  readonly massstaebe: readonly (RaumType & { readonly gebiet: number })[]
}

interface Spalten {
  readonly werte: string
  readonly status: string | null
  readonly unten?: string | null
  readonly oben?: string | null
  readonly zaehler?: string | null
  readonly nenner?: string | null
  readonly zeichen?: string | null
}

interface Zeile extends Spalten {
  readonly zeitraum_id: number | null
  readonly art: Zeitraumzeile['art']
  readonly von: string
  readonly bis: string
  readonly quellen: readonly number[]
  readonly massstab: Spalten
}

interface Uebersichtsauswahl {
  readonly ebene: Ebene
  /** `null`: the Kernset. */
  readonly indikatoren: readonly string[] | null
  readonly bisJahr: number | null
  readonly massstaebe: readonly Ebene[]
  /** A day on which the borders held; null: the newest. */
  readonly gebietsstand: string | null
}

/**
 * The newest figures of many Indikatoren on a level; `null` where the level
 * has no areas.
 *
 * @throws GraphQLError ANFRAGE_ZU_GROSS when a level has too many areas for a yardstick
 */
export async function findUebersicht(
  db: Db,
  gefragt: Zeilenplan,
  { ebene, indikatoren, bisJahr, massstaebe, gebietsstand }: Uebersichtsauswahl,
): Promise<UebersichtType | null> {
  const plan = { ...gefragt, zugang: zugangDer([ebene, ...massstaebe], gefragt.zugang) }
  const kopf = await findKopf(db, plan.zugang, [ebene, indikatoren, massstaebe, gebietsstand])
  if (!kopf) return null
  const { rows } = await db.pool.query<Zeile>({
    name: `uebersicht:${kennungOf(plan.zugang)}:${plan.intervall}:${plan.bestandteile}`,
    text: zeilenSql(plan),
    values: [
      kopf.stand,
      kopf.gebiet,
      kopf.fassungen.map(({ id }) => id),
      kopf.raum_ids ?? [],
      kopf.massstaebe.map(({ id }) => id),
      kopf.massstaebe.map(({ gebiet }) => gebiet),
      bisJahr,
      ...grenzwerteOf(plan.zugang),
    ],
  })
  return {
    ...toKopf(kopf, ebene),
    zeilen: rows.flatMap((zeile, i) => {
      const fassung = kopf.fassungen[i]
      return fassung ? [toZeile(zeile, fassung, plan.zugang.sicht)] : []
    }),
  }
}

/** Restricted where one of the levels has small cells. */
const zugangDer = (ebenen: readonly Ebene[], zugang: Zugang): Zugang =>
  zugangFuer(zugang, ebenen.find(istKlein) ?? 'KREIS')

async function findKopf(
  db: Db,
  zugang: Zugang,
  values: readonly [
    ebene: Ebene,
    slugs: readonly string[] | null,
    massstaebe: readonly Ebene[],
    gebietsstand: string | null,
  ],
): Promise<Kopf | null> {
  const { rows } = await db.pool.query<Kopf>({
    name: `uebersicht-kopf:${kennungOf(zugang)}`,
    text: kopfSql(zugang),
    values: [...values],
  })
  const [kopf] = rows
  if (!kopf || kopf.massstaebe.length <= HOECHSTENS_MASSSTAEBE) return kopf ?? null
  throw fehler('ANFRAGE_ZU_GROSS', `Als Maßstab gehen höchstens ${HOECHSTENS_MASSSTAEBE} Räume.`)
}

function toKopf(kopf: Kopf, ebene: Ebene): Omit<UebersichtType, 'zeilen'> {
  const { gebiet: id, stichtag, geometrie, massstaebe } = kopf
  return {
    gebietsstand: { id, ebene, stichtag, geometrie },
    raeume: {
      ids: toVektor(kopf.ids ?? '[]'),
      schluessel: toVektor(kopf.schluessel),
      namen: toVektor(kopf.namen),
      kommunen: toVektor(kopf.kommunen),
      kommunenamen: toVektor(kopf.kommunenamen),
      jugendamtsbezirke: toVektor(kopf.jugendamtsbezirke),
      jugendamtsbezirknamen: toVektor(kopf.jugendamtsbezirknamen),
      sozialraeume: toVektor(kopf.sozialraeume),
      sozialraumnamen: toVektor(kopf.sozialraumnamen),
    },
    massstaebe,
  }
}

function toZeile(zeile: Zeile, fassung: Fassungszeile, sicht: Sicht): UebersichtszeileType {
  const { zeitraum_id: id, art, von, bis, quellen } = zeile
  const [zeitraum = null] = id === null ? [] : toZeitraeume([{ id, art, von, bis }])
  return {
    indikator: toIndikator(fassung, sicht),
    zeitraum,
    quellen,
    ...toSpalten(zeile),
    massstab: toSpalten(zeile.massstab),
  }
}

function toSpalten(spalten: Spalten) {
  return {
    werte: toVektor(spalten.werte),
    status: toVektor(spalten.status),
    unten: toVektor(spalten.unten ?? null),
    oben: toVektor(spalten.oben ?? null),
    zaehler: toVektor(spalten.zaehler ?? null),
    nenner: toVektor(spalten.nenner ?? null),
    zeichen: toVektor(spalten.zeichen ?? null),
  }
}
