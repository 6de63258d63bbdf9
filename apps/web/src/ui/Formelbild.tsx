import styles from './Formelbild.module.css'

interface FormelbildProps {
  readonly oben: string
  /** Below the line; `null`: there is none. */
  readonly unten: string | null
  /** "× 100", or empty. */
  readonly mal: string
  /** After the equals sign. */
  readonly ergebnis?: string
  /** The same as one line, for those who hear it. */
  readonly text: string
}

/** A formula as it is set in print: a fraction with its line. */
export function Formelbild({ oben, unten, mal, ergebnis, text }: FormelbildProps) {
  return (
    <>
      <span className="vh">{text}</span>
      <span className={styles['formel']} aria-hidden="true">
        {unten === null ? (
          <span>{oben}</span>
        ) : (
          <span className={styles['bruch']}>
            <span>{oben}</span>
            <span>{unten}</span>
          </span>
        )}
        {mal && <span>{mal}</span>}
        {ergebnis && (
          <>
            <span>=</span>
            <span className={styles['ergebnis']}>{ergebnis}</span>
          </>
        )}
      </span>
    </>
  )
}
