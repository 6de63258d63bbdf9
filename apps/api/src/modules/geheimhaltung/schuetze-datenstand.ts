import type { Loeser } from '@sozial/domain/geheimhaltung'
import { createHighsLoeser } from '@sozial/domain/geheimhaltung-loeser'
import { createSchutzsysteme, type Schutzblocksystem } from '@sozial/domain/geheimhaltung-system'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { describeWaechter } from './describe-waechter.ts'
import { entscheideZellen, type Gerechnetes } from './entscheide-zellen.ts'
import { rechneSystem, type Systemergebnis } from './rechne-systeme.ts'
import type { Fortschritt } from './schutzlauf.queries.ts'
import { findErgebnisse, insertErgebnisse, toKey } from './schutzspeicher.queries.ts'
import { findLaufeingabe, type Laufeingabe } from './systemeingabe.queries.ts'
import { writeSchutz, type Schutzlaufergebnis } from './write-schutz.ts'
import type { Zellergebnis } from './zellergebnis.queries.ts'

export interface Schutzablauf {
  /** Says how far it is; throws when nobody wants the run any more. */
  readonly melde: (stand: Fortschritt) => Promise<void>
  /** Throws when nobody wants the run any more, else nobody gives it up until the end of the transaction. */
  readonly assertGewollt: (tx: Tx, id: number) => Promise<void>
}

/**
 * Fills the released cells of a draft from its inner ones: builds what is
 * published together and what was before, hides what must not become known and
 * whatever else it takes, and audits what an outsider could still derive. What
 * is not decided about does not get out. Parts that were computed before, in a
 * run that broke off or for an earlier draft, are not computed again.
 *
 * @throws NichtGeschuetzt
 */
export async function schuetzeDatenstand(
  db: Schreibdatenbank,
  id: number,
  { melde, assertGewollt }: Schutzablauf,
): Promise<void> {
  const beginn = performance.now()
  const lauf = await writeAside(db, (tx) => findLaufeingabe(tx, id))
  const systeme = createSchutzsysteme(lauf.eingabe)
  const loeser = await createHighsLoeser()
  const { gerechnete, neueTeile } = await rechne(db, systeme, { loeser, melde })
  const zellen = entscheideZellen(lauf, gerechnete, loeser).map(({ begruende, ...zelle }) => ({
    ...zelle,
    kette: begruende(),
  }))
  const ergebnis: Schutzlaufergebnis = {
    zellen,
    regelstand: lauf.regelstand,
    ausgelassen: findAusgelassene(lauf, zellen),
    waechter: describeWaechter(lauf, gerechnete),
    gerundet: zellen.filter(({ gerundet }) => gerundet !== null).length,
    teile: systeme.length,
    neueTeile,
    dauerMs: Math.round(performance.now() - beginn),
  }
  await writeAside(db, async (tx) => {
    await assertGewollt(tx, id)
    await writeSchutz(tx, id, ergebnis)
  })
}

/** Results are stored and progress is told about this often. */
const TAKT_MS = 1_000

async function rechne(
  db: Schreibdatenbank,
  systeme: readonly Schutzblocksystem[],
  { loeser, melde }: Pick<Schutzablauf, 'melde'> & { readonly loeser: Loeser },
): Promise<{ readonly gerechnete: readonly Gerechnetes[]; readonly neueTeile: number }> {
  const keys = systeme.map(({ pruefsumme }) => toKey(pruefsumme))
  const bekannte = await writeAside(db, (tx) => findErgebnisse(tx, keys))
  const gesamt = systeme.length
  const gerechnete: Gerechnetes[] = []
  let neue: (readonly [string, Systemergebnis])[] = []
  let neueTeile = 0
  let zuletzt = -Infinity
  for (const [i, blocksystem] of systeme.entries()) {
    const bekanntes = bekannte.get(keys[i]!)
    const ergebnis = bekanntes ?? rechneSystem(blocksystem, loeser)
    gerechnete.push({ blocksystem, ergebnis })
    if (bekanntes === undefined) {
      neueTeile += 1
      neue.push([keys[i]!, ergebnis])
    }
    if (performance.now() - zuletzt < TAKT_MS && i + 1 < gesamt) continue
    zuletzt = performance.now()
    await store(db, neue)
    neue = []
    await melde({
      fertig: i + 1,
      gesamt,
      meldung: 'Die Zellen werden geschützt und nachgerechnet.',
    })
  }
  return { gerechnete, neueTeile }
}

const store = (
  db: Schreibdatenbank,
  neue: readonly (readonly [string, Systemergebnis])[],
): Promise<void> =>
  neue.length === 0 ? Promise.resolve() : writeAside(db, (tx) => insertErgebnisse(tx, neue))

/** The tables that are not published at all. */
function findAusgelassene(
  { bloecke }: Laufeingabe,
  zellen: readonly Zellergebnis[],
): Schutzlaufergebnis['ausgelassen'] {
  const betroffen = new Set(
    zellen.filter(({ art }) => art === 'AUSGELASSEN').map(({ blockId }) => blockId),
  )
  const tabellen = new Map(
    bloecke
      .filter(({ id }) => betroffen.has(id))
      .map((block) => [`${block.indikatorId}|${block.zeitraumId}`, block]),
  )
  return [...tabellen.values()].map(({ indikatorId, zeitraumId }) => ({ indikatorId, zeitraumId }))
}
