import type { ApolloClient } from '@apollo/client'

/** After a Lieferung has come or gone: what is derived from it must be asked for again. */
export function forgetWerte(client: ApolloClient) {
  for (const fieldName of ['messwerte', 'indikatoren', 'indikator', 'lieferungen', 'kreis']) {
    client.cache.evict({ id: 'ROOT_QUERY', fieldName })
  }
  client.cache.gc()
}
