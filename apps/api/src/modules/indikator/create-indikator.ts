import type { Befund, Indikatorfassung } from '@sozial/domain/indikator'
import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { computeMesswerte } from '../messwert/compute-messwerte.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { insertFassung } from './katalog.queries.ts'
import type { Fassungsentwurf } from './planung.input.ts'
import { findIndikatorstand, insertIndikator } from './planung.queries.ts'
import type { Indikatorstand } from './planung.queries.ts'
import {
  hatFehler,
  pruefeEntwurf,
  pruefeKopf,
  pruefeThema,
  pruefeVergebenes,
} from './pruefe-entwurf.ts'
import { pruefsummeOf } from './pruefsumme.ts'

/** What became of a change: the slug, or null when a Befund forbids it and nothing was stored. */
export interface Planungsergebnis {
  readonly slug: string | null
  readonly befunde: readonly Befund[]
}

export interface NeuerIndikator {
  readonly slug: string
  readonly code: string
  readonly thema: string
  readonly kernset: boolean
  readonly fassung: Fassungsentwurf
}

/**
 * Makes an Indikator of the planners and computes its values. The very same a
 * second time is the one that is there.
 */
export async function createIndikator(
  db: Schreibdatenbank,
  { neu, akteur }: { readonly neu: NeuerIndikator; readonly akteur: Akteur },
): Promise<Planungsergebnis> {
  return write(db, (tx) => create(tx, neu, akteur))
}

/**
 * Makes an Indikator from the Fassung of another that holds now, under a new
 * name; its KGSt slot stays empty.
 *
 * @throws GraphQLError NICHT_GEFUNDEN
 */
export async function copyIndikator(
  db: Schreibdatenbank,
  auftrag: {
    readonly slug: string
    readonly neu: { readonly slug: string; readonly code: string; readonly name: string }
    readonly akteur: Akteur
  },
): Promise<Planungsergebnis> {
  const { slug, code, name } = auftrag.neu
  return write(db, async (tx) => {
    const { thema, fassung } = await requireIndikator(tx, auftrag.slug)
    const kopie = { ...fassung, name, kurzname: name.trim().slice(0, 40).trim() }
    return create(tx, { slug, code, thema, kernset: false, fassung: kopie }, auftrag.akteur)
  })
}

/** @throws GraphQLError NICHT_GEFUNDEN */
export async function requireIndikator(tx: Tx, slug: string): Promise<Indikatorstand> {
  const stand = await findIndikatorstand(tx, slug)
  if (stand !== undefined) return stand
  throw fehler(
    'NICHT_GEFUNDEN',
    `Einen Indikator mit der Adresse „${slug.slice(0, 80)}“ gibt es nicht.`,
  )
}

async function create(tx: Tx, neu: NeuerIndikator, akteur: Akteur): Promise<Planungsergebnis> {
  const { slug, code, kernset } = neu
  const { fassung, befunde } = await pruefeEntwurf(tx, neu.fassung)
  const kopf = { slug, code, thema: neu.thema.trim(), kernset }
  if (fassung !== null && istSchonDa(await findIndikatorstand(tx, slug), kopf, fassung)) {
    return { slug, befunde }
  }
  const alle = [
    ...pruefeKopf(kopf),
    ...pruefeThema(kopf.thema),
    ...befunde,
    ...(await pruefeVergebenes(tx, { slug, code, name: fassung?.name ?? '' })),
  ]
  if (fassung === null || hatFehler(alle)) return { slug: null, befunde: alle }
  const indikatorId = await insertIndikator(tx, kopf)
  const pruefsumme = pruefsummeOf(fassung)
  const fassungskopf = { indikatorId, version: 1, pruefsumme, herkunft: 'PLANUNG' as const }
  const id = await insertFassung(tx, fassungskopf, fassung)
  await insertProtokoll(tx, {
    akteur,
    handlung: 'createIndikator',
    gegenstand: 'Indikator',
    kennung: slug,
    neu: { ...kopf, fassung },
  })
  await computeMesswerte(tx, { art: 'FASSUNGEN', fassungen: [id] })
  return { slug, befunde: alle }
}

function istSchonDa(
  stand: Indikatorstand | undefined,
  kopf: Omit<NeuerIndikator, 'fassung'>,
  fassung: Indikatorfassung,
): boolean {
  return (
    stand?.herkunft === 'PLANUNG' &&
    stand.code === kopf.code &&
    stand.thema === kopf.thema &&
    stand.kernset === kopf.kernset &&
    pruefsummeOf(stand.fassung) === pruefsummeOf(fassung)
  )
}
