import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLError, GraphQLSchema } from 'graphql'
import type { Kontext } from '../context.ts'
import { codeOf, formatError } from '../errors.ts'
import { GRENZEN, limitRule } from './limits.ts'
import { steuerzeichenRule } from './steuerzeichen.ts'

/** Takes bugs: they go to the log with their stack, the client gets the number only. */
export type MeldeFehler = (error: unknown, nummer: string) => void

/**
 * Apollo Server as the pipeline of parsing, validating and executing; HTTP is
 * ours (http/graphql.ts). Its own plugins stay off: cache control alone hooks
 * into every field and costs a third of the CPU on long answers.
 */
export function createApollo(
  schema: GraphQLSchema,
  meldeFehler: MeldeFehler,
): ApolloServer<Kontext> {
  return new ApolloServer<Kontext>({
    schema,
    introspection: true,
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: GRENZEN.tokens },
    validationRules: [limitRule, steuerzeichenRule],
    // Field names are no secret here, but nobody needs help in guessing them.
    validationOptions: { hideSuggestions: true },
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      createFehlermelder(meldeFehler),
    ],
  })
}

function createFehlermelder(meldeFehler: MeldeFehler): ApolloServerPlugin<Kontext> {
  const listener = Promise.resolve({
    didEncounterErrors: async ({
      errors,
      contextValue,
    }: {
      readonly errors: readonly GraphQLError[]
      readonly contextValue: Kontext
    }): Promise<void> => {
      for (const error of errors) {
        if (codeOf(error) !== 'UNERWARTET') continue
        meldeFehler(error.originalError ?? error, contextValue.nummer)
      }
    },
  })
  return { requestDidStart: () => listener }
}
