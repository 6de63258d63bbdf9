export * from './abgleich.ts'
export * from './derive.ts'
export * from './kennzahlen.ts'
