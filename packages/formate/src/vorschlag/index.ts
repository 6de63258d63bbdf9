export { erkenneDatei } from './erkenne-datei.ts'
export { ergaenzeZuordnung } from './ergaenze-zuordnung.ts'
export type { Merkmalangabe } from './ergaenze-zuordnung.ts'
export { hatPersonenspalten } from './personenspalten.ts'
export { proposeZuordnung } from './propose-zuordnung.ts'
export type {
  BekannterRaum,
  Erkennung,
  Sicherheit,
  Spaltenrolle,
  Spaltenvorschlag,
  Vorgaben,
  Zuordnungsvorschlag,
} from './typen.ts'
