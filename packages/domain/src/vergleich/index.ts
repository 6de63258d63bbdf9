export * from './interval-of.ts'
export * from './veraenderung.ts'
export * from './vergleiche.ts'
export * from './differenzintervall.ts'
