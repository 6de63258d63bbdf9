/** Are these outlines a division? Findings, repairs that are offered, and who lies in whom. */
export { BEFUNDARTEN } from './befund.ts'
export type { Befundart, Reparatur, Umrissbefund } from './befund.ts'
export { innenpunktOf } from './innenpunkt.ts'
export { pruefeUmrisse } from './pruefe-umrisse.ts'
export { zieheNach } from './nachziehen.ts'
export { repariere } from './repariere.ts'
export { findZugehoerigkeit } from './ueberdeckung.ts'
export type { Flaeche, Ort, Rahmen, Ring, Umriss } from './umriss.ts'
