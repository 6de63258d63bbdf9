/** Publishing as two people of the house do it, so that there is something to attack. */
import { setTimeout as wait } from 'node:timers/promises'
import { createAls, type Sprecher } from '../../als.ts'
import type { Antwort } from '../../test-app.ts'
import type { Gelaende } from './gelaende.ts'
import { lies } from './sammeln.ts'

/** Two people of the Kreis; their names do not matter. */
export interface Haus {
  readonly planung: Pick<Sprecher, 'frage'>
  readonly geheimhaltung: Pick<Sprecher, 'frage'>
}

export async function createHaus({
  pool,
  adresse,
}: Pick<Gelaende, 'pool' | 'adresse'>): Promise<Haus> {
  const als = createAls(pool, (cookie) => ({
    cookie,
    frage: async (query, variables) => {
      const antwort = await fetch(`${adresse}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, origin: adresse },
        body: JSON.stringify({ query, variables }),
      })
      return { status: antwort.status, ...((await antwort.json()) as Omit<Antwort, 'status'>) }
    },
    sende: () => Promise.reject(new Error('Nobody sends files here.')),
  }))
  return { planung: await als('PLANUNG'), geheimhaltung: await als('GEHEIMHALTUNG') }
}

const VORBEREITEN = `mutation ($datenstand: DatenstandInput!) { prepareDatenstand(datenstand: $datenstand) { id } }`
const FREIGEBEN = `mutation ($id: ID!) { releaseDatenstand(id: $id) { id } }`
const ZURUECKNEHMEN = `mutation ($id: ID!) { withdrawDatenstand(id: $id, grund: "Test") { id } }`
const ANGEBOT = `{ datenstandangebot { ebenen gebietsstaende { id } } }`

const LAUF = `query ($id: ID!) { datenstand(id: $id) { lauf { zustand meldung } } }`

/** Waits until the draft is protected and audited. */
async function warteAufSchutz(wer: Haus['planung'], id: string): Promise<void> {
  for (;;) {
    const { datenstand } = await lies<{
      datenstand: { lauf: { zustand: string; meldung: string } | null }
    }>(wer, LAUF, { id })
    const { zustand, meldung } = datenstand.lauf ?? { zustand: 'FERTIG', meldung: '' }
    if (zustand === 'FERTIG') return
    if (zustand !== 'LAEUFT') throw new Error(meldung)
    await wait(200)
  }
}

/** Publishes everything that may be published, on all borders there are. */
export async function veroeffentliche(
  { planung, geheimhaltung }: Haus,
  name: string,
): Promise<string> {
  const { datenstandangebot } = await lies<{
    datenstandangebot: { ebenen: string[]; gebietsstaende: { id: string }[] }
  }>(planung, ANGEBOT)
  const { prepareDatenstand } = await lies<{ prepareDatenstand: { id: string } }>(
    planung,
    VORBEREITEN,
    {
      datenstand: {
        name,
        ebenen: datenstandangebot.ebenen,
        gebietsstaende: datenstandangebot.gebietsstaende.map(({ id }) => id),
      },
    },
  )
  await warteAufSchutz(planung, prepareDatenstand.id)
  await lies(geheimhaltung, FREIGEBEN, prepareDatenstand)
  return prepareDatenstand.id
}

/** Takes a publication back; whoever has read it knows it. */
export const nimmZurueck = ({ geheimhaltung }: Haus, id: string): Promise<unknown> =>
  lies(geheimhaltung, ZURUECKNEHMEN, { id })
