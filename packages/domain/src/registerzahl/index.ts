export * from './derive.ts'
export * from './kennzahlen.ts'
