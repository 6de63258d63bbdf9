import type { ReactNode } from 'react'
import { formatZeitpunkt } from '@sozial/shared/format'
import type { Stellungnahmeart } from '../../gql/schema.generated.ts'
import { ART_WORTE } from './worte.ts'
import styles from './Wortwechsel.module.css'

interface Antwort {
  readonly antwort: string | null
  readonly antwortVon: string | null
  readonly antwortAm: string | null
}

interface StellungnahmewortProps {
  readonly stellungnahme: Antwort & {
    readonly art: Stellungnahmeart
    readonly text: string
    readonly von: string
    readonly am: string
    readonly verspaetet: boolean
    readonly ueberholt: boolean
  }
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** A Stellungnahme with the answer of the Kreis. */
export function Stellungnahmewort({ stellungnahme, children }: StellungnahmewortProps) {
  const { art, text, von, am, verspaetet, ueberholt } = stellungnahme
  return (
    <div className={styles['wort']}>
      <p>
        <b>{ART_WORTE[art]}</b>
        {verspaetet && ' – nach der Frist eingegangen'}
      </p>
      <p className="t-klein leise">
        {von}, {formatZeitpunkt(am)}
        {ueberholt && '; der Vorschlag wurde danach geändert'}
      </p>
      {text && <p className={`mass ${styles['text']}`}>{text}</p>}
      {children}
      <Antwortwort antwort={stellungnahme} />
    </div>
  )
}

/** What the Kreis answered; nothing while it has not. */
export function Antwortwort({
  antwort: { antwort, antwortVon, antwortAm },
}: {
  readonly antwort: Antwort
}) {
  if (antwort === null) return null
  return (
    <div className={styles['antwort']}>
      <p className="t-klein leise">
        Antwort des Kreises: {antwortVon}
        {antwortAm && `, ${formatZeitpunkt(antwortAm)}`}
      </p>
      <p className={`mass ${styles['text']}`}>{antwort}</p>
    </div>
  )
}
