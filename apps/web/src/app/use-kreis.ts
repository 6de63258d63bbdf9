import { useQuery } from '@apollo/client/react'
import { KreisDocument } from './kreis.generated.ts'

/**
 * The Kreis, as any screen has loaded it along with its own data: the frame
 * sends no request of its own. `undefined` until the first answer.
 */
export function useKreis() {
  return useQuery(KreisDocument, { fetchPolicy: 'cache-only' }).data?.kreis
}

/** Asks for the Kreis on a page that loads nothing of it; an empty database has none to name. */
export function useKreisangaben(): void {
  useQuery(KreisDocument, { errorPolicy: 'ignore' })
}
