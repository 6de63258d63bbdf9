/** The Kreise that the reference data are about, with the areas of their files. */
import { katalog } from '@sozial/db/seed/katalog'
import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { readGeometrie } from '@sozial/formate/geometrie'
import type { Geometry } from 'geojson'
import { syncKatalog } from '../../src/modules/indikator/sync-katalog.ts'
import { createKreis } from '../../src/modules/kreis/create-kreis.ts'
import { createRaeume, SOZIALPLANUNG } from '../../src/modules/kreis/create-raeume.ts'
import type { NeuerTeilraum } from '../../src/modules/kreis/create-raeume.ts'
import { TESTAKTEUR } from '../../src/modules/kreis/musterkreis.testing.ts'
import { leseFelder, referenz } from './rohdatei.ts'

export const KREISE = ['Heinsberg', 'Berlin bis 2020', 'Berlin ab 2021', 'Konstanz'] as const
export type Kreisname = (typeof KREISE)[number]

const VG5000 = 'geometrie/germany/vg5000_2021_gk3/VG5000_GEM'
const PLR_BIS_2020 = 'regionalisierung/berlin_plr448_corrected_ids.geojson'
/** Of the Planungsräume since 2021 there are no outlines, but their keys and names. */
const PLR_AB_2021 = 'berlin_mss/wfs_2021/mss_2021_indizes.csv'

const SCHLUESSEL: Readonly<Record<Kreisname, string>> = {
  Heinsberg: '05370',
  'Berlin bis 2020': '11000',
  'Berlin ab 2021': '11000',
  Konstanz: '08335',
}

/** A database of its own with this Kreis, as "Kreis einrichten" makes it. */
export async function createReferenzkreis(name: Kreisname): Promise<TestDatabase> {
  const test = await createTestDatabase()
  await syncKatalog(test.db, katalog)
  const { gebiete } = readGeometrie(
    ['shp', 'dbf', 'prj', 'cpg'].map((art) => referenz(`${VG5000}.${art}`)),
  )
  await createKreis(test.db, {
    gebiete,
    kreisSchluessel: SCHLUESSEL[name],
    gueltigAb: '1900-01-01',
    demo: false,
    akteur: TESTAKTEUR,
  })
  const planungsraeume = findPlanungsraeume(name)
  if (planungsraeume.length > 0) {
    await createRaeume(test.db, {
      ebene: 'QUARTIER',
      gliederung: SOZIALPLANUNG,
      raeume: planungsraeume,
      gueltigAb: '2006-07-01',
      akteur: TESTAKTEUR,
    })
  }
  return test
}

function findPlanungsraeume(name: Kreisname): readonly NeuerTeilraum[] {
  const toTeilraum = (eines: {
    readonly schluessel: string
    readonly name: string
    readonly geometry: Geometry | null
  }): NeuerTeilraum => ({ ...eines, ober: { ebene: 'KOMMUNE', schluessel: '11000000' } })
  if (name === 'Berlin bis 2020') {
    return readGeometrie([referenz(PLR_BIS_2020)]).gebiete.map(toTeilraum)
  }
  if (name !== 'Berlin ab 2021') return []
  const [, ...zeilen] = leseFelder(referenz(PLR_AB_2021))[0]!.zeilen
  return zeilen
    .filter((zeile) => zeile.length > 1)
    .map(([, schluessel = '', plr = '']) => toTeilraum({ schluessel, name: plr, geometry: null }))
}
