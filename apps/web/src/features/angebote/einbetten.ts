/** What an embedded list shows, and the address that says it. Pure. */
import type { OrteQuery } from '../../app/atlas/orte.generated.ts'
import { HOECHSTENS, LEER, toAdresse, toVariablen } from './suchwahl.ts'
import type { Facette } from './worte.ts'

export interface Einbettwahl {
  /** Key of a Kommune; null: the whole Kreis. */
  readonly kommune: string | null
  readonly kategorie: string | null
}

const schluesselOf = (text: string | null): string | null =>
  text !== null && /^[\w-]{1,60}$/.test(text) ? text : null

export const parseEinbettwahl = (suche: URLSearchParams): Einbettwahl => ({
  kommune: schluesselOf(suche.get('kommune')),
  kategorie: schluesselOf(suche.get('kategorie')),
})

export function toEinbettadresse({ kommune, kategorie }: Einbettwahl): string {
  const teile = new URLSearchParams()
  if (kommune !== null) teile.set('kommune', kommune)
  if (kategorie !== null) teile.set('kategorie', kategorie)
  return teile.toString()
}

export const toEinbettVariablen = ({ kommune, kategorie }: Einbettwahl) => ({
  ...toVariablen({ ...LEER, kategorien: kategorie === null ? [] : [kategorie] }, null),
  raum: kommune === null ? null : ({ ebene: 'KOMMUNE', schluessel: kommune } as const),
  hoechstens: HOECHSTENS,
  ab: 0,
})

/** The same in the finder. */
export const toFinder = (
  { kommune, kategorie }: Einbettwahl,
  raeume: OrteQuery['raeume'] | undefined,
): string => {
  const raum = kommunenOf(raeume).find(({ schluessel }) => schluessel === kommune)
  return toAdresse({
    ...LEER,
    kategorien: kategorie === null ? [] : [kategorie],
    wo: raum
      ? { name: raum.name, punkt: null, raum: { ebene: 'KOMMUNE', schluessel: raum.schluessel } }
      : null,
    umkreis: 'DORT',
  })
}

export interface Kommune {
  readonly schluessel: string
  readonly name: string
}

export const kommunenOf = (raeume: OrteQuery['raeume'] | undefined): readonly Kommune[] =>
  (raeume?.schluessel ?? []).flatMap((schluessel, i) => {
    const name = raeume?.namen[i]
    return raeume?.ebenen[i] === 'KOMMUNE' && schluessel && name ? [{ schluessel, name }] : []
  })

/** "Kindertagesbetreuung in Wassenberg", "Angebote und Hilfen". */
export function einbettseiteOf(
  { kommune, kategorie }: Einbettwahl,
  facetten: readonly Facette[] | undefined,
  raeume: OrteQuery['raeume'] | undefined,
): string {
  const was = facetten?.find(({ feld, wert }) => feld === 'kategorien' && wert === kategorie)?.name
  const wo = kommunenOf(raeume).find(({ schluessel }) => schluessel === kommune)?.name
  return [was ?? 'Angebote und Hilfen', wo && `in ${wo}`].filter(Boolean).join(' ')
}
