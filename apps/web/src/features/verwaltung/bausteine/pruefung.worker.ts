/** Checks Bausteine beside the page; keeps the file between two repairs. */
import { createPruefung } from './pruefung.ts'
import type { Frage } from './pruefung.ts'

const pruefe = createPruefung()

addEventListener('message', ({ data }: MessageEvent<Frage>) => {
  void (async () => postMessage(await pruefe(data)))()
})
