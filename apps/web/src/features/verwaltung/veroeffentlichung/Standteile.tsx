import { Link } from 'react-router'
import { STANDTEILE, toStandteil, type Standteil } from './standteil.ts'
import styles from './Veroeffentlichung.module.css'

interface StandteileProps {
  readonly aktiv: Standteil
  /** Of the Stand, for its protocol. */
  readonly id: string
}

/** The parts of the page as a row of links; the current one carries the ink rule. */
export function Standteile({ aktiv, id }: StandteileProps) {
  return (
    <nav className={styles['teile']} aria-label="Teile dieser Seite">
      <ul>
        {STANDTEILE.map(({ teil, text }) => (
          <li key={teil}>
            <Link
              to={toStandteil(teil)}
              aria-current={teil === aktiv ? 'page' : undefined}
              preventScrollReset
            >
              {text}
            </Link>
          </li>
        ))}
        <li>
          <Link to={`/verwaltung/veroeffentlichung/${id}/protokoll`}>Protokoll</Link>
        </li>
      </ul>
    </nav>
  )
}
