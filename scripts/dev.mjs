/** `pnpm dev`: server (restarts on change) and web (hot reload) side by side; Ctrl-C ends both. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

import { generate, install } from './prepare.mjs'
import { bin, findNodeProblem, root, stop } from './workspace.mjs'

const problem = findNodeProblem()
if (problem) stop(problem)

await install()
await generate()

const port = process.env.PORT ?? '4000'

function start(workspace, [name, ...args], env = {}) {
  return spawn(bin(workspace, name), args, {
    cwd: join(root, workspace),
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}

const children = [
  start('apps/api', ['tsx', 'watch', '--clear-screen=false', 'src/server.ts'], { PORT: port }),
  start('apps/web', ['graphql-codegen', '--config', 'codegen.ts', '--watch']),
  start('apps/web', ['vite'], { API_PORT: port }),
]

console.log('Oberfläche mit sofortigem Neuladen: http://localhost:5173')

// Ctrl-C reaches every process of the terminal; this one waits for the others.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => children.forEach((child) => child.kill('SIGTERM')))
for (const child of children) {
  child.on('exit', () => children.forEach((other) => other.kill('SIGTERM')))
}
