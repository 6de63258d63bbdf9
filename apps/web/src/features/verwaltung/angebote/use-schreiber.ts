import { useCallback, useEffect, useRef } from 'react'
import { useApolloClient } from '@apollo/client/react'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { OperationVariables } from '@apollo/client'

/** Variables beside the offer itself. */
type Beigaben<V> = Omit<V, 'id' | 'stand'>

export type Schreiber = <D extends object, V extends OperationVariables>(
  mutation: TypedDocumentNode<D, V>,
  beigaben: Beigaben<V>,
) => Promise<D>

/**
 * Changes of one offer, one after the other: each names the Stand that the one
 * before has left. The cache takes the answer by its id.
 */
export function useSchreiber({
  id,
  stand,
}: {
  readonly id: string
  readonly stand: number
}): Schreiber {
  const client = useApolloClient()
  const lage = useRef({ stand, kette: Promise.resolve<unknown>(null) })
  useEffect(() => {
    lage.current.stand = Math.max(lage.current.stand, stand)
  }, [stand])
  return useCallback(
    (mutation, beigaben) => {
      const schreibe = async () => {
        const variables = { id, stand: lage.current.stand, ...beigaben } as never
        const { data } = await client.mutate({ mutation, variables })
        if (!data) throw new Error('Der Server hat nichts geantwortet.')
        const [angebot] = Object.values(data) as readonly ({ readonly stand?: number } | null)[]
        lage.current.stand = angebot?.stand ?? lage.current.stand
        return data as never
      }
      const ergebnis = lage.current.kette.then(schreibe)
      lage.current.kette = ergebnis.catch(() => null)
      return ergebnis
    },
    [client, id],
  )
}
