export { createErklaerung } from './erklaere.ts'
export type { Folgerung } from './erklaere.ts'
export { findSchwellen, NICHTS_GESAGT, SCHUTZVERFAHREN } from './find-schwellen.ts'
export type {
  Geheimhaltungsregel,
  Schutzangaben,
  Schutzgegenstand,
  Schutzschwellen,
  Schutzverfahren,
} from './find-schwellen.ts'
export { findPrimaerregel } from './primaerregel.ts'
export type { Schwellen, Zelle } from './primaerregel.ts'
export { andererNachbar, rundeAuf5, rundeMesswert } from './runde.ts'
export { rundeSystem } from './runde-system.ts'
export { findMesswertschutz, skaliert, vereinigt } from './schutzbedarf.ts'
export type { Zahlschutz } from './schutzbedarf.ts'
export { pruefe } from './pruefe.ts'
export { schuetze } from './schuetze.ts'
export { SCHUTZREGELN } from './schutzregel.ts'
export type { Schutzregel } from './schutzregel.ts'
export { ZELLLAGEN } from './system.ts'
export type {
  Gleichung,
  Loeser,
  Loesung,
  Programm,
  Schutzbedarf,
  Schutzergebnis,
  Schutzsystem,
  Schutzzelle,
  Zelllage,
  Zellpruefung,
} from './system.ts'
export { pruefeZeuge } from './zeuge.ts'
