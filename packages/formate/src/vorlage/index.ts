/** Mappings kept under a name and found again. */
export { findVorlage, kopfOf } from './find-vorlage.ts'
export { nummerOf } from './spaltenbezug.ts'
export type { Vorlage, Vorlagentreffer } from './typen.ts'
