import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'

/** The part of WebAssembly used here; the types of Node 20 leave it to the DOM's. */
declare const WebAssembly: {
  readonly instantiate: (
    bytes: Uint8Array,
    imports: object,
  ) => Promise<{ readonly instance: { readonly exports: Record<string, unknown> } }>
}

const packageModule = '@prisma/schema-engine-wasm/schema_engine_bg'

/**
 * The engine's WebAssembly, instantiated once per process. Its own entry
 * imports the .wasm as a module, which Node 20 cannot do without a flag.
 */
let engineClass: Promise<typeof SchemaEngine> | undefined

async function loadEngineClass(): Promise<typeof SchemaEngine> {
  const file = createRequire(import.meta.url).resolve(packageModule)
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(join(file, '..', 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
  return bindings.SchemaEngine
}

/**
 * adapter-pg cuts a script at every semicolon and sends the pieces one by one
 * over a pool: function bodies would break, and a failing migration would stay
 * half done. Here a script is one message on one connection, which PostgreSQL
 * runs as one transaction.
 */
function withWholeScripts(adapter: SqlDriverAdapter, pool: pg.Pool): SqlDriverAdapter {
  adapter.executeScript = async (script) => {
    await pool.query(script)
  }
  return adapter
}

function adapterFactory(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaPg(pool)
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => withWholeScripts(await inner.connect(), pool),
    connectToShadowDb: () => inner.connectToShadowDb(),
  }
}

/**
 * Runs `work` with Prisma's schema engine on one connection to the database.
 * The engine is WebAssembly over the driver adapter, so nothing is downloaded
 * as the Prisma CLI would do.
 */
export async function withSchemaEngine<T>(
  connectionString: string,
  work: (engine: SchemaEngine, pool: pg.Pool) => Promise<T>,
): Promise<T> {
  engineClass ??= loadEngineClass()
  const pool = new pg.Pool({ connectionString, max: 1 })
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(pool))
    const engine = await (
      await engineClass
    ).new({ datamodels: undefined }, () => undefined, factory)
    try {
      return await work(engine, pool)
    } finally {
      engine.free()
    }
  } finally {
    await pool.end()
  }
}
