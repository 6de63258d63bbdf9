export { findPrimaerregel, PRIMAERREGELN, schuetzePrimaer } from './primaerregel.ts'
export type { Entscheidung, Primaerregel, Schwellen, Zelle } from './primaerregel.ts'
