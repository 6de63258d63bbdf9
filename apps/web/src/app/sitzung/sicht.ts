import type { Sicht } from '../../gql/schema.generated.ts'

/**
 * What this page reads. It holds for the life of the page: signing in or out
 * loads it anew, so that nothing of the other Sicht stays in memory.
 */
export function getSicht(): Sicht {
  return 'INTERN'
}

/** What this page reads, for the variables of every operation that reads figures. */
export function useSicht(): Sicht {
  return getSicht()
}
