import { Link, useParams, useSearchParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatZahl, formatZeitpunkt } from '@sozial/shared/format'
import { useTitel } from '../../../lib/use-titel.ts'
import { Meldung } from '../../../ui/Meldung.tsx'
import { Haken } from '../../../ui/Zeichen.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { Auslassungen } from './Auslassungen.tsx'
import { Entscheidung } from './Entscheidung.tsx'
import {
  geschuetztOf,
  hatUmfang,
  hatWerte,
  inhaltOf,
  zustandOf,
  type Stand,
} from './stand-worte.ts'
import { Standangaben } from './Standangaben.tsx'
import { parseStandteil } from './standteil.ts'
import { Standteile } from './Standteile.tsx'
import { DatenstaendeDocument } from './veroeffentlichung.generated.ts'
import { Vergleich } from './Vergleich.tsx'
import styles from './Veroeffentlichung.module.css'

/** One Datenstand: what it shows and leaves out, what it changes, and what can be done. */
export function StandSeite() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(DatenstaendeDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const alle = data?.datenstaende
  const stand = alle?.find((eintrag) => eintrag.id === id)
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
  const teil = parseStandteil(suche)
  return (
    <>
      <Kopf titel={`${stand.name}: ${zustandOf(stand, alle)}`} pfad={pfad}>
        {inhaltOf(stand)}
        {hatUmfang(stand) &&
          `: ${formatZahl(stand.umfang.gezeigt)} Werte, ${formatZahl(geschuetztOf(stand))} geschützt.`}
      </Kopf>
      {stand.zustand === 'ENTWURF' && <Stufen stand={stand} />}
      <Hinweise stand={stand} />
      {hatWerte(stand) && <Standteile aktiv={teil} />}
      <div className={styles['spalten']}>
        <div>
          {hatWerte(stand) && teil === 'vergleich' ? (
            <Vergleich stand={stand} alle={alle} />
          ) : (
            hatUmfang(stand) && <Auslassungen stand={stand} />
          )}
        </div>
        <div className={styles['rand']}>
          <Entscheidung stand={stand} alle={alle} />
          <Standangaben stand={stand} />
        </div>
      </div>
    </>
  )
}

function Stufen({ stand }: { readonly stand: Stand }) {
  return (
    <ol className={styles['stufen']} aria-label="Schritte bis zur Veröffentlichung">
      <li className={styles['fertig']}>
        <Haken /> Vorbereitet von {stand.vorbereitetVon}
      </li>
      <li aria-current="step">Vergleich und Prüfung durch eine zweite Person</li>
      <li>Veröffentlichung</li>
    </ol>
  )
}

function Hinweise({ stand }: { readonly stand: Stand }) {
  const { hindernisse, beendetAm, beendetVon, beendetGrund, zustand } = stand
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
