import { createHash } from 'node:crypto'
import { write, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { LEERER_BERICHT } from '../lieferung/bericht.ts'
import { runSchritte } from '../lieferung/schritte.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { parseGrund } from './correct-grundzahlen.ts'
import {
  findGekennzeichnete,
  insertGekennzeichnete,
  insertKennzeichnung,
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
  { id, vorlaeufig, grund: roh, akteur }: Kennzeichnungsauftrag,
): Promise<number> {
  const grund = parseGrund({ grund: roh, anlass: null })
  return write(db, async (tx) => {
    const betroffen = await findGekennzeichnete(tx, { id, vorlaeufig })
    if (!betroffen.gilt) {
      throw fehler(
        'STAND_UEBERHOLT',
        'Diese Lieferung ist zurückgezogen oder selbst eine Korrektur; ihre Zahlen lassen sich so nicht kennzeichnen.',
      )
    }
    if (betroffen.anzahl === 0) {
      const schon = vorlaeufig ? 'schon vorläufig' : 'nicht vorläufig'
      throw fehler(
        'EINGABE_UNGUELTIG',
        `Von dieser Lieferung gilt keine Zahl mehr, oder alle sind ${schon}.`,
      )
    }
    const { anzahl, neueste } = betroffen
    const wort = vorlaeufig ? 'vorläufig' : 'endgültig'
    const inhalt = new TextEncoder().encode(
      `"Lieferung";"Stand";"ist jetzt";"Grund"\n"${id}";"${neueste}";"${wort}";"${grund.replaceAll('"', '""')}"\n`,
    )
    const neu = await insertKennzeichnung(tx, {
      id,
      titel: `Als ${wort} gekennzeichnet: `,
      inhalt,
      pruefsumme: createHash('sha256').update(inhalt).digest('hex'),
      bericht: { ...LEERER_BERICHT, gelesen: anzahl, uebernommen: anzahl, passend: anzahl },
      grund,
      erfasstVon: akteur.name,
      kontoId: akteur.kontoId ?? null,
    })
    await insertGekennzeichnete(tx, { id, neu, vorlaeufig })
    await runSchritte(tx, [neu])
    await insertProtokoll(tx, {
      akteur,
      handlung: 'markLieferung',
      gegenstand: 'Lieferung',
      kennung: neu,
      neu: { korrigiertId: id, vorlaeufig, grund, zahlen: anzahl },
    })
    return neu
  })
}
