import { useState, type FormEvent } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { copyText } from '../../../app/mitnehmen/zwischenablage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { mitFokusAufFehler } from '../../../lib/fokus.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../../ui/Meldung.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import {
  InviteKollegeDocument,
  KollegenDocument,
  RemoveKollegeDocument,
  RenewEinladungDocument,
  type KollegenfelderFragment,
} from './anbieter.generated.ts'
import { EigeneAngaben } from './Registerangaben.tsx'
import styles from './Anbieter.module.css'

type Kollege = KollegenfelderFragment['konten'][number]

interface Einladung {
  readonly fuer: string
  readonly pfad: string
  readonly gueltigBis: string
}

/** Who has an account in one's own organisation: invite, invite anew, remove. */
export function KollegenSeite() {
  const { data, error, refetch } = useQuery(KollegenDocument, { fetchPolicy: 'cache-and-network' })
  const [einladung, setEinladung] = useState<Einladung | null>(null)
  useTitel('Kolleginnen und Kollegen')
  const kollegen = data?.kollegen
  return (
    <>
      <Kopf titel="Kolleginnen und Kollegen" pfad="Kolleginnen und Kollegen">
        {kollegen
          ? `Wer für „${kollegen.organisation}“ Angebote einträgt. Alle dürfen dasselbe.`
          : 'Wer für Ihre Organisation Angebote einträgt.'}
      </Kopf>
      {!kollegen && (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Konten Ihrer Organisation" />
      )}
      {kollegen && (
        <>
          <ul className={styles['liste']}>
            {kollegen.konten.map((konto) => (
              <Zeile key={konto.id} konto={konto} onLink={setEinladung} />
            ))}
          </ul>
          {einladung && <Linkkasten einladung={einladung} />}
          {kollegen.zustand === 'GEPRUEFT' ? (
            <Einladen onLink={setEinladung} />
          ) : (
            <Meldung titel="Einladen können Sie nach der Prüfung">
              <p>Der Kreis prüft Ihre Organisation noch. Er schreibt Ihnen, wenn es so weit ist.</p>
            </Meldung>
          )}
          <EigeneAngaben />
        </>
      )}
    </>
  )
}

interface ZeileProps {
  readonly konto: Kollege
  readonly onLink: (einladung: Einladung) => void
}

function Zeile({ konto, onLink }: ZeileProps) {
  const { id, name, email, ich, bereit, eingeladenBis } = konto
  const [fragt, setFragt] = useState(false)
  const [erneuere, { error }] = useMutation(RenewEinladungDocument, { variables: { id } })
  async function ladeErneut() {
    const antwort = await erneuere().catch(() => null)
    if (antwort?.data) onLink({ fuer: name, ...antwort.data.renewEinladung })
  }
  return (
    <li>
      <div>
        {name}
        {ich && ' (Sie)'}
        <span>
          {email}
          {!bereit &&
            (eingeladenBis
              ? `, eingeladen bis ${formatZeitpunkt(eingeladenBis)}`
              : ', Einladung abgelaufen')}
        </span>
      </div>
      <div className={styles['reihe']}>
        {!bereit && (
          <Button art="text" klein onClick={() => void ladeErneut()}>
            Link erneuern
          </Button>
        )}
        {!ich && (
          <Button art="text" klein aria-label={`Entfernen: ${name}`} onClick={() => setFragt(true)}>
            Entfernen
          </Button>
        )}
      </div>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      {fragt && <Entfernen konto={konto} onClose={() => setFragt(false)} />}
    </li>
  )
}

interface EntfernenProps {
  readonly konto: Kollege
  readonly onClose: () => void
}

function Entfernen({ konto: { id, name }, onClose }: EntfernenProps) {
  const [entferne, { error, loading }] = useMutation(RemoveKollegeDocument, { variables: { id } })
  return (
    <Dialog titel={`${name} entfernen?`} onClose={onClose}>
      <p>Das Konto kann sich danach nicht mehr anmelden. Was die Person eingetragen hat, bleibt.</p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className={styles['reihe']}>
        <Button art="haupt" onClick={() => void entferne().then(onClose, () => undefined)}>
          {loading ? 'Wird entfernt …' : 'Entfernen'}
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </p>
    </Dialog>
  )
}

/** The one time that a link is shown. */
function Linkkasten({ einladung: { fuer, pfad, gueltigBis } }: { readonly einladung: Einladung }) {
  const adresse = new URL(pfad, window.location.origin).href
  const [kopiert, setKopiert] = useState(false)
  return (
    <Meldung art="gut" role="status" titel={`Link für ${fuer}`}>
      <p>
        Schicken Sie ihn der Person selbst. Er gilt einmal, bis {formatZeitpunkt(gueltigBis)}, und
        wird nur jetzt gezeigt.
      </p>
      <code className={styles['link']}>{adresse}</code>
      <p>
        <Button klein onClick={() => void copyText(adresse).then(setKopiert)}>
          {kopiert ? 'Kopiert' : 'Link kopieren'}
        </Button>
      </p>
    </Meldung>
  )
}

function Einladen({ onLink }: Pick<ZeileProps, 'onLink'>) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [geprueft, setGeprueft] = useState(false)
  const [ladeEin, { error, loading }] = useMutation(InviteKollegeDocument)
  const maengel = {
    name: name.trim() === '' ? 'Bitte den Namen eintragen.' : undefined,
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())
      ? undefined
      : 'Bitte eine E-Mail-Adresse eintragen.',
  }
  async function onSubmit(ereignis: FormEvent<HTMLFormElement>) {
    ereignis.preventDefault()
    if (maengel.name || maengel.email) {
      return mitFokusAufFehler(ereignis.currentTarget, () => setGeprueft(true))
    }
    if (loading) return
    const antwort = await ladeEin({ variables: { name, email } }).catch(() => null)
    if (!antwort?.data) return
    onLink({ fuer: name.trim(), ...antwort.data.inviteKollege })
    setName('')
    setEmail('')
    setGeprueft(false)
  }
  return (
    <Abschnitt titel="Jemanden einladen">
      <form className={styles['schmal']} onSubmit={(e) => void onSubmit(e)} noValidate>
        <TextFeld
          label="Name"
          fehler={geprueft ? maengel.name : undefined}
          wert={name}
          onChange={setName}
        />
        <TextFeld
          label="E-Mail-Adresse"
          hinweis="Mit ihr meldet sich die Person an."
          fehler={geprueft ? maengel.email : undefined}
          wert={email}
          onChange={setEmail}
          eingabe={{ inputMode: 'email', autoCapitalize: 'none' }}
        />
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        <p>
          <Button art="haupt" type="submit">
            {loading ? 'Wird angelegt …' : 'Konto anlegen'}
          </Button>
        </p>
      </form>
    </Abschnitt>
  )
}
