import { Link, useParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatZahl, formatZeitpunkt } from '@sozial/shared/format'
import { toFehler } from '../../../lib/fehler.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Haken } from '../../../ui/Zeichen.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { Entscheidung } from './Entscheidung.tsx'
import {
  auslassungenOf,
  geschuetztOf,
  inhaltOf,
  vergleichssatz,
  zustandOf,
  type Stand,
} from './stand-worte.ts'
import {
  DatenstandvergleichDocument,
  type DatenstandvergleichQuery,
} from './veroeffentlichung.generated.ts'
import { Vergleich } from './Vergleich.tsx'
import styles from './Veroeffentlichung.module.css'

/** One Datenstand: what it would change or has changed, what it leaves out, and what can be done. */
export function StandSeite() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(DatenstandvergleichDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  })
  const stand = data?.datenstaende.find((eintrag) => eintrag.id === id)
  const unbekannt =
    (data && !stand) ||
    (error && ['NICHT_GEFUNDEN', 'EINGABE_UNGUELTIG'].includes(toFehler(error).code))
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
  if (!data || !stand) {
    return (
      <>
        <Kopf titel="Stand" pfad={pfad} />
        <Abfrage error={error} erneut={() => void refetch()} was="Der Stand und sein Vergleich" />
      </>
    )
  }
  return <Blatt stand={stand} data={data} pfad={pfad} />
}

interface BlattProps {
  readonly stand: Stand
  readonly data: DatenstandvergleichQuery
  readonly pfad: React.ReactNode
}

function Blatt({ stand, data, pfad }: BlattProps) {
  const { datenstaende, datenstandvergleich: vergleich } = data
  const entwurf = stand.zustand === 'ENTWURF'
  const gegen = datenstaende.find(({ id }) => id === vergleich.grundlage?.id)
  return (
    <>
      <Kopf titel={`${stand.name}: ${zustandOf(stand, datenstaende)}`} pfad={pfad}>
        {entwurf
          ? vergleichssatz(vergleich.zahlen, gegen?.name ?? null)
          : `${inhaltOf(stand)}: ${formatZahl(stand.umfang.gezeigt)} Werte, ${formatZahl(geschuetztOf(stand))} geschützt.`}
      </Kopf>
      {entwurf && <Stufen stand={stand} />}
      <Hinweise stand={stand} />
      <div className={styles['spalten']}>
        <div>
          <Vergleich stand={stand} vergleich={vergleich} gegen={gegen} />
          <Auslassungen stand={stand} />
        </div>
        <div className={styles['rand']}>
          <Entscheidung stand={stand} alle={datenstaende} />
          <Angaben stand={stand} />
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

function Auslassungen({ stand }: { readonly stand: Stand }) {
  const zeilen = auslassungenOf(stand)
  const { ohneFallzahl } = stand.umfang
  return (
    <Abschnitt
      id="auslassungen"
      titel={stand.zustand === 'ENTWURF' ? 'Was nicht öffentlich wird' : 'Was nicht öffentlich ist'}
      zusatz="nach festen Regeln weggelassen, samt Zähler und Nenner"
    >
      {zeilen.length === 0 ? (
        <p className="leise">Keine Zelle fällt unter eine Regel.</p>
      ) : (
        <Tabelle titel="Weggelassene Zellen nach Regel" titelUnsichtbar>
          <thead>
            <tr>
              <th scope="col">Regel</th>
              <th scope="col" className="r">
                Zellen
              </th>
            </tr>
          </thead>
          <tbody>
            {zeilen.map(({ text, anzahl }) => (
              <tr key={text}>
                <th scope="row">{text}</th>
                <td className="r">{formatZahl(anzahl)}</td>
              </tr>
            ))}
          </tbody>
        </Tabelle>
      )}
      {ohneFallzahl > 0 && (
        <p className="t-klein leise mass">
          {formatAnzahl(ohneFallzahl, 'gezeigter Wert kam', 'gezeigte Werte kamen')} fertig
          gerechnet und ohne Fallzahlen: dort hat der Lieferant geprüft, keine Regel hier.
        </p>
      )}
    </Abschnitt>
  )
}

function Angaben({ stand }: { readonly stand: Stand }) {
  const zeilen: readonly (readonly [string, string])[] = [
    ['Inhalt', inhaltOf(stand)],
    [
      'Zellen',
      `${formatZahl(stand.umfang.zellen)}: ${formatZahl(stand.umfang.gezeigt)} mit Wert, ${formatZahl(geschuetztOf(stand))} geschützt, ${formatZahl(stand.umfang.ohneWert)} ohne Wert`,
    ],
    ['Daten vom', formatZeitpunkt(stand.standVom)],
    ['Vorbereitet', `${formatZeitpunkt(stand.vorbereitetAm)}, ${stand.vorbereitetVon}`],
    ...(stand.veroeffentlichtAm
      ? [
          [
            'Freigegeben',
            `${formatZeitpunkt(stand.veroeffentlichtAm)}, ${stand.freigegebenVon ?? ''}`,
          ] as const,
        ]
      : []),
    ...(stand.bemerkung ? [['Bemerkung', stand.bemerkung] as const] : []),
  ]
  return (
    <section>
      <h2 className="t-h3">Angaben</h2>
      <dl className={styles['angaben']}>
        {zeilen.map(([name, wert]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{wert}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
