/** The Grundzahlen of one Merkmal in one Zeitraum, ready to answer for any area and Teilgruppe. */
import type { Db } from '@sozial/db'
import { bezugsgruppenOf } from '@sozial/domain/indikator'
import type { Teilgruppe } from '@sozial/domain/indikator'
import { ohne, type Wert } from '@sozial/domain/wert'
import { compareZeitraum, letzterTag, type Tag } from '@sozial/domain/zeitraum'
import { beschraenkungOf, istKlein, type Zugang } from '../../auth/zugang.ts'
import type { Tx } from '../../database/transaction.ts'
import { findGrundzahlvektoren, type Grundzahlvektor } from '../grundzahl/grundzahl.queries.ts'
import { createBestand, type Bestand } from '../messwert/berechnung-bestand.ts'
import { findGeltendeFassungen, findQuellenfolge } from '../messwert/berechnung.queries.ts'
import { findAbstammungen, findFlaechen, findTeilungen } from '../messwert/raumbaum.queries.ts'
import { createRaumbaum } from '../messwert/berechnung-raeume.ts'
import type { Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import {
  findMerkmalzeiten,
  findRaumangaben,
  type Merkmalangabe,
  type Raumangabe,
} from './auskunft.queries.ts'

export interface Grundbestand {
  readonly merkmal: Merkmalangabe
  readonly bestand: Bestand
  /** A figure of a Quelle as the asker may see it. */
  readonly zeige: (wert: Wert, quelleId: number | null, raum: Raumangabe) => Wert
  /** Ascending in time; all for which the Merkmal was delivered. */
  readonly zeitraeume: readonly Zeitraumzeile[]
  readonly zeitraum: Zeitraumzeile
  /** Areas of today on all levels. */
  readonly raeume: readonly Raumangabe[]
  /** What a Quelle delivered in this Zeitraum. */
  readonly teilgruppenOf: (quelleId: number) => readonly Teilgruppe[]
}

interface Zeitwahl {
  /** `null`: the newest. */
  readonly zeitraumId: number | null
  /** The newest that had ended by this day. */
  readonly bisTag?: Tag | null
  /** Only Zeiträume in which the Merkmal was divided by sex. */
  readonly nachGeschlecht?: boolean
  readonly zugang: Zugang
}

/**
 * Reads what is needed to answer for one Merkmal; without a Zeitraum the newest.
 * `null` where nothing was delivered then.
 */
export async function loadGrundbestand(
  db: Db,
  merkmal: Merkmalangabe,
  { zeitraumId, bisTag = null, nachGeschlecht = false, zugang }: Zeitwahl,
): Promise<Grundbestand | null> {
  const tx = await db.pool.connect()
  try {
    const zeitraeume = (await findMerkmalzeiten(tx, merkmal.id, nachGeschlecht)).toSorted(
      compareZeitraum,
    )
    const zeitraum =
      zeitraumId === null
        ? zeitraeume.findLast((eine) => bisTag === null || letzterTag(eine) <= bisTag)
        : zeitraeume.find(({ id }) => id === zeitraumId)
    if (!zeitraum) return null
    const zeige = createZeige(zugang)
    return await loadVektoren(tx, { merkmal, zeitraeume, zeitraum, zeige })
  } finally {
    tx.release()
  }
}

function createZeige(zugang: Zugang): Grundbestand['zeige'] {
  const beschraenkung = beschraenkungOf(zugang)
  return (wert, quelleId, { id, ebene }) =>
    beschraenkung === null || !istKlein(ebene) || beschraenkung.darf([quelleId ?? 0], id)
      ? wert
      : ohne('KEIN_ZUGRIFF')
}

async function loadVektoren(
  tx: Tx,
  angaben: Pick<Grundbestand, 'merkmal' | 'zeitraeume' | 'zeitraum' | 'zeige'>,
): Promise<Grundbestand> {
  const { merkmal, zeitraum } = angaben
  const flaechen = await findFlaechen(tx)
  const baum = createRaumbaum(flaechen, await findTeilungen(tx), await findAbstammungen(tx))
  const fassungen = await findGeltendeFassungen(tx)
  const heutige = flaechen.filter(({ giltHeute }) => giltHeute)
  const vektoren = await findGrundzahlvektoren(tx, {
    merkmale: [merkmal.id],
    zeitraeume: [zeitraum.id],
    raumfassungen: baum.raumfassungen,
  })
  const quellen = await findQuellenfolge(tx)
  return {
    ...angaben,
    bestand: createBestand(vektoren, {
      merkmale: [merkmal],
      quellen,
      baum,
      tagOf: () => letzterTag(zeitraum),
      bezugsgruppen: bezugsgruppenOf(fassungen.map(({ berechnung }) => berechnung)),
    }),
    raeume: await findRaumangaben(
      tx,
      heutige.flatMap(({ raumfassungen }) => raumfassungen),
    ),
    teilgruppenOf: (quelleId) => teilgruppenOf(vektoren, quelleId),
  }
}

function teilgruppenOf(
  vektoren: readonly Grundzahlvektor[],
  quelleId: number,
): readonly Teilgruppe[] {
  return vektoren
    .filter((vektor) => vektor.quelleId === quelleId)
    .map(({ teilgruppe }) => teilgruppe)
}
