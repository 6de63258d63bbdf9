/** Writes what a file brings, in few statements for thousands of offers. */
import type { Tx } from '../../database/transaction.ts'
import { insertAnbieter } from '../anbieter/anbieter.queries.ts'
import { toSlug } from '../angebot/to-slug.ts'
import { refreshOeffentlich } from '../angebot/refresh-oeffentlich.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import type { Einleseziel } from './einlesebericht.ts'
import {
  countStaende,
  findSlugs,
  insertAngebote,
  insertStandorte,
  publishEingereichte,
  saveEntwuerfe,
  submitEntwuerfe,
  updateStandorte,
} from './einlesen.queries.ts'
import type { Planangebot } from './plan.ts'

interface Ablage {
  readonly ziel: Einleseziel
  readonly von: Akteur
}

/** Ids of what was written; for the Protokoll. */
export interface Ablageergebnis {
  readonly angelegt: readonly number[]
  readonly geaendert: readonly number[]
  readonly eingereicht: readonly number[]
  readonly veroeffentlicht: readonly number[]
}

interface Zugeordnet {
  readonly id: number
  readonly plan: Planangebot
}

export async function store(
  tx: Tx,
  plaene: readonly Planangebot[],
  { ziel, von }: Ablage,
): Promise<Ablageergebnis> {
  const organisationen = await createAnbieter(tx, plaene, von)
  const alle = await assignIds(tx, plaene, { organisationen, von: von.name })
  const mitInhalt = alle.filter(({ plan }) => plan.vergleich.inhaltGeaendert)
  const zeilen = mitInhalt.map(({ id, plan }) => ({ angebotId: id, inhalt: plan.vergleich.inhalt }))
  await saveEntwuerfe(tx, zeilen, von.name)
  const orte = alle.flatMap(({ id, plan }) =>
    plan.neueOrte.map((ort) => ({ ...ort, angebotId: id })),
  )
  await insertStandorte(tx, orte, von.name)
  await updateStandorte(
    tx,
    alle.flatMap(({ plan }) => plan.vergleich.ortsaenderungen),
    von.name,
  )
  const fertige = ziel === 'ENTWURF' ? [] : mitInhalt.filter(({ plan }) => plan.fehlt.length === 0)
  const eingereicht = fertige.map(({ id }) => id)
  await submitEntwuerfe(tx, eingereicht, von.name)
  const veroeffentlicht =
    ziel === 'VEROEFFENTLICHT' ? fertige.filter(isGeprueft).map(({ id }) => id) : []
  await publishEingereichte(tx, veroeffentlicht, von.name)
  const bestehende = alle.filter(({ plan }) => plan.bestand !== undefined).map(({ id }) => id)
  await countStaende(tx, bestehende)
  await refreshOeffentlich(tx, [...new Set([...veroeffentlicht, ...findGezeigte(alle)])])
  const angelegt = alle.filter(({ plan }) => plan.bestand === undefined).map(({ id }) => id)
  return { angelegt, geaendert: bestehende, eingereicht, veroeffentlicht }
}

/** New organisations of the Kreis are checked: it made them. */
const isGeprueft = ({ plan: { von } }: Zugeordnet): boolean =>
  von.art === 'NEU' || von.organisation.geprueft

/** What is to be seen already shows its sites at once. */
const findGezeigte = (alle: readonly Zugeordnet[]): readonly number[] =>
  alle.flatMap(({ id, plan }) => (plan.bestand?.zustand === 'VEROEFFENTLICHT' ? [id] : []))

/** Name → id of the organisations that were not there. */
async function createAnbieter(
  tx: Tx,
  plaene: readonly Planangebot[],
  akteur: Akteur,
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>()
  for (const { von } of plaene) {
    if (von.art !== 'NEU' || ids.has(von.name)) continue
    const { traegerart, website } = von.satz.organisation
    const neu = {
      name: von.name,
      traegerart,
      zustand: 'GEPRUEFT',
      website,
      beschreibung: '',
      ort: '',
      betreutVon: null,
    } as const
    const id = await insertAnbieter(tx, neu)
    if (id === undefined) throw new Error(`organisation ${von.name} came in between`)
    ids.set(von.name, id)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'createOrganisation',
      gegenstand: 'Organisation',
      kennung: id,
      neu,
    })
  }
  return ids
}

/** Offers that are not there get a row and a name in the address of their page. */
async function assignIds(
  tx: Tx,
  plaene: readonly Planangebot[],
  {
    organisationen,
    von,
  }: { readonly organisationen: ReadonlyMap<string, number>; readonly von: string },
): Promise<readonly Zugeordnet[]> {
  const neue = plaene.filter(({ bestand }) => bestand === undefined)
  const vergeben = new Set(await findSlugs(tx))
  const angebote = neue.map(({ von: traeger, vergleich, satz }) => ({
    organisationId:
      traeger.art === 'NEU' ? organisationen.get(traeger.name)! : traeger.organisation.id,
    slug: takeSlug(toSlug(vergleich.inhalt.titel ?? ''), vergeben),
    fremdkennung: satz.kennung === '' ? null : satz.kennung,
  }))
  const ids = await insertAngebote(tx, angebote, von)
  const nachPlan = new Map(neue.map((plan, i) => [plan, ids[i]!]))
  return plaene.map((plan) => ({ plan, id: plan.bestand?.id ?? nachPlan.get(plan)! }))
}

/** With a number where it is taken. */
function takeSlug(slug: string, vergeben: Set<string>): string {
  let einer = slug
  for (let nummer = 2; vergeben.has(einer); nummer += 1) einer = `${slug}-${nummer}`
  vergeben.add(einer)
  return einer
}
