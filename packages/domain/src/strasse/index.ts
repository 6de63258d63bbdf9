export * from './group-by.ts'
export * from './pruefe-strassen.ts'
export * from './strassenabschnitt.ts'
export * from './strassensuche.ts'
