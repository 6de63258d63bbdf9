import type { ApolloClient } from '@apollo/client'

const ABGELEITETES = [
  'messwerte',
  'uebersicht',
  'indikatoren',
  'indikator',
  'lieferungen',
  'lieferung',
  'kreis',
]

/** After a Lieferung has come or gone: what is derived from it must be asked for again. */
export function forgetWerte(client: ApolloClient) {
  for (const fieldName of ABGELEITETES) {
    client.cache.evict({ id: 'ROOT_QUERY', fieldName })
  }
  client.cache.gc()
}
