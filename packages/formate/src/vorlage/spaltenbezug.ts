/** Columns that a mapping speaks of, and the same mapping with other columns. */
import type { Spaltenangabe, Wertangabe, Zeitangabe, Zuordnung } from '../zuordnung/index.ts'
import { jahrIn, verschiebeJahre, ZEILENWECHSEL } from './kopf.ts'
import type { Paar } from './abgleich.ts'

/** Column from 0 by the heads that the mapping was made for; -1 when they do not have it. */
export function nummerOf(angabe: Spaltenangabe, kopf: readonly string[]): number {
  if (typeof angabe === 'number') return angabe - 1
  return kopf.findIndex((text) => text.split(ZEILENWECHSEL).at(-1) === angabe)
}

/** The columns without which no row can be read: area, period, what tells rows apart. */
export function findUnentbehrliche({ raum, zeitraum, werte }: Zuordnung): readonly Spaltenangabe[] {
  const zeiten = [zeitraum, ...werte.map((wert) => wert.zeitraum)]
  return eindeutige([
    ...(raum.schluessel === undefined ? [] : [raum.schluessel]),
    ...zeiten.flatMap((zeit) => (zeit !== undefined && 'spalte' in zeit ? [zeit.spalte] : [])),
    ...werte.flatMap(({ nur = {} }) => Object.keys(nur)),
  ])
}

export const findWertspalten = ({ werte }: Zuordnung): readonly Spaltenangabe[] =>
  eindeutige(werte.map(({ spalte }) => spalte))

const eindeutige = (angaben: readonly Spaltenangabe[]): readonly Spaltenangabe[] => [
  ...new Set(angaben),
]

/** How a mapping names a column of the file; `null` where the file does not have it. */
export type Umbenennung = (angabe: Spaltenangabe) => Spaltenangabe | null

/** The values of a mapping under the columns of another file; those without a column are left out. */
export function uebertrageWerte(
  { werte }: Zuordnung,
  benenne: Umbenennung,
  paarOf: (angabe: Spaltenangabe) => Paar | undefined,
): Wertangabe[] {
  return werte.flatMap((wert) => {
    const spalte = benenne(wert.spalte)
    const nur = uebertrageNur(wert.nur, benenne)
    if (spalte === null) return []
    const zeitraum = wert.zeitraum && uebertrageZeit(wert.zeitraum, benenne, paarOf(wert.spalte))
    return [
      {
        ...wert,
        spalte,
        ...(zeitraum !== undefined && { zeitraum }),
        ...(nur !== undefined && { nur }),
      },
    ]
  })
}

function uebertrageNur(nur: Wertangabe['nur'], benenne: Umbenennung): Wertangabe['nur'] {
  if (nur === undefined) return undefined
  return Object.fromEntries(
    Object.entries(nur).map(([spalte, text]) => [String(benenne(spalte) ?? spalte), text]),
  )
}

/** A period in a column stays there; one that the head names is the one that the new head names. */
export function uebertrageZeit(
  zeit: Zeitangabe,
  benenne: Umbenennung,
  paar: Paar | undefined,
): Zeitangabe {
  if ('spalte' in zeit) return { ...zeit, spalte: benenne(zeit.spalte) ?? zeit.spalte }
  const [alt, neu] = [paar?.alt.zeit, paar?.neu.zeit]
  if (paar?.art !== 'ZEIT' || !alt || !neu) return zeit
  return ersetzeZeit(zeit, alt.text, neu.angabe)
}

/**
 * The period of a mapping where another text now names it. What the mapping
 * says of its kind stays: a year may mean a Stichtag or a Kita year.
 */
export function ersetzeZeit(
  zeit: Extract<Zeitangabe, { wert: string }>,
  alterText: string,
  neu: Zeitangabe,
): Zeitangabe {
  if (!('wert' in neu)) return zeit
  const [von, nach] = [jahrIn(alterText) ?? jahrIn(zeit.wert), jahrIn(neu.wert)]
  const nurJahr = istJahr(neu.wert) && !istJahr(zeit.wert)
  if (nurJahr && von !== null && nach !== null)
    return { ...zeit, wert: verschiebeJahre(zeit.wert, nach - von) }
  return { wert: neu.wert, art: artOf(zeit, neu) }
}

const istJahr = (text: string): boolean => /^\d{4}$/.test(text)

const artOf = (alt: Zeitangabe, neu: Extract<Zeitangabe, { wert: string }>): Zeitangabe['art'] =>
  istJahr(neu.wert) || (alt.art === 'KITAJAHR' && neu.art === 'SCHULJAHR') ? alt.art : neu.art
