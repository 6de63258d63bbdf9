import { lesefehler } from '../lesung/meldungen.ts'
import type { Punkt } from './bezugssystem.ts'
import type { Ring } from './ringe.ts'

/** One record: its loose rings, `null` for "no shape", or the number of a type that is no area. */
export type Satz = readonly Ring[] | null | number

const KOPF = 100
/** Polygon, PolygonZ, PolygonM: all begin with the same plane rings. */
const FLAECHEN: ReadonlySet<number> = new Set([5, 15, 25])

/**
 * Records of a .shp file in file order.
 *
 * @throws LesefehlerError when the file is none or is damaged
 */
export function readShp(inhalt: Uint8Array): readonly Satz[] {
  const daten = new DataView(inhalt.buffer, inhalt.byteOffset, inhalt.byteLength)
  if (inhalt.length < KOPF || daten.getInt32(0) !== 9994) throw defekt('ist kein Shapefile')
  const saetze: Satz[] = []
  let stelle = KOPF
  while (stelle + 12 <= inhalt.length) {
    const laenge = daten.getInt32(stelle + 4) * 2
    if (laenge < 4 || stelle + 8 + laenge > inhalt.length) throw defekt('ist abgeschnitten')
    saetze.push(readSatz(new DataView(inhalt.buffer, inhalt.byteOffset + stelle + 8, laenge)))
    stelle += 8 + laenge
  }
  return saetze
}

function readSatz(satz: DataView): Satz {
  const typ = satz.getInt32(0, true)
  if (typ === 0) return null
  if (!FLAECHEN.has(typ)) return typ
  if (satz.byteLength < 44) throw defekt('ist beschädigt')
  const teile = satz.getInt32(36, true)
  const punkte = satz.getInt32(40, true)
  const beginn = 44 + teile * 4
  if (teile < 0 || punkte < 0 || beginn + punkte * 16 > satz.byteLength)
    throw defekt('ist beschädigt')
  const grenzen = Array.from({ length: teile }, (_, i) => satz.getInt32(44 + i * 4, true))
  return grenzen.map((ab, i) => {
    const bis = grenzen[i + 1] ?? punkte
    if (ab < 0 || bis > punkte || ab > bis) throw defekt('ist beschädigt')
    return Array.from({ length: bis - ab }, (_, k): Punkt => {
      const ort = beginn + (ab + k) * 16
      return [satz.getFloat64(ort, true), satz.getFloat64(ort + 8, true)]
    })
  })
}

function defekt(was: string): Error {
  return lesefehler({
    code: 'SHP_DEFEKT',
    text: `Die Geometriedatei (.shp) ${was}. Bitte das Shapefile mit allen Teilen erneut herunterladen.`,
  })
}
