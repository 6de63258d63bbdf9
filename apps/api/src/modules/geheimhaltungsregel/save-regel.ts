import type { Schutzangaben } from '@sozial/domain/geheimhaltung'
import { write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { hatQuelle } from '../zugang/zugang.queries.ts'
import { describeFolgen } from './describe-folgen.ts'
import { pruefeRegel } from './pruefe-regel.ts'
import { findIndikatorId, findSchutzindikatoren } from './regel.lesen.queries.ts'
import {
  findGeltendeRegel,
  findGeltendeRegeln,
  insertRegel,
  type Regelort,
} from './regel.queries.ts'

export interface Regelauftrag {
  readonly quelleId: number | null
  /** Slug; null: all of the Quelle. */
  readonly indikator: string | null
  readonly angaben: Schutzangaben
  readonly begruendung: string
  /** Number of the rule that was seen; null: there was none. */
  readonly vorigeId: number | null
  readonly kontoId: number
  readonly akteur: Akteur
}

/**
 * Puts a new rule in the place of the one that holds for a Quelle, an Indikator
 * or both. The old one stays in the history; published Stände stay as they are,
 * and a draft has to be prepared anew where it says something else. The same
 * again changes nothing.
 *
 * @returns number of the rule that holds now, and what follows from it
 * @throws GraphQLError EINGABE_UNGUELTIG with everything that is wrong, NICHT_GEFUNDEN,
 *   STAND_UEBERHOLT when somebody has changed the rule since it was seen
 */
export async function saveRegel(
  db: Schreibdatenbank,
  auftrag: Regelauftrag,
): Promise<{ readonly id: number; readonly ort: Regelort; readonly hinweise: readonly string[] }> {
  const { angaben, kontoId, akteur } = auftrag
  const begruendung = auftrag.begruendung.replaceAll('\r\n', '\n').trim()
  return write(db, async (tx) => {
    const ort = await findOrt(tx, auftrag)
    const maengel = pruefeRegel(ort, { ...angaben, begruendung })
    if (maengel.length > 0) throw fehler('EINGABE_UNGUELTIG', maengel.join(' '))
    const alt = await findGeltendeRegel(tx, ort)
    const sagtDasselbe = alt !== undefined && istGleich(alt, { ...angaben, begruendung })
    if (!sagtDasselbe) assertGesehen(alt?.id ?? null, auftrag.vorigeId)
    const id = sagtDasselbe
      ? alt.id
      : await insertRegel(tx, { ...ort, ...angaben, begruendung, kontoId })
    if (!sagtDasselbe) {
      await insertProtokoll(tx, {
        akteur,
        handlung: 'saveGeheimhaltungsregel',
        gegenstand: 'Geheimhaltungsregel',
        kennung: id,
        ...(alt && { alt: toEintrag(ort, alt) }),
        neu: toEintrag(ort, { ...angaben, begruendung }),
      })
    }
    const [regeln, indikatoren] = [await findGeltendeRegeln(tx), await findSchutzindikatoren(tx)]
    const hinweise = [
      ...(alt === undefined ? [] : describeUnveraendertes(alt, { ...angaben, begruendung })),
      ...describeFolgen(ort, regeln, indikatoren),
    ]
    return { id, ort, hinweise }
  })
}

/** Said where a rule says what it said before: a draft that was protected by it still is. */
function describeUnveraendertes(alt: Regelinhalt, neu: Regelinhalt): readonly string[] {
  if (istGleich(alt, neu)) return ['Diese Regel gilt schon genau so. Es wurde nichts geändert.']
  return istGleich(alt, { ...neu, begruendung: alt.begruendung })
    ? ['Neu ist nur die Begründung. Ein offener Entwurf bleibt geprüft.']
    : []
}

type Regelinhalt = Schutzangaben & { readonly begruendung: string }

async function findOrt(tx: Tx, { quelleId, indikator }: Regelauftrag): Promise<Regelort> {
  if (quelleId !== null && !(await hatQuelle(tx, quelleId))) {
    throw fehler('NICHT_GEFUNDEN', 'Diese Quelle gibt es nicht.')
  }
  const indikatorId = indikator === null ? null : await findIndikatorId(tx, indikator)
  if (indikatorId === undefined) throw fehler('NICHT_GEFUNDEN', 'Diesen Indikator gibt es nicht.')
  return { quelleId, indikatorId }
}

/** Two at once: the second sees what the first has done before it goes over it. */
function assertGesehen(geltende: number | null, gesehene: number | null): void {
  if (geltende === gesehene) return
  throw fehler(
    'STAND_UEBERHOLT',
    'Diese Regel wurde inzwischen geändert. Bitte die neue ansehen und dann entscheiden.',
  )
}

const FELDER = [
  'minZaehler',
  'minNenner',
  'zeigtNull',
  'schuetztKorrekturen',
  'dominanzProzent',
  'verfahren',
  'begruendung',
] as const satisfies readonly (keyof Regelinhalt)[]

const istGleich = (a: Regelinhalt, b: Regelinhalt): boolean =>
  FELDER.every((feld) => a[feld] === b[feld])

const toEintrag = ({ quelleId, indikatorId }: Regelort, regel: Regelinhalt) => ({
  quelleId,
  indikatorId,
  ...Object.fromEntries(FELDER.map((feld) => [feld, regel[feld]])),
})
