/** The stages of `npm test`, in their order: the quick ones first. */
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

import { provideBrowser } from './browser.mjs'
import { buildApi, buildWeb, generate, install } from './prepare.mjs'
import { bin, root, run } from './workspace.mjs'

/** A stage that is one test: the program ends with 0 or it failed. */
async function single(work) {
  const { code, output } = await work()
  return code === 0 ? { passed: 1 } : { failed: 1, output }
}

const program = (name, ...args) => single(() => run(bin('', name), args))

/** Packages with a tsconfig.json; each is checked for itself. */
function typedPackages() {
  const parents = ['apps', 'packages'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  )
  return [...parents, 'prisma', 'e2e', 'bench', 'scripts'].filter((path) =>
    existsSync(join(root, path, 'tsconfig.json')),
  )
}

async function checkTypes() {
  const results = await Promise.all(
    typedPackages().map((path) => run(bin('', 'tsc'), ['-p', path])),
  )
  const output = results.map((result) => result.output).join('')
  return results.every(({ code }) => code === 0) ? { passed: 1 } : { failed: 1, output }
}

/** A committed file must be what the server prints; it is put back as it was. */
const checkPrinted = (name, script) => async () => {
  const file = join(root, name)
  const committed = readFileSync(file, 'utf8')
  const { code, output } = await run(bin('', 'tsx'), [
    '--tsconfig',
    'apps/api/tsconfig.json',
    `apps/api/src/print-${script}.ts`,
  ])
  const emitted = readFileSync(file, 'utf8')
  writeFileSync(file, committed)
  if (code !== 0) return { failed: 1, output }
  if (emitted === committed) return { passed: 1 }
  return { failed: 1, output: `${name} ist nicht, was der Server ausgibt: pnpm ${script}` }
}

/** Runs Jest and reads its counts; a file that does not even load counts as one failure. */
async function jest(...args) {
  const folder = mkdtempSync(join(tmpdir(), 'sozialmonitoring-jest-'))
  const report = join(folder, 'jest.json')
  const { output } = await run(
    bin('', 'jest'),
    [...args, '--maxWorkers=100%', '--json', `--outputFile=${report}`],
    {
      env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
    },
  )
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
  rmSync(folder, { recursive: true })
  if (!counts || counts.numTotalTestSuites === 0) return { failed: 1, output }
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + counts.numRuntimeErrorTestSuites,
    skipped: counts.numPendingTests + counts.numTodoTests,
    output,
    notes: findSlowest(
      counts.testResults.map(({ name, startTime, endTime }) => ({
        name: relative(root, name),
        ms: endTime - startTime,
      })),
    ),
  }
}

/** The files that took longest, so that a suite that grows too slow says where. */
function findSlowest(files) {
  return files
    .filter(({ ms }) => ms >= 10_000)
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 12)
    .map(({ name, ms }) => `lange: ${name} ${(ms / 1000).toFixed(0)} s`)
}

/** What every later stage needs. */
async function prepare() {
  await install()
  await generate()
  return { passed: 1 }
}

/** Builds as `npm start` does. */
async function build() {
  await buildWeb()
  await buildApi()
  return { passed: 1 }
}

async function findFreePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Playwright in the system's browser, against a server of its own on a demo Kreis of its own. */
async function journeys() {
  const browser = await provideBrowser()
  if ('problem' in browser) return { failed: 1, output: browser.problem }
  const folder = mkdtempSync(join(tmpdir(), 'sozialmonitoring-e2e-'))
  // As root the database runs under another account, which must get in.
  chmodSync(folder, 0o755)
  const report = join(folder, 'report.json')
  const { output } = await run(bin('e2e', 'playwright'), ['test', '--reporter=line,json'], {
    cwd: join(root, 'e2e'),
    env: {
      CHROMIUM: browser.path,
      E2E_PORT: String(await findFreePort()),
      E2E_DATA_DIR: join(folder, 'daten'),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    },
  })
  const { stats, suites = [] } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  rmSync(folder, { recursive: true, force: true })
  if (!stats || stats.expected + stats.unexpected + stats.flaky === 0) return { failed: 1, output }
  const { expected, unexpected, flaky, skipped } = stats
  const notes = [
    ...findFlaky(suites).map((title) => `erst beim zweiten Mal gelungen: ${title}`),
    ...findSlowest(suites.map((suite) => ({ name: suite.title, ms: sumDurations([suite]) }))),
  ]
  return { passed: expected + flaky, failed: unexpected, skipped, output, notes }
}

/** Titles of the journeys that needed a second walk. */
function findFlaky(suites) {
  return suites.flatMap(({ title, specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map((spec) => `${title} › ${spec.title}`),
    ...findFlaky(inner),
  ])
}

/** Milliseconds of all walks in these suites. */
function sumDurations(suites) {
  return suites.reduce(
    (sum, { specs = [], suites: inner = [] }) =>
      sum +
      sumDurations(inner) +
      specs
        .flatMap(({ tests }) => tests)
        .flatMap(({ results }) => results)
        .reduce((ms, { duration }) => ms + duration, 0),
    0,
  )
}

/** `fast` stages are those of `pnpm check`. */
export const stages = [
  { title: 'Vorbereitung', fast: true, work: prepare },
  { title: 'Format', fast: true, work: () => program('oxfmt', '--check', '.') },
  { title: 'Lint', fast: true, work: () => program('oxlint', '--type-aware', '--deny-warnings') },
  { title: 'Typen', fast: true, work: checkTypes },
  { title: 'Toter Code', fast: true, work: () => program('knip', '--no-progress') },
  { title: 'Erzeugtes Schema', fast: true, work: checkPrinted('schema.graphql', 'schema') },
  { title: 'Gedruckte Rechte', fast: true, work: checkPrinted('docs/rechte.md', 'rechte') },
  { title: 'Grenzen und Namen', fast: true, work: () => jest('--selectProjects', 'regeln') },
  { title: 'Unit-Tests', fast: false, work: () => jest('--selectProjects', 'unit') },
  { title: 'API-Tests auf PostgreSQL', fast: false, work: () => jest('--selectProjects', 'api') },
  { title: 'Bau', fast: false, work: build },
  { title: 'Größe der Oberfläche', fast: false, work: () => program('size-limit') },
  { title: 'Wege im Browser', fast: false, work: journeys },
]
