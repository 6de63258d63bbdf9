/** Reads one table and answers; ended by the page that started it. */
import { deute } from './deutung.ts'
import type { Deutungsarbeit } from './starte-deutung.ts'

addEventListener('message', ({ data }: MessageEvent<Deutungsarbeit>) => {
  void (async () => postMessage(await deute(data.auftrag, data.frage)))()
})
