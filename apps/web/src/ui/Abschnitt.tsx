import { useId, type ReactNode } from 'react'
import styles from './Abschnitt.module.css'

interface AbschnittProps {
  readonly titel: ReactNode
  /** Muted words beside the head. */
  readonly zusatz?: ReactNode
  /** Links at the right of the head. */
  readonly werkzeuge?: ReactNode
  /** Anchor, e.g. `tabelle`. */
  readonly id?: string
  readonly children: ReactNode
}

/** A section: ink rule, head, content. */
export function Abschnitt({ titel, zusatz, werkzeuge, id, children }: AbschnittProps) {
  const kopf = useId()
  return (
    <section className={styles['abschnitt']} aria-labelledby={kopf} id={id}>
      <div className={styles['kopf']}>
        <h2 className="t-h2" id={kopf}>
          {titel}
        </h2>
        {zusatz && <span className="t-klein leise">{zusatz}</span>}
        {werkzeuge && <div className={styles['werk']}>{werkzeuge}</div>}
      </div>
      {children}
    </section>
  )
}
