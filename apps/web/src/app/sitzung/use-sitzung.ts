import type { ApolloClient } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { SitzungDocument, type SitzungQuery } from './sitzung.generated.ts'
import { warAngemeldet } from './sicht.ts'
import { setAnlass } from './standzeile.ts'

export type Sitzung = SitzungQuery['sitzung']

/** Beside the first request of the page, never before it; where nobody is signed in not at all. */
export function preloadSitzung(client: ApolloClient): void {
  if (!warAngemeldet()) return
  client.query({ query: SitzungDocument }).then(
    ({ data }) => setAnlass(data?.sitzung.anlass ?? ''),
    () => undefined,
  )
}

/** Who is signed in; `undefined` for the public and until the first answer. */
export function useSitzung(): Sitzung | undefined {
  const fetchPolicy = warAngemeldet() ? 'cache-first' : 'cache-only'
  return useQuery(SitzungDocument, { fetchPolicy }).data?.sitzung
}

/** Whether this viewer may call a root field; what nobody may do is not offered. */
export function useDarf(operation: string): boolean {
  return useSitzung()?.operationen.includes(operation) ?? false
}
