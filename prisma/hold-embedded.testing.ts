/** Child process of embedded.test.ts: opens the embedded server as an application and waits to be killed. */
import { openEmbedded } from './embedded.ts'

const [, , dataDir = '', adresse = ''] = process.argv
const { connectionString } = await openEmbedded({ dataDir, adresse })
process.stdout.write(`${connectionString}\n`)
