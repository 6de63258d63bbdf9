import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
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

/**
 * The engine guards its lock with a timer of ten seconds that it never clears;
 * unref'd, it does not keep a finished process waiting for it.
 */
function withQuietTimers(bindings: object): object {
  const entries = Object.entries(bindings).map(([name, binding]: [string, unknown]) =>
    name.startsWith('__wbg_setTimeout')
      ? [name, (call: () => void, ms: number) => setTimeout(call, ms >>> 0).unref()]
      : [name, binding],
  )
  return Object.fromEntries(entries)
}

async function loadEngineClass(): Promise<typeof SchemaEngine> {
  const file = createRequire(import.meta.url).resolve(packageModule)
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(join(file, '..', 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': withQuietTimers(bindings),
  })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
  return bindings.SchemaEngine
}

/** Type numbers of PostgreSQL: the one-letter "char" of the system catalogues, and text. */
const charType = 18
const textType = 25

/**
 * The driver adapter, with two repairs the schema engine needs:
 * - adapter-pg cuts a script at every semicolon and sends the pieces one by one.
 *   Function bodies would break and a failing migration stay half done. Here a
 *   script is one message, which PostgreSQL runs as one transaction.
 * - adapter-pg refuses the "char" columns of the system catalogues, so that a
 *   database could not be compared with the schema. They pass as text and get
 *   their type back in the answer. The pool has one connection: one query at a time.
 */
async function connectAdapter(factory: PrismaPg, pool: pg.Pool): Promise<SqlDriverAdapter> {
  let charColumns: ReadonlySet<string> = new Set()
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>
  const queryCatalogue = async (...args: unknown[]): Promise<pg.QueryResult> => {
    const result = await query(...args)
    const fields = (result.fields ?? []).filter((field) => field.dataTypeID === charType)
    for (const field of fields) field.dataTypeID = textType
    charColumns = new Set(fields.map((field) => field.name))
    return result
  }
  Object.assign(pool, { query: queryCatalogue })

  const adapter = await factory.connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  const queryTyped: typeof queryRaw = async (sql) => {
    const { columnNames, columnTypes, rows } = await queryRaw(sql)
    const types = columnNames.map((name, index) =>
      charColumns.has(name)
        ? ColumnTypeEnum.Character
        : (columnTypes[index] ?? ColumnTypeEnum.Text),
    )
    return { columnNames, columnTypes: types, rows }
  }
  const executeScript = async (script: string): Promise<void> => {
    await query(script)
  }
  return Object.assign(adapter, { queryRaw: queryTyped, executeScript })
}

function adapterFactory(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool)
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => connectAdapter(factory, pool),
    connectToShadowDb: () => factory.connectToShadowDb(),
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
  // A connection that breaks is reported by the query that fails on it.
  pool.on('error', () => undefined)
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
