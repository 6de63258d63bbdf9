import { chooseMediaType, GRAPHQL_TYP, JSON_TYP } from './medientyp.ts'

describe('chooseMediaType', () => {
  it.each([
    [undefined, JSON_TYP],
    ['*/*', JSON_TYP],
    ['application/json', JSON_TYP],
    ['application/graphql-response+json', GRAPHQL_TYP],
    ['application/graphql-response+json, application/json;q=0.9', GRAPHQL_TYP],
    ['application/graphql-response+json;q=0.4, application/json;q=0.9', JSON_TYP],
    ['text/html, application/*;q=0.8', JSON_TYP],
    ['application/json;q=0, text/html', undefined],
    ['text/html', undefined],
    ['', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['toString, application/json;q=0.1', JSON_TYP],
  ])('%s → %s', (accept, typ) => {
    expect(chooseMediaType(accept)).toBe(typ)
  })
})
