import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { profilpfad } from '../../app/raum/profilwege.ts'
import { StrassensucheDocument, type StrassensucheQuery } from './profil.generated.ts'
import styles from './Liste.module.css'

type Strasse = StrassensucheQuery['strassensuche'][number]

/** Less says too little; a figure alone is no street. */
const MINDESTENS = 3
const KEINE: readonly Strasse[] = []

/** Streets that fit a search; none while it is empty or something else. */
export function useStrassen(suche: string): readonly Strasse[] {
  const gesucht = suche.trim()
  const zuKurz = gesucht.replaceAll(/[^\p{L}]/gu, '').length < MINDESTENS
  const { data, previousData } = useQuery(StrassensucheDocument, {
    variables: { suche: gesucht },
    skip: zuKurz,
  })
  return zuKurz ? KEINE : ((data ?? previousData)?.strassensuche ?? KEINE)
}

interface StrassentrefferProps {
  readonly strassen: readonly Strasse[]
  /** Query part that is carried along. */
  readonly auswahl: string
}

/** Each street with its Sozialraum, or with several and their house numbers. */
export function Strassentreffer({ strassen, auswahl }: StrassentrefferProps) {
  if (strassen.length === 0) return null
  return (
    <section aria-label="Straßen" className={styles['strassen']}>
      <h2 className="t-kopf">Straßen</h2>
      <ul>
        {strassen.map(({ strasse, kommune, plz, raeume }) => (
          <li key={`${strasse} ${kommune}`}>
            <b>{strasse}</b>
            <span className="t-klein leise">
              {' '}
              {[plz, kommune].filter(Boolean).join(' ')}
              {raeume.length === 0 && ': noch keinem Sozialraum zugeordnet'}
            </span>
            {raeume.map(({ raum, nummern }) => (
              <span key={raum.slug} className={styles['lage']}>
                <Link to={{ pathname: profilpfad('SOZIALRAUM', raum.slug), search: auswahl }}>
                  {raum.name}
                </Link>
                {nummern !== '' && <span className="t-klein leise"> Nr. {nummern}</span>}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
