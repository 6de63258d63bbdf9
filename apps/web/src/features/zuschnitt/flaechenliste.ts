/** An existing division as polygons: every Baustein goes where most of it lies, as a list that can be looked over. */
import { findZugehoerigkeit } from '@sozial/domain/geometrie'
import type { Umriss } from '@sozial/domain/geometrie'
import type { Datei } from '@sozial/formate/lesung'
import { readUmrisse } from '@sozial/formate/umrisse'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import type { Geometrie } from '../../map/geometry.ts'

export interface Flaechenliste {
  /** Key of the Baustein and name of its Sozialraum, line by line. */
  readonly text: string
  /** Where polygons and Bausteine do not agree. */
  readonly hinweise: readonly string[]
}

/**
 * Reads polygons of Sozialräume and says of each Baustein in which one it lies.
 *
 * @throws LesefehlerError whose message is one German sentence for the reader
 */
export async function readFlaechenliste(
  dateien: readonly Datei[],
  bausteine: readonly Umriss[],
): Promise<Flaechenliste> {
  const { umrisse: gebiete, meldungen } = await readUmrisse(dateien, {
    kreis: rahmenVon(bausteine),
  })
  const orte = findZugehoerigkeit(bausteine, gebiete)
  const nameVon = (platz: number) => gebiete[platz]?.name ?? ''
  const zeilen = orte.flatMap(({ platz }, i) =>
    platz === null
      ? []
      : [`${bausteine[i]!.schluessel}\t${nameVon(platz).replaceAll(/[\t"\n]/g, ' ')}`],
  )
  const geteilte = orte.flatMap(({ platz, anteil, weitere }, i) => {
    if (platz === null || weitere.length === 0) return []
    const [zweiter] = weitere
    return [
      `${bausteine[i]!.name} liegt zu ${prozent(anteil)} in ${nameVon(platz)} und zu ${prozent(zweiter!.anteil)} in ${nameVon(zweiter!.platz)}.`,
    ]
  })
  const ohne = orte.filter(({ platz }) => platz === null).length
  return {
    text: zeilen.join('\n'),
    hinweise: [
      ...meldungen.map(({ text }) => text),
      ...(ohne > 0
        ? [`${formatAnzahl(ohne, 'Baustein liegt', 'Bausteine liegen')} in keiner der Flächen.`]
        : []),
      ...geteilte,
    ],
  }
}

const prozent = (anteil: number): string => `${formatZahl(anteil * 100)} %`

function rahmenVon(umrisse: readonly Umriss[]): readonly [number, number, number, number] {
  const orte = umrisse.flatMap(({ flaechen }) => flaechen.flat(2))
  return orte.reduce<readonly [number, number, number, number]>(
    ([w, s, o, n], [x, y]) => [Math.min(w, x), Math.min(s, y), Math.max(o, x), Math.max(n, y)],
    [Infinity, Infinity, -Infinity, -Infinity],
  )
}

/** The outlines of the map as the reckoning wants them. */
export function toUmrisse({ raeume }: Geometrie): readonly Umriss[] {
  return raeume.map(({ schluessel, name, feature: { geometry } }, i) => ({
    nummer: i + 1,
    schluessel,
    name,
    flaechen: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(
      (ringe) => ringe.map((ring) => ring.map(([x = 0, y = 0]) => [x, y] as const)),
    ),
  }))
}
