import { LesefehlerError, type Datei, type Meldung } from '@sozial/formate/lesung'
import { proposeZuordnung, type Sicherheit } from '@sozial/formate/vorschlag'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { findRaumschluessel } from '../kreis/raum.queries.ts'
import { findErkennbare } from '../vorlage/erkenne-vorlage.ts'

/** How a table is to be read, and who says so. */
export interface Deutung {
  readonly zuordnung: Zuordnung | null
  /** How sure a proposal is; null where somebody said it, or nobody needs to. */
  readonly sicherheit: Sicherheit | null
  readonly vorlageId: number | null
}

export interface Vorschlag extends Deutung {
  /** Begins with what blocks: somebody has to look at it. */
  readonly meldungen: readonly Meldung[]
}

/** Codes of readers that mean "another table", not "this file is broken". */
const ANDERE_TABELLE = new Set(['FORMAT_UNBEKANNT', 'KOPF_UNBEKANNT', 'KEINE_RAUMSPALTE'])

export const istAndereTabelle = (meldungen: readonly Meldung[]): boolean =>
  meldungen.some(({ code }) => ANDERE_TABELLE.has(code))

/** A Vorlage fits so well that nobody has to be asked. */
export const istErkannt = ({ vorlageId, sicherheit }: Deutung): boolean =>
  vorlageId !== null && sicherheit === 'SICHER'

/** How a table of no known format could be read: by a Vorlage, else by what stands in its columns. */
export async function schlageVor(
  db: Schreibdatenbank,
  datei: Datei,
  { organisationId }: { readonly organisationId: number | null },
): Promise<Vorschlag> {
  const raeume = await writeAside(db, findRaumschluessel)
  const vorlagen = await findErkennbare(db.pool, organisationId)
  try {
    const { zuordnung, sicherheit, vorlage, meldungen } = proposeZuordnung(datei, {
      raeume,
      vorlagen,
    })
    const treffer = vorlage === null ? undefined : vorlagen[vorlage.vorlage]
    return {
      zuordnung,
      sicherheit,
      vorlageId: treffer?.id ?? null,
      meldungen: [toFrage(datei, treffer?.name), ...meldungen],
    }
  } catch (error) {
    if (!(error instanceof LesefehlerError)) throw error
    return { zuordnung: null, sicherheit: null, vorlageId: null, meldungen: error.meldungen }
  }
}

function toFrage({ name }: Datei, vorlage: string | undefined): Meldung {
  const wie = vorlage === undefined ? 'hat kein bekanntes Format' : `sieht aus wie „${vorlage}“`
  return {
    schwere: 'FEHLER',
    code: 'ZUORDNUNG_NOETIG',
    text: `„${name}“ ${wie}. Bitte ansehen, was in den Spalten steht, und die vorgeschlagene Zuordnung bestätigen oder berichtigen.`,
    stelle: null,
    roh: null,
  }
}
