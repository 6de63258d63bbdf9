export { createReferenzdateien, type BaQuartier } from './referenzdateien.ts'
export { readStrassen } from './read-strassen.ts'
