import { createDb, type Db } from '@sozial/db'
import { openEmbedded } from '@sozial/db/embedded'
import { migrate } from '@sozial/db/migrate'
import pg from 'pg'

import { benchFolder } from './bed.ts'
import { say } from './report.ts'

/** A fresh database on the bench's server, dropped at the end. Its address is that of the owner. */
export async function withDatabase<T>(
  bank: string,
  work: (db: Db, connectionString: string) => Promise<T>,
): Promise<T> {
  const server = await openEmbedded({ dataDir: `${benchFolder}/${bank}`, melde: say })
  const name = `${bank}_${process.pid}`
  const owner = new pg.Client({ connectionString: server.connectionString })
  await owner.connect()
  try {
    await owner.query(`CREATE DATABASE ${name}`)
    const url = new URL(server.connectionString)
    url.pathname = `/${name}`
    await migrate(url.href)
    const db = createDb({ connectionString: url.href })
    try {
      return await work(db, url.href)
    } finally {
      await db.close()
    }
  } finally {
    await owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await owner.end()
    await server.close()
  }
}
