export * from './aggregiere.ts'
export * from './create-aggregation.ts'
