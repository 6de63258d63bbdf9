import {
  findVerborgene,
  schuetzePrimaer,
  type Schutzregel,
  type Summenzelle,
} from '@sozial/domain/geheimhaltung'
import { istGeheim, type WertStatus } from '@sozial/domain/wert'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import {
  findRaumordnung,
  readSchutzgruppen,
  type Raumordnung,
  type Schutzblock,
  type Schutzgruppe,
} from './schutz.queries.ts'
import type { Fortschritt } from './schutzlauf.queries.ts'
import type { Zellergebnis } from './zellergebnis.queries.ts'
import { writeSchutz } from './write-schutz.ts'

export interface Schutzablauf {
  /** Says how far it is; throws when nobody wants the run any more. */
  readonly melde: (stand: Fortschritt) => Promise<void>
  /** Throws when nobody wants the run any more, else nobody gives it up until the end of the transaction. */
  readonly assertGewollt: (tx: Tx, id: number) => Promise<void>
}

/**
 * Fills the released cells of a draft from its inner ones: each is decided
 * about by the primary rules, then further ones are hidden from whose sums a
 * protected one would follow. What is not decided about does not get out.
 */
export async function schuetzeDatenstand(
  db: Schreibdatenbank,
  id: number,
  { melde, assertGewollt }: Schutzablauf,
): Promise<void> {
  const beginn = performance.now()
  const zellen: Zellergebnis[] = []
  await writeAside(db, async (tx) => {
    const ordnung = await findRaumordnung(tx, id)
    for await (const gruppen of readSchutzgruppen(tx, id)) {
      for (const gruppe of gruppen) zellen.push(...entscheide(gruppe, ordnung))
    }
  })
  await melde({ fertig: 0, gesamt: 1, meldung: 'Die Zellen werden geschützt und nachgerechnet.' })
  await writeAside(db, async (tx) => {
    await assertGewollt(tx, id)
    await writeSchutz(tx, id, {
      zellen,
      ausgelassen: [],
      waechter: [],
      gerundet: 0,
      teile: 1,
      neueTeile: 1,
      dauerMs: Math.round(performance.now() - beginn),
    })
  })
}

interface Schutzzelle extends Zellergebnis {
  readonly zaehler: number | null
}

function entscheide(gruppe: Schutzgruppe, { summen, ebenen }: Raumordnung): readonly Schutzzelle[] {
  const zellen = gruppe.flatMap(schuetzeBlock)
  const schwelle = Math.max(...gruppe.map(({ minZaehler }) => minZaehler))
  const verborgene = findVerborgene(toSummenzellen(zellen, ebenen), summen, schwelle)
  return zellen.map((zelle) =>
    istGezeigt(zelle.status) && verborgene.has(zelle.raumfassungId)
      ? { ...zelle, status: 'GEHEIM_PRIMAER', art: 'SEKUNDAER', regel: 'SUMME' }
      : zelle,
  )
}

const OHNE_PRUEFUNG = {
  unten: null,
  oben: null,
  erforderlichUnten: null,
  erforderlichOben: null,
  genau: null,
  verfahren: null,
  kette: [],
} as const

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
    return {
      blockId: block.id,
      raumfassungId,
      ...statusOf(status, regel),
      regel,
      zaehler,
      ...OHNE_PRUEFUNG,
    }
  })
}

/** Outside there is one status for all that is protected. */
function statusOf(
  status: WertStatus,
  regel: Schutzregel | null,
): Pick<Zellergebnis, 'status' | 'art'> {
  if (lageOf(status) !== 'VERBORGEN') return { status, art: null }
  return { status: 'GEHEIM_PRIMAER', art: regel === null ? 'LIEFERANT' : 'PRIMAER' }
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
