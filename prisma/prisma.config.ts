import { defineConfig } from 'prisma/config'

/** Only `prisma generate` reads this; migrations run through ./migrate.ts without the native engine. */
export default defineConfig({ schema: 'schema' })
