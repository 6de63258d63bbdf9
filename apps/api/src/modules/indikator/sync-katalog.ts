import type { Katalog, Katalogindikator } from '@sozial/db/seed/katalog/typen'
import type { Herkunft, Indikatorfassung } from '@sozial/domain/indikator'
import { BEKANNTE_MERKMALE } from '@sozial/formate/katalog'
import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { upsertMerkmale } from '../lieferung/staging.queries.ts'
import { computeMesswerte, VERFAHREN } from '../messwert/compute-messwerte.ts'
import type { Betroffene } from '../messwert/berechnung-plan.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { insertFehlendeVorgaben } from '../geheimhaltungsregel/regel.queries.ts'
import { syncVorgaben } from '../zugang/vorgaben.queries.ts'
import { enterBruch } from '../zeitreihenbruch/create-zeitreihenbruch.ts'
import { findVeraenderungsfassungen } from '../zeitreihenbruch/zeitreihenbruch.queries.ts'
import {
  findFassungskoepfe,
  findSlugsDerPlanung,
  hatAnderesVerfahren,
  insertFassung,
  upsertIndikator,
  upsertKatalogmerkmale,
  upsertKatalogquelle,
} from './katalog.queries.ts'
import type { Fassungskopf } from './katalog.queries.ts'
import { pruefsummeOf } from './pruefsumme.ts'

const AKTEUR: Akteur = { art: 'SYSTEM', name: 'Katalog' }

export interface Katalogabgleich {
  /** Slugs of Indikatoren that got a new Fassung. */
  readonly neueFassungen: readonly string[]
  readonly neueBrueche: number
}

/**
 * Brings Quellen, definitions and known breaks of the program into the
 * database. A changed definition becomes a new Fassung, the old one stays;
 * what depends on the change is computed again. Indikatoren whose Fassung is the
 * planners' are theirs and stay as they are. Without a change nothing is
 * written: called at every start.
 */
export async function syncKatalog(
  db: Schreibdatenbank,
  katalog: Katalog,
): Promise<Katalogabgleich> {
  return write(db, async (tx) => {
    await upsertMerkmale(tx, BEKANNTE_MERKMALE)
    const quellen = await syncQuellen(tx, katalog)
    await syncZugriff(tx, katalog)
    await syncSchutz(tx, katalog)
    await upsertKatalogmerkmale(tx, katalog.merkmale)
    const fassungen = await syncIndikatoren(tx, katalog.indikatoren)
    let neueBrueche = 0
    for (const bruch of katalog.brueche) {
      if ((await enterBruch(tx, bruch, AKTEUR)).neu) neueBrueche += 1
    }
    const allesAnders = quellen || (await hatAnderesVerfahren(tx, VERFAHREN))
    const betroffene = await toBetroffene(tx, { allesAnders, fassungen, neueBrueche })
    if (betroffene !== undefined) await computeMesswerte(tx, betroffene)
    return { neueFassungen: fassungen.map(({ slug }) => slug), neueBrueche }
  })
}

async function toBetroffene(
  tx: Tx,
  neu: {
    readonly allesAnders: boolean
    readonly fassungen: readonly NeueFassung[]
    readonly neueBrueche: number
  },
): Promise<Betroffene | undefined> {
  if (neu.allesAnders) return { art: 'ALLES' }
  const gebrochene = neu.neueBrueche === 0 ? [] : await findVeraenderungsfassungen(tx)
  const fassungen = [...neu.fassungen.map(({ id }) => id), ...gebrochene]
  return fassungen.length === 0 ? undefined : { art: 'FASSUNGEN', fassungen }
}

/** @returns true when a Quelle came or changed: which one goes first may have changed with it */
async function syncQuellen(tx: Tx, { quellen }: Katalog): Promise<boolean> {
  const geaenderte: string[] = []
  for (const quelle of quellen) {
    if (await upsertKatalogquelle(tx, quelle)) geaenderte.push(quelle.schluessel)
  }
  if (geaenderte.length === 0) return false
  await insertProtokoll(tx, {
    akteur: AKTEUR,
    handlung: 'syncKatalog',
    gegenstand: 'Quelle',
    kennung: geaenderte.join(),
  })
  return true
}

/** The rules of the catalogue on who sees small cells, as far as the Kreis has not made them its own. */
async function syncZugriff(tx: Tx, { quellen }: Katalog): Promise<void> {
  const anzahl = await syncVorgaben(tx, quellen)
  if (anzahl === 0) return
  await insertProtokoll(tx, {
    akteur: AKTEUR,
    handlung: 'syncKatalog',
    gegenstand: 'Zugriffsregel',
    kennung: 'Vorgaben',
    neu: { anzahl },
  })
}

/** The default Geheimhaltungsregeln, for Quellen that have none yet. */
async function syncSchutz(tx: Tx, { quellen }: Katalog): Promise<void> {
  const neue = await insertFehlendeVorgaben(tx, quellen)
  if (neue.length === 0) return
  await insertProtokoll(tx, {
    akteur: AKTEUR,
    handlung: 'syncKatalog',
    gegenstand: 'Geheimhaltungsregel',
    kennung: 'Vorgaben',
    neu: { quellen: neue },
  })
}

interface NeueFassung {
  readonly slug: string
  readonly id: number
}

async function syncIndikatoren(
  tx: Tx,
  indikatoren: readonly Katalogindikator[],
): Promise<readonly NeueFassung[]> {
  const neue: NeueFassung[] = []
  const derPlanung = await findSlugsDerPlanung(tx)
  for (const [platz, { fassung, ...indikator }] of indikatoren.entries()) {
    const { slug } = indikator
    if (derPlanung.has(slug)) continue
    const indikatorId = await upsertIndikator(tx, { ...indikator, rang: platz + 1 })
    const kopf = nextFassung(fassung, await findFassungskoepfe(tx, indikatorId), 'KATALOG')
    if (kopf === undefined) continue
    neue.push({ slug, id: await insertFassung(tx, { ...kopf, indikatorId }, fassung) })
    await insertProtokoll(tx, {
      akteur: AKTEUR,
      handlung: 'syncKatalog',
      gegenstand: 'Indikatorfassung',
      kennung: `${slug}/${kopf.version}`,
      neu: fassung,
    })
  }
  return neue
}

/**
 * Version and checksum for a definition, or undefined when it is the one that
 * holds. A definition that comes back after another one had held is a new
 * version too; its checksum then also covers the version before it. So is the
 * same definition when the planners make it theirs.
 */
export function nextFassung(
  fassung: Indikatorfassung,
  koepfe: readonly Fassungskopf[],
  herkunft: Herkunft,
): Fassungskopf | undefined {
  const inhalt = pruefsummeOf(fassung)
  const [vorige, geltende] = [koepfe.at(-2), koepfe.at(-1)]
  const wiederkehrend = (davor: Fassungskopf) => pruefsummeOf([inhalt, davor.pruefsumme])
  if (geltende === undefined) return { version: 1, pruefsumme: inhalt, herkunft }
  const istGleich =
    geltende.pruefsumme === inhalt ||
    (vorige !== undefined && geltende.pruefsumme === wiederkehrend(vorige))
  if (istGleich && (herkunft === geltende.herkunft || herkunft !== 'PLANUNG')) return undefined
  const gabEs = koepfe.some(({ pruefsumme }) => pruefsumme === inhalt)
  return {
    version: geltende.version + 1,
    pruefsumme: gabEs ? wiederkehrend(geltende) : inhalt,
    herkunft,
  }
}
