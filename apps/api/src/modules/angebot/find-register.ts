/** The list of offers somebody deals with: what is to do comes first. */
import {
  anzeigezustandOf,
  bestaetigungBis,
  findHandlungen,
  toSicht,
  type Anzeigezustand,
  type Beteiligter,
} from '@sozial/domain/angebot'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import { findHeute } from '../../database/heute.ts'
import { rollenOf, type Wer } from '../../auth/wer.ts'
import { beteiligtAls } from './handeln.ts'
import type { RegisterlisteType, RegisterzeileType } from './register.type.ts'
import {
  findListenzeilen,
  findZustandszeilen,
  type Bereich,
  type Listenzeile,
  type Zustandszeile,
} from './register.lesen.queries.ts'

export interface Listenwunsch {
  /** Null: all. */
  readonly zustaende: readonly Anzeigezustand[] | null
  readonly suche: string
  readonly organisationId: number | null
  readonly hoechstens: number
  readonly ab: number
}

/** Whoever has to act first: what waits for the Anbieter, then what waits for the Kreis. */
const REIHENFOLGE: readonly Anzeigezustand[] = [
  'RUECKFRAGE',
  'ABGELEHNT',
  'BESTAETIGUNG_FAELLIG',
  'ENTWURF',
  'EINGEREICHT',
  'VEROEFFENTLICHT',
  'RUHEND',
  'ARCHIV',
]

/** Whose offers somebody sees at all. */
export function bereichOf(wer: Wer): Bereich {
  if (wer.art !== 'KONTO') return { alle: false, organisationId: null }
  const { id, art } = wer.organisation
  const alle = art === 'KREIS' && rollenOf(wer).includes('PLANUNG')
  const eigen = beteiligtAls(wer, { organisationId: id, betreutVon: null }).includes('EIGEN')
  return { alle, organisationId: eigen ? id : null }
}

interface Eingestuft extends Zustandszeile {
  readonly anzeige: Anzeigezustand
}

/** @param tx reads on one state of the data */
export async function findRegister(
  tx: Tx,
  wer: Wer,
  { zustaende, suche, organisationId, hoechstens, ab }: Listenwunsch,
): Promise<RegisterlisteType> {
  const heute = await findHeute(tx)
  const filter = { bereich: bereichOf(wer), suche: suche.trim(), organisationId }
  const alle = (await findZustandszeilen(tx, filter)).map((zeile) => ({
    ...zeile,
    anzeige: anzeigezustandOf(zeile, heute),
  }))
  const gewaehlte = alle
    .filter(({ anzeige }) => zustaende === null || zustaende.includes(anzeige))
    .toSorted(compareZeilen)
  const seite = gewaehlte.slice(ab, ab + hoechstens)
  const details = await findListenzeilen(
    tx,
    seite.map(({ id }) => id),
  )
  return {
    anzahl: gewaehlte.length,
    jeZustand: REIHENFOLGE.map((zustand) => ({
      zustand,
      anzahl: alle.filter(({ anzeige }) => anzeige === zustand).length,
    })).filter(({ anzahl }) => anzahl > 0),
    zeilen: details.map((detail, i) => toZeile(seite[i]!, detail, beteiligtAls(wer, seite[i]!))),
  }
}

const compareZeilen = (a: Eingestuft, b: Eingestuft): number =>
  REIHENFOLGE.indexOf(a.anzeige) - REIHENFOLGE.indexOf(b.anzeige) ||
  a.titel.localeCompare(b.titel, 'de') ||
  a.id - b.id

function toZeile(
  { titel, zustand, offen, anzeige, bestaetigt }: Eingestuft,
  { entwurf, veroeffentlicht, frage, grund, meldeorte, ...zeile }: Listenzeile,
  beteiligt: readonly Beteiligter[],
): RegisterzeileType {
  const istEigen = beteiligt.includes('EIGEN')
  const dokument = toSicht(entwurf ?? veroeffentlicht ?? {}, istEigen ? 'INTERN' : 'PLANUNG')
  return {
    ...zeile,
    titel,
    kategorien: dokument.kategorien ?? [],
    zustand: anzeige,
    offen,
    bestaetigungBis: toFrist(zustand, bestaetigt),
    anliegen: frage || grund,
    istEigen,
    handlungen: findHandlungen(beteiligt, { zustand, offen }),
    meldeorte: istEigen ? meldeorte : [],
  }
}

/** Only what is to be seen has to be confirmed. */
const toFrist = (zustand: Zustandszeile['zustand'], bestaetigt: Tag | null): Tag | null =>
  zustand === 'VEROEFFENTLICHT' && bestaetigt !== null ? bestaetigungBis(bestaetigt) : null
