import styles from './Kopf.module.css'

/** What every page says of its figures: for whom they are, and whether they are real. */
export function Marken({ demo }: { readonly demo: boolean }) {
  return (
    <p className={styles['marken']}>
      {demo && <span className={styles['demo']}>Demodaten (synthetisch)</span>}
      <span className={styles['intern']}>Intern · Arbeitsstand</span>
    </p>
  )
}
