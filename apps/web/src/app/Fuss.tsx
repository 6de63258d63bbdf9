import { Link, useLocation } from 'react-router'
import { Darf } from './sitzung/Darf.tsx'
import { standzeile, useAnlass } from './sitzung/standzeile.ts'
import { useKreis } from './use-kreis.ts'
import styles from './Fuss.module.css'

/** Foot of every page: which state of the data this is. */
export function Fuss() {
  const kreis = useKreis()
  const eigene = useLocation().pathname === '/ausprobieren'
  return (
    <footer className={styles['fuss']}>
      <div className={`rahmen ${styles['zeile']}`}>
        <div className="mass">
          <p>
            <b>Sozialmonitoring {kreis?.name}</b>
          </p>
          <p className="leise">
            {eigene ? 'Ihre eigene Datei, nicht gespeichert.' : <Stand kreis={kreis} />}
          </p>
        </div>
        <ul>
          <li>
            <Link to="/indikatoren">Wie gerechnet wird</Link>
          </li>
          <Darf was="lieferungen">
            <li>
              <Link to="/verwaltung/lieferungen">Woher die Zahlen kommen</Link>
            </li>
          </Darf>
          <li>
            <Link to="/hilfe">Hilfe und Glossar</Link>
          </li>
          <li>
            <Link to="/ausprobieren">Eigene Datei ansehen</Link>
          </li>
        </ul>
        <ul>
          <li>
            <Link to="/barrierefreiheit">Barrierefreiheit</Link>
          </li>
          <li>
            <Link to="/barrierefreiheit#rueckmeldung">Rückmeldung</Link>
          </li>
          <li>
            <Link to="/leichte-sprache">Leichte Sprache</Link>
          </li>
        </ul>
        <ul>
          <li>
            <Link to="/impressum">Impressum</Link>
          </li>
          <li>
            <Link to="/datenschutz">Datenschutz</Link>
          </li>
          <li>Freie Software, EUPL 1.2</li>
        </ul>
      </div>
    </footer>
  )
}

function Stand({ kreis }: { readonly kreis: ReturnType<typeof useKreis> }) {
  useAnlass()
  return (
    <>
      {standzeile(kreis)}.
      {kreis?.demo && (
        <>
          {' '}
          Alle Zahlen auf dieser Seite sind <b>Demodaten (synthetisch)</b> und beschreiben keinen
          wirklichen Ort.
        </>
      )}
    </>
  )
}
