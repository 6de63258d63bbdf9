import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl } from '@sozial/shared/format'
import { Checkliste } from '../../app/einrichtung/Checkliste.tsx'
import { useTitel } from '../../lib/use-titel.ts'
import { Abfrage } from './Abfrage.tsx'
import { Kopf } from './Kopf.tsx'
import { VerwaltungDocument } from './verwaltung.generated.ts'
import styles from './Verwaltung.module.css'

const WEGE = [
  {
    pfad: '/verwaltung/einrichten',
    text: 'Kreis einrichten',
    satz: 'Kreis, Kommunen und Sozialräume: was da ist und wie es entsteht.',
  },
  {
    pfad: '/verwaltung/lieferungen',
    text: 'Lieferungen',
    satz: 'Dateien der Ämter prüfen, übernehmen, zurückziehen.',
  },
  {
    pfad: '/verwaltung/indikatoren',
    text: 'Indikatoren',
    satz: 'Eigene anlegen, vorhandene ändern, kopieren, ausmustern.',
  },
  {
    pfad: '/verwaltung/seiten',
    text: 'Seitentexte',
    satz: 'Impressum, Datenschutz, Barrierefreiheit, Leichte Sprache, Hilfe.',
  },
  {
    pfad: '/verwaltung/rueckmeldungen',
    text: 'Rückmeldungen',
    satz: 'Was Besucherinnen und Besucher über das Formular mitteilen.',
  },
  {
    pfad: '/verwaltung/start',
    text: 'Startseite',
    satz: 'Mit welchem Indikator und welcher Überschrift sie beginnt.',
  },
] as const

/** All ways of the administration, and what is still to do. */
export function VerwaltungSeite() {
  const { data, error, refetch } = useQuery(VerwaltungDocument)
  const kreis = data?.einrichtung.kreis
  useTitel('Verwaltung', kreis?.name)
  const offen = data?.rueckmeldungen.filter(({ beantwortetAm }) => beantwortetAm === null).length
  return (
    <>
      <Kopf titel="Verwaltung">
        Von der Lieferung bis zum Impressum: hier entsteht, was alle anderen Seiten zeigen.
      </Kopf>
      <ul className={styles['wege']}>
        {WEGE.map(({ pfad, text, satz }) => (
          <li key={pfad}>
            <Link to={pfad}>{text}</Link>
            <p>{satz}</p>
            {pfad.endsWith('rueckmeldungen') && offen !== undefined && offen > 0 && (
              <b className="t-klein">{formatAnzahl(offen, 'offene', 'offene')}</b>
            )}
          </li>
        ))}
      </ul>
      {data ? (
        <Checkliste schritte={data.einrichtung.schritte} />
      ) : (
        <div style={{ paddingTop: 48 }}>
          <Abfrage error={error} erneut={() => void refetch()} was="Die nächsten Schritte" />
        </div>
      )}
    </>
  )
}
