import { useCallback, useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { Link, useParams } from 'react-router'
import { toFehler } from '../../../lib/fehler.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import {
  AngebotserfassungDocument,
  EigenesAngebotDocument,
  type AngebotserfassungQuery,
} from './angebote.generated.ts'
import { Ablauf } from './Ablauf.tsx'
import { lagesatz, PFAD, zustandswort, type Bild } from './angebot-worte.ts'
import { Anliegen } from './Anliegen.tsx'
import { Bearbeitung } from './Bearbeitung.tsx'
import { Lesebild } from './Lesebild.tsx'
import { Pflege } from './Pflege.tsx'
import { Verlauf } from './Verlauf.tsx'
import { Zahlenteile } from './Zahlenteile.tsx'
import { anfangOf } from './anfang.ts'
import { holeAbgelegtes } from './entwurfsspeicher.ts'
import { useSchreiber, type Schreiber } from './use-schreiber.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import styles from './Angebote.module.css'

/** One offer: what is due, its text, its places, what happened. */
export function AngebotSeite() {
  const { id = '' } = useParams()
  const angebot = useQuery(EigenesAngebotDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  })
  const wahl = useQuery(AngebotserfassungDocument)
  const bild = angebot.data?.angebot
  useTitel(bild?.titel || 'Angebot')
  if (!bild || !wahl.data) {
    const fehler = angebot.error ?? wahl.error
    const fehlt = fehler !== undefined && toFehler(fehler).code === 'NICHT_GEFUNDEN'
    return (
      <div aria-busy={fehler === undefined}>
        <Kopf titel="Angebot" pfad={<Link to={PFAD}>Angebote</Link>}>
          {fehlt && 'Dieses Angebot gibt es nicht, oder es gehört nicht zu Ihrer Organisation.'}
        </Kopf>
        {fehlt ? (
          <LinkButton to={PFAD}>Zu Ihren Angeboten</LinkButton>
        ) : (
          <Abfrage error={fehler} erneut={() => void angebot.refetch()} was="Das Angebot" />
        )}
      </div>
    )
  }
  return (
    <Angebot
      key={bild.id}
      bild={bild}
      wahl={wahl.data}
      neuLaden={async () => void (await angebot.refetch())}
    />
  )
}

interface AngebotProps {
  readonly bild: Bild
  readonly wahl: AngebotserfassungQuery
  readonly neuLaden: () => Promise<void>
}

function Angebot({ bild, wahl, neuLaden }: AngebotProps) {
  const schreibe = useSchreiber(bild)
  /** Counts what replaces the draft from outside: then the fields begin anew. */
  const [folge, setFolge] = useState(0)
  const onWechsel = useCallback(() => setFolge((bisher) => bisher + 1), [])
  return (
    <>
      <Kopf
        titel={bild.titel || 'Noch ohne Titel'}
        pfad={
          <>
            <Link to={PFAD}>Angebote</Link> / {bild.organisation.name}
          </>
        }
      >
        <b>{zustandswort(bild)}.</b> {bild.istEigen ? lagesatz(bild) : ''}
      </Kopf>
      {bild.istZuSehen && (
        <p className={styles['oeffentlich']}>
          <Link to={`/angebote/${bild.slug}`}>So sehen es alle</Link>
        </p>
      )}
      <Anliegen bild={bild} />
      <Ablauf stelle="OBEN" {...{ bild, schreibe, onWechsel }} />
      {bild.istEigen && bild.veroeffentlicht && <Pflege {...{ bild, wahl, schreibe }} />}
      <Inhaltsteil key={folge} {...{ bild, wahl, schreibe, neuLaden, onWechsel }} />
      {bild.istEigen && (
        <Abschnitt titel="Was sonst geht">
          <Ablauf stelle="UNTEN" {...{ bild, schreibe, onWechsel }} />
        </Abschnitt>
      )}
      <Abschnitt titel="Verlauf">
        <Verlauf bild={bild} />
      </Abschnitt>
    </>
  )
}

interface InhaltsteilProps extends AngebotProps {
  readonly schreibe: Schreiber
  readonly onWechsel: () => void
}

/** What is published is read first; a draft that is open goes on where it was. */
function Inhaltsteil(props: InhaltsteilProps) {
  const { bild, wahl, schreibe } = props
  const [aendert, setAendert] = useState(
    () => bild.offen !== null || bild.veroeffentlicht === null || holeAbgelegtes(bild.id) !== null,
  )
  const schreibt = bild.handlungen.includes('SPEICHERN')
  if (schreibt && aendert) return <Bearbeitung {...props} />
  return (
    <>
      <Lesebild bild={bild} wahl={wahl} />
      {schreibt && (
        <p className={styles['werk']}>
          <Button onClick={() => setAendert(true)}>Angaben ändern</Button>
        </p>
      )}
      {bild.handlungen.includes('PFLEGEN') && (
        <Abschnitt titel="Plätze, Nutzung, Förderung" zusatz="gilt sofort, ohne Prüfung">
          <Zahlenteile {...{ bild, wahl, schreibe }} inhalt={anfangOf(bild)} />
        </Abschnitt>
      )}
    </>
  )
}
