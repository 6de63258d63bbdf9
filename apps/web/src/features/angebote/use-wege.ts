/** Ways to another search, of which only those are shown that lead somewhere. */
import { useEffect, useState } from 'react'
import { useApolloClient, useQuery } from '@apollo/client/react'
import { AngebotszahlDocument, SuchvorschlaegeDocument } from './angebote.generated.ts'
import { lockerungenOf, type Chip } from './filter-state.ts'
import { toVariablen, type Punkt, type Suchwahl } from './suchwahl.ts'
import { vorschlagswegeOf } from './vorschlaege.ts'
import type { Facette } from './worte.ts'

export interface Weg extends Chip {
  readonly anzahl: number
}

interface Wege {
  /** Other words, or the same read otherwise. */
  readonly gemeint: readonly Weg[]
  /** With less asked for. */
  readonly lockerer: readonly Weg[]
}

const NOCH_KEINE = { zu: null, gemeint: [], lockerer: [] } as const
const HOECHSTENS = 6

export function useWege(wahl: Suchwahl, facetten: readonly Facette[], eigener: Punkt | null): Wege {
  const client = useApolloClient()
  const was = wahl.was.trim()
  const { data, loading } = useQuery(SuchvorschlaegeDocument, {
    variables: { suche: was },
    skip: was === '',
  })
  const [{ zu, ...wege }, setWege] = useState<Wege & { readonly zu: Suchwahl | null }>(NOCH_KEINE)
  useEffect(() => {
    let aktuell = true
    const zaehle = async (weg: Chip): Promise<Weg> => {
      const antwort = await client.query({
        query: AngebotszahlDocument,
        variables: toVariablen(weg.ohne, eigener),
      })
      return { ...weg, anzahl: antwort.data?.angebotssuche.anzahl ?? 0 }
    }
    // A way that cannot be counted now is none to show.
    const findBegehbare = async (alle: readonly Chip[]): Promise<readonly Weg[]> =>
      (await Promise.allSettled(alle.slice(0, HOECHSTENS).map(zaehle))).flatMap((eine) =>
        eine.status === 'fulfilled' && eine.value.anzahl > 0 ? [eine.value] : [],
      )
    const suche = async (): Promise<void> => {
      const [gemeint, lockerer] = await Promise.all([
        findBegehbare(vorschlagswegeOf(wahl, data?.suchvorschlaege ?? [])),
        findBegehbare(lockerungenOf(wahl, facetten)),
      ])
      if (aktuell) setWege({ zu: wahl, gemeint, lockerer })
    }
    if (!loading) void suche()
    return () => {
      aktuell = false
    }
  }, [client, data, loading, wahl, facetten, eigener])
  // Those of the search before are none of this one.
  return zu === wahl ? wege : NOCH_KEINE
}
