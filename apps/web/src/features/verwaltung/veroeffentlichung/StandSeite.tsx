import { useEffect } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { useTitel } from '../../../lib/use-titel.ts'
import { Meldung } from '../../../ui/Meldung.tsx'
import { Haken } from '../../../ui/Zeichen.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { Anmerkungswechsel } from './Anmerkungswechsel.tsx'
import { Entscheidung } from './Entscheidung.tsx'
import { laeuft } from './schutz/schutzlauf-worte.ts'
import { Laufanzeige } from './schutz/Laufanzeige.tsx'
import { Ueberblick } from './schutz/Ueberblick.tsx'
import { Wirkung } from './schutz/Wirkung.tsx'
import { Zellen } from './schutz/Zellen.tsx'
import { hatWerte, inhaltOf, zustandOf, type GezaehlterStand, type Stand } from './stand-worte.ts'
import { Standangaben } from './Standangaben.tsx'
import { parseStandteil, type Standteil } from './standteil.ts'
import { Standteile } from './Standteile.tsx'
import { DatenstaendeDocument } from './veroeffentlichung.generated.ts'
import { Vergleich } from './Vergleich.tsx'
import styles from './Veroeffentlichung.module.css'

/** So often a running check is asked how far it is. */
const ALLE_MS = 2_000

