import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useMutation, useQuery } from '@apollo/client/react'
import { formatDatum } from '@sozial/shared/format'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import {
  AngebotDesLinksDocument,
  ConfirmByLinkDocument,
  RenewAngebotslinkDocument,
} from './bestaetigen.generated.ts'
import { Ansicht } from './Ansicht.tsx'
import { Hinweis } from './Hinweis.tsx'
import { fristsatz, type Linkangebot } from './link-worte.ts'
import { Platzmeldung } from './Platzmeldung.tsx'
import styles from './Anbieten.module.css'

/** Where the yearly mail leads: everything still right, free places today, or what is wrong. */
export function BestaetigenSeite() {
  // Behind the `#` the secret is sent to no server by the browser itself.
  const token = useLocation().hash.slice(1)
  // Another link in the same window is another offer: nothing of the one before may stay.
  return <Seite key={token} token={token} />
}

function Seite({ token }: { readonly token: string }) {
  const { data, error, refetch } = useQuery(AngebotDesLinksDocument, {
    context: { headers: { zugangslink: token } },
    fetchPolicy: 'no-cache',
    skip: token === '',
  })
  const angebot = data?.angebotDesLinks
  useKreisangaben()
  useTitel(angebot?.titel ?? 'Angebot bestätigen')
  if (token === '' || (error && !angebot)) {
    return <Ungueltig token={token} error={error} erneut={() => void refetch()} />
  }
  if (!angebot) {
    return (
      <div aria-busy="true" className={styles['seite']}>
        <Skelett breite="60%" hoehe={32} />
        <LadeWorte text="Das Angebot wird geladen" />
      </div>
    )
  }
  return <Angebot token={token} angebot={angebot} neuLaden={() => void refetch()} />
}

interface AngebotProps {
  readonly token: string
  readonly angebot: Linkangebot
  readonly neuLaden: () => void
}

function Angebot({ token, angebot, neuLaden }: AngebotProps) {
  const { kreis, organisation, titel, seite, meldeorte, nimmtAn, gueltigBis, zustand } = angebot
  return (
    <div className={styles['link']}>
      <p className="t-klein leise">
        {organisation} · {kreis}
      </p>
      <h1 className="t-titel">{titel}</h1>
      {!nimmtAn && (
        <Meldung titel="Dieser Link nimmt nichts mehr an">
          <p>
            Das Angebot steht zurzeit nicht im Verzeichnis. Fragen dazu beantwortet die
            Sozialplanung des Kreises.
          </p>
        </Meldung>
      )}
      {nimmtAn && zustand === 'RUHEND' && <Ruhend satz={fristsatz(angebot)} />}
      {nimmtAn && zustand !== 'RUHEND' && (
        <>
          {seite && <Ansicht seite={seite} />}
          <Bestaetigen token={token} angebot={angebot} neuLaden={neuLaden} />
        </>
      )}
      {nimmtAn && (
        <>
          {meldeorte.map((ort) => (
            <Platzmeldung
              key={ort.id}
              token={token}
              stand={angebot.stand}
              ort={ort}
              neuLaden={neuLaden}
            />
          ))}
          <Hinweis token={token} />
        </>
      )}
      <p className="t-klein leise">
        Dieser Link gilt bis zum {formatDatum(gueltigBis)}, nur für dieses Angebot. Alles andere
        ändern Sie mit Ihrem Konto: <Link to="/anmelden?zurueck=%2Fverwaltung">Anmelden</Link>
      </p>
    </div>
  )
}

const Ruhend = ({ satz }: { readonly satz: string }) => (
  <>
    <p className="t-satz">{satz}</p>
    <p>
      <LinkButton art="haupt" to="/anmelden?zurueck=%2Fverwaltung">
        Anmelden und fortsetzen
      </LinkButton>
    </p>
  </>
)

/** One click; somebody who changed it meanwhile comes first. */
function Bestaetigen({ token, angebot, neuLaden }: AngebotProps) {
  const [bestaetige, { data, error, loading }] = useMutation(ConfirmByLinkDocument, {
    context: { headers: { zugangslink: token } },
    variables: { stand: angebot.stand },
    onCompleted: neuLaden,
  })
  if (data) {
    return (
      <Meldung art="gut" role="status" titel="Danke, das Angebot ist bestätigt.">
        <p>{fristsatz(data.confirmByLink)}</p>
      </Meldung>
    )
  }
  return (
    <>
      <p className="t-satz">
        <b>Stimmt das noch alles?</b> {fristsatz(angebot)}
      </p>
      {error && <FehlerMeldung fehler={toFehler(error)} erneut={neuLaden} />}
      <p>
        <Button art="haupt" onClick={() => void bestaetige().catch(() => undefined)}>
          {loading ? 'Wird bestätigt …' : 'Ja, alles stimmt noch'}
        </Button>
      </p>
    </>
  )
}

interface UngueltigProps {
  readonly token: string
  readonly error: unknown
  readonly erneut: () => void
}

/** Expired, replaced or mistyped: the same for all, with the way to a new one. */
function Ungueltig({ token, error, erneut }: UngueltigProps) {
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
      <NeuerLink token={token} />
    </div>
  )
}

function NeuerLink({ token }: Pick<UngueltigProps, 'token'>) {
  const [gefragt, setGefragt] = useState(false)
  const [erneuere, { error, loading }] = useMutation(RenewAngebotslinkDocument, {
    context: { headers: { zugangslink: token } },
    onCompleted: () => setGefragt(true),
  })
  if (gefragt) {
    return (
      <Meldung art="gut" role="status" titel="Sehen Sie in Ihr Postfach">
        <p>
          War es der Link eines Angebots, ist ein neuer an die hinterlegte Adresse unterwegs,
          höchstens einmal am Tag. Kommt nichts an, melden Sie sich mit Ihrem Konto an oder fragen
          Sie die Sozialplanung des Kreises.
        </p>
      </Meldung>
    )
  }
  return (
    <>
      <p className="t-satz">
        Er ist abgelaufen oder nicht ganz kopiert. Wir schicken gern einen neuen an die
        E-Mail-Adresse, die zu dem Angebot hinterlegt ist.
      </p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className={styles['wege']}>
        {token !== '' && (
          <Button art="haupt" onClick={() => void erneuere().catch(() => undefined)}>
            {loading ? 'Einen Augenblick …' : 'Neuen Link schicken'}
          </Button>
        )}
        <LinkButton to="/anmelden?zurueck=%2Fverwaltung">Mit Konto anmelden</LinkButton>
      </p>
    </>
  )
}
