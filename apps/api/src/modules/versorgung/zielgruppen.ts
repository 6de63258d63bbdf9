/** How many of each target group live where, as far as whoever asks may know it. */
import type { Db } from '@sozial/db'
import { altersgrenzen, feinsteAltersgruppen, type Altersgruppe } from '@sozial/domain/auskunft'
import { hatZahl, ohne, type Wert } from '@sozial/domain/wert'
import {
  ARBEITSSTAND,
  beschraenkungOf,
  istKlein,
  zugangFuer,
  type Zugang,
} from '../../auth/zugang.ts'
import type { Ebene } from '@sozial/domain/raum'
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
  /** Persons of these ages in a Fassung of a level. */
  readonly zaehle: (fassung: number, ebene: Ebene, alter: Altersgruppe) => Wert
}

interface Gezaehlt {
  readonly grund: Grundbestand
  /** By area and ages. */
  readonly zahlen: Map<string, Wert>
}

/** The newest population, with what was already counted of it. */
async function ladeBestand(db: Db): Promise<Gezaehlt | null> {
  const merkmale = await findGelieferteMerkmale(db, ARBEITSSTAND)
  const merkmal = merkmale.find(({ schluessel }) => schluessel === BEVOELKERUNG)
  const grund =
    merkmal &&
    (await loadGrundbestand(db, merkmal, {
      zeitraumId: null,
      nachGeschlecht: true,
      zugang: ARBEITSSTAND,
    }))
  return grund ? { grund, zahlen: new Map() } : null
}

/**
 * @param zeichen of the stock (`findBestandszeichen`)
 * @returns null: no population was delivered
 */
export async function findZielgruppen(
  db: Db,
  gefragt: Zugang,
  zeichen: string,
): Promise<Zielgruppen | null> {
  const bestand = await merke(db.pool, { zeichen, key: 'personen' }, () => ladeBestand(db))
  const grund = bestand?.grund
  const quelleId = grund?.bestand.quellenOf(BEVOELKERUNG, grund.zeitraum.id)[0]
  if (!bestand || !grund || quelleId === undefined) return null
  const gruppen = feinsteAltersgruppen(altersgruppenOf(grund.teilgruppenOf(quelleId)))
  return {
    zeitraum: toZeiten(grund).zeitraum,
    grenzen: altersgrenzen(gruppen).filter((grenze) => grenze !== null),
    zaehle: createZaehlung(bestand, quelleId, gefragt),
  }
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
