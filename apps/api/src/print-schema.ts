/** Run by `pnpm schema`: writes `schema.graphql`, from which the web generates its types. */
import { writeFile } from 'node:fs/promises'
import { createSchemaText } from './schema.ts'

await writeFile(new URL('../../../schema.graphql', import.meta.url), await createSchemaText())
