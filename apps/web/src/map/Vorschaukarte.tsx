import type { Geometrie } from './geometry.ts'
import { boundsOf } from './geometry.ts'
import { createPfad, fitAusschnitt } from './viewport.ts'
import styles from './Vorschaukarte.module.css'

const BREITE = 390

interface VorschaukarteProps {
  readonly geometrie: Geometrie
  readonly titel: string
  /** Key of the one area that is meant; none: all are alike. */
  readonly betont?: string
  /** Keys of areas that belong to it. */
  readonly verwandte?: ReadonlySet<string>
}

/** Outlines alone, without any figure: is this my Kreis, where does this area lie? */
export function Vorschaukarte({ geometrie, titel, betont, verwandte }: VorschaukarteProps) {
  const rahmen = boundsOf(geometrie.kreisringe)
  const verhaeltnis = (rahmen.y1 - rahmen.y0) / Math.max(rahmen.x1 - rahmen.x0, 1e-9)
  const hoehe = Math.round(Math.min(Math.max(BREITE * verhaeltnis, 200), 560))
  const pfad = createPfad(fitAusschnitt(geometrie.kreisringe, { breite: BREITE, hoehe }, 12))
  return (
    <svg
      className={styles['karte']}
      viewBox={`0 0 ${BREITE} ${hoehe}`}
      role="img"
      aria-label={titel}
    >
      {geometrie.raeume.map(({ id, schluessel, name, feature }) => (
        <path
          key={id}
          className={
            styles[
              schluessel === betont ? 'betont' : verwandte?.has(schluessel) ? 'verwandt' : 'raum'
            ]
          }
          d={pfad(feature.geometry)}
        >
          <title>{name}</title>
        </path>
      ))}
      <path className={styles['kreis']} d={pfad(geometrie.kreis)} />
    </svg>
  )
}
