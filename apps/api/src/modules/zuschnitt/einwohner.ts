/** Who lives in Bausteine, by the groups that matter for a Zuschnitt. */
import { ALLE } from '@sozial/domain/indikator'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import { beschraenkungOf } from '../../auth/zugang.ts'
import type { Kontext } from '../../context.ts'
import { readOnly } from '../../database/transaction.ts'
import { findGrundzahlvektoren } from '../grundzahl/grundzahl.queries.ts'
import { createBestand } from '../messwert/berechnung-bestand.ts'
import { findQuellenfolge } from '../messwert/berechnung.queries.ts'
import { createRaumbaum } from '../messwert/berechnung-raeume.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import type { ZeitraumType } from '../zeitraum/zeitraum.type.ts'
import { findEinwohnerzeit } from './einwohner.queries.ts'

const BEVOELKERUNG = 'bevoelkerung'

const alter = (von: number, bis: number | null): Teilgruppe => ({
  ...ALLE,
  alterVon: von,
  alterBis: bis,
})
const GRUPPEN = {
  einwohner: ALLE,
  unter6: alter(0, 6),
  unter18: alter(0, 18),
  ab65: alter(65, null),
  ab80: alter(80, null),
} as const satisfies Readonly<Record<string, Teilgruppe>>

type Gruppe = keyof typeof GRUPPEN
export type Einwohnergruppen = Readonly<Record<Gruppe, readonly (number | null)[]>>

/** Figures on the newest Stichtag; null where not counted, protected or closed to the asker. */
export interface Einwohner {
  readonly zeitraum: ZeitraumType | null
  readonly gruppen: Einwohnergruppen
}

/**
 * @param ids Raumfassungen, of one level; the groups come in their order
 */
export async function findEinwohner(
  { db, zugang: zugangOf, noteReading }: Kontext,
  ids: readonly number[],
  ebene: Ebene,
): Promise<Einwohner> {
  const zugang = await zugangOf('INTERN')
  const gelesen = await readOnly(db, async (tx) => {
    const zeit = await findEinwohnerzeit(tx, BEVOELKERUNG, ids)
    if (zeit === null) return null
    const vektoren = await findGrundzahlvektoren(tx, {
      merkmale: [zeit.merkmalId],
      zeitraeume: [zeit.id],
      raumfassungen: ids,
    })
    return { zeit, vektoren, quellen: await findQuellenfolge(tx) }
  })
  if (gelesen === null) return { zeitraum: null, gruppen: toGruppen(() => ids.map(() => null)) }
  const { zeit, vektoren, quellen } = gelesen
  const bestand = createBestand(vektoren, {
    merkmale: [{ id: zeit.merkmalId, schluessel: BEVOELKERUNG, art: 'ANZAHL' }],
    quellen,
    baum: createRaumbaum([], []),
  })
  const beschraenkung = beschraenkungOf(zugang)
  const folge = bestand.quellenOf(BEVOELKERUNG, zeit.id)
  const wertOf = (teilgruppe: Teilgruppe) => {
    const spalten = folge.map((quelleId) => ({
      quelleId,
      vektor: bestand.vektorOf(
        { merkmal: BEVOELKERUNG, quelleId, zeitraumId: zeit.id },
        teilgruppe,
      ),
    }))
    return ids.map((id) => {
      for (const { quelleId, vektor } of spalten) {
        const { status, wert } = vektor.wertOf(String(id))
        if (status === 'NICHT_VERFUEGBAR') continue
        return beschraenkung === null || beschraenkung.darf([quelleId], id) ? wert : null
      }
      return null
    })
  }
  await noteReading(zugang, { gegenstand: 'Merkmal', kennungen: [BEVOELKERUNG], ebenen: [ebene] })
  return { zeitraum: toZeitraum(zeit), gruppen: toGruppen(wertOf) }
}

const toZeitraum = (zeile: Zeitraumzeile): ZeitraumType => toZeitraeume([zeile])[0]!

const toGruppen = (
  wertOf: (teilgruppe: Teilgruppe) => readonly (number | null)[],
): Einwohnergruppen => ({
  einwohner: wertOf(GRUPPEN.einwohner),
  unter6: wertOf(GRUPPEN.unter6),
  unter18: wertOf(GRUPPEN.unter18),
  ab65: wertOf(GRUPPEN.ab65),
  ab80: wertOf(GRUPPEN.ab80),
})
