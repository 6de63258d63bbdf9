/** `pnpm generate`: database client and GraphQL types, where their sources changed. */
import { generate } from './prepare.mjs'

await generate()
