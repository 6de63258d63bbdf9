/** Mappings kept under a name and found again. */
export { findVorlage, kopfOf } from './find-vorlage.ts'
export type { Suchangaben, Vorlage, Vorlagentreffer } from './typen.ts'
