import { anteileOf } from '@sozial/domain/aggregation'
import { ALLE, BEVOELKERUNG } from '@sozial/domain/indikator'
import type { Teilgruppe } from '@sozial/domain/indikator'
import { hatZahl } from '@sozial/domain/wert'
import { letzterTag } from '@sozial/domain/zeitraum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import { groupBy } from '../../group-by.ts'
import { findGrundzahlvektoren } from '../grundzahl/grundzahl.queries.ts'
import { createBestand, teilgruppeKey } from './berechnung-bestand.ts'
import { findZeitraeumeMit } from './berechnung.queries.ts'
import type { Grundlage } from './compute-messwerte.ts'
import { findTeilgruppen, findUebergaenge, replaceUmsteiger } from './umsteiger.queries.ts'
import type { Teilgruppenzeile, Uebergang, Umsteigerzeile } from './umsteiger.queries.ts'

/** Where fewer persons of a group lived, its share is chance: the next larger group answers. */
const MINDESTENS = 50

/**
 * Computes the shares of every change of borders: how many persons of each
 * group lived in the parts that moved, on the last Stichtag before the change
 * for which all parts were counted. Together the shares of an old Fassung are
 * exactly 1. Where the parts were never counted there are no shares.
 *
 * @returns whether any share changed
 */
export async function updateUmsteiger(tx: Tx, grundlage: Grundlage): Promise<boolean> {
  const uebergaenge = (await findUebergaenge(tx)).filter(({ teile }) => teile.length > 0)
  if (uebergaenge.length === 0) return false
  const gruppen = await findTeilgruppen(tx)
  const zeilen: Umsteigerzeile[] = []
  for (const [datum, am] of groupBy(uebergaenge, (uebergang) => uebergang.datum)) {
    const teile = [...new Set(am.flatMap((uebergang) => uebergang.teile))].map(String)
    const zaehlung = await findZaehlung(tx, { datum, teile }, grundlage)
    if (zaehlung === undefined) continue
    const { zeitraumId, personenOf } = zaehlung
    for (const einer of groupBy(am, ({ vonId }) => vonId).values()) {
      zeilen.push(...toZeilen(einer, { gruppen, zeitraumId, personenOf }))
    }
  }
  return replaceUmsteiger(
    tx,
    uebergaenge.map(({ abstammungId }) => abstammungId),
    zeilen,
  )
}

/** The persons of a group in an area; undefined where they were not counted. */
type PersonenOf = (gruppe: Teilgruppe, teil: string) => number | undefined

interface Einwohnerzaehlung {
  readonly zeitraumId: number
  readonly personenOf: PersonenOf
}

/** The last count of all these areas before a day, of the Quelle that goes first. */
async function findZaehlung(
  tx: Tx,
  { datum, teile }: { readonly datum: Tag; readonly teile: readonly string[] },
  grundlage: Grundlage,
): Promise<Einwohnerzaehlung | undefined> {
  const gezaehlte = new Set(await findZeitraeumeMit(tx, [BEVOELKERUNG]))
  const stichtage = grundlage.kalender.zeitraeume
    .filter((zeitraum) => gezaehlte.has(zeitraum.id) && zeitraum.art === 'STICHTAG')
    .filter((zeitraum) => letzterTag(zeitraum) < datum)
    .toReversed()
  for (const { id: zeitraumId } of stichtage) {
    const bestand = await loadBestand(tx, zeitraumId, grundlage)
    for (const quelleId of bestand.quellenOf(BEVOELKERUNG, zeitraumId)) {
      const zaehlung = { merkmal: BEVOELKERUNG, quelleId, zeitraumId }
      const personenOf: PersonenOf = (gruppe, teil) => {
        const wert = bestand.vektorOf(zaehlung, gruppe).wertOf(teil)
        return hatZahl(wert) ? wert.wert : undefined
      }
      if (teile.every((teil) => personenOf(ALLE, teil) !== undefined)) {
        return { zeitraumId, personenOf }
      }
    }
  }
  return undefined
}

async function loadBestand(tx: Tx, zeitraumId: number, grundlage: Grundlage) {
  const { baum, kalender, merkmalIds } = grundlage
  const vektoren = await findGrundzahlvektoren(tx, {
    merkmale: [merkmalIds.get(BEVOELKERUNG)!],
    zeitraeume: [zeitraumId],
    raumfassungen: baum.raumfassungen,
  })
  return createBestand(vektoren, { ...grundlage, tagOf: kalender.tagOf })
}

/** The shares of one old Fassung, of every group that is large enough in it. */
function toZeilen(
  uebergaenge: readonly Uebergang[],
  {
    gruppen,
    zeitraumId,
    personenOf,
  }: Einwohnerzaehlung & { readonly gruppen: readonly Teilgruppenzeile[] },
): readonly Umsteigerzeile[] {
  return gruppen.flatMap((gruppe) => {
    const personen = uebergaenge.map(({ teile }) => sum(teile, (teil) => personenOf(gruppe, teil)))
    const bekannte = personen.filter((zahl) => zahl !== undefined)
    if (bekannte.length < personen.length) return []
    const alle = teilgruppeKey(gruppe) === teilgruppeKey(ALLE)
    if (!alle && bekannte.reduce((summe, zahl) => summe + zahl, 0) < MINDESTENS) return []
    // Where nobody lives nothing is lost, whoever gets it: by the number of parts.
    const anteile = anteileOf(bekannte) ?? anteileOf(uebergaenge.map(({ teile }) => teile.length))!
    return uebergaenge.map(({ abstammungId }, i) => ({
      abstammungId,
      teilgruppeId: gruppe.id,
      anteil: anteile[i]!,
      zeitraumId,
    }))
  })
}

function sum(
  teile: readonly number[],
  personenOf: (teil: string) => number | undefined,
): number | undefined {
  let summe = 0
  for (const teil of teile) {
    const personen = personenOf(String(teil))
    if (personen === undefined) return undefined
    summe += personen
  }
  return summe
}
