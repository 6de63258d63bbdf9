import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { Kontext } from '../context.ts'
import { codeOf, formatError } from '../errors.ts'
import { assertVariablen, GRENZEN, limitRule } from './limits.ts'

/** Bugs go to the log with their stack; the client gets the number only. */
export type MeldeFehler = (error: unknown, nummer: string) => void

const variablenGrenze: ApolloServerPlugin<Kontext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ request }) => Promise.resolve(assertVariablen(request.variables)),
    }),
}

/**
 * Apollo Server as the pipeline of parsing, validating and executing; HTTP is
 * ours (http/graphql.ts). Its per-field hooks stay off: they cost a third of
 * the CPU on long answers.
 */
export function createApollo(
  schema: GraphQLSchema,
  meldeFehler: MeldeFehler,
): ApolloServer<Kontext> {
  const protokoll: ApolloServerPlugin<Kontext> = {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            if (codeOf(error) !== 'UNERWARTET') continue
            meldeFehler(error.originalError ?? error, contextValue.nummer)
          }
          return Promise.resolve()
        },
      }),
  }
  return new ApolloServer<Kontext>({
    schema,
    introspection: true,
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: GRENZEN.tokens },
    validationRules: [limitRule],
    formatError,
    plugins: [ApolloServerPluginCacheControlDisabled(), variablenGrenze, protokoll],
  })
}
