/** The pages whose text the Kreis answers for: where they stand and what they are called. */
import type { Seite } from '../gql/schema.generated.ts'

interface Seitenangaben {
  readonly pfad: string
  readonly titel: string
}

export const SEITEN: Readonly<Record<Seite, Seitenangaben>> = {
  IMPRESSUM: { pfad: '/impressum', titel: 'Impressum' },
  DATENSCHUTZ: { pfad: '/datenschutz', titel: 'Datenschutz' },
  BARRIEREFREIHEIT: { pfad: '/barrierefreiheit', titel: 'Erklärung zur Barrierefreiheit' },
  LEICHTE_SPRACHE: { pfad: '/leichte-sprache', titel: 'Leichte Sprache' },
  HILFE: { pfad: '/hilfe', titel: 'Hilfe' },
}

export const SEITENNAMEN = Object.keys(SEITEN) as readonly Seite[]

/** Path of the editor of a page. */
export function editorOf(seite: Seite): string {
  return `/verwaltung/seiten${SEITEN[seite].pfad}`
}
