/** JSON-stat 2.0 (json-stat.org/full): the cube Raum × Zeitraum × Größe for programs. */
import { angabenOf, statusText, zelleOf } from '../datensatz/index.ts'
import type { Datensatz, Datenzelle } from '../datensatz/index.ts'
import { mehrfach } from '../geojson/index.ts'

const GROESSEN = [
  ['wert', 'Wert'],
  ['unten_95', 'untere Grenze des 95-%-Intervalls'],
  ['oben_95', 'obere Grenze des 95-%-Intervalls'],
  ['zaehler', 'Zähler'],
  ['nenner', 'Nenner'],
] as const

const zahlen = ({ wert, unten, oben, zaehler, nenner }: Datenzelle): readonly (number | null)[] => [
  wert,
  unten,
  oben,
  zaehler,
  nenner,
]

/** Values in row-major order of `id`; a status stands only where the figure is missing or special. */
export function schreibeJsonstat(satz: Datensatz): string {
  const { indikator, herkunft, raeume, perioden } = satz
  const value: (number | null)[] = []
  const status: Record<string, string> = {}
  for (const [i] of raeume.entries()) {
    for (const periode of perioden) {
      const zelle = zelleOf(periode, i)
      for (const zahl of zahlen(zelle)) {
        if (zelle.status !== 'GUELTIG') status[value.length] = statusText(zelle.status)
        else if (zelle.zeichen !== null) status[value.length] = zelle.zeichen
        value.push(zahl)
      }
    }
  }
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: `${indikator.name}, ${indikator.einheit}`,
    source: herkunft.quellen.join('; '),
    updated: herkunft.abruf,
    note: angabenOf(satz).map(([name, text]) => `${name}: ${text}`),
    id: ['raum', 'zeitraum', 'groesse'],
    size: [raeume.length, perioden.length, GROESSEN.length],
    role: { geo: ['raum'], time: ['zeitraum'], metric: ['groesse'] },
    dimension: dimensionen(satz),
    value,
    ...(Object.keys(status).length > 0 && { status }),
    extension: { angaben: mehrfach(angabenOf(satz)), demodaten: herkunft.demo },
  })
}

function dimensionen({ ebene, raeume, perioden, indikator }: Datensatz): object {
  return {
    raum: {
      label: ebene.name,
      category: {
        index: raeume.map(({ schluessel }) => schluessel),
        label: Object.fromEntries(raeume.map(({ schluessel, name }) => [schluessel, name])),
      },
    },
    zeitraum: {
      label: 'Zeitraum',
      category: {
        index: perioden.map(schluesselOf),
        label: Object.fromEntries(perioden.map((periode) => [schluesselOf(periode), periode.name])),
      },
    },
    groesse: {
      label: 'Größe',
      category: {
        index: GROESSEN.map(([schluessel]) => schluessel),
        label: Object.fromEntries(GROESSEN),
        unit: {
          wert: { base: indikator.einheit, decimals: indikator.nachkommastellen },
        },
      },
    },
  }
}

/** ISO 8601 interval; unique where two kinds of period begin on one day. */
const schluesselOf = ({ von, bis }: { readonly von: string; readonly bis: string }): string =>
  `${von}/${bis}`
