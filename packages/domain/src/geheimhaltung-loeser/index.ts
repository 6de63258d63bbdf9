export { createHighsLoeser } from './loeser.ts'
