import { schuetzePrimaer } from '@sozial/domain/geheimhaltung'
import type { Tx } from '../../database/transaction.ts'
import {
  copyEntscheidungen,
  createEntscheidungen,
  findMenge,
  insertFreigegebene,
  readSchutzbloecke,
  type Schutzblock,
  type Zellentscheidung,
} from './schutz.queries.ts'
import { createZaehlung, zaehle, type Umfang, type Zaehlung } from './umfang.ts'

/**
 * Fills the released cells of a draft from its inner ones: each is decided
 * about by the primary rules, and what is not decided about does not get out.
 *
 * @returns how much is shown and hidden, by which rule
 */
export async function schuetzeDatenstand(tx: Tx, id: number): Promise<Umfang> {
  const zaehlung = createZaehlung()
  await createEntscheidungen(tx)
  for await (const bloecke of readSchutzbloecke(tx, id)) {
    await copyEntscheidungen(
      tx,
      bloecke.flatMap((block) => entscheide(block, zaehlung)),
    )
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

function entscheide(block: Schutzblock, zaehlung: Zaehlung): readonly Zellentscheidung[] {
  // No Quelle says yet that its zeros must not go out; offices print them as "–".
  const schwellen = { ...block, zeigtNull: true }
  return block.raumfassungen.map((raumfassungId, i) => {
    const zaehler = block.zaehler[i] ?? null
    const nenner = block.nenner[i] ?? null
    const zelle = { status: block.status[i]!, zaehler, nenner }
    const { status, regel } = schuetzePrimaer(block.typ, zelle, schwellen)
    zaehle(zaehlung, { status, regel, mitFallzahl: zaehler !== null || nenner !== null })
    return { blockId: block.id, raumfassungId, status }
  })
}
