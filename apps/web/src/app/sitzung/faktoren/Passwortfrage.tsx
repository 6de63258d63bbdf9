import { useState, type FormEvent } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { PasswortFeld } from '../../../ui/PasswortFeld.tsx'
import { toFehler } from '../../../lib/fehler.ts'
import styles from '../Anmeldung.module.css'

interface PasswortfrageProps {
  readonly weiter: string
  readonly error: unknown
  readonly laeuft: boolean
  readonly onPasswort: (passwort: string) => void
  readonly onAbbruch: () => void
}

/** Before a factor comes or goes: the password once more, so that an unlocked desk is not enough. */
export function Passwortfrage(props: PasswortfrageProps) {
  const { weiter, error, laeuft, onPasswort, onAbbruch } = props
  const [passwort, setPasswort] = useState('')
  function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    if (!laeuft && passwort !== '') onPasswort(passwort)
  }
  return (
    <form className={styles['formular']} onSubmit={onSubmit} noValidate>
      {error !== undefined && <FehlerMeldung fehler={toFehler(error)} />}
      <PasswortFeld
        label="Ihr Passwort"
        zweck="current-password"
        hinweis="Zur Sicherheit noch einmal"
        wert={passwort}
        onChange={setPasswort}
        autoFocus
      />
      <p className={styles['werk']}>
        <Button art="haupt" type="submit">
          {laeuft ? 'Wird geprüft …' : weiter}
        </Button>
        <Button onClick={onAbbruch}>Abbrechen</Button>
      </p>
    </form>
  )
}
