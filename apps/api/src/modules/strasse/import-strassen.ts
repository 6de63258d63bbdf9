import { createHash } from 'node:crypto'
import { pruefeStrassen, type Strassenbefund, type Strassenzeile } from '@sozial/domain/strasse'
import { LesefehlerError, type Datei } from '@sozial/formate/lesung'
import { readStrassen, type BaQuartier } from '@sozial/formate/strassen'
import { takeTurn, writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  findAbschnitte,
  findBaQuartiere,
  findKommunen,
  replaceVerzeichnis,
  type Kommunenzeile,
} from './strasse.queries.ts'
import { translateAkg } from './translate-akg.ts'

export interface Strassenbericht {
  readonly uebernommen: boolean
  readonly strassen: number
  readonly abschnitte: number
  /** Names of the Kommunen that the file is about. */
  readonly kommunen: readonly string[]
  /** Streets that were not there before; of a Kommune without register none. */
  readonly neue: readonly string[]
  /** Streets that were there and are not any more. */
  readonly entfallene: readonly string[]
  readonly befunde: readonly Strassenbefund[]
}

/**
 * Reads a street register and puts it in the place of what its Kommunen had: as
 * a whole or, where an address would lie in two areas or in none that there is,
 * not at all. Of two at once the later one finds what the first has written.
 *
 * @throws GraphQLError DATEI_FEHLERHAFT where the file is no register
 */
export async function importStrassen(
  db: Schreibdatenbank,
  auftrag: { readonly datei: Datei; readonly akteur: Akteur; readonly nurPruefen: boolean },
): Promise<Strassenbericht> {
  const { datei, akteur, nurPruefen } = auftrag
  const zeilen = read(datei)
  return writeAside(db, async (tx) => {
    if (!nurPruefen) await takeTurn(tx, 'strassenverzeichnis')
    const gebiete = { kommunen: await findKommunen(tx), quartiere: await findBaQuartiere(tx) }
    const bericht = createBericht(zeilen, gebiete, await findAbschnitte(tx))
    const istGut = bericht.befunde.every(({ schwere }) => schwere !== 'FEHLER')
    if (nurPruefen || !istGut) return bericht
    await store(tx, { datei, akteur, zeilen, gebiete })
    return { ...bericht, uebernommen: true }
  })
}

interface Gebiete {
  readonly kommunen: readonly Kommunenzeile[]
  readonly quartiere: readonly BaQuartier[]
}

function createBericht(
  zeilen: readonly Strassenzeile[],
  { kommunen, quartiere }: Gebiete,
  vorher: readonly Strasse[],
): Strassenbericht {
  return {
    uebernommen: false,
    strassen: namenOf(zeilen).size,
    abschnitte: zeilen.length,
    kommunen: findBetroffene(zeilen, kommunen).map(({ name }) => name),
    ...compare(zeilen, vorher),
    befunde: pruefeStrassen(zeilen, {
      kommunen: new Map(kommunen.map(({ schluessel, name }) => [schluessel, name])),
      quartiere: new Map(quartiere.map((q) => [q.schluessel, q.kommune.schluessel])),
    }),
  }
}

function findBetroffene(
  zeilen: readonly Strassenzeile[],
  kommunen: readonly Kommunenzeile[],
): readonly Kommunenzeile[] {
  const genannte = new Set(zeilen.map(({ kommune }) => kommune))
  return kommunen.filter(({ schluessel }) => genannte.has(schluessel))
}

interface Ablage {
  readonly datei: Datei
  readonly akteur: Akteur
  readonly zeilen: readonly Strassenzeile[]
  readonly gebiete: Gebiete
}

async function store(tx: Tx, { datei, akteur, zeilen, gebiete }: Ablage): Promise<void> {
  const dateisumme = createHash('sha256').update(datei.inhalt).digest('hex')
  const betroffene = findBetroffene(zeilen, gebiete.kommunen)
  for (const { raumId, schluessel } of betroffene) {
    await replaceVerzeichnis(tx, {
      kommuneId: raumId,
      dateiname: datei.name,
      dateisumme,
      von: akteur.name,
      zeilen: zeilen.filter(({ kommune }) => kommune === schluessel),
    })
  }
  await translateAkg(tx, gebiete.quartiere, akteur.name)
  await insertProtokoll(tx, {
    akteur,
    handlung: 'importStrassen',
    gegenstand: 'Strassenverzeichnis',
    kennung: betroffene.map(({ schluessel }) => schluessel).join(),
    neu: { dateiname: datei.name, dateisumme, abschnitte: zeilen.length },
  })
}

function read(datei: Datei): readonly Strassenzeile[] {
  try {
    return readStrassen(datei)
  } catch (error) {
    if (error instanceof LesefehlerError) throw fehler('DATEI_FEHLERHAFT', error.message)
    throw error
  }
}

type Strasse = Pick<Strassenzeile, 'kommune' | 'strasse'>

const namenOf = (alle: readonly Strasse[]): ReadonlyMap<string, string> =>
  new Map(alle.map(({ kommune, strasse }) => [`${kommune} ${strasse}`, strasse]))

function compare(
  zeilen: readonly Strasse[],
  vorher: readonly Strasse[],
): Pick<Strassenbericht, 'neue' | 'entfallene'> {
  const genannte = new Set(zeilen.map(({ kommune }) => kommune))
  const bekannte = vorher.filter(({ kommune }) => genannte.has(kommune))
  const mitVerzeichnis = new Set(bekannte.map(({ kommune }) => kommune))
  const alt = namenOf(bekannte)
  const neu = namenOf(zeilen.filter(({ kommune }) => mitVerzeichnis.has(kommune)))
  const without = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
    [...a].filter(([schluessel]) => !b.has(schluessel)).map(([, name]) => name)
  return { neue: without(neu, alt), entfallene: without(alt, neu) }
}
