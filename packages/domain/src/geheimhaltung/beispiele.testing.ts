import type { Gleichung, Schutzbedarf, Schutzsystem, Schutzzelle } from './system.ts'

/** A count; few cases are hidden and need 0 to k. */
export const zaehle = (wert: number | null, mehr: Partial<Schutzzelle> = {}): Schutzzelle => ({
  wert,
  lage: 'GEZEIGT',
  unten: 0,
  oben: null,
  spiel: 0,
  gezeigt: null,
  ganzzahlig: true,
  kosten: Math.abs(wert ?? 1),
  bedarf: null,
  ...mehr,
})

export const spanne = (unten: number, oben: number): Schutzbedarf => ({
  art: 'SPANNE',
  unten,
  oben,
})

/** Hidden, because it is small. */
export const klein = (wert: number, k = 3): Schutzzelle =>
  zaehle(wert, { lage: 'VERBORGEN', bedarf: spanne(0, k) })

export const nachSchwelle = (wert: number, k = 3): Schutzzelle =>
  wert > 0 && wert < k ? klein(wert, k) : zaehle(wert)

/** The whole is the sum of its parts. */
export const summe = (ganzes: number, ...teile: readonly number[]): Gleichung => ({
  zellen: [ganzes, ...teile],
  faktoren: [1, ...teile.map(() => -1)],
  konstante: 0,
})

/** A table with margins: rows, then row totals, column totals and the total as the last row. */
export function createTafel(werte: readonly (readonly number[])[], k = 3): Schutzsystem {
  const breite = werte[0]!.length + 1
  const randlos = werte.map((zeile) => [...zeile, zeile.reduce((a, b) => a + b, 0)])
  const fuss = Array.from({ length: breite }, (_, j) =>
    randlos.reduce((bisher, zeile) => bisher + zeile[j]!, 0),
  )
  const alle = [...randlos, fuss]
  const ort = (i: number, j: number): number => i * breite + j
  const innen = (anzahl: number): number[] => [...Array(anzahl).keys()]
  return {
    zellen: alle.flat().map((wert) => nachSchwelle(wert, k)),
    gleichungen: [
      ...innen(alle.length).map((i) =>
        summe(ort(i, breite - 1), ...innen(breite - 1).map((j) => ort(i, j))),
      ),
      ...innen(breite).map((j) =>
        summe(ort(alle.length - 1, j), ...innen(alle.length - 1).map((i) => ort(i, j))),
      ),
    ],
  }
}

/**
 * All whole numbers a hidden cell can have, found by trying all tables: what an
 * outsider with unlimited time knows. Only for tables whose hidden cells have bounds.
 */
export function findMoegliche(
  { zellen, gleichungen }: Schutzsystem,
  verborgene: ReadonlySet<number>,
  grenze: number,
): readonly ReadonlySet<number>[] {
  const moegliche = zellen.map(() => new Set<number>())
  const stand: (number | undefined)[] = zellen.map((zelle, i) =>
    (zelle.lage === 'GEZEIGT' || zelle.lage === 'BEKANNT') &&
    !verborgene.has(i) &&
    zelle.spiel === 0
      ? (zelle.gezeigt ?? zelle.wert ?? undefined)
      : undefined,
  )
  const geht = ({ zellen: teile, faktoren, konstante }: Gleichung): boolean => {
    let [min, max] = [-konstante, -konstante]
    for (const [i, teil] of teile.entries()) {
      const wert = stand[teil]
      const [a, b] =
        wert === undefined ? bereich(zellen[teil]!, verborgene.has(teil)) : [wert, wert]
      min += Math.min(faktoren[i]! * a, faktoren[i]! * b)
      max += Math.max(faktoren[i]! * a, faktoren[i]! * b)
    }
    return min <= 0 && max >= 0
  }
  const bereich = (zelle: Schutzzelle, weg: boolean): readonly [number, number] => {
    const rund = !weg && (zelle.lage === 'GEZEIGT' || zelle.lage === 'BEKANNT') && zelle.spiel > 0
    const gezeigt = zelle.gezeigt ?? zelle.wert ?? 0
    const [von, bis] = rund ? [gezeigt - zelle.spiel, gezeigt + zelle.spiel] : [-grenze, grenze]
    return [Math.max(zelle.unten ?? -grenze, von), Math.min(zelle.oben ?? grenze, bis)]
  }
  const offene = [...stand.keys()].filter((i) => stand[i] === undefined)
  const von = zellen.map((_, i) => gleichungen.filter((eine) => eine.zellen.includes(i)))
  const versuche = (n: number): void => {
    if (n === offene.length) {
      for (const [i, wert] of stand.entries()) moegliche[i]!.add(wert!)
      return
    }
    const zelle = offene[n]!
    const [a, b] = bereich(zellen[zelle]!, verborgene.has(zelle))
    for (let wert = a; wert <= b; wert += 1) {
      stand[zelle] = wert
      if (von[zelle]!.every(geht)) versuche(n + 1)
    }
    stand[zelle] = undefined
  }
  if (gleichungen.every(geht)) versuche(0)
  return moegliche
}
