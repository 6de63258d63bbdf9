import { setTimeout as sleep } from 'node:timers/promises'

/** What is refused before anything runs takes milliseconds; the rest is room for a busy machine. */
export const RASCH_MS = 5_000

/** Waits for something that another process brings about, and fails when it does not come. */
export async function until(
  ist: () => boolean | Promise<boolean>,
  fristMs = 30_000,
): Promise<void> {
  const ende = Date.now() + fristMs
  while (!(await ist())) {
    if (Date.now() > ende) throw new Error(`Nothing of it after ${fristMs} ms: ${String(ist)}`)
    await sleep(20)
  }
}
