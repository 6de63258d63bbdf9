import { useEffect, useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { TextFeld } from '../../../ui/Feld.tsx'
import { AdressvorschlaegeDocument } from './angebote.generated.ts'
import { lagewort, toZeile, type Vorschlag } from './standortentwurf.ts'
import styles from './Angebote.module.css'

const RUHE_MS = 250
const MINDESTENS = 3

/** What was typed, after a moment of silence. */
function useRuhig(text: string): string {
  const [ruhig, setRuhig] = useState(text)
  useEffect(() => {
    const uhr = setTimeout(() => setRuhig(text), RUHE_MS)
    return () => clearTimeout(uhr)
  }, [text])
  return ruhig
}

interface AdressfeldProps {
  readonly wert: string
  readonly gesetzt: boolean
  readonly fehler: string | undefined
  readonly onText: (text: string) => void
  readonly onWahl: (vorschlag: Vorschlag) => void
}

/** An address in one line, with what the Kreis's registers know of it. */
export function Adressfeld({ wert, gesetzt, fehler, onText, onWahl }: AdressfeldProps) {
  const gesucht = useRuhig(wert.trim())
  const { data } = useQuery(AdressvorschlaegeDocument, {
    variables: { suche: gesucht },
    skip: gesetzt || gesucht.length < MINDESTENS,
  })
  const vorschlaege =
    gesetzt || wert.trim().length < MINDESTENS ? [] : (data?.adressvorschlaege ?? [])
  return (
    <div>
      <TextFeld
        label="Adresse"
        hinweis="Straße und Hausnummer, Ort"
        fehler={fehler}
        wert={wert}
        onChange={onText}
        eingabe={{ autoComplete: 'off', autoCapitalize: 'words', spellCheck: false }}
      />
      <p className="vh" role="status">
        {vorschlaege.length > 0 && `${vorschlaege.length} Vorschläge unter dem Feld.`}
      </p>
      {vorschlaege.length > 0 && (
        <ul className={styles['vorschlaege']} aria-label="Vorschläge zur Adresse">
          {vorschlaege.map((vorschlag) => (
            <li key={JSON.stringify(vorschlag)}>
              <button type="button" onClick={() => onWahl(vorschlag)}>
                <span>{toZeile(vorschlag)}</span>
                <span className="t-note leise">
                  {lagewort(vorschlag.lage) || 'geht durch mehrere Quartiere: bitte mit Hausnummer'}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
