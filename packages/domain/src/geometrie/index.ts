/** Are these outlines a division? Findings, repairs that are offered, and who lies in whom. */
export { BEFUNDARTEN } from './befund.ts'
export type { Angebot, Befundart, Reparatur, Umrissbefund } from './befund.ts'
export { pruefeUmrisse } from './pruefe-umrisse.ts'
export type { Pruefvorgaben } from './pruefe-umrisse.ts'
export { repariere } from './repariere.ts'
export { findUeberdeckung, findZugehoerigkeit } from './ueberdeckung.ts'
export type { Anteil, Zugehoerigkeit } from './ueberdeckung.ts'
export type { Flaeche, Ort, Rahmen, Ring, Umriss } from './umriss.ts'
