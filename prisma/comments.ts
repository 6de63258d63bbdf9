import type { SchemasContainer } from '@prisma/schema-engine-wasm'
import type pg from 'pg'

/** What a `///` comment stands at: a table, one of its columns, or an enum type. */
export type Documented = {
  readonly art: 'TABLE' | 'COLUMN' | 'TYPE'
  /** Database name: table, table.column or type. */
  readonly name: string
  /** Text of the comment; empty when there is none. */
  readonly text: string
}

const opening = /^(model|enum)\s+(\w+)\s*\{/
const scalarField = /^(\w+)\s+(\w+)(?:\("\w+"\))?(\[\])?\??(?:\s|$)/

type Block = {
  readonly kind: string
  readonly name: string
  readonly text: string
  readonly lines: readonly string[]
}

/** Cuts one schema file into its models and enums with the comment above each. */
function blocksOf(content: string): readonly Block[] {
  const lines = content.split('\n')
  return lines.flatMap((line, start) => {
    const match = opening.exec(line)
    if (!match) return []
    const end = lines.indexOf('}', start)
    const [, kind = '', name = ''] = match
    return [{ kind, name, text: commentAbove(lines, start), lines: lines.slice(start + 1, end) }]
  })
}

function commentAbove(lines: readonly string[], index: number): string {
  const above: string[] = []
  for (let i = index - 1; lines[i]?.trim().startsWith('///'); i -= 1) {
    above.unshift((lines[i] ?? '').trim().slice(3).trim())
  }
  return above.join(' ')
}

function columnsOf(
  block: Block,
  table: string,
  models: ReadonlySet<string>,
): readonly Documented[] {
  return block.lines.flatMap((line, index) => {
    const field = scalarField.exec(line.trim())
    if (!field || models.has(field[2] ?? '')) return []
    const column = /@map\("([^"]+)"\)/.exec(line)?.[1] ?? field[1]
    return [
      {
        art: 'COLUMN' as const,
        name: `${table}.${column}`,
        text: commentAbove(block.lines, index),
      },
    ]
  })
}

/** Every table, column and enum type of the schema with its `///` comment; relations are no columns. */
export function readComments(schema: SchemasContainer): readonly Documented[] {
  const blocks = schema.files.flatMap((file) => blocksOf(file.content))
  const models = new Set(
    blocks.filter((block) => block.kind === 'model').map((block) => block.name),
  )
  return blocks.flatMap((block) => {
    const mapped = block.lines.map((line) => /@@map\("([^"]+)"\)/.exec(line)?.[1]).find(Boolean)
    const name = mapped ?? block.name
    if (block.kind === 'enum') return [{ art: 'TYPE' as const, name, text: block.text }]
    return [{ art: 'TABLE' as const, name, text: block.text }, ...columnsOf(block, name, models)]
  })
}

const storedComments = `
  SELECT 'TABLE' AS art, relname::text AS name, obj_description(oid, 'pg_class') AS text
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
  UNION ALL
  SELECT 'COLUMN', c.relname || '.' || a.attname, col_description(c.oid, a.attnum)
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT 'TYPE', typname::text, obj_description(oid, 'pg_type')
    FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'`

/**
 * Writes the comments of the schema into the database where they differ, so
 * that whoever opens the database with another tool reads the same words.
 */
export async function applyComments(client: pg.Client, schema: SchemasContainer): Promise<void> {
  const { rows } = await client.query<{ art: string; name: string; text: string | null }>(
    storedComments,
  )
  const stored = new Map(rows.map((row) => [`${row.art} ${row.name}`, row.text]))
  const statements = readComments(schema)
    .filter(
      ({ art, name, text }) =>
        stored.has(`${art} ${name}`) && stored.get(`${art} ${name}`) !== text,
    )
    .map(({ art, name, text }) => {
      const target = name
        .split('.')
        .map((part) => client.escapeIdentifier(part))
        .join('.')
      return `COMMENT ON ${art} ${target} IS ${client.escapeLiteral(text)}`
    })
  if (statements.length > 0) await client.query(statements.join(';\n'))
}
