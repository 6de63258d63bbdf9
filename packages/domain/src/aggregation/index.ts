export * from './aggregiere.ts'
export * from './anteile.ts'
export * from './create-aggregation.ts'
export * from './create-schaetzung.ts'
