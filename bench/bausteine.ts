/**
 * `pnpm bench bausteine`: how long 20,000 Bausteine take to be checked, clean
 * and with two thousand faults.
 */
import { pruefeUmrisse, type Umriss } from '@sozial/domain/geometrie'
import { createNetz } from '@sozial/domain/testing/geometrie/netz'

import { report, say } from './lib/report.ts'
import type { Options } from './lib/rounds.ts'

/** A square of so many by so many fields, 24 corners each. */
const SEITE = 142
const SEITE_KURZ = 45
/** Waited for in front of a screen, in a thread. */
const BUDGET_S = 30

/** What the process really calculated: on a busy machine only this means anything. */
function messe<T>(work: () => T): readonly [T, number] {
  const beginn = process.cpuUsage()
  const ergebnis = work()
  const { user, system } = process.cpuUsage(beginn)
  return [ergebnis, (user + system) / 1e6]
}

export function run({ kurz }: Options): Promise<void> {
  const netz = createNetz(kurz ? SEITE_KURZ : SEITE)
  const [saubere, sauber] = messe(() => pruefeUmrisse(netz))
  const [befunde, fehlerhaft] = messe(() => pruefeUmrisse(netz.map(verderbe)))
  say(`ohne Fehler: ${saubere.length} Befunde; jeder zehnte verschoben: ${befunde.length} Befunde`)
  const zeile = (name: string, value: number) =>
    report({
      name,
      value,
      unit: 's CPU',
      peer: null,
      ratio: null,
      budget: BUDGET_S,
      ok: value < BUDGET_S,
    })
  zeile('bausteine prüfen', sauber)
  zeile('bausteine prüfen, 2.000 Fehler', fehlerhaft)
  if (saubere.length > 0 || befunde.length === 0) process.exitCode = 1
  return Promise.resolve()
}

/** Every tenth field loses a corner: gaps and overlaps with its neighbours. */
function verderbe(umriss: Umriss): Umriss {
  if (umriss.nummer % 10 !== 0) return umriss
  const [ring = []] = umriss.flaechen[0] ?? []
  return { ...umriss, flaechen: [[ring.filter((_, i) => i !== 3)]] }
}
