import { HOECHSTGROESSE, lageInSpanne, MINDESTGROESSE } from '@sozial/domain/zuschnitt'
import styles from './Werkbank.module.css'

const BREITE = 88
/** The scale ends here; what is larger lies at its edge. */
const ENDE = 20_000

const x = (einwohner: number): number => (Math.min(einwohner, ENDE) / ENDE) * BREITE

/** Inhabitants on one scale for all Räume, with the range of the Kreistag as a band; the band alone where they are not known. */
export function Spanne({ einwohner }: { readonly einwohner: number | null }) {
  return (
    <svg
      className={styles['spanne']}
      width={BREITE}
      height="16"
      viewBox={`0 0 ${BREITE} 16`}
      aria-hidden="true"
    >
      <path d={`M0 8H${BREITE}`} className={styles['achse']} />
      <rect
        x={x(MINDESTGROESSE)}
        y="3"
        width={x(HOECHSTGROESSE) - x(MINDESTGROESSE)}
        height="10"
        className={styles['band']}
      />
      {einwohner !== null && (
        <circle
          cx={Math.min(x(einwohner), BREITE - 5)}
          cy="8"
          r="4.2"
          className={styles[lageInSpanne(einwohner) === 'INNEN' ? 'innen' : 'aussen']}
        />
      )}
    </svg>
  )
}
