/**
 * `pnpm bench NAME [--kurz]`: runs one benchmark. Figures go to stdout, one line
 * of JSON each; what happens meanwhile to stderr. `--kurz` measures fewer and
 * shorter rounds, to see whether everything still runs.
 */
import { existsSync } from 'node:fs'

import { say } from './lib/report.ts'
import type { Options } from './lib/rounds.ts'

const names = ['choropleth', 'zeitreihe', 'verbindungen', 'recompute'] as const

async function main([name = '', ...flags]: readonly string[]): Promise<void> {
  const file = new URL(`./${name}.ts`, import.meta.url)
  const unknown = flags.find((flag) => flag !== '--kurz')
  if (!names.some((known) => known === name) || !existsSync(file) || unknown !== undefined) {
    throw new Error(`Aufruf: pnpm bench NAME [--kurz], mit NAME eines von: ${names.join(', ')}`)
  }
  const benchmark = (await import(file.href)) as {
    readonly run: (options: Options) => Promise<void>
  }
  await benchmark.run({ kurz: flags.includes('--kurz') })
}

main(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
