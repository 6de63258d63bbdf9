/** From the answer of the API to what the workbench draws with. */
import { toWelt } from '../../map/geometry.ts'
import type { Zuschnittsdaten } from './daten.ts'
import type { ZuschnittQuery } from './zuschnitt.generated.ts'

export type GeladenerZuschnitt = NonNullable<ZuschnittQuery['zuschnitt']>

export function toZuschnittsdaten(
  zuschnitt: GeladenerZuschnitt,
  ohneZweck: boolean,
): Zuschnittsdaten {
  const { bausteine, nachbarn, kommunen } = zuschnitt
  const stelle = new Map(kommunen.map(({ schluessel }, eine) => [schluessel, eine]))
  const text = (spalte: readonly (string | null)[]): readonly string[] =>
    spalte.map((zelle) => zelle ?? '')
  return {
    id: zuschnitt.id,
    name: zuschnitt.name,
    zustand: zuschnitt.zustand,
    stichtag: zuschnitt.stichtag,
    begruendung: zuschnitt.begruendung,
    darfAendern: zuschnitt.darfAendern,
    gegenvorschlag: zuschnitt.kommune,
    kommunen,
    ids: text(bausteine.ids),
    schluessel: text(bausteine.schluessel),
    bausteine: {
      namen: text(bausteine.namen),
      kommunen: bausteine.kommunen.map((schluessel) => stelle.get(schluessel ?? '') ?? null),
      gruppen: bausteine,
      nachbarn: nachbarn.a.map((a, i) => ({
        a: a ?? 0,
        b: nachbarn.b[i] ?? 0,
        meter: nachbarn.meter[i] ?? 0,
      })),
    },
    orte: toOrte(bausteine),
    ohneZweck,
    einwohnerVom: bausteine.zeitraum?.name ?? '',
    geometrie: zuschnitt.geometrie,
    // Children are the smallest of the groups: their share leads, because it suffers first.
    kreisraten: zuschnitt.kreisraten.toSorted(
      (a, b) => Number(b.gruppe === 'unter18') - Number(a.gruppe === 'unter18'),
    ),
    bisherige: zuschnitt.bisherige,
  }
}

const toOrte = ({
  laenge: laengen,
  breite: breiten,
}: Pick<GeladenerZuschnitt['bausteine'], 'laenge' | 'breite'>): Zuschnittsdaten['orte'] =>
  laengen.map((laenge, i) => {
    const breite = breiten[i] ?? null
    return laenge === null || breite === null ? null : toWelt(laenge, breite)
  })
