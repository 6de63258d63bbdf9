export { erkenneDatei } from './erkenne-datei.ts'
export { ergaenzeZuordnung } from './ergaenze-zuordnung.ts'
export type { Merkmalangabe } from './ergaenze-zuordnung.ts'
export { findPersonen, personensatz } from './personenspalten.ts'
export { proposeZuordnung } from './propose-zuordnung.ts'
export { findUnbekannteRaeume, OHNE_ABGLEICH } from './unbekannte-raeume.ts'
export type { Raumabgleich } from './unbekannte-raeume.ts'
export type {
  BekannterRaum,
  Sicherheit,
  Spaltenrolle,
  Spaltenvorschlag,
  Vorgaben,
  Zuordnungsvorschlag,
} from './typen.ts'
