import type { Massstabworte } from '../../app/atlas/massstab-worte.ts'
import styles from './Profil.module.css'

/** How the spine chart reads. */
export function Spinelegende({
  plural,
  worte,
}: {
  readonly plural: string
  readonly worte: Massstabworte
}) {
  return (
    <p className={`t-note ${styles['legende']}`}>
      <span>
        <svg width="120" height="16" viewBox="0 0 120 16" aria-hidden="true">
          <path d="M4 8H116" className={styles['spannweite']} />
          <path d="M38 8H84" className={styles['haelfte']} />
          <path d="M60 0v16" className={styles['mittellinie']} />
        </svg>{' '}
        hell: alle {plural} mit gezeigtem Wert, dunkler: ihre mittlere Hälfte, Linie: {worte.name}
      </span>
      <span>
        <svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true">
          <path d="M2 7h32" className={styles['intervall']} />
          <circle cx="18" cy="7" r="5.5" className={styles['voll']} />
        </svg>{' '}
        sicher verschieden, mit 95&nbsp;%-Intervall
      </span>
      <span>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="7" cy="7" r="5.5" className={styles['hohl']} />
        </svg>{' '}
        nicht sicher verschieden
      </span>
      <span>rechts der Linie: höher als {worte.nominativ}, nicht besser</span>
    </p>
  )
}
