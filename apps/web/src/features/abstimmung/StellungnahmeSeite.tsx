import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { Blattseite } from './Blattseite.tsx'
import { byKonto } from './teilnahme.ts'
import styles from './Abstimmung.module.css'

/** The same sheet for somebody with an account of the Kommune. */
export function StellungnahmeSeite() {
  const { id = '' } = useParams()
  const teilnahme = useMemo(() => byKonto(id), [id])
  useKreisangaben()
  return (
    <>
      <p className={`t-klein leise nicht-druck ${styles['pfad']}`}>
        <Link to="/verwaltung">Verwaltung</Link> /{' '}
        <Link to="/verwaltung/stellungnahmen">Stellungnahmen</Link>
      </p>
      <Blattseite key={id} teilnahme={teilnahme} ungefragt={<Ungefragt />} />
    </>
  )
}

const Ungefragt = () => (
  <div className={styles['seite']}>
    <h1 className="t-titel">Dazu ist Ihre Kommune nicht gefragt</h1>
    <p className="t-satz">
      Diesen Vorschlag hat der Kreis Ihrer Kommune nicht vorgelegt.{' '}
      <Link to="/verwaltung/stellungnahmen">Zu den Vorschlägen, die ihr vorliegen</Link>
    </p>
  </div>
)
