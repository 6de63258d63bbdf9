/** Who lives in Bausteine, by the groups that matter for a Zuschnitt. */
import type { Db } from '@sozial/db'
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
import { findEinwohnerzeit } from './einwohner.queries.ts'

const alter = (alterVon: number, alterBis: number | null): Teilgruppe => ({
  ...ALLE,
  alterVon,
  alterBis,
})

/** Figures on the newest Stichtag; null where not counted, protected or closed to the asker. */
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
  const werteOf = gezaehlt ? createLeser(gezaehlt, ids, beschraenkung) : () => ids.map(() => null)
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

interface Personenzahlen {
  /** The day of the count. */
  readonly stichtag: string | null
  readonly werte: readonly (number | null)[]
}

/**
 * How many persons live there, all of them and no group: what a Kommune counts
 * itself and sees of its own part without a purpose.
 */
export async function findPersonenzahlen(db: Db, ids: readonly number[]): Promise<Personenzahlen> {
  const gezaehlt = await readOnly(db, (tx) => loadZaehlung(tx, ids))
  if (gezaehlt === null) return { stichtag: null, werte: ids.map(() => null) }
  return { stichtag: gezaehlt.zeit.von, werte: createLeser(gezaehlt, ids, null)(ALLE) }
}

interface Gezaehlt {
  readonly zeit: Zeitraumzeile
  readonly bestand: Bestand
}

async function loadZaehlung(tx: Tx, ids: readonly number[]): Promise<Gezaehlt | null> {
  const zeit = await findEinwohnerzeit(tx, BEVOELKERUNG, ids)
  if (zeit === null) return null
  const vektoren = await findGrundzahlvektoren(tx, {
    merkmale: [zeit.merkmalId],
    zeitraeume: [zeit.id],
    raumfassungen: ids,
  })
  const bestand = createBestand(vektoren, {
    merkmale: [{ id: zeit.merkmalId, schluessel: BEVOELKERUNG, art: 'ANZAHL' }],
    quellen: await findQuellenfolge(tx),
    baum: createRaumbaum([], [], []),
    tagOf: () => letzterTag(zeit),
    bezugsgruppen: new Map(),
  })
  return { zeit, bestand }
}

/** Of each area the figure of the first Quelle that counted it. */
function createLeser(
  { zeit, bestand }: Gezaehlt,
  ids: readonly number[],
  beschraenkung: Beschraenkung,
): (teilgruppe: Teilgruppe) => readonly (number | null)[] {
  const quellen = bestand.quellenOf(BEVOELKERUNG, zeit.id)
  return (teilgruppe) => {
    const spalten = quellen.map((quelleId) => ({
      quelleId,
      ...bestand.vektorOf({ merkmal: BEVOELKERUNG, quelleId, zeitraumId: zeit.id }, teilgruppe),
    }))
    return ids.map((id) => {
      for (const { quelleId, wertOf } of spalten) {
        const { status, wert } = wertOf(String(id))
        if (status === 'NICHT_VERFUEGBAR') continue
        return beschraenkung === null || beschraenkung.darf([quelleId], id) ? wert : null
      }
      return null
    })
  }
}
