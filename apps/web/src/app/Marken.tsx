import { useLocation } from 'react-router'
import { useSicht } from './sitzung/sicht.ts'
import styles from './Kopf.module.css'

/** What every page says of its figures: for whom they are, and whether they are real. */
export function Marken({ demo }: { readonly demo: boolean }) {
  const sicht = useSicht()
  // There the figures are the reader's own.
  if (useLocation().pathname === '/ausprobieren') {
    return (
      <p className={styles['marken']}>
        <span className={styles['intern']}>Ihre eigene Datei, nicht gespeichert</span>
      </p>
    )
  }
  return (
    <p className={styles['marken']}>
      {demo && <span className={styles['demo']}>Demodaten (synthetisch)</span>}
      {sicht === 'INTERN' && <span className={styles['intern']}>Intern</span>}
    </p>
  )
}
