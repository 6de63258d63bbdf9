/**
 * Who may do what: one row for every root field of the schema, as `Query.name`
 * and `Mutation.name`; the HTTP routes stand in `routen.ts`. What has no row does
 * not exist: the server does not start. docs/rechte.md is printed from it
 * (`pnpm rechte`).
 */
import { ABFRAGEN } from './abfragen.ts'
import { AENDERUNGEN } from './aenderungen.ts'
import type { Operation } from './wem.ts'

export const OPERATIONEN: Readonly<Record<string, Operation>> = { ...AENDERUNGEN, ...ABFRAGEN }
