import { useState, type FormEvent } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte } from '../../ui/Skelett.tsx'
import { EigeneFaktorenDocument } from './faktoren/faktoren.generated.ts'
import { Ersteinrichtung } from './faktoren/Ersteinrichtung.tsx'
import { kannPasskeys } from './passkey.ts'
import { VerifyTotpDocument } from './sitzung.generated.ts'
import { usePasskey } from './use-passkey.ts'
import type { Sitzung } from './use-sitzung.ts'
import styles from './Anmeldung.module.css'

interface ZweitfaktorProps {
  readonly onAngemeldet: (sitzung: Sitzung) => void
  readonly onZurueck: () => void
}

/** After the password: the factor that the account has, or setting up the one that its role demands. */
export function Zweitfaktor(props: ZweitfaktorProps) {
  const { data, error } = useQuery(EigeneFaktorenDocument, { fetchPolicy: 'network-only' })
  if (error) return <FehlerMeldung fehler={toFehler(error)} />
  if (!data) return <LadeWorte text="Einen Augenblick" />
  const { hatApp, passkeys, passkeyMoeglich } = data.eigeneFaktoren
  return hatApp || passkeys.length > 0 ? (
    <Faktoreingabe {...props} hatPasskey={passkeys.length > 0} hatApp={hatApp} />
  ) : (
    <Ersteinrichtung passkeyMoeglich={passkeyMoeglich} onAngemeldet={props.onAngemeldet} />
  )
}

interface FaktoreingabeProps extends ZweitfaktorProps {
  readonly hatApp: boolean
  readonly hatPasskey: boolean
}

/** The code of the app, a passkey, or a code on paper. */
function Faktoreingabe({ hatApp, hatPasskey, onAngemeldet, onZurueck }: FaktoreingabeProps) {
  const [papier, setPapier] = useState(!hatApp)
  const [code, setCode] = useState('')
  const [verify, { error, loading, reset }] = useMutation(VerifyTotpDocument)
  const passkey = usePasskey(onAngemeldet)

  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    if (loading || code.trim() === '') return
    const antwort = await verify({ variables: { code: code.trim() } }).catch(() => null)
    if (antwort?.data) onAngemeldet(antwort.data.verifyTotp)
    else setCode('')
  }

  function wechsle() {
    setPapier(!papier)
    setCode('')
    reset()
  }

  return (
    <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
      <h2 className="t-h2">Zweiter Faktor</h2>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      {passkey.fehler && <Meldung art="fehler" role="alert" titel={passkey.fehler} />}
      <div className={papier ? undefined : styles['code']}>
        <TextFeld
          key={String(papier)}
          label={papier ? 'Wiederherstellungscode' : 'Sechsstelliger Code'}
          hinweis={
            papier
              ? 'Einer der Codes, die Sie aufbewahrt haben, zum Beispiel 7Q4D-…; jeder gilt einmal.'
              : 'Aus der Authenticator-App'
          }
          wert={code}
          onChange={setCode}
          autoFocus
          eingabe={
            papier
              ? { autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false }
              : { autoComplete: 'one-time-code', inputMode: 'numeric' }
          }
        />
      </div>
      <p className={styles['werk']}>
        <Button art="haupt" type="submit">
          {loading ? 'Wird geprüft …' : 'Weiter'}
        </Button>
        {hatPasskey && kannPasskeys() && (
          <Button onClick={() => void passkey.melde()}>Passkey verwenden</Button>
        )}
      </p>
      <p className={styles['werk']}>
        {hatApp && (
          <Button art="text" klein onClick={wechsle}>
            {papier ? 'Code der App eingeben' : 'Wiederherstellungscode verwenden'}
          </Button>
        )}
        <Button art="text" klein onClick={onZurueck}>
          Mit anderem Namen anmelden
        </Button>
      </p>
    </form>
  )
}
