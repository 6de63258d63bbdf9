import { Link } from 'react-router'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { warAngemeldet } from '../../app/sitzung/sicht.ts'
import { useDarf } from '../../app/sitzung/use-sitzung.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import type { StartQuery } from './start.generated.ts'
import styles from './Start.module.css'

/** The three ways to begin. */
export function Tueren({ kreis }: { readonly kreis: StartQuery['einrichtung']['kreis'] }) {
  const darfEinrichten = useDarf('saveSeitentext')
  const dritteTuer = darfEinrichten
    ? {
        pfad: '/verwaltung/einrichten',
        titel: kreis && !kreis.demo ? 'Den Kreis weiter einrichten' : 'Ihren Kreis einrichten',
        text: 'Mit Amtlichem Gemeindeschlüssel und Grenzen; eine Liste führt durch die Schritte.',
        weiter: 'Einrichten',
      }
    : kreis?.demo && !warAngemeldet()
      ? {
          pfad: '/anmelden',
          titel: 'Von innen ansehen',
          text: 'Als Planerin, als Kommune, als Verwaltung: ein Klick, kein Passwort. Alle Zahlen sind erzeugt.',
          weiter: 'Demokonto wählen',
        }
      : {
          pfad: '/indikatoren',
          titel: 'Nachlesen, was gemessen wird',
          text: 'Jeder Indikator mit Formel, Quelle und dem, was er nicht sagt.',
          weiter: 'Indikatoren öffnen',
        }
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
    dritteTuer,
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
