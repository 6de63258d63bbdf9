/** The one client: transport, cache and how its entries are told apart. */
import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  InMemoryCache,
  type StoreObject,
  type TypePolicies,
} from '@apollo/client'
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'
import { tap } from 'rxjs'
import { createFrischeLink } from './frische.ts'
import { createSitzungLink } from './sitzung/sitzungsende.ts'
import { meldeAntwort, meldeTrennung } from '../lib/verbindung.ts'

/** Tells the frame whether the server answers; an error answer is an answer too. */
const verbindungLink = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap({
      next: meldeAntwort,
      error: (error: unknown) => {
        const geantwortet = CombinedGraphQLErrors.is(error) || ServerError.is(error)
        if (geantwortet) meldeAntwort()
        else meldeTrennung()
      },
    }),
  ),
)

const TYPEN: TypePolicies = {
  Query: {
    fields: {
      // Screens that also work on an empty database ask for the Kreis by the Einrichtung.
      kreis: {
        read: (vorhanden: unknown, { readField, toReference }) =>
          vorhanden ?? readField('kreis', toReference({ __typename: 'Einrichtung' })),
      },
    },
  },
  Kreis: { keyFields: ['schluessel'] },
  Indikator: {
    keyFields: ['slug'],
    fields: {
      // The catalogue asks for the levels alone, a sheet for their periods too:
      // the shorter answer must not push out the longer one.
      abdeckung: {
        merge(
          bisher: readonly StoreObject[] | undefined,
          neu: readonly StoreObject[],
          { readField, mergeObjects },
        ) {
          const ebene = (abdeckung: StoreObject) => readField('ebene', abdeckung)
          return neu.map((abdeckung) => {
            const alt = bisher?.find((eintrag) => ebene(eintrag) === ebene(abdeckung))
            return alt ? mergeObjects(alt, abdeckung) : abdeckung
          })
        },
      },
    },
  },
  // One per Zuschnitt: what a step has closed is closed wherever it is listed.
  Abstimmung: { keyFields: ['zuschnitt', ['id']] },
  Seitentext: { keyFields: ['seite'] },
  Raumprofil: { keyFields: ['slug'] },
  Raumreihe: { keyFields: false },
  // There is one of each.
  Startseite: { keyFields: [] },
  Einrichtung: { keyFields: [] },
  Sitzung: { keyFields: [] },
  Einrichtungsschritt: { keyFields: ['name'] },
  // Columns belong together: entries of their own would let two answers mix.
  Messwerte: { keyFields: false },
  Raumspalten: { keyFields: false },
  Messwertperiode: { keyFields: false },
  Massstab: { keyFields: false },
  Abdeckung: { keyFields: false },
  EbeneMitAnzahl: { keyFields: false },
  Meldung: { keyFields: false },
  Speisung: { keyFields: false },
  // Zeitraum, Quelle, Raum, Gebietsstand, Indikatorfassung, Zeitreihenbruch and Lieferung go by their id.
}

export function createCache(): InMemoryCache {
  return new InMemoryCache({ typePolicies: TYPEN })
}

export function createClient(transport: ApolloLink = new HttpLink({ uri: '/graphql' })) {
  return new ApolloClient({
    link: ApolloLink.from([verbindungLink, createSitzungLink(), createFrischeLink(), transport]),
    cache: createCache(),
    dataMasking: true,
  })
}
