import { formatMitEinheit } from '@sozial/shared/format'
import { anteilOf } from './schutz-worte.ts'
import styles from './Schutz.module.css'

interface AnteilProps {
  readonly teil: number
  readonly ganzes: number
}

/** A share as bar and figure. */
export function Anteil({ teil, ganzes }: AnteilProps) {
  const anteil = anteilOf(teil, ganzes)
  if (anteil === null) return <>–</>
  return (
    <span className={styles['anteil']}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect width="100" height="8" />
        <rect width={anteil} height="8" />
      </svg>
      <span className="z">{formatMitEinheit(anteil, 'Prozent', anteil < 10 ? 1 : 0)}</span>
    </span>
  )
}
