import { useEffect, useState } from 'react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { Meldung } from '../../../../ui/Meldung.tsx'
import { fortschrittOf, fortschrittssatz, type Schutzlauf } from './schutzlauf-worte.ts'
import styles from './Schutz.module.css'

/** How far the protection of a draft is; a run that was given up says why and what helps. */
export function Laufanzeige({ lauf }: { readonly lauf: Schutzlauf }) {
  const jetzt = useJetzt()
  if (lauf.zustand === 'ABGEBROCHEN') {
    return (
      <div className={styles['lauf']}>
        <Meldung art="fehler" titel="Die Prüfung der Geheimhaltung ist abgebrochen.">
          <p>{lauf.meldung}</p>
        </Meldung>
      </div>
    )
  }
  return (
    <section className={styles['lauf']} aria-labelledby="lauf">
      <h2 className="t-h2" id="lauf">
        Die Geheimhaltung wird geprüft
      </h2>
      <p className="t-satz" role="status">
        {fortschrittssatz(lauf, jetzt)}
      </p>
      {lauf.gesamt !== null && (
        <progress
          className={styles['balken']}
          value={fortschrittOf(lauf)}
          max={1}
          aria-label="Fortschritt der Prüfung"
        />
      )}
      {lauf.gesamt !== null && lauf.meldung && <p className="t-klein leise">{lauf.meldung}</p>}
      <p className="mass">
        Sie können die Seite verlassen: Die Prüfung geht auf dem Server weiter, und diese Seite
        zeigt danach, was gezeigt und was geschützt wird. Begonnen hat sie am{' '}
        {formatZeitpunkt(lauf.begonnenAm)}. Lieferungen, die inzwischen kommen, ändern am Entwurf
        nichts.
      </p>
    </section>
  )
}

/** The time, every two seconds. */
function useJetzt(): Date {
  const [jetzt, setJetzt] = useState(() => new Date())
  useEffect(() => {
    const takt = setInterval(() => setJetzt(new Date()), 2_000)
    return () => clearInterval(takt)
  }, [])
  return jetzt
}
