/** The way of the workbench to the API: steps become mutations, answers become divisions. */
import type { ApolloClient } from '@apollo/client'
import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { formatAnzahl, formatZeitpunkt } from '@sozial/shared/format'
import { toFehler } from '../../lib/fehler.ts'
import { applySchritt, type Schritt } from './bild.ts'
import { ersetze, toServerstand, type Kennungen } from './serverstand.ts'
import type { Antwort, Fremdes, Leitung, Serverstand } from './werkbank.ts'
import {
  AcceptZuschnittshinweisDocument,
  AssignBausteineDocument,
  SaveZuschnittsgrundDocument,
  UpdateZuschnittRaeumeDocument,
  ZuschnittsinhaltDocument,
  ZuschnittsstandDocument,
  type GeschriebenesFragment,
} from './zuschnitt.generated.ts'

interface Leitungsangaben {
  readonly client: ApolloClient
  readonly id: string
  /** Ids of the Bausteine, as the server knows them. */
  readonly bausteine: readonly string[]
  readonly anfang: Serverstand
}

interface Verbindung extends Leitungsangaben {
  readonly kennungen: Kennungen
  /** What the server had when it was last heard. */
  letzter: Serverstand
}

export function createLeitung(angaben: Leitungsangaben): Leitung {
  const { anfang } = angaben
  const kennungen: Kennungen = new Map(anfang.bild.raeume.map(({ key }) => [key, key]))
  const verbindung: Verbindung = { ...angaben, kennungen, letzter: anfang }
  return {
    lade: () => lade(verbindung),
    kennung: (key) => kennungen.get(key) ?? key,
    async sende(schritt, stand) {
      try {
        const geschriebenes = await schreibe(verbindung, schritt, stand)
        return await nachSchreiben(verbindung, { schritt, stand, geschriebenes })
      } catch (error) {
        // An answer that refuses is an answer; only silence is a lost connection.
        if (!CombinedGraphQLErrors.is(error)) throw error
        return { art: 'ABGELEHNT', satz: toFehler(error).text, neu: await ladeGanz(verbindung) }
      }
    },
  }
}

async function ladeGanz(verbindung: Verbindung): Promise<Serverstand> {
  const { client, id, kennungen } = verbindung
  const { data } = await client.query({
    query: ZuschnittsinhaltDocument,
    variables: { id },
    fetchPolicy: 'no-cache',
  })
  if (!data?.zuschnitt) throw new Error('The Zuschnitt is gone.')
  verbindung.letzter = toServerstand(data.zuschnitt, kennungen)
  for (const { key } of verbindung.letzter.bild.raeume) {
    if (!kennungen.has(key)) kennungen.set(key, key)
  }
  return verbindung.letzter
}

/** Asks for the Stand alone; the whole comes only when it is another one. */
async function lade(verbindung: Verbindung): Promise<Serverstand> {
  const { client, id, letzter } = verbindung
  const { data } = await client.query({
    query: ZuschnittsstandDocument,
    variables: { id },
    fetchPolicy: 'no-cache',
  })
  return data?.zuschnitt?.stand === letzter.stand ? letzter : ladeGanz(verbindung)
}

interface Geschriebenes {
  readonly schritt: Schritt
  /** The Stand that was written upon. */
  readonly stand: number
  readonly geschriebenes: GeschriebenesFragment
}

async function nachSchreiben(
  verbindung: Verbindung,
  { schritt, stand, geschriebenes: { zuschnitt, konflikt } }: Geschriebenes,
): Promise<Antwort> {
  if (konflikt) {
    return { art: 'KONFLIKT', fremdes: toFremdes(konflikt), neu: await ladeGanz(verbindung) }
  }
  if (schritt.art === 'RAEUME') merkeKennungen(verbindung, schritt, zuschnitt.raeume)
  if (zuschnitt.stand !== stand + 1) return { art: 'GESCHRIEBEN', neu: await ladeGanz(verbindung) }
  // Written on top of what we knew: the new division need not come over the wire.
  const { geaendertVon, geaendertAm } = zuschnitt
  const bild = applySchritt(verbindung.letzter.bild, schritt)
  verbindung.letzter = { stand: zuschnitt.stand, bild, geaendertVon, geaendertAm }
  return { art: 'GESCHRIEBEN', neu: verbindung.letzter }
}

