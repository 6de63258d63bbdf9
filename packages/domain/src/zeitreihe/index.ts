export * from './abschnitte.ts'
export * from './indexreihe.ts'
export * from './ueberschneidung.ts'
