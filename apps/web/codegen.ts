/**
 * Types and documents from the committed schema, never from a running server:
 * the web builds without the API. Operations stand in `.graphql` files beside
 * the component that sends them.
 */
import type { CodegenConfig } from '@graphql-codegen/cli'

const scalars = {
  ID: 'string',
  Datum: 'string',
  Zeitpunkt: 'string',
  Zahlenvektor: 'ReadonlyArray<number | null>',
  Statusvektor: 'ReadonlyArray<import("@sozial/domain/wert").WertStatus>',
  Textvektor: 'ReadonlyArray<string | null>',
  Angebotsinhalt: 'import("@sozial/domain/angebot").Angebotsinhalt',
  Berechnung: 'import("@sozial/domain/indikator").Berechnung',
}

const typen = {
  scalars,
  strictScalars: true,
  defaultScalarType: 'unknown',
  namingConvention: 'keep',
  enumsAsTypes: true,
  enumType: 'string-literal',
  immutableTypes: true,
  useTypeImports: true,
  avoidOptionals: { field: true },
  skipTypename: true,
} as const

const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: ['src/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/schema.generated.ts': {
      plugins: ['typescript'],
      config: { ...typen, onlyEnums: false },
    },
    'src/': {
      preset: 'near-operation-file',
      presetConfig: {
        extension: '.generated.ts',
        baseTypesPath: 'gql/schema.generated.ts',
      },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: typen,
    },
  },
}

export default config
