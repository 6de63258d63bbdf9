import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { PasswortFeld } from '../../ui/PasswortFeld.tsx'
import { kannPasskeys } from './passkey.ts'
import { SignInDocument } from './sitzung.generated.ts'
import type { Sitzung } from './use-sitzung.ts'
import { usePasskey, usePasskeyvorschlag } from './use-passkey.ts'
import { Zweitfaktor } from './Zweitfaktor.tsx'
import styles from './Anmeldung.module.css'

interface AnmeldeformularProps {
  /** Whose session has ended; a stranger begins with an empty field. */
  readonly anmeldename?: string | undefined
  /** The password was given already, on another page or before this one was loaded anew. */
  readonly faktorOffen?: boolean
  readonly onAngemeldet: (sitzung: Sitzung) => void
}

/** Name and password, then the second factor where one is due. */
export function Anmeldeformular(props: AnmeldeformularProps) {
  const { anmeldename = '', onAngemeldet } = props
  const [faktorOffen, setFaktorOffen] = useState(props.faktorOffen ?? false)
  const nimm = (sitzung: Sitzung) => {
    if (sitzung.zweitfaktor === 'OFFEN') setFaktorOffen(true)
    else onAngemeldet(sitzung)
  }
  if (faktorOffen) {
    return <Zweitfaktor onAngemeldet={onAngemeldet} onZurueck={() => setFaktorOffen(false)} />
  }
  return <Passwortschritt anmeldename={anmeldename} onAngemeldet={nimm} />
}

interface PasswortschrittProps {
  readonly anmeldename: string
  readonly onAngemeldet: (sitzung: Sitzung) => void
}

function Passwortschritt({ anmeldename, onAngemeldet }: PasswortschrittProps) {
  const [name, setName] = useState(anmeldename)
  const [passwort, setPasswort] = useState('')
  const [unvollstaendig, setUnvollstaendig] = useState(false)
  const [signIn, { error, loading }] = useMutation(SignInDocument)
  const passkey = usePasskey(onAngemeldet)
  usePasskeyvorschlag(onAngemeldet)

  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    const fehlt = name.trim() === '' || passwort === ''
    setUnvollstaendig(fehlt)
    if (loading || fehlt) return
    const variables = { anmeldename: name.trim(), passwort }
    const antwort = await signIn({ variables }).catch(() => null)
    if (antwort?.data) onAngemeldet(antwort.data.signIn)
    else setPasswort('')
  }

  return (
    <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
      {error && !unvollstaendig && <FehlerMeldung fehler={toFehler(error)} />}
      {passkey.fehler && <Meldung art="fehler" role="alert" titel={passkey.fehler} />}
      {unvollstaendig && (
        <Meldung art="fehler" role="alert" titel="Bitte geben Sie Anmeldenamen und Passwort ein." />
      )}
      <TextFeld
        label="Anmeldename"
        hinweis="Meist Ihre dienstliche E-Mail-Adresse"
        wert={name}
        onChange={setName}
        autoFocus={anmeldename === ''}
        eingabe={{
          name: 'username',
          autoComplete: 'username webauthn',
          autoCapitalize: 'none',
          inputMode: 'email',
          spellCheck: false,
        }}
      />
      <PasswortFeld
        label="Passwort"
        zweck="current-password"
        wert={passwort}
        onChange={setPasswort}
        autoFocus={anmeldename !== ''}
      />
      <p className={styles['werk']}>
        <Button art="haupt" type="submit">
          {loading ? 'Wird geprüft …' : 'Anmelden'}
        </Button>
        {kannPasskeys() && (
          <Button art="text" onClick={() => void passkey.melde()}>
            Mit Passkey anmelden
          </Button>
        )}
      </p>
    </form>
  )
}
