import { useState } from 'react'
import { useApolloClient, useMutation } from '@apollo/client/react'
import { formatDatum } from '@sozial/shared/format'
import { Codes } from '../../app/sitzung/faktoren/Codes.tsx'
import type { FaktorfelderFragment } from '../../app/sitzung/faktoren/faktoren.generated.ts'
import { PasskeyEinrichten } from '../../app/sitzung/faktoren/PasskeyEinrichten.tsx'
import { Passwortfrage } from '../../app/sitzung/faktoren/Passwortfrage.tsx'
import { TotpEinrichten } from '../../app/sitzung/faktoren/TotpEinrichten.tsx'
import { kannPasskeys } from '../../app/sitzung/passkey.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import {
  KontoDocument,
  RemoveZweitfaktorDocument,
  ReplaceWiederherstellungscodesDocument,
} from './konto.generated.ts'
import styles from './Konto.module.css'

type Passkey = FaktorfelderFragment['passkeys'][number]

/** What is open over the list. */
type Offen =
  | { readonly art: 'TOTP' | 'PASSKEY' | 'CODES_NEU' | 'APP_WEG' }
  | { readonly art: 'PASSKEY_WEG'; readonly passkey: Passkey }
  | { readonly art: 'CODES'; readonly codes: readonly string[] }
  | null

/** What besides the password lets one in. */
export function Faktoren({ faktoren }: { readonly faktoren: FaktorfelderFragment }) {
  const { hatPasswort, hatApp, passkeys, pflicht, passkeyMoeglich } = faktoren
  const client = useApolloClient()
  const [offen, setOffen] = useState<Offen>(null)
  const keiner = !hatApp && passkeys.length === 0
  const nimm = (codes: readonly string[]) => {
    setOffen(codes.length > 0 ? { art: 'CODES', codes } : null)
    void client.refetchQueries({ include: [KontoDocument] })
  }
  const einrichten = { mitPasswort: true, onFertig: nimm, onAbbruch: () => setOffen(null) }
  if (!hatPasswort) return null
  return (
    <Abschnitt titel="Zweiter Faktor">
      <p className="mass">
        {keiner
          ? 'Bisher keiner: Wer Ihr Passwort kennt, kommt hinein. Mit einer App auf dem Telefon oder einem Passkey genügt das Passwort allein nicht mehr.'
          : 'Nach dem Passwort wird eines davon verlangt; ein Passkey geht auch ohne Passwort.'}
        {pflicht && ' Für Ihre Rolle ist ein zweiter Faktor vorgeschrieben.'}
      </p>
      <Faktorliste faktoren={faktoren} onOffen={setOffen} />
      <p className={styles['werk']}>
        {!hatApp && <Button onClick={() => setOffen({ art: 'TOTP' })}>App einrichten</Button>}
        {passkeyMoeglich && kannPasskeys() && (
          <Button onClick={() => setOffen({ art: 'PASSKEY' })}>Passkey hinzufügen</Button>
        )}
      </p>
      {offen?.art === 'TOTP' && <TotpEinrichten {...einrichten} />}
      {offen?.art === 'PASSKEY' && <PasskeyEinrichten {...einrichten} />}
      {offen?.art === 'CODES' && <Codes codes={offen.codes} onClose={() => setOffen(null)} />}
      {offen?.art === 'CODES_NEU' && <NeueCodes onFertig={nimm} onClose={() => setOffen(null)} />}
      {offen?.art === 'APP_WEG' && (
        <Entfernfrage name="Authenticator-App" passkey={null} onClose={() => setOffen(null)} />
      )}
      {offen?.art === 'PASSKEY_WEG' && (
        <Entfernfrage
          name={`Passkey „${offen.passkey.name}“`}
          passkey={offen.passkey.id}
          onClose={() => setOffen(null)}
        />
      )}
    </Abschnitt>
  )
}

interface FaktorlisteProps {
  readonly faktoren: FaktorfelderFragment
  readonly onOffen: (offen: Offen) => void
}

function Faktorliste({ faktoren, onOffen }: FaktorlisteProps) {
  const { hatApp, passkeys, wiederherstellungscodes } = faktoren
  if (!hatApp && passkeys.length === 0) return null
  return (
    <ul className={styles['liste']}>
      {hatApp && (
        <li>
          <p>
            <b>Authenticator-App</b>
          </p>
          <Button klein aria-label="App entfernen" onClick={() => onOffen({ art: 'APP_WEG' })}>
            Entfernen
          </Button>
        </li>
      )}
      {passkeys.map((passkey) => (
        <li key={passkey.id}>
          <p>
            <b>Passkey „{passkey.name}“</b>
            <span>{describe(passkey)}</span>
          </p>
          <Button
            klein
            aria-label={`Passkey ${passkey.name} entfernen`}
            onClick={() => onOffen({ art: 'PASSKEY_WEG', passkey })}
          >
            Entfernen
          </Button>
        </li>
      ))}
      <li>
        <p>
          <b>Wiederherstellungscodes</b>
          <span>{wiederherstellungscodes} noch nicht benutzt</span>
        </p>
        <Button klein onClick={() => onOffen({ art: 'CODES_NEU' })}>
          Neue erzeugen
        </Button>
      </li>
    </ul>
  )
}

function describe({ angelegtAm, zuletztAm }: Passkey): string {
  const zuletzt = zuletztAm ? `, zuletzt benutzt am ${formatDatum(zuletztAm)}` : ''
  return `eingerichtet am ${formatDatum(angelegtAm)}${zuletzt}`
}

interface EntfernfrageProps {
  readonly name: string
  /** `null`: the app. */
  readonly passkey: string | null
  readonly onClose: () => void
}

function Entfernfrage({ name, passkey, onClose }: EntfernfrageProps) {
  const [remove, { error, loading }] = useMutation(RemoveZweitfaktorDocument, {
    refetchQueries: [KontoDocument],
  })
  return (
    <Dialog titel={`${name} entfernen?`} onClose={onClose}>
      <p>
        Danach meldet er niemanden mehr an. Ist es Ihr letzter zweiter Faktor, gilt wieder das
        Passwort allein.
      </p>
      <Passwortfrage
        weiter="Entfernen"
        error={error}
        laeuft={loading}
        onPasswort={(passwort) =>
          void remove({ variables: { passkey, passwort } }).then(onClose, () => undefined)
        }
        onAbbruch={onClose}
      />
    </Dialog>
  )
}

interface NeueCodesProps {
  readonly onFertig: (codes: readonly string[]) => void
  readonly onClose: () => void
}

function NeueCodes({ onFertig, onClose }: NeueCodesProps) {
  const [replace, { error, loading }] = useMutation(ReplaceWiederherstellungscodesDocument)
  const erzeuge = async (passwort: string) => {
    const antwort = await replace({ variables: { passwort } }).catch(() => null)
    if (antwort?.data) onFertig(antwort.data.replaceWiederherstellungscodes)
  }
  return (
    <Dialog titel="Neue Wiederherstellungscodes" onClose={onClose}>
      <p>Die bisherigen gelten danach nicht mehr.</p>
      <Passwortfrage
        weiter="Erzeugen"
        error={error}
        laeuft={loading}
        onPasswort={(passwort) => void erzeuge(passwort)}
        onAbbruch={onClose}
      />
    </Dialog>
  )
}
