export { erkenneDatei } from './erkenne-datei.ts'
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
