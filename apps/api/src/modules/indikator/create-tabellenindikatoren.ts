import { FASSUNG_VORGABE } from '@sozial/domain/indikator'
import type { Berechnung, Indikatorfassung } from '@sozial/domain/indikator'
import type { Tx } from '../../database/transaction.ts'
import type { BekanntesMerkmal } from '../lieferung/staging.queries.ts'
import {
  countCodes,
  findUnbenutzteMerkmale,
  hatSlug,
  insertFassung,
  upsertIndikator,
} from './katalog.queries.ts'
import { pruefsummeOf } from './pruefsumme.ts'

/** Where a table comes from, for the words of its indicators. */
export interface Tabellenherkunft {
  readonly tabelle: string | null
  readonly titel: string
  readonly quelle: string
}

/**
 * Any delivered table shows on the map: a Merkmal that no definition uses gets
 * an Indikator that shows the figure as it was delivered, outside the Kernset.
 */
export async function createTabellenindikatoren(
  tx: Tx,
  merkmale: readonly BekanntesMerkmal[],
  herkunft: Tabellenherkunft,
): Promise<void> {
  const unbenutzte = await findUnbenutzteMerkmale(
    tx,
    merkmale.map(({ id }) => id),
  )
  const anfang = `T-${herkunft.tabelle ?? herkunft.quelle}-`
  let nummer = await countCodes(tx, anfang)
  for (const merkmal of merkmale.filter(({ id }) => unbenutzte.has(id))) {
    nummer += 1
    const code = `${anfang}${nummer}`
    const wunsch = merkmal.schluessel.replaceAll('_', '-')
    const slug = (await hatSlug(tx, wunsch)) ? `${wunsch}-${code.toLowerCase()}` : wunsch
    const thema = 'Weitere Tabellen'
    const platz = { slug, code, thema, kernset: false, rang: nummer, kgst: OHNE_KGST }
    const indikatorId = await upsertIndikator(tx, platz)
    const fassung = toFassung(merkmal, herkunft)
    const pruefsumme = pruefsummeOf(fassung)
    await insertFassung(tx, { indikatorId, version: 1, pruefsumme, herkunft: 'LIEFERUNG' }, fassung)
  }
}

const OHNE_KGST = { kgst: 'NEIN', handlungsfeld: null } as const

function toFassung(
  merkmal: BekanntesMerkmal,
  { tabelle, titel }: Tabellenherkunft,
): Indikatorfassung {
  const woher = tabelle === null ? titel : `${titel} (Tabelle ${tabelle})`
  return {
    ...FASSUNG_VORGABE,
    name: merkmal.name,
    kurzname: kurz(merkmal.name),
    definition: `${merkmal.name}, wie geliefert in: ${woher}.`,
    berechnung: toBerechnung(merkmal),
    einheit: merkmal.einheit,
    nachkommastellen: merkmal.art === 'FERTIGWERT' ? 1 : 0,
    polaritaet: 'NEUTRAL',
    intervall: 'KEINE',
    hinweis: 'Aus einer gelieferten Tabelle übernommen, ohne eigene Bezugsgröße.',
    grenzen:
      merkmal.art === 'FERTIGWERT'
        ? 'Lässt sich nicht über Räume zusammenfassen.'
        : 'Große Räume haben große Zahlen: Für Vergleiche fehlt eine Bezugsgröße.',
  }
}

function toBerechnung({ schluessel: merkmal, art }: BekanntesMerkmal): Berechnung {
  if (art === 'FERTIGWERT') return { typ: 'FERTIGWERT', merkmal }
  return { typ: 'ABSOLUT', zaehler: { art: 'MERKMAL', merkmal }, faktor: 1 }
}

/** The last part of a long label says what is special about it. */
function kurz(name: string): string {
  const letzterTeil = name.split(': ').at(-1)!
  return letzterTeil.length > 40 ? `${letzterTeil.slice(0, 39).trimEnd()}…` : letzterTeil
}
