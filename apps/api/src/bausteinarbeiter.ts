/** What the threads of the Bausteine run; does something when it is imported. */
import { parentPort, workerData } from 'node:worker_threads'
import { pruefeBausteine, type Bausteinfrage } from './modules/baustein/pruefe-bausteine.ts'

parentPort?.postMessage(await pruefeBausteine(workerData as Bausteinfrage), [])
