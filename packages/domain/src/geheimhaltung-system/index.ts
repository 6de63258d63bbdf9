export type { Zellbezug } from './bauzelle.ts'
export { createSchutzsysteme } from './create-schutzsysteme.ts'
export { schutztypOf } from './eingabe.ts'
export type {
  FruehererBlock,
  FruehererStand,
  Raumsumme,
  Systemblock,
  Systemeingabe,
  Zaehlung,
} from './eingabe.ts'
export type { Schutzblocksystem, Zellangabe } from './schutzblocksystem.ts'
