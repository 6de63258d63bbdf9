import fc from 'fast-check'
import { graphql, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { toJsonText, toVektor, Zahlenvektor } from './vektor.ts'

describe('toJsonText', () => {
  it('copies vectors in as the database wrote them', () => {
    const result = { data: { a: toVektor('[1.10, null]'), b: [{ c: toVektor(null) }] } }
    expect(toJsonText(result)).toBe('{"data":{"a":[1.10, null],"b":[{"c":null}]}}')
  })

  it('writes everything else as JSON.stringify does', () => {
    const name = fc.stringMatching(/^[_A-Za-z]\w{0,5}$/).filter((text) => text !== '__proto__')
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(name, tie('value'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(fc.property(value, (json) => toJsonText(json) === JSON.stringify(json)))
  })
})

describe('a vector scalar', () => {
  const schema = (resolve: () => unknown) =>
    new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: {
          werte: { type: Zahlenvektor, resolve },
          mit: { type: Zahlenvektor, args: { werte: { type: Zahlenvektor } } },
        },
      }),
    })

  it('takes what toVektor made and nothing that looks like it', async () => {
    const gut = await graphql({ schema: schema(() => toVektor('[1]')), source: '{ werte }' })
    expect(toJsonText(gut.data)).toBe('{"werte":[1]}')
    const text = await graphql({ schema: schema(() => '[1]'), source: '{ werte }' })
    expect(text.errors?.[0]?.message).toBe('Zahlenvektor needs the JSON text of a vector.')
  })

  it('cannot come in from a client', async () => {
    const { errors } = await graphql({
      schema: schema(() => null),
      source: '{ mit(werte: "[1]") }',
    })
    expect(errors?.[0]?.message).toContain('can only be read')
  })
})
