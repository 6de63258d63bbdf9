export * from './altersgruppen.ts'
export * from './zusammenfassung.ts'
