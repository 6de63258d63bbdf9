export * from './erinnerung.ts'
export * from './zustand.ts'
