/** Who lives in Bausteine, by the groups that matter for a Zuschnitt. */
import type { Db } from '@sozial/db'
import { rundeAuf5 } from '@sozial/domain/geheimhaltung'
import { ALLE, BEVOELKERUNG } from '@sozial/domain/indikator'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import { letzterTag } from '@sozial/domain/zeitraum'
import type { Gruppenzahlen } from '@sozial/domain/zuschnitt'
import { beschraenkungOf } from '../../auth/zugang.ts'
import type { Kontext } from '../../context.ts'
import { readOnly, type Tx } from '../../database/transaction.ts'
import { findGrundzahlvektoren } from '../grundzahl/grundzahl.queries.ts'
import { createBestand, type Bestand } from '../messwert/berechnung-bestand.ts'
import { findQuellenfolge } from '../messwert/berechnung.queries.ts'
import { createRaumbaum } from '../messwert/berechnung-raeume.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import type { ZeitraumType } from '../zeitraum/zeitraum.type.ts'
import { findVorgaenger, findZaehltage, type Zaehltag } from './einwohner.queries.ts'

const alter = (alterVon: number, alterBis: number | null): Teilgruppe => ({
  ...ALLE,
  alterVon,
  alterBis,
})

/** Figures on one Stichtag; null where not counted, protected or closed to the asker. */
interface Einwohner extends Gruppenzahlen {
  readonly zeitraum: ZeitraumType | null
}

/** @param ids Raumfassungen of one level; the figures come in their order */
export async function findEinwohner(
  { db, zugang: zugangOf, noteReading }: Kontext,
  ids: readonly number[],
  ebene: Ebene,
): Promise<Einwohner> {
  const zugang = await zugangOf('INTERN')
  const { zeit, zahlen } = await readOnly(db, (tx) =>
    loadEinwohner(tx, ids, beschraenkungOf(zugang)),
  )
  await noteReading(zugang, {
    gegenstand: 'Merkmal',
    kennungen: [BEVOELKERUNG],
    ebenen: zeit ? [ebene] : [],
  })
  return { zeitraum: zeit && toZeitraeume([zeit])[0]!, ...zahlen }
}

type Beschraenkung = ReturnType<typeof beschraenkungOf>

/** The same for rules that nobody reads the figures of, when nothing is closed (`null`). */
export async function loadEinwohner(
  tx: Tx,
  ids: readonly number[],
  beschraenkung: Beschraenkung,
): Promise<{ readonly zeit: Zeitraumzeile | null; readonly zahlen: Gruppenzahlen }> {
  const gezaehlt = await loadZaehlung(tx, ids)
  const lies = gezaehlt && createLeser(gezaehlt)
  const darf = (quelleId: number, id: number) =>
    beschraenkung === null || beschraenkung.darf([quelleId], id)
  const werteOf = (teilgruppe: Teilgruppe): readonly (number | null)[] => {
    const gelesen = lies?.(teilgruppe)
    return ids.map((id, i) => {
      const zaehlung = gelesen?.[i]
      return zaehlung && darf(zaehlung.quelleId, id) ? zaehlung.zahl : null
    })
  }
  return {
    zeit: gezaehlt?.zeit ?? null,
    zahlen: {
      einwohner: werteOf(ALLE),
      unter6: werteOf(alter(0, 6)),
      unter18: werteOf(alter(0, 18)),
      ab65: werteOf(alter(65, null)),
      ab80: werteOf(alter(80, null)),
    },
  }
}

type Ketten = readonly (readonly number[])[]

interface Personenzahlen {
  /** The day of the count. */
  readonly stichtag: string | null
  readonly werte: readonly (number | null)[]
}

/**
 * How many persons live there, all of them and no group, each to the nearest 5:
 * what a Kommune sees of its own part. It asks without a purpose, by a link even
 * without an account, and a grid cell may be one household. Rounded as what is
 * published is, a figure names nobody; sums are sums of rounded figures, so that
 * no two of them, before and after a Baustein moved, give an exact one away.
 */
export async function findGerundetePersonen(
  db: Db,
  ids: readonly number[],
): Promise<Personenzahlen> {
  const gezaehlt = await readOnly(db, (tx) => loadZaehlung(tx, ids))
  if (gezaehlt === null) return { stichtag: null, werte: ids.map(() => null) }
  return {
    stichtag: gezaehlt.zeit.von,
    werte: createLeser(gezaehlt)(ALLE).map((eine) => {
      const zahl = eine?.zahl ?? null
      return zahl === null ? null : rundeAuf5(zahl)
    }),
  }
}

interface Gezaehlt {
  readonly zeit: Zeitraumzeile
  /** Of each area the Raumfassungen under which it may have been counted. */
  readonly ketten: Ketten
  readonly bestand: Bestand
}

/**
 * The count to go by: of the newest Stichtag on which all areas were counted. If
 * there is none, of the one on which most were; the others are unknown then. An area
 * with a new outline has the people who were counted in it when it had the old one.
 */
async function loadZaehlung(tx: Tx, ids: readonly number[]): Promise<Gezaehlt | null> {
  const vorgaenger = await findVorgaenger(tx, ids)
  const ketten = ids.map((id) => vorgaenger.get(id) ?? [id])
  let beste: Gezaehlt | null = null
  let bekannt = 0
  for (const tag of await findZaehltage(tx, BEVOELKERUNG, ketten.flat())) {
    if (tag.gezaehlt <= bekannt) break
    const gezaehlt = await loadZaehltag(tx, tag, ketten)
    // A group may be counted where nobody counted all.
    const wieViele = createLeser(gezaehlt)(ALLE).filter((eine) => eine !== null).length
    if (beste !== null && wieViele <= bekannt) continue
    beste = gezaehlt
    bekannt = wieViele
  }
  return beste
}

async function loadZaehltag(tx: Tx, zeit: Zaehltag, ketten: Ketten): Promise<Gezaehlt> {
  const vektoren = await findGrundzahlvektoren(tx, {
    merkmale: [zeit.merkmalId],
    zeitraeume: [zeit.id],
    raumfassungen: ketten.flat(),
  })
  const bestand = createBestand(vektoren, {
    merkmale: [{ id: zeit.merkmalId, schluessel: BEVOELKERUNG, art: 'ANZAHL' }],
    quellen: await findQuellenfolge(tx),
    baum: createRaumbaum([], [], []),
    tagOf: () => letzterTag(zeit),
    bezugsgruppen: new Map(),
  })
  return { zeit, ketten, bestand }
}

/** A figure with who counted it; the number is missing where its supplier protected it. */
interface Zaehlung {
  readonly quelleId: number
  readonly zahl: number | null
}

/** Of each area the figure of the first Quelle that counted it; null: none did. */
function createLeser({
  zeit,
  ketten,
  bestand,
}: Gezaehlt): (teilgruppe: Teilgruppe) => readonly (Zaehlung | null)[] {
  const quellen = bestand.quellenOf(BEVOELKERUNG, zeit.id)
  return (teilgruppe) => {
    const spalten = quellen.map((quelleId) => ({
      quelleId,
      ...bestand.vektorOf({ merkmal: BEVOELKERUNG, quelleId, zeitraumId: zeit.id }, teilgruppe),
    }))
    return ketten.map((kette) => {
      for (const { quelleId, wertOf } of spalten) {
        for (const id of kette) {
          const { status, wert } = wertOf(String(id))
          if (status !== 'NICHT_VERFUEGBAR') return { quelleId, zahl: wert }
        }
      }
      return null
    })
  }
}
