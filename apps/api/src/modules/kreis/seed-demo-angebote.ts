import { createAngebote, type Demoangebot } from '@sozial/db/seed/demo/angebote/create-angebote'
import { ORGANISATIONEN } from '@sozial/db/seed/demo/angebote/organisationen'
import { quartierOf } from '@sozial/db/seed/demo/angebote/ort'
import type { Demokreis } from '@sozial/db/seed/demo/index'
import { strassenOf } from '@sozial/db/seed/demo/strassen'
import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import type { Angebotszustand } from '@sozial/domain/angebot'
import { slugOf } from '@sozial/shared/slug'
import { findHeute } from '../../database/heute.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { refreshOeffentlich } from '../angebot/refresh-oeffentlich.ts'
import { syncKategorien } from '../angebot/sync-kategorien.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  insertDemoangebote,
  insertDemoorganisationen,
  type Demoangebotszeile,
  type Demoorganisation,
} from './demoangebot.queries.ts'
import { findRaumschluessel } from './raum.queries.ts'

interface Auftrag {
  readonly demo: Demokreis
  /** Ids of the organisations of the Kommunen by AGS: some enter for groups without legal form. */
  readonly kommunen: ReadonlyMap<string, number>
  readonly akteur: Akteur
}

/** The register of the demo Kreis: who offers something, and what, in all states. */
export async function seedAngebote(
  db: Schreibdatenbank,
  { demo, kommunen, akteur }: Auftrag,
): Promise<void> {
  await syncKategorien(db, ANGEBOTSKATEGORIEN)
  await writeAside(db, async (tx) => {
    const organisationen = await insertDemoorganisationen(
      tx,
      ORGANISATIONEN.map((zeile) => toOrganisation(zeile, kommunen)),
    )
    const angebote = createAngebote(await findHeute(tx), {
      raeume: demo,
      plaetze: demo.plaetze,
    })
    const raumOf = await findKommunen(tx)
    const slugs = slugsOf(angebote)
    const ids = await insertDemoangebote(
      tx,
      angebote.map((angebot, i) => toZeile(angebot, { organisationen, raumOf, slug: slugs[i]! })),
    )
    await refreshOeffentlich(tx, ids)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'seedAngebote',
      gegenstand: 'Unterstuetzungsangebot',
      kennung: 'demo',
      neu: { organisationen: organisationen.size, angebote: ids.length },
    })
  })
}

/** @returns id of the Raum by AGS */
async function findKommunen(tx: Tx): Promise<(ags: string) => number> {
  const raeume = await findRaumschluessel(tx)
  const ids = new Map(
    raeume.flatMap(({ ebene, schluessel, raumId }) =>
      ebene === 'KOMMUNE' ? [[schluessel, raumId] as const] : [],
    ),
  )
  return (ags) => ids.get(ags)!
}

function toOrganisation(
  [
    schluessel,
    name,
    traegerart,
    quartier,
    { verband, kommune } = {},
  ]: (typeof ORGANISATIONEN)[number],
  kommunen: ReadonlyMap<string, number>,
): Demoorganisation {
  const ort = quartierOf(quartier)
  const [{ strasse, plz }] = strassenOf(ort) as [{ strasse: string; plz: string }]
  return {
    schluessel,
    name,
    traegerart,
    spitzenverband: verband ?? null,
    betreutVon: kommune === undefined ? null : kommunen.get(kommune)!,
    strasse: kommune === undefined ? `${strasse} 1` : '',
    plz: kommune === undefined ? plz : '',
    ort: quartier,
    email: `kontakt@${schluessel}.example`,
    telefon: '00000 100000',
    website: kommune === undefined ? `https://${schluessel}.example` : '',
  }
}

/** A number behind those that another has already. */
function slugsOf(angebote: readonly Demoangebot[]): readonly string[] {
  const gezaehlt = new Map<string, number>()
  return angebote.map(({ inhalt }) => {
    const slug = slugOf(inhalt.titel ?? '')
    const nummer = (gezaehlt.get(slug) ?? 0) + 1
    gezaehlt.set(slug, nummer)
    return nummer === 1 ? slug : `${slug}-${nummer}`
  })
}

/** What is in its first check is no more than a draft; due is what the calendar says of a published one. */
const ZUSTAND: Readonly<Record<Demoangebot['zustand'], Angebotszustand>> = {
  ENTWURF: 'ENTWURF',
  EINGEREICHT: 'ENTWURF',
  RUECKFRAGE: 'ENTWURF',
  ABGELEHNT: 'ENTWURF',
  VEROEFFENTLICHT: 'VEROEFFENTLICHT',
  FAELLIG: 'VEROEFFENTLICHT',
  RUHEND: 'RUHEND',
  ARCHIV: 'ARCHIV',
}

interface Umfeld {
  /** Ids by key. */
  readonly organisationen: ReadonlyMap<string, number>
  readonly raumOf: (ags: string) => number
  readonly slug: string
}

function toZeile(
  { organisation, zustand, einzugsgebiet, fassungen, standorte, ...angebot }: Demoangebot,
  { organisationen, raumOf, slug }: Umfeld,
): Demoangebotszeile {
  const gebiet =
    einzugsgebiet === null
      ? ({ art: 'KREIS' } as const)
      : ({ art: 'RAEUME', raeume: [raumOf(einzugsgebiet)] } as const)
  return {
    ...angebot,
    slug,
    organisationId: organisationen.get(organisation)!,
    zustand: ZUSTAND[zustand],
    fassungen: fassungen.map(({ inhalt, ...fassung }) => ({
      ...fassung,
      inhalt: { ...inhalt, einzugsgebiet: gebiet },
    })),
    standorte: standorte.map(({ kommune, punkt, ...standort }) => ({
      ...standort,
      kommuneId: kommune === null ? null : raumOf(kommune),
      laenge: punkt?.[0] ?? null,
      breite: punkt?.[1] ?? null,
    })),
  }
}
