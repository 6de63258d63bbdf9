/**
 * `pnpm bench NAME [--kurz]`: runs one benchmark. Figures go to stdout, one line
 * of JSON each; what happens meanwhile to stderr. `--kurz` measures fewer and
 * shorter rounds, to see whether everything still runs.
 */
import { say } from './lib/report.ts'
import type { Options } from './lib/rounds.ts'

type Benchmark = { readonly run: (options: Options) => Promise<void> }

const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  choropleth: () => import('./choropleth.ts'),
  zeitreihe: () => import('./zeitreihe.ts'),
  verbindungen: () => import('./verbindungen.ts'),
  zugang: () => import('./zugang.ts'),
  recompute: () => import('./recompute.ts'),
  absturz: () => import('./absturz.ts'),
  lieferung: () => import('./lieferung.ts'),
  karte: () => import('./karte.ts'),
  start: () => import('./start.ts'),
  demo: () => import('./demo.ts'),
  angriff: () => import('./angriff.ts'),
  geheimhaltung: () => import('./geheimhaltung.ts'),
  erreichbarkeit: () => import('./erreichbarkeit.ts'),
  bausteine: () => import('./bausteine.ts'),
  finder: () => import('./finder.ts'),
  versorgung: () => import('./versorgung.ts'),
}

async function main([name = '', ...flags]: readonly string[]): Promise<void> {
  const load = benchmarks[name]
  if (!load || flags.some((flag) => flag !== '--kurz')) {
    const names = Object.keys(benchmarks).join(', ')
    throw new Error(`Aufruf: pnpm bench NAME [--kurz], mit NAME eines von: ${names}`)
  }
  const { run } = await load()
  await run({ kurz: flags.includes('--kurz') })
}

main(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
