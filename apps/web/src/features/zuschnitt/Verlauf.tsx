import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatZeitpunkt } from '@sozial/shared/format'
import { toFehler } from '../../lib/fehler.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte } from '../../ui/Skelett.tsx'
import { useWerkzeug } from './use-werkbank.ts'
import { ZuschnittsverlaufDocument } from './zuschnitt.generated.ts'
import styles from './Werkbank.module.css'

/** Who did what and when; of one that was given up it says why. */
export function Verlauf() {
  const { daten } = useWerkzeug()
  const [offen, setOffen] = useState(daten.zustand === 'VERWORFEN')
  return (
    <Abschnitt
      titel="Verlauf"
      werkzeuge={
        <Button klein art="text" aria-expanded={offen} onClick={() => setOffen(!offen)}>
          {offen ? 'Schließen' : 'Zeigen'}
        </Button>
      }
    >
      {offen ? (
        <Schritte id={daten.id} />
      ) : (
        <p className="t-klein leise">Wer wann was geändert hat.</p>
      )}
    </Abschnitt>
  )
}

const ZUERST = 12

function Schritte({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(ZuschnittsverlaufDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  })
  const [mehr, setMehr] = useState(false)
  if (error) return <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
  if (!data) return <LadeWorte text="Der Verlauf wird geladen" />
  const verlauf = data.zuschnitt?.verlauf ?? []
  const gezeigte = mehr ? verlauf : verlauf.slice(0, ZUERST)
  return (
    <>
      <ol className={styles['verlauf']}>
        {gezeigte.map(({ stand, am, von, satz }) => (
          <li key={stand}>
            <span className="leise">{formatZeitpunkt(am)}</span>
            <span>
              {von} hat {satz}.
            </span>
          </li>
        ))}
      </ol>
      {gezeigte.length < verlauf.length && (
        <Button klein art="text" onClick={() => setMehr(true)}>
          {formatAnzahl(verlauf.length - gezeigte.length, 'früheren Schritt', 'frühere Schritte')}{' '}
          zeigen
        </Button>
      )}
    </>
  )
}
