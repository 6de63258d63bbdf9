import { useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { SitzungDocument } from './sitzung.generated.ts'
import type { Sitzung } from './use-sitzung.ts'

/** Who was signed in before the session ended, as the page last knew it. */
export function useBisherige(): Sitzung | undefined {
  const client = useApolloClient()
  const [bisher] = useState(() => client.readQuery({ query: SitzungDocument })?.sitzung)
  return bisher
}
