import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useMutation, useQuery } from '@apollo/client/react'
import { formatDatum } from '@sozial/shared/format'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { toFehler } from '../../lib/fehler.ts'
import { mitFokusAufTitel } from '../../lib/fokus.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import {
  AnmeldungDesLinksDocument,
  ConfirmAnbieteranmeldungDocument,
  CreateErstpasswortDocument,
  type AnmeldeseiteFragment,
} from './anbieten.generated.ts'
import styles from './Anbieten.module.css'

const TITEL = {
  UNBESTAETIGT: 'Stimmt diese Adresse?',
  IN_PRUEFUNG: 'Ihre Adresse ist bestätigt',
  ANGENOMMEN: 'Ihre Organisation ist aufgenommen',
  ABGELEHNT: 'Ihre Anmeldung wurde nicht angenommen',
} as const satisfies Record<AnmeldeseiteFragment['stand'], string>

const linkContext = (token: string) => ({ headers: { zugangslink: token } })

/** Where every mail about a registration leads: confirm, see how far it is, get in. */
export function AnmeldestandSeite() {
  // Behind the `#` the secret is sent to no server by the browser itself.
  const token = useLocation().hash.slice(1)
  // Another link in the same window is another registration.
  return <Seite key={token} token={token} />
}

function Seite({ token }: { readonly token: string }) {
  const { data, error, refetch } = useQuery(AnmeldungDesLinksDocument, {
    context: linkContext(token),
    fetchPolicy: 'no-cache',
    skip: token === '',
  })
  const anmeldung = data?.anmeldungDesLinks
  useKreisangaben()
  useTitel('Anmeldung')
  if (token === '' || (error && !anmeldung)) {
    return <Ungueltig error={error} erneut={() => void refetch()} />
  }
  if (!anmeldung) {
    return (
      <div aria-busy="true" className={styles['seite']}>
        <Skelett breite="60%" hoehe={32} />
        <LadeWorte text="Die Anmeldung wird geladen" />
      </div>
    )
  }
  return <Stand token={token} anfang={anmeldung} />
}

function Ungueltig({ error, erneut }: { readonly error: unknown; readonly erneut: () => void }) {
  const fehler = error ? toFehler(error) : null
  if (fehler && fehler.code !== 'NICHT_GEFUNDEN') {
    return (
      <div className={styles['seite']}>
        <FehlerMeldung fehler={fehler} erneut={erneut} />
      </div>
    )
  }
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">Dieser Link gilt nicht (mehr)</h1>
      <p className="t-satz">
        Er ist abgelaufen oder nicht ganz kopiert. Bitte öffnen Sie den Link aus der neuesten Mail
        vollständig. Ist er abgelaufen, melden Sie sich einfach noch einmal an; dann kommt ein
        neuer.
      </p>
      <p className={styles['wege']}>
        <LinkButton art="haupt" to="/angebote/anbieten">
          Noch einmal anmelden
        </LinkButton>
        <LinkButton to="/anmelden">Ich habe ein Konto</LinkButton>
      </p>
    </div>
  )
}

interface StandProps {
  readonly token: string
  readonly anfang: AnmeldeseiteFragment
}

function Stand({ token, anfang }: StandProps) {
  const [anmeldung, setAnmeldung] = useState(anfang)
  const { organisation, stand, kreis, grund, gueltigBis } = anmeldung
  return (
    <div className={styles['seite']}>
      <p className="t-klein leise">Verzeichnis der Unterstützungsangebote · {kreis}</p>
      <h1 className="t-titel">{TITEL[stand]}</h1>
      {stand === 'UNBESTAETIGT' && (
        <Bestaetigen
          token={token}
          anmeldung={anmeldung}
          onBestaetigt={(neu) => mitFokusAufTitel(() => setAnmeldung(neu))}
        />
      )}
      {stand === 'IN_PRUEFUNG' && (
        <p className="t-satz">
          Der Kreis prüft jetzt „{organisation}“ und schreibt Ihnen. Eintragen können Sie schon;
          veröffentlicht wird nach der Prüfung.
        </p>
      )}
      {stand === 'ANGENOMMEN' && (
        <p className="t-satz">
          Was Sie für „{organisation}“ eintragen und einreichen, erscheint nach einer kurzen
          Durchsicht im Verzeichnis.
        </p>
      )}
      {stand === 'ABGELEHNT' && (
        <Meldung titel={`Der Kreis hat „${organisation}“ nicht aufgenommen`}>
          <p className={styles['wortlaut']}>{grund}</p>
          <p>Stimmt etwas nicht? Antworten Sie auf die Mail der Sozialplanung.</p>
        </Meldung>
      )}
      {(stand === 'IN_PRUEFUNG' || stand === 'ANGENOMMEN') && (
        <Hinein token={token} anmeldung={anmeldung} />
      )}
      <p className="t-klein leise">Dieser Link gilt bis zum {formatDatum(gueltigBis)}.</p>
    </div>
  )
}

interface BestaetigenProps {
  readonly token: string
  readonly anmeldung: AnmeldeseiteFragment
  readonly onBestaetigt: (neu: AnmeldeseiteFragment) => void
}

/** A click, not the mere opening: programs that look into mails open links too. */
function Bestaetigen({ token, anmeldung, onBestaetigt }: BestaetigenProps) {
  const { organisation, person, email } = anmeldung
  const [bestaetige, { error, loading }] = useMutation(ConfirmAnbieteranmeldungDocument, {
    context: linkContext(token),
  })
  async function onClick() {
    const antwort = await bestaetige().catch(() => null)
    if (antwort?.data) onBestaetigt(antwort.data.confirmAnbieteranmeldung)
  }
  return (
    <>
      <p className="t-satz">
        {person}, Sie melden „{organisation}“ an und sind unter <b>{email}</b> zu erreichen.
      </p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p>
        <Button art="haupt" onClick={() => void onClick()}>
          {loading ? 'Wird bestätigt …' : 'Ja, Adresse bestätigen'}
        </Button>
      </p>
      <p className="leise mass">
        Sind Sie das nicht, schließen Sie diese Seite. Ohne Bestätigung wird alles gelöscht.
      </p>
    </>
  )
}

/** The way to the account: a first password, or signing in. */
function Hinein({ token, anmeldung }: Omit<BestaetigenProps, 'onBestaetigt'>) {
  const [erzeuge, { error, loading }] = useMutation(CreateErstpasswortDocument, {
    context: linkContext(token),
  })
  async function onClick() {
    const antwort = await erzeuge().catch(() => null)
    // A page of its own: the secret of this one must not stay in its history.
    if (antwort?.data) window.location.assign(antwort.data.createErstpasswort)
  }
  if (anmeldung.konto === 'OHNE_PASSWORT') {
    return (
      <>
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        <p>
          <Button art="haupt" onClick={() => void onClick()}>
            {loading ? 'Einen Augenblick …' : 'Passwort setzen und eintragen'}
          </Button>
        </p>
      </>
    )
  }
  return (
    <>
      {anmeldung.konto === 'KEINES' && (
        <p className="mass">
          Mit <b>{anmeldung.email}</b> gibt es schon ein Konto. Es bleibt, wie es ist; die
          Sozialplanung klärt mit Ihnen, wie beides zusammengehört.
        </p>
      )}
      <p className={styles['wege']}>
        <LinkButton art="haupt" to="/anmelden?zurueck=%2Fverwaltung">
          Anmelden
        </LinkButton>
        <Link to="/">Zur Startseite</Link>
      </p>
    </>
  )
}
