import { setTimeout as sleep } from 'node:timers/promises'

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
