import { Haken } from '../../ui/Zeichen.tsx'
import { STUFEN, type Stufe } from './eingang-state.ts'
import styles from './Bericht.module.css'

interface StufenleisteProps {
  readonly stufe: Stufe
  /** Everything is behind it. */
  readonly amEnde: boolean
}

/** The way of a file and where on it this one stands. */
export function Stufenleiste({ stufe, amEnde }: StufenleisteProps) {
  const stelle = amEnde ? STUFEN.length : STUFEN.indexOf(stufe)
  return (
    <ol className={styles['stufen']} aria-label="Schritte">
      {STUFEN.map((text, i) => (
        <li
          key={text}
          className={i < stelle ? styles['fertig'] : undefined}
          aria-current={i === stelle ? 'step' : undefined}
        >
          {i < stelle && <Haken />} {text}
          {i < stelle && <span className="vh">erledigt</span>}
        </li>
      ))}
    </ol>
  )
}
