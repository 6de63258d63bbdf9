import { formatZahl } from '@sozial/shared/format'
import { findBestandszahlen } from './datenbank.queries.ts'
import { parseArgumente } from './argumente.ts'
import type { Kommando } from './kommando.ts'

export const datenbank: Kommando = {
  name: 'datenbank',
  kurz: 'sagt, welche Datenbank benutzt wird und was darin ist',
  hilfe: 'pnpm sozial datenbank',
  run: async (args, { openDatenbank, sage }) => {
    parseArgumente(args, {}, 0)
    const { db, ort } = await openDatenbank()
    const { version, migration, kreis, zahlen } = await findBestandszahlen(db.pool)
    sage(`Ort:          ${ort}`)
    sage(`Server:       PostgreSQL ${version}`)
    sage(`Stand:        ${migration ?? 'noch leer'}`)
    sage(`Kreis:        ${kreis ?? 'noch keiner'}`)
    for (const [was, anzahl] of zahlen) sage(`${`${was}:`.padEnd(14)}${formatZahl(anzahl)}`)
    return 0
  },
}
