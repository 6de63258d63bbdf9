import { PRIMAERREGELN } from './primaerregel.ts'

/** Why a cell is hidden: a rule about itself, or `SUMME`, so that no other follows by subtracting. */
export const SCHUTZREGELN = [...PRIMAERREGELN, 'SUMME'] as const
export type Schutzregel = (typeof SCHUTZREGELN)[number]
