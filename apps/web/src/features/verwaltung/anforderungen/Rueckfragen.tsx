import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import type { Anforderung, Eingang } from './anforderung-worte.ts'
import { AskRueckfrageDocument } from './anforderungen.generated.ts'
import { fragevorschlagOf } from './fragevorschlag.ts'
import styles from './Anforderungen.module.css'

/** What was asked about the delivery, and what the office answered; the newest first. */
export function Rueckfragen({
  anforderung: { rueckfragen },
}: {
  readonly anforderung: Anforderung
}) {
  if (rueckfragen.length === 0) return null
  return (
    <Abschnitt titel="Rückfragen und Antworten">
      <ul className={styles['posten']}>
        {rueckfragen.map(({ id, art, text, von, am }) => (
          <li key={id}>
            <span className="t-klein leise">
              {art === 'FRAGE' ? 'Gefragt' : 'Geantwortet'}: {von}, {formatZeitpunkt(am)}
            </span>
            <p className={`mass ${styles['wort']}`}>{text}</p>
          </li>
        ))}
      </ul>
    </Abschnitt>
  )
}

interface FrageformularProps {
  readonly id: string
  readonly eingaenge: readonly Eingang[]
  /** To whom it goes by mail; empty: it stands on the page of the link alone. */
  readonly email: string
  readonly zu: () => void
}

/** Asks about the delivery, starting from the points of the report. */
export function Frageformular({ id, eingaenge, email, zu }: FrageformularProps) {
  const [text, setText] = useState(() => fragevorschlagOf(eingaenge))
  const [mangel, setMangel] = useState<string>()
  const [frage, { error, loading }] = useMutation(AskRueckfrageDocument)
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setMangel(text.trim() === '' ? 'Bitte schreiben, was Sie wissen möchten.' : undefined)
    if (loading || text.trim() === '') return
    const antwort = await frage({ variables: { id, text } }).catch(() => null)
    if (!antwort?.data) return
    sageAn('Die Rückfrage ist gestellt.')
    zu()
  }
  return (
    <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
      <TextFeld
        label="Rückfrage an die Stelle"
        hinweis={
          email === ''
            ? 'Steht auf der Seite ihres Links; eine Mailadresse ist nicht angegeben.'
            : `Geht mit dem Link an ${email} und steht auf der Seite des Links. Zahlen anderer Stellen bitte nicht nennen.`
        }
        fehler={mangel}
        mehrzeilig
        autoFocus
        wert={text}
        onChange={setText}
      />
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className={styles['werk']}>
        <Button type="submit" art="haupt">
          {loading ? 'Wird gesendet …' : 'Rückfrage stellen'}
        </Button>
        <Button onClick={zu}>Abbrechen</Button>
      </p>
    </form>
  )
}
