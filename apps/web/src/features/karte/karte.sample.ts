/** Small atlases for the tests of the map screen, made from the shared sample. */
import type { WertStatus } from '@sozial/domain/wert'
import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import type { Atlas, AtlasZelle } from '../../app/atlas/atlas-state.ts'

/** A share with its counts, or the reason why there is none. */
export type Angabe = readonly [zaehler: number, nenner: number] | WertStatus

export function zelle(angabe: Angabe): AtlasZelle {
  const leer = { unten: null, oben: null, zeichen: null }
  if (typeof angabe === 'string') {
    return { ...leer, wert: null, status: angabe, zaehler: null, nenner: null }
  }
  const [zaehler, nenner] = angabe
  const wert = (100 * zaehler) / nenner
  return { ...leer, wert, status: wert === 0 ? 'NULL_WERT' : 'GUELTIG', zaehler, nenner }
}

export interface Probe {
  readonly raeume: readonly (readonly [name: string, angabe: Angabe])[]
  /** `null`: there is no yardstick at all. */
  readonly kreis: Angabe | null
  readonly fassung?: Partial<Atlas['indikator']['fassung']>
  readonly ebene?: Atlas['ebene']
}

/** An atlas of one period. */
export function probeAtlas({ raeume, kreis, fassung = {}, ebene = 'SOZIALRAUM' }: Probe): Atlas {
  const vorlage = sampleAtlas()
  const periode = {
    ...vorlage.periode,
    index: 0,
    zellen: raeume.map(([, angabe]) => zelle(angabe)),
  }
  const raum = { id: 'k', schluessel: '05370', name: 'Kreis Heinsberg', ebene: 'KREIS' as const }
  return {
    ...vorlage,
    ebene,
    indikator: {
      ...vorlage.indikator,
      fassung: { ...vorlage.indikator.fassung, ...fassung },
    },
    raeume: raeume.map(([name], index) => ({
      id: `r${index}`,
      schluessel: `R${index}`,
      name,
      kommune: null,
      kommunename: null,
      jugendamtsbezirk: null,
      index,
    })),
    perioden: [periode],
    periode,
    brueche: [],
    auswahl: [],
    massstaebe: kreis === null ? [] : [{ raum, nachbar: false, zellen: [zelle(kreis)] }],
  }
}
