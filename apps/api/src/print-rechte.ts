/** Run by `pnpm rechte`: writes docs/rechte.md. */
import { writeFile } from 'node:fs/promises'
import { createRechteText } from './auth/rechte-text.ts'

await writeFile(new URL('../../../docs/rechte.md', import.meta.url), createRechteText())
