import { fehler } from '../errors.ts'

/** Inside, ids are numbers; whatever is none names nothing. */
export function parseId(id: string): number {
  const zahl = Number(id)
  if (/^\d{1,10}$/.test(id) && zahl <= 2_147_483_647) return zahl
  throw fehler('EINGABE_UNGUELTIG', `„${id.slice(0, 40)}“ ist keine Kennung.`)
}

/** Of what may be left open. */
export const parseVerweis = (id: string | null | undefined): number | null =>
  id === null || id === undefined || id === '' ? null : parseId(id)
