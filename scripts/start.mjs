/**
 * `npm start`: from a fresh clone to the running application. Needs Node and
 * npm alone; installs, builds, starts the server and prints its address.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { buildApi, buildWeb, generate, install } from './prepare.mjs'
import { findNodeProblem, root, stop } from './workspace.mjs'

/** Process number of npm: our parent, or the one behind the shell that npm starts its scripts with. */
function findNpm() {
  const stat = `/proc/${process.ppid}/stat`
  if (!existsSync(stat)) return process.ppid
  const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(stat, 'utf8')) ?? []
  return name?.endsWith('sh') ? Number(parent) : process.ppid
}

/** Killed hard, npm cannot pass the end on; without this the server would run on unseen. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return
  const npm = findNpm()
  const watch = setInterval(() => {
    try {
      process.kill(npm, 0)
    } catch {
      clearInterval(watch)
      process.kill(process.pid, 'SIGTERM')
    }
  }, 500)
  watch.unref()
}

const problem = findNodeProblem()
if (problem) stop(problem)

try {
  await install()
  await generate()
  await buildWeb()
  await buildApi()
} catch (error) {
  stop(`Das Sozialmonitoring ließ sich nicht vorbereiten:\n${error.message}`)
}

const server = join(root, 'apps/api/dist/server.js')
if (!existsSync(server)) stop(`Der Server fehlt: ${server}`)
endWithNpm()
// Libraries are faster so. That it is no real Kreis yet, the operator says by NODE_ENV, HOST or ORIGIN.
if (process.env.NODE_ENV === undefined)
  Object.assign(process.env, { NODE_ENV: 'production', LOKAL: '1' })
process.setSourceMapsEnabled(true)
await import(pathToFileURL(server).href)
