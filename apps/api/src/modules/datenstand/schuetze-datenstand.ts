import {
  findVerborgene,
  schuetzePrimaer,
  type Schutzregel,
  type Summenzelle,
} from '@sozial/domain/geheimhaltung'
import { istGeheim, type WertStatus } from '@sozial/domain/wert'
import type { Tx } from '../../database/transaction.ts'
import {
  copyEntscheidungen,
  createEntscheidungen,
  findMenge,
  findRaumordnung,
  insertFreigegebene,
  readSchutzgruppen,
  type Raumordnung,
  type Schutzblock,
  type Schutzgruppe,
  type Zellentscheidung,
} from './schutz.queries.ts'
import { createZaehlung, zaehle, type Umfang } from './umfang.ts'

/**
 * Fills the released cells of a draft from its inner ones: each is decided
 * about by the primary rules, then further ones are hidden from whose sums a
 * protected one would follow. What is not decided about does not get out.
 *
 * @returns how much is shown and hidden, by which rule
 */
export async function schuetzeDatenstand(tx: Tx, id: number): Promise<Umfang> {
  const zaehlung = createZaehlung()
  await createEntscheidungen(tx)
  const ordnung = await findRaumordnung(tx, id)
  for await (const gruppen of readSchutzgruppen(tx, id)) {
    const zellen = gruppen.flatMap((gruppe) => entscheide(gruppe, ordnung))
    for (const zelle of zellen) zaehle(zaehlung, zelle)
    await copyEntscheidungen(tx, zellen)
  }
  await insertFreigegebene(tx)
  const { gezeigt, angeliefert, ohneWert, geschuetzt } = zaehlung
  const verborgen = Object.values(geschuetzt).reduce((summe, anzahl) => summe + anzahl, 0)
  return {
    ...(await findMenge(tx, id)),
    ...zaehlung,
    zellen: gezeigt + angeliefert + ohneWert + verborgen,
  }
}

interface Schutzzelle extends Zellentscheidung {
  readonly regel: Schutzregel | null
  readonly zaehler: number | null
  readonly mitFallzahl: boolean
}

function entscheide(gruppe: Schutzgruppe, { summen, ebenen }: Raumordnung): readonly Schutzzelle[] {
  const zellen = gruppe.flatMap(schuetzeBlock)
  const schwelle = Math.max(...gruppe.map(({ minZaehler }) => minZaehler))
  const verborgene = findVerborgene(toSummenzellen(zellen, ebenen), summen, schwelle)
  return zellen.map((zelle) =>
    istGezeigt(zelle.status) && verborgene.has(zelle.raumfassungId)
      ? { ...zelle, status: 'GEHEIM_SEKUNDAER', regel: 'SUMME' }
      : zelle,
  )
}

function schuetzeBlock(block: Schutzblock): readonly Schutzzelle[] {
  // No Quelle says yet that its zeros must not go out; offices print them as "–".
  const schwellen = { ...block, zeigtNull: true }
  return block.raumfassungen.map((raumfassungId, i) => {
    const zaehler = block.zaehler[i] ?? null
    const nenner = block.nenner[i] ?? null
    const { status, regel } = schuetzePrimaer(
      block.typ,
      { status: block.status[i]!, zaehler, nenner },
      schwellen,
    )
    const mitFallzahl = zaehler !== null || nenner !== null
    return { blockId: block.id, raumfassungId, status, regel, zaehler, mitFallzahl }
  })
}

/** One cell per area, whichever Indikator it is in: hidden in one it is hidden in all. */
function toSummenzellen(
  zellen: readonly Schutzzelle[],
  ebenen: Raumordnung['ebenen'],
): readonly Summenzelle[] {
  const jeRaum = new Map<number, Summenzelle>()
  for (const { raumfassungId: raum, status, zaehler } of zellen) {
    const da = jeRaum.get(raum)
    const lage = lageOf(status)
    jeRaum.set(raum, {
      raum,
      ebene: ebenen.get(raum)!,
      anzahl: da?.anzahl ?? zaehler,
      lage: !da || lage === 'VERBORGEN' || da.lage === 'OHNE' ? lage : da.lage,
    })
  }
  return [...jeRaum.values()]
}

function lageOf(status: WertStatus): Summenzelle['lage'] {
  if (istGeheim(status) || status === 'UNBEKANNT_QUELLE') return 'VERBORGEN'
  return istGezeigt(status) ? 'GEZEIGT' : 'OHNE'
}

const istGezeigt = (status: WertStatus): boolean => status === 'GUELTIG' || status === 'NULL_WERT'
