import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatDatum, formatZahl } from '@sozial/shared/format'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { LinkButton } from '../../../ui/Button.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { inhaltOf, lageOf, zustandOf, type Stand } from './stand-worte.ts'
import { DatenstaendeDocument } from './veroeffentlichung.generated.ts'
import styles from './Veroeffentlichung.module.css'

/** All Datenstände: which one is public, what waits, what was before. */
export function StaendeSeite() {
  const { data, error, refetch } = useQuery(DatenstaendeDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const darfVorbereiten = useDarf('prepareDatenstand')
  const darfFreigeben = useDarf('releaseDatenstand')
  useTitel('Veröffentlichung')
  const alle = data?.datenstaende
  const entwurf = alle?.find(({ zustand }) => zustand === 'ENTWURF')
  const lage = alle && lageOf(alle)
  return (
    <>
      <Kopf titel="Veröffentlichung" pfad="Veröffentlichung">
        {lage ? (
          <>
            <b>{lage.befund}</b>
            {lage.rest}
          </>
        ) : (
          'Was alle ohne Anmeldung lesen, ist ein eingefrorener Stand der Daten.'
        )}
      </Kopf>
      {entwurf && (
        <p>
          <LinkButton art="haupt" to={`/verwaltung/veroeffentlichung/${entwurf.id}`}>
            {darfFreigeben && !entwurf.vonMir ? 'Entwurf prüfen' : 'Entwurf ansehen'}
          </LinkButton>
        </p>
      )}
      {alle && !entwurf && darfVorbereiten && (
        <p>
          <LinkButton art="haupt" to="/verwaltung/veroeffentlichung/neu">
            Neuen Stand vorbereiten
          </LinkButton>
        </p>
      )}
      <Abschnitt titel="Alle Stände" zusatz="neueste zuerst">
        {!alle && <Abfrage error={error} erneut={() => void refetch()} was="Die Stände" />}
        {alle?.length === 0 && <Keine />}
        {alle && alle.length > 0 && <Staende alle={alle} />}
      </Abschnitt>
      <Abschnitt titel="Wie veröffentlicht wird">
        <ol className={styles['ablauf']}>
          <li>
            <b>Vorbereiten.</b> Die Planung wählt Indikatoren, Ebenen und Zeiträume; daraus wird ein
            Entwurf, den noch niemand von außen sieht.
          </li>
          <li>
            <b>Schützen und vergleichen.</b> Jede Zahl wird geprüft: Was sich auf Einzelne beziehen
            oder errechnen ließe, bleibt verborgen. Der Entwurf zeigt bis zur einzelnen Zahl, warum,
            und was sich gegenüber dem öffentlichen Stand ändert.
          </li>
          <li>
            <b>Freigeben.</b> Eine zweite Person mit der Rolle Geheimhaltung prüft und
            veröffentlicht. Danach ändert sich am Stand nichts mehr; man kann ihn nur zurücknehmen.
          </li>
        </ol>
      </Abschnitt>
    </>
  )
}

function Keine() {
  return (
    <p className="leise mass">
      Noch kein Stand. Ohne Anmeldung sieht man Indikatoren und ihre Beschreibung, aber keine Werte.
    </p>
  )
}

function Staende({ alle }: { readonly alle: readonly Stand[] }) {
  return (
    <Tabelle
      titel="Datenstände, neueste zuerst"
      titelUnsichtbar
      gestapelt
      className={styles['staende']}
    >
      <thead>
        <tr>
          <th scope="col">Stand</th>
          <th scope="col">Wie er steht</th>
          <th scope="col">Was darin steht</th>
          <th scope="col" className="r">
            Werte
          </th>
          <th scope="col">Vorbereitet</th>
          <th scope="col">Freigegeben</th>
        </tr>
      </thead>
      <tbody>
        {alle.map((stand) => (
          <tr key={stand.id} data-aktuell={stand.aktuell || undefined}>
            <th scope="row">
              <Link to={`/verwaltung/veroeffentlichung/${stand.id}`}>{stand.name}</Link>
            </th>
            <td>{zustandOf(stand, alle)}</td>
            <td>
              {inhaltOf(stand)}
              {stand.bemerkung && <span className="t-note"> {stand.bemerkung}</span>}
            </td>
            <td className="r" data-kopf="Werte">
              {stand.umfang ? formatZahl(stand.umfang.gezeigt) : '…'}
            </td>
            <td data-kopf="vorbereitet">
              {formatDatum(stand.vorbereitetAm)}, {stand.vorbereitetVon}
            </td>
            <td data-kopf="freigegeben" data-null={stand.veroeffentlichtAm === null || undefined}>
              {stand.veroeffentlichtAm
                ? `${formatDatum(stand.veroeffentlichtAm)}, ${stand.freigegebenVon ?? ''}`
                : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}
