import { Darf } from '../../app/sitzung/Darf.tsx'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { benenneGrenzen } from '../../app/atlas/gebietsstandwahl.ts'
import type { Gebietsstand } from './geschichte.ts'
import styles from './Liste.module.css'

/** The outlines for other systems, each with key, name and Kommune. */
const UMRISSE = [
  ['geojson', 'GeoJSON'],
  ['gpkg', 'GeoPackage'],
  ['shp.zip', 'Shapefile'],
] as const

/** The division to take along: on the borders of today and of then; for planners also what became what. */
export function Einteilungsdateien({
  gebietsstaende,
}: {
  readonly gebietsstaende: readonly Gebietsstand[]
}) {
  const sicht = useSicht()
  const adresseOf = (stand: string | null): string => {
    const suche = new URLSearchParams(sicht === 'INTERN' ? { sicht: 'intern' } : {})
    if (stand !== null) suche.set('stand', stand)
    return `/einteilung/sozialraeume.csv${suche.size > 0 ? `?${suche}` : ''}`
  }
  const grenzen = benenneGrenzen(gebietsstaende).toReversed()
  return (
    <ul className={`nicht-druck ${styles['dateien']}`}>
      {grenzen.map(({ id, stand, text }) => (
        <li key={id}>
          <a href={adresseOf(stand)} download>
            Einteilung {text} (CSV)
          </a>
          {UMRISSE.map(([endung, name]) => (
            <span key={endung}>
              ,{' '}
              <a
                href={`/gebiete/${id}.${endung}`}
                aria-label={`Umrisse ${text} als ${name}`}
                download
              >
                {name}
              </a>
            </span>
          ))}
        </li>
      ))}
      <Darf was="createZuschnitt">
        <li>
          <a href="/einteilung/umsteiger.csv" download>
            Umsteigeschlüssel (CSV)
          </a>
        </li>
      </Darf>
    </ul>
  )
}
