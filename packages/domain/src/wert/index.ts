export * from './summe.ts'
export * from './wert.ts'
