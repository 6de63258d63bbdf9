/** Media types of GraphQL answers; status codes follow from the one that was chosen. */
export const JSON_TYP = 'application/json; charset=utf-8'
export const GRAPHQL_TYP = 'application/graphql-response+json; charset=utf-8'

const TYPEN: ReadonlyMap<string, string> = new Map([
  ['application/graphql-response+json', GRAPHQL_TYP],
  ['application/json', JSON_TYP],
  ['application/*', JSON_TYP],
  ['*/*', JSON_TYP],
])

/**
 * The media type for an `Accept` header: the highest quality wins, then the
 * order of the header; `undefined` when the client takes neither.
 */
export function chooseMediaType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept === '*/*') return JSON_TYP
  let gewaehlt: string | undefined
  let hoechste = 0
  for (const eintrag of accept.split(',')) {
    const [name = '', ...parameter] = eintrag.split(';').map((teil) => teil.trim().toLowerCase())
    const qualitaet = parameter.find((teil) => teil.startsWith('q='))?.slice(2)
    const q = qualitaet === undefined ? 1 : Number(qualitaet)
    const typ = TYPEN.get(name)
    if (typ === undefined || !(q > hoechste)) continue
    gewaehlt = typ
    hoechste = q
  }
  return gewaehlt
}
