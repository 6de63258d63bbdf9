/**
 * `npm start`: from a fresh clone to the running application. Needs Node and
 * npm alone; installs, builds, starts the server and prints its address.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { buildApi, buildWeb, generate, install } from './prepare.mjs'
import { findNodeProblem, root, stop } from './workspace.mjs'

/** npm killed hard takes its terminal along; without it the server would run on unseen. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
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
process.env.NODE_ENV ??= 'production'
process.setSourceMapsEnabled(true)
await import(pathToFileURL(server).href)
