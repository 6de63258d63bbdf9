/** What the thread that looks into arriving files runs; does something when it is imported. */
import { parentPort } from 'node:worker_threads'
import { ANNAHME_HIER } from './modules/eingang/annahme.ts'
import type { Annahmefrage } from './modules/eingang/annahmefaden.ts'

const { siehDurch, leseRueckgabe } = ANNAHME_HIER

async function antworte(frage: Annahmefrage): Promise<void> {
  if (frage.art === 'RUECKGABE') {
    parentPort?.postMessage(await leseRueckgabe(frage.datei, frage.vorlage), [])
    return
  }
  const durchsicht = await siehDurch(frage.datei)
  // Handed over, not copied: the tables of an archive may be 200 MB.
  const puffer = durchsicht.tabellen.flatMap(({ inhalt }) =>
    inhalt?.buffer instanceof ArrayBuffer ? [inhalt.buffer] : [],
  )
  parentPort?.postMessage(durchsicht, [...new Set(puffer)])
}

parentPort?.on('message', (frage: Annahmefrage) => void antworte(frage))
