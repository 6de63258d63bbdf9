import { useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import type { Datei, Rohmerkmal } from '@sozial/formate/lesung'
import type { Raumzuordnung, Zuordnung } from '@sozial/formate/zuordnung'
import type { VorlageInput } from '../../gql/schema.generated.ts'
import { toFehler, type Fehler } from '../../lib/fehler.ts'
import { CheckEingangDocument, SaveVorlageDocument } from './eingang.generated.ts'
import type { Wiedererkannt } from './deutung.ts'

interface Abgabeort {
  /** Of the Eingang. */
  readonly id: string
  readonly datei: Datei
  readonly bekannte: readonly Rohmerkmal[]
  readonly wiedererkannt: Wiedererkannt | null
}

interface Abgabe {
  readonly zuordnung: Zuordnung
  /** What was said of names that meant no area. */
  readonly raeume: readonly Raumzuordnung[]
  readonly herausgeber: string
  /** Under which name the mapping is kept; `null`: it is not. */
  readonly vorlage: string | null
}

/** Keeps the mapping where that is wanted, and has the file read with it. */
export function useAbgabe({ id, datei, bekannte, wiedererkannt }: Abgabeort) {
  const client = useApolloClient()
  const [laeuft, setLaeuft] = useState(false)
  const [fehler, setFehler] = useState<Fehler | null>(null)

  async function save(neu: Pick<VorlageInput, 'name'> & { readonly zuordnung: Zuordnung }) {
    const vorlage = await toVorlage(datei, neu.zuordnung)
    const bezug = wiedererkannt ? { id: wiedererkannt.id } : { name: neu.name ?? null }
    const variables = { vorlage: { ...vorlage, ...bezug } }
    const { data } = await client.mutate({ mutation: SaveVorlageDocument, variables })
    return data?.saveVorlage.id ?? null
  }

  /** @returns false when it failed; `fehler` says why */
  async function gibAb({ zuordnung, raeume, herausgeber, vorlage }: Abgabe): Promise<boolean> {
    if (laeuft) return false
    setLaeuft(true)
    setFehler(null)
    try {
      const fertige = await complete({ zuordnung, raeume, herausgeber }, bekannte)
      const gespeichert =
        vorlage === null ? null : await save({ zuordnung: fertige, name: vorlage })
      const variables = {
        id,
        zuordnung: JSON.stringify(fertige),
        vorlage: gespeichert ?? wiedererkannt?.id ?? null,
      }
      await client.mutate({ mutation: CheckEingangDocument, variables })
      return true
    } catch (error) {
      setFehler(toFehler(error))
      return false
    } finally {
      setLaeuft(false)
    }
  }
  return { gibAb, fehler }
}

async function complete(
  { zuordnung, raeume, herausgeber }: Omit<Abgabe, 'vorlage'>,
  bekannte: readonly Rohmerkmal[],
): Promise<Zuordnung> {
  const { ergaenzeZuordnung } = await import('@sozial/formate/vorschlag')
  const { assignRaeume } = await import('@sozial/formate/zuordnung')
  return ergaenzeZuordnung(assignRaeume(zuordnung, raeume), {
    herausgeber,
    merkmale: {},
    bekannte: new Set(bekannte.map(({ schluessel }) => schluessel)),
  })
}

async function toVorlage(
  datei: Datei,
  zuordnung: Zuordnung,
): Promise<Pick<VorlageInput, 'zuordnung' | 'kopf'>> {
  const { kopfOf } = await import('@sozial/formate/vorlage')
  return {
    zuordnung: JSON.stringify(zuordnung),
    kopf: JSON.stringify(kopfOf(datei, zuordnung)),
  }
}
