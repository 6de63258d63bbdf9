import { PAPIER } from '../../map/colors.ts'
import type { Fuellung } from '../../map/klassen.ts'
import type { Skalenpunkt } from './liste-state.ts'
import styles from './Skala.module.css'

const BREITE = 196
/** Beside the verdict in words. */
const KURZ = 96
const RAND = 8
const HOEHE = 31

interface SkalaProps {
  readonly punkt: Skalenpunkt
  readonly massstab: number | null
  readonly fuellung: Fuellung
  readonly kurz: boolean
}

/** One row of the list on the common scale: dot, interval, dotted yardstick. The words stand beside it. */
export function Skala({ punkt, massstab, fuellung, kurz }: SkalaProps) {
  const breite = kurz ? KURZ : BREITE
  const xOf = (ort: number): number => RAND + ort * (breite - 2 * RAND)
  const farbe = fuellung.art === 'KLASSE' ? fuellung.farbe : PAPIER
  return (
    <svg
      className={styles['skala']}
      width={breite}
      height={HOEHE}
      viewBox={`0 0 ${breite} ${HOEHE}`}
      aria-hidden="true"
    >
      {massstab !== null && (
        <path d={`M${xOf(massstab)} 0v${HOEHE}`} className={styles['massstab']} />
      )}
      {punkt.unten !== null && punkt.oben !== null && (
        <path
          d={`M${xOf(punkt.unten)} ${HOEHE / 2}H${xOf(punkt.oben)}`}
          className={styles['bereich']}
        />
      )}
      <circle cx={xOf(punkt.wert)} cy={HOEHE / 2} r="5" fill={farbe} className={styles['punkt']} />
    </svg>
  )
}
