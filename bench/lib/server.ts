/** Servers under measurement: each a process of its own on a port of the loopback. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { benchFolder } from './bed.ts'

/** A running server. */
export type Server = {
  readonly port: number
  /** The process whose CPU time counts, with its children. */
  readonly pid: number
  readonly close: () => Promise<void>
}

export type ServerOptions = {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Port it is told by other means than PORT. */
  readonly port?: number
}

const startMs = 60_000

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

/**
 * Starts a server in production mode and waits until it takes connections. What
 * it says goes to a file, because writing its log is part of a server's work.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { name, command, args, env = {}, cwd, port = await findFreePort() } = options
  const folder = join(benchFolder, 'log')
  mkdirSync(folder, { recursive: true })
  const logPath = join(folder, `${name}.log`)
  const log = openSync(logPath, 'w')
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', LOKAL: '1', PORT: String(port), ...env },
    stdio: ['ignore', log, log],
  })
  const exit = once(child, 'exit')
  const close = async (): Promise<void> => {
    child.kill('SIGTERM')
    await exit
  }
  const deadline = performance.now() + startMs
  while (!(await isListening(port))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`${name} startet nicht; was er sagt, steht in ${logPath}`)
    }
    await wait(50)
  }
  return { port, pid: child.pid ?? 0, close }
}
