/** From the answer of the API to what the workbench draws with. */
import type { Gruppe, Kreisrate } from '@sozial/domain/zuschnitt'
import { toWelt } from '../../map/geometry.ts'
import type { Zuschnittsdaten } from './daten.ts'
import type { ZuschnittQuery } from './zuschnitt.generated.ts'

/** Indicators by which the size of an area is measured, with the group that is counted below the line. */
const MASSINDIKATOREN: Readonly<
  Record<string, { readonly name: string; readonly gruppe: Gruppe }>
> = {
  'kinder-im-sgb2': { name: 'Kinderarmut', gruppe: 'unter18' },
  altersarmut: { name: 'Altersarmut', gruppe: 'ab65' },
  mindestsicherungsquote: { name: 'Mindestsicherung', gruppe: 'einwohner' },
  pflegequote: { name: 'Pflegequote', gruppe: 'einwohner' },
}

export const MASSINDIKATOREN_SLUGS = Object.keys(MASSINDIKATOREN)

type Antwort = ZuschnittQuery

export function toZuschnittsdaten(
  zuschnitt: NonNullable<Antwort['zuschnitt']>,
  { uebersicht, raumprofile }: Pick<Antwort, 'uebersicht' | 'raumprofile'>,
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
      kommunen: bausteine.kommunen.map((schluessel) => stelle.get(schluessel ?? '') ?? -1),
      gruppen: bausteine,
      nachbarn: nachbarn.a.map((a, i) => ({
        a: a ?? 0,
        b: nachbarn.b[i] ?? 0,
        meter: nachbarn.meter[i] ?? 0,
      })),
    },
    orte: bausteine.laenge.map((laenge, i) => toWelt(laenge ?? 0, bausteine.breite[i] ?? 0)),
    einwohnerVom: bausteine.zeitraum?.name ?? '',
    geometrie: zuschnitt.geometrie,
    kreisraten: toKreisraten(uebersicht),
    bisherige: raumprofile
      .filter(({ gueltigBis }) => gueltigBis === null)
      .map(({ raum: { schluessel, name } }) => ({ schluessel, name })),
  }
}

function toKreisraten(uebersicht: Antwort['uebersicht']): readonly Kreisrate[] {
  return MASSINDIKATOREN_SLUGS.flatMap((slug) => {
    const zeile = uebersicht?.zeilen.find(({ indikator }) => indikator.slug === slug)
    const wert = zeile?.massstab.werte[0] ?? null
    const mass = MASSINDIKATOREN[slug]
    return wert === null || !mass ? [] : [{ slug, ...mass, rate: wert / 100 }]
  })
}
