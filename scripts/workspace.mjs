/**
 * What the scripts share: where things are, how a program is run, how a step
 * is skipped when nothing changed. Needs nothing but Node, because it runs
 * before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const oldestNode = [20, 19]

/** A German sentence when this Node is too old, else undefined. */
export function findNodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [needMajor, needMinor] = oldestNode
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return undefined
  return `Node ${version} ist zu alt: Das Sozialmonitoring braucht Node ${oldestNode.join('.')} oder neuer (https://nodejs.org).`
}

/** Ends the process with one sentence; for trouble the user can remedy. */
export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Seconds as people read them: 1,2 s. */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1).replace('.', ',')} s`
}

/** Program of a workspace package ("" is the root), as pnpm has linked it there. */
export function bin(workspace, name) {
  return join(root, workspace, 'node_modules', '.bin', name)
}

/**
 * Runs a program and collects what it says.
 * @returns {Promise<{ code: number, output: string }>} never rejects for an exit code
 */
export function run(command, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** The pnpm this repository is pinned to: the installed one when it is that, else by npx. */
export function findPnpm() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const wanted = manifest.packageManager.split('@')[1]
  const shell = process.platform === 'win32'
  const found = spawnSync('pnpm', ['--version'], { cwd: root, encoding: 'utf8', shell })
  if (found.stdout?.trim() === wanted) return ['pnpm']
  return ['npx', '--yes', `pnpm@${wanted}`]
}

const ignored = new Set(['node_modules', 'dist', 'generated', '.data', 'test-results', 'coverage'])

function* filesIn(path) {
  if (!statSync(path).isDirectory()) {
    yield path
    return
  }
  for (const name of readdirSync(path).toSorted()) {
    if (!ignored.has(name) && !/\.(test|generated)\.tsx?$/.test(name))
      yield* filesIn(join(path, name))
  }
}

const digests = new Map()

/** SHA-256 of one file; several steps share sources. */
function digestOf(file) {
  if (!digests.has(file)) {
    digests.set(file, createHash('sha256').update(readFileSync(file)).digest())
  }
  return digests.get(file)
}

/** SHA-256 over the names and contents of the sources. */
function hashOf(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) {
    for (const file of filesIn(join(root, path))) {
      hash.update(file.slice(root.length)).update(digestOf(file))
    }
  }
  return hash.digest('hex')
}

/**
 * Does a step unless its sources are what they were when it last succeeded.
 * Throws what the step said when it fails.
 * @param {{ title: string, stamp: string, sources: string[], result?: string, work: () => Promise<{ code: number, output: string }> }} step
 */
export async function step({ title, stamp, sources, result, work }) {
  const hash = hashOf(sources)
  const file = join(root, stamp)
  const done = existsSync(file) && readFileSync(file, 'utf8') === hash
  if (done && (result === undefined || existsSync(join(root, result)))) return
  const since = performance.now()
  process.stdout.write(`${title} … `)
  const { code, output } = await work()
  if (code !== 0) {
    console.log('fehlgeschlagen.')
    throw new Error(output)
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, hash)
  console.log(seconds(since))
}
