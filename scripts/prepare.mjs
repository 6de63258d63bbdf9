/**
 * The steps between a clone and a program that runs: install, generate, build.
 * Each is skipped while its sources are unchanged. Used by start and test.
 */
import { bin, findPnpm, root, run, step } from './workspace.mjs'

/** `prisma generate` only wants to see some executable here; nothing is downloaded and nothing of it is run. */
export const withoutEngineDownload = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
}

const lockfiles = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']
const webSources = ['apps/web', 'packages', 'schema.graphql', 'pnpm-lock.yaml']

/** Installs the packages of the lockfile with the pinned pnpm. */
export function install() {
  return step({
    title: 'Pakete werden installiert',
    stamp: 'node_modules/.sozial/installiert',
    sources: lockfiles,
    result: 'apps/api/node_modules',
    work: () => {
      const [command, ...args] = findPnpm()
      return run(command, [...args, 'install', '--frozen-lockfile', '--reporter=append-only'], {
        env: { CI: 'true' },
      })
    },
  })
}

/** The database client, from prisma/schema. */
export function generateClient() {
  return step({
    title: 'Datenbankzugriff wird erzeugt',
    stamp: 'node_modules/.sozial/prisma',
    sources: ['prisma/schema', 'prisma/prisma.config.ts', 'pnpm-lock.yaml'],
    result: 'prisma/generated/client.ts',
    work: () =>
      run(bin('prisma', 'prisma'), ['generate'], {
        cwd: `${root}/prisma`,
        env: withoutEngineDownload,
      }),
  })
}

/** Types and documents of the web, from schema.graphql. */
export function generateWeb() {
  return step({
    title: 'GraphQL-Typen werden erzeugt',
    result: 'apps/web/src/gql/schema.generated.ts',
    stamp: 'node_modules/.sozial/graphql',
    sources: webSources,
    work: () =>
      run(bin('apps/web', 'graphql-codegen'), ['--config', 'codegen.ts'], {
        cwd: `${root}/apps/web`,
      }),
  })
}

/** The SPA, into apps/web/dist. */
export function buildWeb() {
  return step({
    title: 'Oberfläche wird gebaut',
    stamp: 'node_modules/.sozial/web',
    sources: webSources,
    result: 'apps/web/dist/index.html',
    work: () =>
      run(bin('apps/web', 'vite'), ['build'], {
        cwd: `${root}/apps/web`,
        env: { NODE_ENV: 'production' },
      }),
  })
}

/** The server, into apps/api/dist/server.js. */
export function buildApi() {
  return step({
    title: 'Server wird gebaut',
    stamp: 'node_modules/.sozial/api',
    sources: [
      'apps/api',
      'packages',
      'prisma',
      'schema.graphql',
      'pnpm-lock.yaml',
      'scripts/build-api.mjs',
    ],
    result: 'apps/api/dist/server.js',
    work: () => run(process.execPath, ['scripts/build-api.mjs']),
  })
}

/** Everything that is generated and not committed. */
export async function generate() {
  await generateClient()
  await generateWeb()
}
