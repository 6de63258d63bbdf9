import { PLAUSIBILITAETSREGELN } from '@sozial/domain/plausibilitaet'
import type { Plausibilitaetsregel } from '@sozial/domain/plausibilitaet'
import type { Kontext } from '../../context.ts'
import { write } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { findAlleQuellen } from '../quelle/quelle.lesen.queries.ts'
import {
  deleteRegelstand,
  findRegelstaende,
  upsertRegelstand,
} from './plausibilitaetsregel.queries.ts'

/** A threshold above this would switch the rule off without saying so. */
const HOECHSTE = 1000

interface Regelauftrag {
  readonly code: string
  /** Key of the Quelle it holds for; empty: all that have nothing of their own. */
  readonly quelle: string
  /** null: the Quelle is treated as all are. */
  readonly stand: Stand | null
}

interface Stand {
  /** null: as it comes. */
  readonly schwelle: number | null
  readonly aus: boolean
}

const WIE_MITGELIEFERT: Stand = { schwelle: null, aus: false }

/**
 * Sets a rule: its threshold, and whether it is checked. What was taken over
 * stays; the next check uses it. The same again changes nothing.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG: no such rule or Quelle, or what this rule cannot be; not above 0 up to 1,000
 */
export async function savePlausibilitaetsregel(
  { db, akteur }: Pick<Kontext, 'db' | 'akteur'>,
  { code, quelle, stand }: Regelauftrag,
): Promise<void> {
  const neu = stand ?? WIE_MITGELIEFERT
  pruefeStand(findRegel(code), neu)
  await write(db, async (tx) => {
    if (
      quelle !== '' &&
      !(await findAlleQuellen(tx)).some(({ schluessel }) => schluessel === quelle)
    ) {
      throw fehler('EINGABE_UNGUELTIG', 'Eine Quelle mit diesem Schlüssel gibt es nicht.')
    }
    const bisher = (await findRegelstaende(tx)).find(
      (einer) => einer.code === code && einer.quelle === quelle,
    )
    const alt = bisher && { schwelle: bisher.schwelle, aus: bisher.aus }
    const ohne = stand === null || (quelle === '' && istGleich(neu, WIE_MITGELIEFERT))
    if (ohne ? alt === undefined : alt !== undefined && istGleich(alt, neu)) return
    await (ohne
      ? deleteRegelstand(tx, code, quelle)
      : upsertRegelstand(tx, { code, quelle, ...neu, geaendertVon: akteur.name }))
    await insertProtokoll(tx, {
      akteur,
      handlung: 'savePlausibilitaetsregel',
      gegenstand: 'Plausibilitaetsregel',
      kennung: quelle === '' ? code : `${code} ${quelle}`,
      alt: { ...(alt ?? WIE_MITGELIEFERT) },
      neu: { ...neu },
    })
  })
}

const istGleich = (a: Stand, b: Stand): boolean => a.schwelle === b.schwelle && a.aus === b.aus

function findRegel(code: string): Plausibilitaetsregel {
  const regeln: readonly Plausibilitaetsregel[] = PLAUSIBILITAETSREGELN
  const regel = regeln.find((eine) => eine.code === code)
  if (regel !== undefined) return regel
  throw fehler('EINGABE_UNGUELTIG', 'Eine Plausibilitätsregel mit diesem Code gibt es nicht.')
}

function pruefeStand(regel: Plausibilitaetsregel, { schwelle, aus }: Stand): void {
  if (aus && !regel.schaltbar) {
    throw fehler('EINGABE_UNGUELTIG', `„${regel.name}“ lässt sich nicht ausschalten.`)
  }
  if (schwelle === null) return
  if (regel.schwelle === null) {
    throw fehler('EINGABE_UNGUELTIG', `„${regel.name}“ hat keine Grenze.`)
  }
  if (!(schwelle > 0 && schwelle <= HOECHSTE)) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Die Grenze muss größer als 0 sein und höchstens 1.000 Prozent.',
    )
  }
}