/** "Max Muster hat am 18.11.2025, 09:42 Uhr, 3 Bausteine zugeordnet." and how much before that. */
function toFremdes({ satz, wechsel }: NonNullable<GeschriebenesFragment['konflikt']>): Fremdes {
  const [letzter, ...davor] = wechsel
  if (!letzter) return { wer: 'Jemand', satz }
  const mehr =
    davor.length > 0
      ? `, davor gab es ${formatAnzahl(davor.length, 'weitere Änderung', 'weitere Änderungen')}`
      : ''
  const wann = formatZeitpunkt(letzter.am)
  return { wer: letzter.von, satz: `${letzter.von} hat am ${wann}, ${letzter.satz}${mehr}.` }
}

async function schreibe(
  { client, id, bausteine, kennungen }: Verbindung,
  schritt: Schritt,
  stand: number,
): Promise<GeschriebenesFragment> {
  const wo = { id, stand }
  const kennung = (key: string): string => kennungen.get(key) ?? key
  const fetchPolicy = 'no-cache'
  if (schritt.art === 'ZUORDNEN') {
    const zuordnungen = groupByZiel(schritt).map(([key, stellen]) => ({
      raum: key === null ? null : kennung(key),
      bausteine: stellen.map((stelle) => bausteine[stelle]).join(','),
    }))
    const variables = { ...wo, zuordnungen }
    const mutation = AssignBausteineDocument
    const { data } = await client.mutate({ mutation, variables, fetchPolicy })
    return data!.assignBausteine
  }
  if (schritt.art === 'RAEUME') {
    const variables = { ...wo, ...toRaumauftrag(schritt, kennungen) }
    const mutation = UpdateZuschnittRaeumeDocument
    const { data } = await client.mutate({ mutation, variables, fetchPolicy })
    return data!.updateZuschnittRaeume
  }
  const grund = schritt.nachher
  if (schritt.art === 'GRENZGRUND') {
    const [a = '', b = ''] = schritt.schluessel.split('|').map(kennung)
    const variables = { ...wo, a, b, grund }
    const mutation = SaveZuschnittsgrundDocument
    const { data } = await client.mutate({ mutation, variables, fetchPolicy })
    return data!.saveZuschnittsgrund
  }
  const [regel = '', ...rest] = schritt.schluessel.split(' ')
  const variables = { ...wo, regel, schluessel: ersetze(rest.join(' '), kennungen), grund }
  const mutation = AcceptZuschnittshinweisDocument
  const { data } = await client.mutate({ mutation, variables, fetchPolicy })
  return data!.acceptZuschnittshinweis
}

function groupByZiel({
  wechsel,
}: Extract<Schritt, { art: 'ZUORDNEN' }>): readonly [string | null, number[]][] {
  const ziele = new Map<string | null, number[]>()
  for (const { baustein, zu } of wechsel) {
    const bisher = ziele.get(zu)
    if (bisher) bisher.push(baustein)
    else ziele.set(zu, [baustein])
  }
  return [...ziele]
}

/** New and changed Räume, and the ids of those that go. */
function toRaumauftrag(
  { vorher, nachher }: Extract<Schritt, { art: 'RAEUME' }>,
  kennungen: Kennungen,
) {
  const alte = new Map(vorher.map((raum) => [raum.key, raum]))
  const bleibende = new Set(nachher.map(({ key }) => key))
  const entfernt = vorher.flatMap(({ key }) =>
    bleibende.has(key) ? [] : (kennungen.get(key) ?? []),
  )
  const raeume = nachher
    .filter((raum) => JSON.stringify(alte.get(raum.key)) !== JSON.stringify(raum))
    .map(({ key, ...raum }) => ({ id: kennungen.get(key) ?? null, ...raum }))
  return { raeume, entfernt }
}

/** New Räume are found again by their number, which is there once; those that went are forgotten. */
function merkeKennungen(
  { kennungen }: Verbindung,
  { vorher, nachher }: Extract<Schritt, { art: 'RAEUME' }>,
  vomServer: GeschriebenesFragment['zuschnitt']['raeume'],
): void {
  const bleibende = new Set(nachher.map(({ key }) => key))
  for (const { key } of vorher) if (!bleibende.has(key)) kennungen.delete(key)
  for (const { key, nummer } of nachher) {
    const gleicher = vomServer.find((raum) => raum.nummer === nummer)
    if (gleicher && !kennungen.has(key)) kennungen.set(key, gleicher.id)
  }
}
