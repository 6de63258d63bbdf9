import { Link } from 'react-router'
import { formatZeitpunkt } from '@sozial/shared/format'
import { useKreis } from './use-kreis.ts'
import styles from './Fuss.module.css'

/** Foot of every page: which state of the data this is. */
export function Fuss() {
  const kreis = useKreis()
  return (
    <footer className={styles['fuss']}>
      <div className={`rahmen ${styles['zeile']}`}>
        <div className="mass">
          <p>
            <b>Sozialmonitoring {kreis?.name}</b>
          </p>
          <p className="leise">
            Arbeitsstand, nicht veröffentlicht
            {kreis?.arbeitsstandVom &&
              `; zuletzt geändert am ${formatZeitpunkt(kreis.arbeitsstandVom)}`}
            .
            {kreis?.demo && (
              <>
                {' '}
                Alle Zahlen auf dieser Seite sind <b>Demodaten (synthetisch)</b> und beschreiben
                keinen wirklichen Ort.
              </>
            )}
          </p>
        </div>
        <ul>
          <li>
            <Link to="/indikatoren">Wie gerechnet wird: alle Indikatoren</Link>
          </li>
          <li>
            <Link to="/verwaltung/lieferungen">Woher die Zahlen kommen: alle Lieferungen</Link>
          </li>
        </ul>
        <p className="leise">
          Freie Software unter der EUPL 1.2. Schrift: Fira Sans, SIL Open Font License 1.1. Diese
          Seite lädt nichts von fremden Servern und setzt keine Cookies.
        </p>
      </div>
    </footer>
  )
}
