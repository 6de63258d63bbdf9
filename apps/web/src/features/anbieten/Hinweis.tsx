import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../lib/fehler.ts'
import { mitFokusAufFehler } from '../../lib/fokus.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { NoteByLinkDocument } from './bestaetigen.generated.ts'
import styles from './Anbieten.module.css'

/** What is wrong, for whoever has no account at hand. */
export function Hinweis({ token }: { readonly token: string }) {
  const [text, setText] = useState('')
  const [geprueft, setGeprueft] = useState(false)
  const [sende, { data, error, loading }] = useMutation(NoteByLinkDocument, {
    context: { headers: { zugangslink: token } },
  })
  function onSubmit(ereignis: FormEvent<HTMLFormElement>) {
    ereignis.preventDefault()
    if (text.trim() === '') {
      return mitFokusAufFehler(ereignis.currentTarget, () => setGeprueft(true))
    }
    if (!loading) sende({ variables: { text } }).catch(() => undefined)
  }
  return (
    <Abschnitt titel="Etwas stimmt nicht mehr">
      {data ? (
        <Meldung art="gut" role="status" titel="Danke, die Sozialplanung kümmert sich darum.">
          <p>Schneller geht es mit Ihrem Konto: Dort ändern Sie es selbst.</p>
        </Meldung>
      ) : (
        <form className={styles['melden']} onSubmit={onSubmit} noValidate>
          <TextFeld
            label="Was hat sich geändert?"
            hinweis="Zum Beispiel eine neue Telefonnummer. Die Sozialplanung des Kreises liest es."
            mehrzeilig
            fehler={
              geprueft && text.trim() === '' ? 'Bitte schreiben Sie, was nicht stimmt.' : undefined
            }
            wert={text}
            onChange={setText}
          />
          {error && <FehlerMeldung fehler={toFehler(error)} />}
          <p>
            <Button type="submit">{loading ? 'Wird gesendet …' : 'Senden'}</Button>
          </p>
        </form>
      )}
    </Abschnitt>
  )
}
