import { useEffect, useMemo, useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import type { Ebene } from '@sozial/domain/raum'
import { AtlasDocument, type AtlasQuery } from '../../app/atlas/atlas.generated.ts'
import { createAtlasdaten, type Atlasdaten } from '../../app/atlas/atlas-state.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'

/** What came of the question for one Indikator; `undefined` while it is on its way. */
export interface Indikatorreihen {
  readonly daten: readonly Atlasdaten[]
  readonly laedt: boolean
  /** Slugs without values on this level, and those whose answer failed. */
  readonly fehlende: readonly string[]
}

type Antworten = ReadonlyMap<string, AtlasQuery | null>

interface Reihenort {
  readonly ebene: Ebene
  /** Key. */
  readonly raum: string
  /** Day whose borders are meant; null: the newest. */
  readonly stand: string | null
}

/** Series of one area in several Indikatoren; what was loaded once is not asked for again. */
export function useIndikatorreihen(
  slugs: readonly string[],
  { ebene, raum, stand }: Reihenort,
): Indikatorreihen {
  const client = useApolloClient()
  const sicht = useSicht()
  const [antworten, setAntworten] = useState<Antworten>(new Map())
  useEffect(() => {
    let gilt = true
    setAntworten(new Map())
    for (const indikator of slugs) {
      const variables = { indikator, ebene, raeume: [raum], stand, mitWerten: true, sicht }
      const merke = (antwort: AtlasQuery | null) => {
        if (gilt) setAntworten((bisher) => new Map([...bisher, [indikator, antwort]]))
      }
      client.query({ query: AtlasDocument, variables }).then(
        ({ data }) => merke(data ?? null),
        () => merke(null),
      )
    }
    return () => {
      gilt = false
    }
  }, [client, slugs, ebene, raum, stand, sicht])
  return useMemo(() => toReihen(slugs, antworten), [slugs, antworten])
}

function toReihen(slugs: readonly string[], antworten: Antworten): Indikatorreihen {
  const paare = slugs.map((slug) => {
    const antwort = antworten.get(slug)
    const daten = antwort ? createAtlasdaten(antwort) : undefined
    return { slug, offen: antwort === undefined, daten }
  })
  return {
    daten: paare.flatMap(({ daten }) => daten ?? []),
    laedt: paare.some(({ offen }) => offen),
    fehlende: paare.flatMap(({ slug, offen, daten }) => (offen || daten ? [] : [slug])),
  }
}
