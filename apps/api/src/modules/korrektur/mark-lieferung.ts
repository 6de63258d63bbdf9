import { createHash } from 'node:crypto'
import { write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { LEERER_BERICHT } from '../lieferung/bericht.ts'
import { runSchritte } from '../lieferung/schritte.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { parseGrund } from './correct-grundzahlen.ts'
import {
  findGekennzeichnete,
  insertGekennzeichnete,
  insertKennzeichnung,
  type Betroffene,
  type Kennzeichnung,
} from './mark-lieferung.queries.ts'

export interface Kennzeichnungsauftrag {
  /** A delivered file. */
  readonly id: number
  readonly vorlaeufig: boolean
  readonly grund: string
  readonly akteur: Akteur
}

/**
 * Marks all figures that still hold of a delivered file as provisional or as
 * final, as a Lieferung of its own: to be withdrawn like any other, and
 * replaced by whatever is delivered later.
 *
 * @returns number of the new Lieferung
 * @throws GraphQLError EINGABE_UNGUELTIG where there is nothing to mark, STAND_UEBERHOLT for one that is withdrawn
 */
export async function markLieferung(
  db: Schreibdatenbank,
  auftrag: Kennzeichnungsauftrag,
): Promise<number> {
  const grund = parseGrund({ grund: auftrag.grund, anlass: null })
  const { id, vorlaeufig, akteur } = auftrag
  return write(db, async (tx) => {
    const betroffen = await requireBetroffene(tx, auftrag)
    const neu = await insertKennzeichnung(tx, toKennzeichnung({ ...auftrag, grund }, betroffen))
    await insertGekennzeichnete(tx, { id, neu, vorlaeufig })
    await runSchritte(tx, [neu])
    await insertProtokoll(tx, {
      akteur,
      handlung: 'markLieferung',
      gegenstand: 'Lieferung',
      kennung: neu,
      neu: { korrigiertId: id, vorlaeufig, grund, zahlen: betroffen.anzahl },
    })
    return neu
  })
}

async function requireBetroffene(
  tx: Tx,
  { id, vorlaeufig }: Kennzeichnungsauftrag,
): Promise<Betroffene> {
  const betroffen = await findGekennzeichnete(tx, { id, vorlaeufig })
  if (!betroffen.gilt) {
    throw fehler(
      'STAND_UEBERHOLT',
      'Diese Lieferung ist zurückgezogen oder selbst eine Korrektur; ihre Zahlen lassen sich so nicht kennzeichnen.',
    )
  }
  if (betroffen.anzahl > 0) return betroffen
  const schon = vorlaeufig ? 'schon vorläufig' : 'nicht vorläufig'
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Von dieser Lieferung gilt keine Zahl mehr, oder alle sind ${schon}.`,
  )
}

function toKennzeichnung(
  { id, vorlaeufig, grund, akteur }: Kennzeichnungsauftrag,
  { anzahl, neueste }: Betroffene,
): Kennzeichnung {
  const wort = vorlaeufig ? 'vorläufig' : 'endgültig'
  // The newest Lieferung that says something of the figures: no two marks are the same file.
  const zeile = [id, neueste, wort, grund.replaceAll('"', '""')].map((feld) => `"${feld}"`)
  const inhalt = new TextEncoder().encode(
    `"Lieferung";"Stand";"ist jetzt";"Grund"\n${zeile.join(';')}\n`,
  )
  return {
    id,
    titel: `Als ${wort} gekennzeichnet: `,
    inhalt,
    pruefsumme: createHash('sha256').update(inhalt).digest('hex'),
    bericht: { ...LEERER_BERICHT, gelesen: anzahl, uebernommen: anzahl, passend: anzahl },
    grund,
    erfasstVon: akteur.name,
    kontoId: akteur.kontoId ?? null,
  }
}
