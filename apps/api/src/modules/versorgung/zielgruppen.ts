/** How many of each target group live where, as far as whoever asks may know it. */
import type { Db } from '@sozial/db'
import { altersgrenzen, feinsteAltersgruppen, type Altersgruppe } from '@sozial/domain/auskunft'
import { ALLE } from '@sozial/domain/indikator'
import { hatZahl, ohne, type Wert } from '@sozial/domain/wert'
import {
  ARBEITSSTAND,
  beschraenkungOf,
  istKlein,
  zugangFuer,
  type Zugang,
} from '../../auth/zugang.ts'
import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import { merke } from './gemerktes.ts'
import { findGelieferteMerkmale } from '../auskunft/auskunft.queries.ts'
import { altersgruppenOf, BEVOELKERUNG, toZeiten } from '../auskunft/find-altersaufbau.ts'
import { loadGrundbestand, type Grundbestand } from '../auskunft/grundbestand.ts'
import type { ZeitraumType } from '../zeitraum/zeitraum.type.ts'

export interface Zielgruppen {
  /** When they were counted. */
  readonly zeitraum: ZeitraumType
  /** Ages between which a number can be made, ascending from 0. */
  readonly grenzen: readonly number[]
  /** Whether of all of these Fassungen somebody counted, whoever may know it. */
  readonly kennt: (fassungen: readonly number[]) => boolean
  /** Persons of these ages in a Fassung of a level. */
  readonly zaehle: (fassung: number, ebene: Ebene, alter: Altersgruppe) => Wert
}

interface Gezaehlt {
  readonly grund: Grundbestand
  /** By area and ages. */
  readonly zahlen: Map<string, Wert>
}

/** The newest population until a day, with what was already counted of it. */
async function ladeBestand(db: Db, bisTag: Tag | null): Promise<Gezaehlt | null> {
  const merkmale = await findGelieferteMerkmale(db, ARBEITSSTAND)
  const merkmal = merkmale.find(({ schluessel }) => schluessel === BEVOELKERUNG)
  const grund =
    merkmal &&
    (await loadGrundbestand(db, merkmal, {
      zeitraumId: null,
      bisTag,
      nachGeschlecht: true,
      zugang: ARBEITSSTAND,
    }))
  return grund ? { grund, zahlen: new Map() } : null
}

/**
 * @param zeichen of the stock (`findBestandszeichen`)
 * @param bis the last day on which they may be counted; null: the newest
 * @returns null: no population was delivered
 */
export async function findZielgruppen(
  db: Db,
  gefragt: Zugang,
  { zeichen, bis }: { readonly zeichen: string; readonly bis: Tag | null },
): Promise<Zielgruppen | null> {
  const bestand = await merke(db.pool, { zeichen, key: `personen ${bis}` }, () =>
    ladeBestand(db, bis),
  )
  const grund = bestand?.grund
  const quelleId = grund?.bestand.quellenOf(BEVOELKERUNG, grund.zeitraum.id)[0]
  if (!bestand || !grund || quelleId === undefined) return null
  const gruppen = feinsteAltersgruppen(altersgruppenOf(grund.teilgruppenOf(quelleId)))
  return {
    zeitraum: toZeiten(grund).zeitraum,
    grenzen: altersgrenzen(gruppen).filter((grenze) => grenze !== null),
    kennt: createKenntnis(grund, quelleId),
    zaehle: createZaehlung(bestand, quelleId, gefragt),
  }
}

function createKenntnis({ bestand, zeitraum }: Grundbestand, quelleId: number) {
  const alle = bestand.vektorOf({ merkmal: BEVOELKERUNG, quelleId, zeitraumId: zeitraum.id }, ALLE)
  return (fassungen: readonly number[]): boolean =>
    fassungen.every((fassung) => hatZahl(alle.wertOf(String(fassung))))
}

function createZaehlung(
  { grund: { bestand, zeitraum }, zahlen }: Gezaehlt,
  quelleId: number,
  gefragt: Zugang,
): Zielgruppen['zaehle'] {
  const zaehlung = { merkmal: BEVOELKERUNG, quelleId, zeitraumId: zeitraum.id }
  return (fassung, ebene, { von, bis }) => {
    const beschraenkung = beschraenkungOf(zugangFuer(gefragt, ebene))
    if (beschraenkung && istKlein(ebene) && !beschraenkung.darf([quelleId], fassung)) {
      return ohne('KEIN_ZUGRIFF')
    }
    const teilgruppe = {
      geschlecht: 'INSGESAMT',
      nationalitaet: 'INSGESAMT',
      alterVon: von,
      alterBis: bis,
    } as const
    const key = `${fassung}/${von}-${bis}`
    const wert = zahlen.get(key) ?? bestand.vektorOf(zaehlung, teilgruppe).wertOf(String(fassung))
    zahlen.set(key, wert)
    return wert
  }
}

export const zahlOf = (wert: Wert): number | null => (hatZahl(wert) ? wert.wert : null)
