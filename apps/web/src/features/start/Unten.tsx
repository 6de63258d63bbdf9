import { Link } from 'react-router'
import { formatAnzahl, formatZahl, formatZeitpunkt } from '@sozial/shared/format'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { beschreibe, findOffene } from '../../app/einrichtung/schritte.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import type { StartQuery } from './start.generated.ts'
import styles from './Start.module.css'

/** The three ways to begin. */
export function Tueren({ kreis }: { readonly kreis: StartQuery['einrichtung']['kreis'] }) {
  const tueren = [
    {
      pfad: '/karte',
      titel: 'Umsehen',
      text: kreis?.demo
        ? 'Karte, Zeitvergleich und Vergleich eines vollständigen Kreises mit Demodaten.'
        : 'Karte, Zeitvergleich und Vergleich aller Räume des Kreises.',
      weiter: 'Karte öffnen',
    },
    {
      pfad: '/ausprobieren',
      titel: 'Eine eigene Datei ansehen',
      text: 'CSV oder Excel ablegen und sofort als Karte sehen. Nichts wird übertragen oder gespeichert.',
      weiter: 'Datei wählen',
    },
    {
      pfad: '/verwaltung/einrichten',
      titel: kreis && !kreis.demo ? 'Den Kreis weiter einrichten' : 'Ihren Kreis einrichten',
      text: 'Mit Amtlichem Gemeindeschlüssel und Grenzen; eine Liste führt durch die Schritte.',
      weiter: 'Einrichten',
    },
  ]
  return (
    <section className={styles['tuerrahmen']} aria-labelledby="tueren">
      <h2 className="vh" id="tueren">
        Womit möchten Sie beginnen?
      </h2>
      <div className={`${styles['drei']} ${styles['tueren']}`}>
        {tueren.map(({ pfad, titel, text, weiter }) => (
          <Link key={pfad} to={pfad}>
            <b>{titel}</b>
            <span>{text}</span>
            <em>
              {weiter}
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path d="M5 2l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="1.7" />
              </svg>
            </em>
          </Link>
        ))}
      </div>
    </section>
  )
}

/** The catalogue by Thema, with leader dots. */
export function Register({ katalog }: { readonly katalog: StartQuery['indikatoren'] }) {
  const themen = groupByThema(katalog)
  if (themen.length === 0) return null
  return (
    <Abschnitt
      titel="Register"
      zusatz={`${formatAnzahl(katalog.length, 'Indikator', 'Indikatoren')} in ${formatAnzahl(themen.length, 'Thema', 'Themen')}`}
    >
      <ul className={styles['register']}>
        {themen.map(({ thema, eintraege }) => (
          <li key={thema}>
            <Link to={`/indikatoren?suche=${encodeURIComponent(thema)}`}>{thema}</Link>
            <i />
            <span className="z">{formatZahl(eintraege.length)}</span>
          </li>
        ))}
      </ul>
    </Abschnitt>
  )
}

const NEUESTE = 4

/** What has come last, and what comes next. */
export function StandDerDaten({
  data: { einrichtung, lieferungen },
}: {
  readonly data: Pick<StartQuery, 'einrichtung' | 'lieferungen'>
}) {
  const neueste = lieferungen
    .filter(({ zurueckgezogenAm }) => zurueckgezogenAm === null)
    .slice(0, NEUESTE)
  const offene = findOffene(einrichtung.schritte)
  const stand = einrichtung.kreis?.arbeitsstandVom
  return (
    <Abschnitt
      titel="Stand der Daten"
      {...(stand && { zusatz: `Arbeitsstand vom ${formatZeitpunkt(stand)}` })}
      werkzeuge={<Link to="/verwaltung/lieferungen">Alle Lieferungen</Link>}
    >
      <table className={styles['stand']}>
        <caption className="vh">Neueste Lieferungen und nächste Schritte</caption>
        <tbody>
          {neueste.map(({ id, titel, erfasstAm, grundzahlen }) => (
            <tr key={id}>
              <th scope="row">{formatZeitpunkt(erfasstAm).split(',')[0]}</th>
              <td>
                <Link to={`/verwaltung/lieferungen/${id}`}>{titel}</Link>,{' '}
                {formatAnzahl(grundzahlen, 'Zahl', 'Zahlen')}
              </td>
            </tr>
          ))}
          {offene.slice(0, 2).map((schritt, i) => {
            const { titel, stand: wort, link } = beschreibe(schritt)
            return (
              <tr key={schritt.name}>
                <th scope="row">{i === 0 && <b>Als Nächstes</b>}</th>
                <td>
                  <b>{titel}:</b> {wort} {link && <Link to={link.pfad}>{link.text}</Link>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Abschnitt>
  )
}
