/** What somebody searches for, checked and made ready for the query. */
import type { Db } from '@sozial/db'
import { fehler } from '../../errors.ts'
import type { AngebotssucheArgs } from './angebotssuche.input.ts'
import type { Angebotsfilter } from './angebotssuche.lesen.queries.ts'
import { toMinutenbereich } from './minuten-der-woche.ts'
import { findRaumIds } from './raumwahl.queries.ts'
import { toWorte } from './suchtext.ts'

export type Suchangaben = Omit<AngebotssucheArgs, 'hoechstens' | 'ab'>

const HOECHSTENS_KM = 500
const HOECHSTENS_JE_FILTER = 50

/** @throws GraphQLError EINGABE_UNGUELTIG with what to do */
function check({ umkreisKm, ort, ...args }: Suchangaben): void {
  const nein = (text: string) => {
    throw fehler('EINGABE_UNGUELTIG', text)
  }
  if (umkreisKm != null && !(umkreisKm > 0 && umkreisKm <= HOECHSTENS_KM))
    nein(`Der Umkreis liegt zwischen 0 und ${HOECHSTENS_KM} Kilometern.`)
  if (ort && !(Math.abs(ort.laenge) <= 180 && Math.abs(ort.breite) <= 90))
    nein('Diesen Punkt gibt es auf der Erde nicht.')
  const listen = [
    args.kategorien,
    args.zielgruppen,
    args.barrierefreiheit,
    args.sprachen,
    args.kosten,
    args.zeiten,
  ]
  if (listen.some((liste) => (liste?.length ?? 0) > HOECHSTENS_JE_FILTER))
    nein(`Je Filter lassen sich höchstens ${HOECHSTENS_JE_FILTER} Angaben wählen.`)
}

function minutenOf({ zeit }: Suchangaben): string | null {
  if (!zeit) return null
  const minuten = toMinutenbereich(zeit)
  if (minuten === undefined)
    throw fehler('EINGABE_UNGUELTIG', 'Diese Zeit gibt es in keiner Woche.')
  return minuten
}

/** Nothing chosen is no filter. */
const auswahl = (liste: readonly string[] | null | undefined): readonly string[] | null =>
  liste && liste.length > 0 ? liste : null

/** @throws GraphQLError EINGABE_UNGUELTIG with what to do */
export async function toFilter(db: Db, args: Suchangaben): Promise<Angebotsfilter> {
  check(args)
  return {
    worte: toWorte(args.suche),
    kategorien: auswahl(args.kategorien),
    zielgruppen: auswahl(args.zielgruppen),
    alter: args.alter ?? null,
    raeume: args.raum ? await findRaumIds(db, args.raum.ebene, args.raum.schluessel) : null,
    ohneKreisweite: args.ohneKreisweite,
    punkt: args.ort ?? null,
    umkreisMeter: args.umkreisKm == null ? null : args.umkreisKm * 1000,
    minuten: minutenOf(args),
    barrierefreiheit: auswahl(args.barrierefreiheit),
    sprachen: auswahl(args.sprachen),
    nurFreie: args.nurFreie,
    kosten: auswahl(args.kosten),
    zeiten: auswahl(args.zeiten),
  }
}
