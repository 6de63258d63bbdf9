import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import pg from 'pg'

import { createDb } from './client.ts'
import { clusterOf, connectionStringOf } from './cluster.ts'
import { holdCluster } from './embedded.ts'
import { grundlageSql } from './grundlage.testing.ts'
import { migrate } from './migrate.ts'
import { findInstallation } from './postgres-binaries.ts'

/** Debian's programs of the oldest PostgreSQL we promise to run on. */
const bin = '/usr/lib/postgresql/15/bin'

describe('PostgreSQL 15', () => {
  if (!existsSync(join(bin, 'initdb'))) {
    it.skip('nicht ausgeführt: PostgreSQL 15 ist nicht installiert', () => undefined)
    return
  }

  it('nimmt Migrationen und Rechte an', async () => {
    const base = await mkdtemp(join(tmpdir(), 'sozialmonitoring-15-'))
    await chmod(base, 0o755)
    const place = { ...(await findInstallation(base)), bin }
    const cluster = {
      ...clusterOf(place, 'pg', ['fsync = off']),
      locale: ['--encoding=UTF8', '--no-locale'],
    }
    const { port, letGo } = await holdCluster(cluster, 'Test')
    try {
      const connectionString = await connectionStringOf(cluster, port, 'postgres')
      expect(await migrate(connectionString)).toContain('0001_grundlage')
      expect(await migrate(connectionString)).toEqual([])
      const owner = new pg.Client({ connectionString })
      await owner.connect()
      expect((await owner.query('SHOW server_version')).rows[0].server_version).toMatch(/^15/)
      await owner.query(grundlageSql)
      await owner.end()
      const db = createDb({ connectionString })
      expect(await db.prisma.raumfassung.count()).toBe(3)
      await expect(db.pool.query('DELETE FROM grundzahl')).rejects.toThrow('permission denied')
      await db.close()
    } finally {
      await letGo()
      await rm(base, { recursive: true, force: true })
    }
  })
})
