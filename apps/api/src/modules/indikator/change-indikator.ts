import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { computeMesswerte } from '../messwert/compute-messwerte.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { requireIndikator } from './create-indikator.ts'
import type { NeuerIndikator, Planungsergebnis } from './create-indikator.ts'
import { findFassungskoepfe, insertFassung } from './katalog.queries.ts'
import { updateAusgemustert, updateKgst, updatePlatz } from './planung.queries.ts'
import type { Indikatorstand } from './planung.queries.ts'
import {
  hatFehler,
  pruefeEntwurf,
  pruefeThema,
  pruefeVergebenes,
  veraltet,
} from './pruefe-entwurf.ts'
import { pruefsummeOf } from './pruefsumme.ts'
import { nextFassung } from './sync-katalog.ts'

/** A change of an Indikator, made on the Fassung that the planner saw. */
export interface Indikatoraenderung {
  readonly slug: string
  /** Version that the change started from. */
  readonly version: number
  readonly neu: Pick<NeuerIndikator, 'thema' | 'kernset' | 'fassung'>
  readonly akteur: Akteur
}

/**
 * Gives an Indikator a new Fassung of the planners and computes its values.
 * From then on the catalogue leaves it alone. The very same a second time
 * changes nothing; a change of a Fassung that no longer holds is refused.
 *
 * @throws GraphQLError NICHT_GEFUNDEN
 */
export async function changeIndikator(
  db: Schreibdatenbank,
  { slug, version, neu, akteur }: Indikatoraenderung,
): Promise<Planungsergebnis> {
  return write(db, async (tx) => {
    const stand = await requireIndikator(tx, slug)
    const { fassung, befunde } = await pruefeEntwurf(tx, neu.fassung)
    const platz = { thema: neu.thema.trim(), kernset: neu.kernset }
    const istGleich =
      fassung !== null &&
      pruefsummeOf([stand.fassung, stand.thema, stand.kernset]) ===
        pruefsummeOf([fassung, platz.thema, platz.kernset])
    if (istGleich) return { slug, befunde }
    const vergebenes = await pruefeVergebenes(tx, { ...stand, name: fassung?.name ?? '' })
    const alle = [
      ...(stand.version === version ? [] : [veraltet(stand.version)]),
      ...pruefeThema(platz.thema),
      ...befunde,
      ...vergebenes.filter(({ pfad }) => pfad === 'name'),
    ]
    if (fassung === null || hatFehler(alle)) return { slug: null, befunde: alle }
    await updatePlatz(tx, stand.id, platz)
    const koepfe = await findFassungskoepfe(tx, stand.id)
    // A place alone that changes is no new definition, but the planners' all the same.
    const kopf = nextFassung(fassung, koepfe, 'PLANUNG')
    if (kopf !== undefined) {
      const id = await insertFassung(tx, { ...kopf, indikatorId: stand.id }, fassung)
      await computeMesswerte(tx, { art: 'FASSUNGEN', fassungen: [id] })
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: 'changeIndikator',
      gegenstand: 'Indikator',
      kennung: slug,
      alt: { thema: stand.thema, kernset: stand.kernset, fassung: stand.fassung },
      neu: { ...platz, fassung },
    })
    return { slug, befunde: alle }
  })
}

/**
 * Takes an Indikator out of the lists or brings it back; address and values
 * stay. A second time changes nothing.
 *
 * @throws GraphQLError NICHT_GEFUNDEN
 */
export async function setAusgemustert(
  db: Schreibdatenbank,
  auftrag: { readonly slug: string; readonly ausgemustert: boolean; readonly akteur: Akteur },
): Promise<void> {
  const { slug, ausgemustert, akteur } = auftrag
  await write(db, async (tx) => {
    const stand = await requireIndikator(tx, slug)
    if (stand.ausgemustert === ausgemustert) return
    await updateAusgemustert(tx, stand.id, ausgemustert)
    const handlung = ausgemustert ? 'retireIndikator' : 'restoreIndikator'
    await insertProtokoll(tx, { akteur, handlung, gegenstand: 'Indikator', kennung: slug })
  })
}

export type KgstStelle = Pick<Indikatorstand, 'kgst' | 'handlungsfeld' | 'fundstelle'>

/**
 * Says where the KGSt paper has an Indikator. No new Fassung: no figure changes.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function setKgstStelle(
  db: Schreibdatenbank,
  auftrag: { readonly slug: string; readonly stelle: KgstStelle; readonly akteur: Akteur },
): Promise<void> {
  const { slug, akteur } = auftrag
  const neu = { ...auftrag.stelle, fundstelle: auftrag.stelle.fundstelle.trim() }
  if (neu.fundstelle.length > 200) {
    throw fehler('EINGABE_UNGUELTIG', 'Die Fundstelle hat mehr als 200 Zeichen. Bitte kürzen.')
  }
  await write(db, async (tx: Tx) => {
    const { id, kgst, handlungsfeld, fundstelle } = await requireIndikator(tx, slug)
    const alt = { kgst, handlungsfeld, fundstelle }
    if (pruefsummeOf(alt) === pruefsummeOf(neu)) return
    await updateKgst(tx, id, neu)
    const gegenstand = { gegenstand: 'Indikator', kennung: slug }
    await insertProtokoll(tx, { akteur, handlung: 'setKgstStelle', ...gegenstand, alt, neu })
  })
}
