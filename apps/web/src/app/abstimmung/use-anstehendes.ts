import { useMemo } from 'react'
import { useQuery } from '@apollo/client/react'
import { useDarf } from '../sitzung/use-sitzung.ts'
import { AnstehendesDocument } from './anstehendes.generated.ts'
import { findAnstehendes, type Anstehend } from './anstehendes.ts'

/** What waits for the viewer; empty for everybody who takes no part, and until it is known. */
export function useAnstehendes(): readonly Anstehend[] {
  const planung = useDarf('abstimmungen')
  const kommune = useDarf('beteiligungen')
  const register = useDarf('pruefstand')
  // Whoever checks them all has them in the Prüfung.
  const eigene = useDarf('angebote') && !register
  const { data } = useQuery(AnstehendesDocument, {
    variables: { planung, kommune, register, eigene },
    skip: !planung && !kommune && !register && !eigene,
    fetchPolicy: 'cache-and-network',
  })
  return useMemo(() => (data ? findAnstehendes(data) : []), [data])
}
