import { Link } from 'react-router'
import { formatZeitpunkt } from '@sozial/shared/format'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { eingangsstandOf, type Eingang } from './anforderung-worte.ts'
import styles from './Anforderungen.module.css'

/** Where a file is checked and taken over. */
export const toEingang = ({ id }: Pick<Eingang, 'id'>): string =>
  `/verwaltung/lieferungen/eingang/${id}`

/** The files that came in for an order, and how far each one is. */
export function Eingaenge({ eingaenge }: { readonly eingaenge: readonly Eingang[] }) {
  if (eingaenge.length === 0) return null
  return (
    <Abschnitt titel="Angekommen">
      <ul className={styles['posten']}>
        {eingaenge.map((eingang) => (
          <li key={eingang.id}>
            <span>
              <Link to={toEingang(eingang)}>{eingang.dateiname}</Link>{' '}
              <span className="t-klein leise">
                {formatZeitpunkt(eingang.eingegangenAm)}, {eingang.von}
              </span>
            </span>
            <b>{eingangsstandOf(eingang)}</b>
            {eingang.grund && <span className="t-klein leise">{eingang.grund}</span>}
            {eingang.lieferung && (
              <Link to={`/verwaltung/lieferungen/${eingang.lieferung.id}`}>Zur Lieferung</Link>
            )}
          </li>
        ))}
      </ul>
    </Abschnitt>
  )
}
