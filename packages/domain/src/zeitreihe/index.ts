export * from './abschnitte.ts'
export * from './aenderung.ts'
export * from './indexreihe.ts'
export * from './neuester-zeitraum.ts'
