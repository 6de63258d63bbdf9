/** Answers every operation from samples, checked against the contract; for `VITE_PROBE=1` in development alone. */
import { ApolloLink } from '@apollo/client'
import { buildSchema, execute } from 'graphql'
import { delay, from } from 'rxjs'
import schemaText from '../../../../schema.graphql?raw'
import { LIEFERUNGEN_SAMPLE } from '../features/lieferungen/lieferungen.sample.ts'
import { ATLAS_SAMPLE } from './atlas/atlas.sample.ts'

const schema = buildSchema(schemaText)
const vorlage = ATLAS_SAMPLE.indikator

const indikatoren = ATLAS_SAMPLE.indikatoren.map((indikator) => ({
  ...indikator,
  fassung: { ...vorlage?.fassung, ...indikator.fassung },
  abdeckung: indikator.abdeckung.map(({ ebene }) => ({ ...vorlage?.abdeckung[0], ebene })),
}))

const rootValue = {
  kreis: ATLAS_SAMPLE.kreis,
  indikatoren,
  indikator: ({ slug }: { slug: string }) =>
    indikatoren.find((indikator) => indikator.slug === slug) ?? null,
  messwerte: ({ indikator, ebene }: { indikator: string; ebene: string }) =>
    indikator === vorlage?.slug && ebene === 'SOZIALRAUM' ? ATLAS_SAMPLE.messwerte : null,
  lieferungen: LIEFERUNGEN_SAMPLE,
  lieferung: ({ id }: { id: string }) =>
    LIEFERUNGEN_SAMPLE.find((lieferung) => lieferung.id === id) ?? null,
  withdrawLieferung: ({ id, grund }: { id: string; grund: string }) => ({
    ...LIEFERUNGEN_SAMPLE.find((lieferung) => lieferung.id === id),
    zurueckgezogenAm: '2025-11-20T10:00:00Z',
    zurueckgezogenGrund: grund,
  }),
}

export function createProbeLink(): ApolloLink {
  return new ApolloLink(({ query, variables }) =>
    from(
      Promise.resolve(
        execute({ schema, document: query, variableValues: variables, rootValue }),
      ) as Promise<ApolloLink.Result>,
    ).pipe(delay(50)),
  )
}
