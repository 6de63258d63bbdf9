import styles from './Skelett.module.css'

interface SkelettProps {
  /** Any CSS length. */
  readonly breite?: string
  readonly hoehe: number
}

/** A still bar where text or a drawing will stand. */
export function Skelett({ breite = '100%', hoehe }: SkelettProps) {
  return (
    <span
      aria-hidden="true"
      data-skelett
      className={styles['balken']}
      style={{ width: breite, height: hoehe, maxWidth: '100%' }}
    />
  )
}

/** The words that appear when loading takes longer than a second. */
export function LadeWorte({ text = 'Werte werden geladen' }: { readonly text?: string }) {
  return (
    <p role="status" className={`t-klein leise ${styles['worte']}`}>
      {text} …
    </p>
  )
}