/** One Datenstand: what it shows and leaves out, what it changes, and what can be done. */
export function StandSeite() {
  const { id = '' } = useParams()
  const { data, error, refetch, startPolling, stopPolling } = useQuery(DatenstaendeDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const alle = data?.datenstaende
  const stand = alle?.find((eintrag) => eintrag.id === id)
  const wartet = stand !== undefined && laeuft(stand)
  useEffect(() => {
    if (wartet) startPolling(ALLE_MS)
    return stopPolling
  }, [wartet, startPolling, stopPolling])
  const unbekannt = alle !== undefined && !stand
  const name = stand ? stand.name : unbekannt ? 'unbekannt' : '…'
  useTitel(stand ? name : 'Veröffentlichung')
  const pfad = (
    <>
      <Link to="/verwaltung/veroeffentlichung">Veröffentlichung</Link> / {name}
    </>
  )
  if (unbekannt) {
    return (
      <Kopf titel="Diesen Stand gibt es nicht" pfad={pfad}>
        Vielleicht ist der Entwurf verworfen.{' '}
        <Link to="/verwaltung/veroeffentlichung">Alle Stände</Link>
      </Kopf>
    )
  }
  if (!alle || !stand) {
    return (
      <>
        <Kopf titel="Stand" pfad={pfad} />
        <Abfrage error={error} erneut={() => void refetch()} was="Der Stand" />
      </>
    )
  }
  return <Blatt stand={stand} alle={alle} pfad={pfad} />
}

interface BlattProps {
  readonly stand: Stand
  readonly alle: readonly Stand[]
  readonly pfad: React.ReactNode
}

function Blatt({ stand, alle, pfad }: BlattProps) {
  const [suche] = useSearchParams()
  const entwurf = stand.zustand === 'ENTWURF'
  const { lauf } = stand
  const ohneErgebnis = entwurf && lauf !== null && lauf.zustand !== 'FERTIG'
  return (
    <>
      <Kopf titel={`${stand.name}: ${zustandOf(stand, alle)}`} pfad={pfad}>
        {inhaltOf(stand)}.
      </Kopf>
      {entwurf && <Stufen stand={stand} />}
      {!ohneErgebnis && <Hinweise stand={stand} />}
      {ohneErgebnis ? (
        <Spalten stand={stand} alle={alle}>
          <Laufanzeige lauf={lauf} />
        </Spalten>
      ) : (
        hatWerte(stand) && (
          <>
            <Standteile aktiv={parseStandteil(suche)} id={stand.id} />
            <Teil stand={stand} alle={alle} teil={parseStandteil(suche)} />
          </>
        )
      )}
      {!ohneErgebnis && !hatWerte(stand) && (
        <Spalten stand={stand} alle={alle}>
          <p className={styles['ohnewerte']}>
            Von diesem Entwurf ist nichts veröffentlicht. Seine Werte sind gelöscht, auch Bericht
            und Gründe der Geheimhaltung; der Vermerk bleibt.
          </p>
        </Spalten>
      )}
    </>
  )
}

interface TeilProps {
  readonly stand: GezaehlterStand
  readonly alle: readonly Stand[]
  readonly teil: Standteil
}

/** The part that the address names; where one works with lists, they have the whole width. */
function Teil({ stand, alle, teil }: TeilProps) {
  if (teil === 'zellen') return <Zellen stand={stand} />
  if (teil === 'wirkung') return <Wirkung stand={stand} />
  return (
    <Spalten stand={stand} alle={alle}>
      {teil === 'vergleich' ? (
        <Vergleich stand={stand} alle={alle} />
      ) : (
        <>
          <Ueberblick stand={stand} />
          <Anmerkungswechsel stand={stand} />
        </>
      )}
    </Spalten>
  )
}

interface SpaltenProps {
  readonly stand: Stand
  readonly alle: readonly Stand[]
  readonly children?: React.ReactNode
}

/** Findings at the left, the decision and the facts at the right. */
function Spalten({ stand, alle, children }: SpaltenProps) {
  return (
    <div className={styles['spalten']}>
      <div>{children}</div>
      <div className={styles['rand']}>
        <Entscheidung stand={stand} alle={alle} />
        <Standangaben stand={stand} />
      </div>
    </div>
  )
}

function Stufen({ stand }: { readonly stand: Stand }) {
  const geprueft = stand.lauf?.zustand !== 'LAEUFT' && stand.lauf?.zustand !== 'ABGEBROCHEN'
  return (
    <ol className={styles['stufen']} aria-label="Schritte bis zur Veröffentlichung">
      <li className={styles['fertig']}>
        <Haken /> Vorbereitet von {stand.vorbereitetVon}
      </li>
      {geprueft ? (
        <li className={styles['fertig']}>
          <Haken /> Geheimhaltung geprüft
        </li>
      ) : (
        <li aria-current="step">Prüfung der Geheimhaltung</li>
      )}
      <li aria-current={geprueft ? 'step' : undefined}>Freigabe durch eine zweite Person</li>
      <li>Veröffentlichung</li>
    </ol>
  )
}

function Hinweise({ stand }: { readonly stand: Stand }) {
  const { hindernisse, hinweise, beendetAm, beendetVon, beendetGrund, zustand } = stand
  return (
    <>
      {hindernisse.length > 0 && (
        <div className={styles['hinweis']}>
          <Meldung art="warn" titel="So kann dieser Entwurf nicht mehr freigegeben werden.">
            {hindernisse.map((satz) => (
              <p key={satz}>{satz}</p>
            ))}
          </Meldung>
        </div>
      )}
      {hinweise.map((satz) => (
        <div key={satz} className={styles['hinweis']}>
          <Meldung art="neutral" titel="Inzwischen gibt es neuere Zahlen.">
            <p>{satz}</p>
          </Meldung>
        </div>
      ))}
      {beendetAm && (
        <div className={styles['hinweis']}>
          <Meldung
            art="warn"
            titel={`${BEENDET[zustand] ?? 'Beendet'} am ${formatZeitpunkt(beendetAm)} von ${beendetVon ?? ''}`}
          >
            {beendetGrund && <p>{beendetGrund}</p>}
          </Meldung>
        </div>
      )}
    </>
  )
}

const BEENDET: Partial<Record<Stand['zustand'], string>> = {
  ZURUECKGENOMMEN: 'Zurückgenommen',
  ABGELEHNT: 'Zurückgegeben',
  VERWORFEN: 'Verworfen',
}
