import { useEffect, useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { ConfirmTotpDocument, StartTotpDocument } from './faktoren.generated.ts'
import { Passwortfrage } from './Passwortfrage.tsx'
import type { createQrPfad } from './qr.ts'
import styles from '../Anmeldung.module.css'

export interface EinrichtenProps {
  /** False while signing in demands a factor: the password was given a moment ago. */
  readonly mitPasswort: boolean
  /** With the new recovery codes; none where there are some already. */
  readonly onFertig: (codes: readonly string[]) => void
  readonly onAbbruch: () => void
}

/** Scan or type in, then prove it with the first code. */
export function TotpEinrichten({ mitPasswort, onFertig, onAbbruch }: EinrichtenProps) {
  const [start, { data, error, loading }] = useMutation(StartTotpDocument)
  const beginne = (passwort: string | null) =>
    void start({ variables: { passwort } }).catch(() => undefined)
  const totp = data?.startTotp
  return (
    <Dialog titel="Authenticator-App einrichten" onClose={onAbbruch}>
      {!totp && mitPasswort && (
        <Passwortfrage
          weiter="Weiter"
          error={error}
          laeuft={loading}
          onPasswort={beginne}
          onAbbruch={onAbbruch}
        />
      )}
      {!totp && !mitPasswort && (
        <>
          {error && <FehlerMeldung fehler={toFehler(error)} />}
          <p>
            Sie brauchen eine Authenticator-App auf Ihrem Telefon; sie zeigt alle 30 Sekunden einen
            neuen Code.
          </p>
          <p>
            <Button art="haupt" onClick={() => beginne(null)}>
              Weiter
            </Button>
          </p>
        </>
      )}
      {totp && (
        <>
          <p>1. Scannen Sie das Bild mit der App.</p>
          <QrCode text={totp.adresse} />
          <p className="t-klein">
            Oder geben Sie den Schlüssel von Hand ein:{' '}
            <code>{totp.geheimnis.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <Bestaetigung onFertig={onFertig} onAbbruch={onAbbruch} />
        </>
      )}
    </Dialog>
  )
}

/** Who draws it is fetched only here: few ever do. Should it not come, there is the key to type. */
function QrCode({ text }: { readonly text: string }) {
  const [bild, setBild] = useState<ReturnType<typeof createQrPfad> | null>(null)
  useEffect(() => {
    let gilt = true
    import('./qr.ts').then(
      (qr) => gilt && setBild(qr.createQrPfad(text)),
      () => undefined,
    )
    return () => {
      gilt = false
    }
  }, [text])
  if (!bild) return <div className={styles['qr']} />
  const { pfad, groesse } = bild
  return (
    <svg
      className={styles['qr']}
      viewBox={`0 0 ${groesse} ${groesse}`}
      role="img"
      aria-label="QR-Code mit dem Schlüssel für die App"
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${groesse}v${groesse}H0z`} fill="#fff" />
      <path d={pfad} fill="#000" />
    </svg>
  )
}

function Bestaetigung({ onFertig, onAbbruch }: Omit<EinrichtenProps, 'mitPasswort'>) {
  const [code, setCode] = useState('')
  const [confirm, { error, loading }] = useMutation(ConfirmTotpDocument)

  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    if (loading || code.trim() === '') return
    const antwort = await confirm({ variables: { code: code.trim() } }).catch(() => null)
    if (antwort?.data) onFertig(antwort.data.confirmTotp)
  }

  return (
    <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
      <p>2. Geben Sie den Code ein, den die App jetzt zeigt.</p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <div className={styles['code']}>
        <TextFeld
          label="Sechsstelliger Code"
          wert={code}
          onChange={setCode}
          eingabe={{ autoComplete: 'one-time-code', inputMode: 'numeric' }}
        />
      </div>
      <p className={styles['werk']}>
        <Button art="haupt" type="submit">
          {loading ? 'Wird geprüft …' : 'Einrichten'}
        </Button>
        <Button onClick={onAbbruch}>Abbrechen</Button>
      </p>
    </form>
  )
}
