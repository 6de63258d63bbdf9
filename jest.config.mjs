/**
 * One Jest for the whole workspace. ESM mode because Prisma 7 fails under
 * CommonJS; swc compiles, with the legacy decorators that TypeGraphQL needs.
 */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: false,
          react: { runtime: 'automatic' },
        },
      },
      module: { type: 'es6' },
    },
  ],
}

const project = (displayName, roots, more = {}) => ({
  displayName,
  roots: roots.map((root) => `<rootDir>/${root}`),
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform,
  moduleNameMapper: { '^fast-check$': '<rootDir>/scripts/fast-check.mjs' },
  transformIgnorePatterns: ['/node_modules/(?!.*@sozial)'],
  ...more,
})

export default {
  // Starting a PostgreSQL on a busy machine takes its time.
  testTimeout: 30_000,
  // ES modules of finished tests stay in memory (jest#7874): a worker that has grown begins anew.
  workerIdleMemoryLimit: '1GB',
  testSequencer: '<rootDir>/scripts/long-first.mjs',
  projects: [
    project('regeln', ['scripts']),
    project('unit', ['packages', 'apps/web', 'bench']),
    project('api', ['apps/api', 'prisma'], {
      globalSetup: '<rootDir>/prisma/jest-setup.mjs',
      globalTeardown: '<rootDir>/prisma/jest-teardown.mjs',
      modulePathIgnorePatterns: ['<rootDir>/apps/api/dist'],
    }),
  ],
}
