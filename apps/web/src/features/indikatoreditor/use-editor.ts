import { useState } from 'react'
import { useApolloClient, useMutation } from '@apollo/client/react'
import type { FassungInput } from '../../gql/schema.generated.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler, type Fehler } from '../../lib/fehler.ts'
import { forgetWerte } from '../../lib/forget-werte.ts'
import {
  ChangeIndikatorDocument,
  CreateIndikatorDocument,
  type CreateIndikatorMutation,
} from './editor.generated.ts'
import { nextCode, toSlug, type Entwurf } from './entwurf.ts'
import { forgetEntwurf, readEntwurf, rememberEntwurf } from './entwurfsspeicher.ts'
import type { Servermeldung } from './meldungen.ts'

/** What the editor works on. */
export interface Gegenstand {
  /** `null` for a new one. */
  readonly slug: string | null
  /** The Fassung that held when the page was opened. */
  readonly version: number | null
  /** What the form begins with. */
  readonly beginn: Entwurf
}

/** What is typed, kept in this window until it is stored or thrown away. */
export function useEntwurf({ slug, version, beginn }: Gegenstand) {
  const [gemerkt, setGemerkt] = useState(() => readEntwurf(slug))
  const [entwurf, setEntwurf] = useState(gemerkt?.entwurf ?? beginn)
  // Work that began from an older Fassung must say so when it is stored.
  const ausgang = gemerkt ? gemerkt.version : version
  return {
    entwurf,
    ausgang,
    /** When the work was left that came back; `null` without any. */
    wiedergefunden: gemerkt?.am ?? null,
    aendere: (teil: Partial<Entwurf>) => {
      const neu = { ...entwurf, ...teil }
      setEntwurf(neu)
      rememberEntwurf(slug, { entwurf: neu, version: ausgang, am: new Date().toISOString() })
    },
    verwerfe: () => {
      forgetEntwurf(slug)
      setGemerkt(null)
      setEntwurf(beginn)
    },
  }
}

/** What the server says of an Indikator it has stored. */
export type Gespeichert = NonNullable<CreateIndikatorMutation['createIndikator']['indikator']>

interface Vergeben {
  readonly slugs: readonly string[]
  readonly codes: readonly string[]
}

/** The request that stores a draft: a new Indikator, or a new Fassung of the one there is. */
function useSenden(slug: string | null, vergeben: Vergeben) {
  const [create, anlegen] = useMutation(CreateIndikatorDocument)
  const [change, aendern] = useMutation(ChangeIndikatorDocument)
  const sende = async (entwurf: Entwurf, fassung: FassungInput, version: number | null) => {
    const { kernset } = entwurf
    const thema = entwurf.thema.trim()
    if (slug !== null) {
      const eingabe = { thema, kernset, fassung }
      const { data } = await change({ variables: { slug, version: version ?? 0, eingabe } })
      return data?.changeIndikator
    }
    const neu = { slug: toSlug(fassung.name, vergeben.slugs), code: nextCode(vergeben.codes) }
    const { data } = await create({ variables: { eingabe: { ...neu, thema, kernset, fassung } } })
    return data?.createIndikator
  }
  return { sende, laeuft: anlegen.loading || aendern.loading }
}

/** Stores the draft and keeps what the server says of it. */
export function useSpeichern(slug: string | null, vergeben: Vergeben) {
  const client = useApolloClient()
  const { sende, laeuft } = useSenden(slug, vergeben)
  const [antwort, setAntwort] = useState<{
    readonly zu: Entwurf
    readonly meldungen: readonly Servermeldung[]
  } | null>(null)
  const [fehler, setFehler] = useState<Fehler | null>(null)
  const speichere = async (
    entwurf: Entwurf,
    fassung: FassungInput,
    version: number | null,
  ): Promise<Gespeichert | null> => {
    setFehler(null)
    try {
      const ergebnis = await sende(entwurf, fassung, version)
      setAntwort({ zu: entwurf, meldungen: ergebnis?.meldungen ?? [] })
      if (!ergebnis?.indikator) return null
      forgetEntwurf(slug)
      forgetWerte(client)
      sageAn(`„${fassung.name}“ ist gespeichert.`)
      return ergebnis.indikator
    } catch (error) {
      setFehler(toFehler(error))
      return null
    }
  }
  /** What was said of this very draft; a changed one is judged anew. */
  const meldungenZu = (entwurf: Entwurf) => (antwort?.zu === entwurf ? antwort.meldungen : [])
  return { speichere, laeuft, meldungenZu, fehler }
}
