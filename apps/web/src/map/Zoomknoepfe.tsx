import type { Kartensteuerung } from './leaflet/behaviour.tsx'
import styles from './Zoomknoepfe.module.css'

interface ZoomProps {
  readonly steuerung: Kartensteuerung
  readonly vergroessert: boolean
  /** At the upper edge when the legend holds the lower left corner. */
  readonly oben: boolean
}

/** Larger, smaller, all of it. */
export function Zoomknoepfe({ steuerung, vergroessert, oben }: ZoomProps) {
  return (
    <div
      className={`${styles['zoom']} ${oben ? styles['zoomOben'] : ''}`}
      role="group"
      aria-label="Kartenausschnitt"
    >
      <button type="button" onClick={steuerung.zoomIn} aria-label="Karte vergrößern">
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M6 1v10M1 6h10" />
        </svg>
      </button>
      <button type="button" onClick={steuerung.zoomOut} aria-label="Karte verkleinern">
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1 6h10" />
        </svg>
      </button>
      {vergroessert && (
        <button type="button" className={styles['ganz']} onClick={steuerung.reset}>
          Ganze Karte
        </button>
      )}
    </div>
  )
}
