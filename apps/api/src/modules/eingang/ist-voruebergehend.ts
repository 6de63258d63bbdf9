/** Classes of SQLSTATE that say nothing about the work: connection, shutdown, rollback by conflict, no room. */
const KLASSEN = /^(?:08|40|53|57P|58)/

/** What Node says of a connection that broke. */
const NETZ: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
])

/** Whether the same work may succeed later: the database was gone, not the file wrong. */
export function istVoruebergehend(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { readonly code?: unknown }
  if (typeof code === 'string' && (KLASSEN.test(code) || NETZ.has(code))) return true
  if (
    /connection (?:terminated|ended|error)|timeout exceeded when trying to connect/i.test(
      error.message,
    )
  )
    return true
  return error.cause !== undefined && istVoruebergehend(error.cause)
}
