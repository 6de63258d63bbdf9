import { Link, useLocation, useParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatDatum, toTag } from '@sozial/shared/format'
import { istBestaetigungFaellig } from '@sozial/domain/angebot'
import { Hinweisseite } from '../../app/Hinweisseite.tsx'
import { KreisFehlt } from '../../app/atlas/AtlasLeer.tsx'
import { drucke } from '../../lib/drucke.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useJetzt } from '../../lib/use-jetzt.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { AngebotsseiteDocument, type AngebotsseiteQuery } from './angebote.generated.ts'
import { Angaben } from './Angaben.tsx'
import { toJsonLd, type Angebot } from './jsonld.ts'
import { Kontakt } from './Kontakt.tsx'
import { quellenwort } from './worte.ts'
import { Lage, Orte } from './Orte.tsx'
import styles from './Angebot.module.css'

/** One offer: what, for whom, when, where, what it costs, whom to call. */
export function AngebotSeite() {
  const { slug = '' } = useParams()
  const { data, error, refetch } = useQuery(AngebotsseiteDocument, { variables: { slug } })
  useTitel(data?.angebotsseite?.titel ?? 'Angebot', data?.kreis.name)
  if (error && !data) {
    const fehler = toFehler(error)
    return fehler.code === 'KREIS_FEHLT' ? (
      <KreisFehlt />
    ) : (
      <div className={styles['seite']}>
        <h1 className="t-titel">Angebot</h1>
        <FehlerMeldung fehler={fehler} erneut={() => void refetch()} />
      </div>
    )
  }
  if (!data) {
    return (
      <div className={styles['seite']}>
        <Skelett breite="460px" hoehe={60} />
        <Skelett hoehe={420} />
        <LadeWorte text="Das Angebot wird geladen" />
      </div>
    )
  }
  return data.angebotsseite ? (
    <Blatt angebot={data.angebotsseite} kreis={data.kreis} />
  ) : (
    <Unbekannt />
  )
}

function Unbekannt() {
  return (
    <Hinweisseite
      titel="Angebot nicht gefunden"
      wege={
        <LinkButton art="haupt" to="/angebote">
          Angebote suchen
        </LinkButton>
      }
    >
      Unter dieser Adresse steht kein Angebot. Vielleicht gibt es das Angebot nicht mehr, oder die
      Adresse ist unvollständig.
    </Hinweisseite>
  )
}

interface BlattProps {
  readonly angebot: Angebot
  readonly kreis: AngebotsseiteQuery['kreis']
}

function Blatt({ angebot, kreis }: BlattProps) {
  const { titel, kurztext, organisation, kategorien } = angebot
  return (
    <article className={styles['seite']}>
      <Zurueck />
      <h1 className={`t-titel ${styles['titel']}`} tabIndex={-1}>
        {titel}
      </h1>
      <p className={`t-klein leise ${styles['wer']}`}>
        {[organisation.name, ...kategorien.map(({ name }) => name)].join(' · ')}
      </p>
      <p className={`t-satz ${styles['satz']}`}>{kurztext}</p>
      <div className={styles['spalten']}>
        <Kontakt angebot={angebot} />
        <Orte angebot={angebot} />
        <div className={styles['lagefeld']}>
          <Lage standorte={angebot.standorte} titel={titel} />
        </div>
        <div className={styles['haupt']}>
          <Angaben angebot={angebot} />
        </div>
      </div>
      <Stand angebot={angebot} kreis={kreis} />
      <script type="application/ld+json">
        {toJsonLd(angebot, {
          adresse: window.location.origin + window.location.pathname,
          kreis: kreis.name,
          demo: kreis.demo,
        })}
      </script>
    </article>
  )
}

/** Back to the list one came from, with what was searched. */
function Zurueck() {
  const { state } = useLocation() as { readonly state: unknown }
  const suche =
    typeof state === 'object' && state !== null && 'suche' in state ? String(state.suche) : null
  return (
    <p className={`nicht-druck t-klein ${styles['zurueck']}`}>
      <Link to={{ pathname: '/angebote', search: suche ?? '' }}>
        {suche === null ? 'Alle Angebote' : 'Zurück zur Liste'}
      </Link>
    </p>
  )
}

/** How old this is, and what to do when it is wrong. */
function Stand({ angebot, kreis }: BlattProps) {
  const { pathname } = useLocation()
  const jetzt = useJetzt()
  const tag = toTag(new Date(angebot.bestaetigtAm))
  const alt = istBestaetigungFaellig(tag, toTag(jetzt))
  return (
    <div className={styles['stand']}>
      <p>
        Zuletzt bestätigt am {formatDatum(tag)}.
        {alt && (
          <b>
            {' '}
            Das ist mehr als ein Jahr her: Bitte rufen Sie an, bevor Sie sich auf den Weg machen.
          </b>
        )}
      </p>
      <p className="nicht-druck">
        Stimmt etwas nicht?{' '}
        <Link to={`/barrierefreiheit?zu=${encodeURIComponent(pathname)}#rueckmeldung`}>
          Schreiben Sie es uns
        </Link>
        . Oder{' '}
        <button type="button" className={styles['link']} onClick={() => drucke('hoch')}>
          diese Seite drucken
        </button>
        .
      </p>
      <p className="quelle">
        {quellenwort(kreis)} {kreis.demo && 'Dieses Angebot ist erfunden.'}
      </p>
    </div>
  )
}
