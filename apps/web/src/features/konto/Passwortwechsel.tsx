import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { NeuesPasswort } from '../../app/sitzung/NeuesPasswort.tsx'
import { findPasswortmangel } from '../../app/sitzung/passwort-regel.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { PasswortFeld } from '../../ui/PasswortFeld.tsx'
import { ChangePasswortDocument } from './konto.generated.ts'
import styles from './Konto.module.css'

/** The present password, then the new one with its rule in sight. */
export function Passwortwechsel({ anmeldename }: { readonly anmeldename: string }) {
  const [offen, setOffen] = useState(false)
  const [geaendert, setGeaendert] = useState(false)
  const schliesse = (erfolg: boolean) => {
    setOffen(false)
    setGeaendert(erfolg)
  }
  return (
    <Abschnitt titel="Passwort">
      {geaendert && (
        <Meldung art="gut" role="status" titel="Das Passwort ist geändert.">
          <p>An allen anderen Geräten sind Sie damit abgemeldet.</p>
        </Meldung>
      )}
      {offen ? (
        <Formular anmeldename={anmeldename} onFertig={schliesse} />
      ) : (
        <p>
          <Button onClick={() => setOffen(true)}>Passwort ändern</Button>
        </p>
      )}
    </Abschnitt>
  )
}

interface FormularProps {
  readonly anmeldename: string
  readonly onFertig: (erfolg: boolean) => void
}

function Formular({ anmeldename, onFertig }: FormularProps) {
  const [bisher, setBisher] = useState('')
  const [neu, setNeu] = useState('')
  const [geprueft, setGeprueft] = useState(false)
  const [change, { error, loading }] = useMutation(ChangePasswortDocument)

  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGeprueft(true)
    if (loading || bisher === '' || findPasswortmangel(neu) !== undefined) return
    const antwort = await change({ variables: { altes: bisher, neues: neu } }).catch(() => null)
    if (antwort) onFertig(true)
  }

  return (
    <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <input type="hidden" name="username" autoComplete="username" value={anmeldename} readOnly />
      <PasswortFeld
        label="Bisheriges Passwort"
        zweck="current-password"
        fehler={geprueft && bisher === '' ? 'Bitte das bisherige Passwort eingeben.' : undefined}
        wert={bisher}
        onChange={setBisher}
        autoFocus
      />
      <NeuesPasswort wert={neu} onChange={setNeu} geprueft={geprueft} />
      <p className={styles['werk']}>
        <Button art="haupt" type="submit">
          {loading ? 'Wird geändert …' : 'Passwort ändern'}
        </Button>
        <Button onClick={() => onFertig(false)}>Abbrechen</Button>
      </p>
    </form>
  )
}
