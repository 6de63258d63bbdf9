import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client'
import { Subject } from 'rxjs'
import { createFrischeLink } from './frische.ts'

const FRAGE = gql`
  query Frage {
    stand
  }
`
const AENDERUNG = gql`
  mutation Aenderung {
    aendere
  }
`

/** A server that answers when it is told to. */
function createServer() {
  const offen: { readonly name: string; readonly antwort: Subject<ApolloLink.Result> }[] = []
  const transport = new ApolloLink(({ operationName = '' }) => {
    const antwort = new Subject<ApolloLink.Result>()
    offen.push({ name: operationName, antwort })
    return antwort
  })
  const client = new ApolloClient({
    link: ApolloLink.from([createFrischeLink(), transport]),
    cache: new InMemoryCache(),
  })
  return {
    client,
    antworte: (i: number, data: Readonly<Record<string, string>>) => {
      offen[i]!.antwort.next({ data })
      offen[i]!.antwort.complete()
    },
    gefragt: () => offen.map(({ name }) => name),
  }
}

describe(createFrischeLink, () => {
  it('fragt noch einmal, was unterwegs war, als eine Änderung zurückkam', async () => {
    const { client, antworte, gefragt } = createServer()
    const frage = client.query({ query: FRAGE })
    const aenderung = client.mutate({ mutation: AENDERUNG })
    antworte(1, { aendere: 'ja' })
    await aenderung
    antworte(0, { stand: 'vorher' })
    expect(gefragt()).toEqual(['Frage', 'Aenderung', 'Frage'])
    antworte(2, { stand: 'nachher' })
    expect((await frage).data).toEqual({ stand: 'nachher' })
  })

  it('fragt nach jeder Änderung wieder, und sonst nur einmal', async () => {
    const { client, antworte, gefragt } = createServer()
    const frage = client.query({ query: FRAGE })
    for (const [i, danach] of [1, 3].entries()) {
      const aenderung = client.mutate({ mutation: AENDERUNG })
      antworte(danach, { aendere: 'ja' })
      await aenderung
      antworte(2 * i, { stand: 'vorher' })
    }
    antworte(4, { stand: 'zuletzt' })
    expect((await frage).data).toEqual({ stand: 'zuletzt' })
    const spaetere = client.query({ query: FRAGE, fetchPolicy: 'network-only' })
    antworte(5, { stand: 'zuletzt' })
    await spaetere
    expect(gefragt()).toHaveLength(6)
  })
})
