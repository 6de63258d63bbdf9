import styles from './Eingangsliste.module.css'

interface BalkenProps {
  /** Read by assistive technology. */
  readonly name: string
  readonly fertig: number
  /** `null` or 0, or nothing done: nobody knows yet, the bar runs without an end. */
  readonly gesamt: number | null
}

/** How far work on a file is. */
export function Balken({ name, fertig, gesamt }: BalkenProps) {
  return (
    <progress
      className={styles['balken']}
      aria-label={name}
      {...(gesamt && fertig > 0 ? { value: Math.min(1, fertig / gesamt) } : {})}
    />
  )
}
