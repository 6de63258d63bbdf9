import { useState, type FormEvent } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import { PasswortFeld } from '../../../ui/PasswortFeld.tsx'
import { erzeugePasskey } from '../passkey.ts'
import { ConfirmPasskeyDocument, StartPasskeyDocument } from './faktoren.generated.ts'
import type { EinrichtenProps } from './TotpEinrichten.tsx'
import styles from '../Anmeldung.module.css'

/** Names a passkey and lets the browser make it. */
export function PasskeyEinrichten({ mitPasswort, onFertig, onAbbruch }: EinrichtenProps) {
  const { fehler, laeuft, richteEin } = useEinrichtung(onFertig)
  const [name, setName] = useState('')
  const [passwort, setPasswort] = useState('')
  function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    if (mitPasswort && passwort === '') return
    void richteEin(name.trim() || 'Passkey', mitPasswort ? passwort : null)
  }
  return (
    <Dialog titel="Passkey hinzufügen" onClose={onAbbruch}>
      <form className={styles['formular']} onSubmit={onSubmit} noValidate>
        <p>
          Ihr Gerät oder ein Sicherheitsschlüssel weist Sie aus: mit Fingerabdruck, Gesicht oder
          PIN. Nichts davon verlässt das Gerät.
        </p>
        {fehler && <Meldung art="fehler" role="alert" titel={fehler} />}
        <TextFeld
          label="Name"
          hinweis="Woran Sie ihn wiedererkennen, zum Beispiel „Diensttelefon“"
          wert={name}
          onChange={setName}
          autoFocus
        />
        {mitPasswort && (
          <PasswortFeld
            label="Ihr Passwort"
            zweck="current-password"
            hinweis="Zur Sicherheit noch einmal"
            wert={passwort}
            onChange={setPasswort}
          />
        )}
        <p className={styles['werk']}>
          <Button art="haupt" type="submit">
            {laeuft ? 'Folgen Sie dem Browser …' : 'Weiter'}
          </Button>
          <Button onClick={onAbbruch}>Abbrechen</Button>
        </p>
      </form>
    </Dialog>
  )
}

function useEinrichtung(onFertig: EinrichtenProps['onFertig']) {
  const client = useApolloClient()
  const [fehler, setFehler] = useState<string | null>(null)
  const [laeuft, setLaeuft] = useState(false)
  async function richteEin(name: string, passwort: string | null) {
    if (laeuft) return
    setLaeuft(true)
    setFehler(null)
    try {
      const begonnen = await client.mutate({
        mutation: StartPasskeyDocument,
        variables: { passwort },
      })
      const antwort = await erzeugePasskey(begonnen.data!.startPasskey)
      const variables = { antwort, name }
      const { data } = await client.mutate({ mutation: ConfirmPasskeyDocument, variables })
      onFertig(data!.confirmPasskey)
    } catch (error) {
      setFehler(toSatz(error))
    }
    setLaeuft(false)
  }
  return { fehler, laeuft, richteEin }
}

function toSatz(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') {
    return 'Auf diesem Gerät gibt es schon einen Passkey für Ihr Konto.'
  }
  if (name === 'NotAllowedError' || name === 'AbortError') {
    return 'Der Browser hat keinen Passkey angelegt. Versuchen Sie es noch einmal.'
  }
  return toFehler(error).text
}
