import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { toFehler } from '../../../lib/fehler.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../../ui/Skelett.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { formatTag, quelleOf, type Vorlage } from './vorlage-worte.ts'
import { VorlagenDocument } from './vorlagen.generated.ts'
import styles from './Vorlagen.module.css'

/** The mappings that were kept, by which tables are recognised. */
export function VorlagenSeite() {
  const { data, error, refetch } = useQuery(VorlagenDocument, { fetchPolicy: 'cache-and-network' })
  const geltende = data?.vorlagen.filter(({ stillgelegtAm }) => stillgelegtAm === null) ?? []
  const stillgelegte = data?.vorlagen.filter(({ stillgelegtAm }) => stillgelegtAm !== null) ?? []
  useTitel('Vorlagen', data?.kreis.name)
  return (
    <>
      <div className={styles['kopf']}>
        <p className="t-klein leise">
          <Link to="/verwaltung">Verwaltung</Link> /{' '}
          <Link to="/verwaltung/lieferungen">Lieferungen</Link> / Vorlagen
        </p>
        <h1 className="t-titel">Vorlagen</h1>
        <p className="t-satz">
          Eine Vorlage hebt auf, was in den Spalten einer Tabelle steht. Kommt die nächste Datei mit
          denselben Spalten, wird sie daran wiedererkannt.
        </p>
        {error && !data && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
        {!data && !error && (
          <div aria-busy="true">
            <Skelett hoehe={120} />
            <LadeWorte text="Vorlagen werden geladen" />
          </div>
        )}
      </div>
      {data && (
        <Abschnitt
          titel="In Gebrauch"
          zusatz={formatAnzahl(geltende.length, 'Vorlage', 'Vorlagen')}
        >
          {geltende.length > 0 ? (
            <Vorlagenliste titel="Vorlagen, zuletzt gebrauchte zuerst" vorlagen={geltende} />
          ) : (
            <p className="leise">
              Noch keine. Eine Vorlage entsteht, wenn Sie bei einer{' '}
              <Link to="/verwaltung/lieferungen">Lieferung</Link> die Spalten durchsehen und ihr
              dabei einen Namen geben.
            </p>
          )}
        </Abschnitt>
      )}
      {stillgelegte.length > 0 && (
        <Abschnitt titel="Stillgelegt" zusatz="werden nicht mehr vorgeschlagen">
          <Vorlagenliste titel="Stillgelegte Vorlagen" vorlagen={stillgelegte} />
        </Abschnitt>
      )}
    </>
  )
}

interface VorlagenlisteProps {
  readonly titel: string
  readonly vorlagen: readonly Vorlage[]
}

function Vorlagenliste({ titel, vorlagen }: VorlagenlisteProps) {
  return (
    <Tabelle titel={titel} titelUnsichtbar gestapelt>
      <thead>
        <tr>
          <th scope="col">Vorlage</th>
          <th scope="col">Quelle</th>
          <th scope="col">Organisation</th>
          <th scope="col">Seit</th>
          <th scope="col">Zuletzt gebraucht</th>
          <th scope="col" className="r">
            Fassungen
          </th>
        </tr>
      </thead>
      <tbody>
        {vorlagen.map((vorlage) => (
          <tr key={vorlage.id}>
            <th scope="row" className={styles['name']}>
              <Link to={`/verwaltung/lieferungen/vorlagen/${vorlage.id}`}>{vorlage.name}</Link>
            </th>
            <td data-kopf="Quelle">{quelleOf(vorlage)}</td>
            <td data-kopf="Organisation">{vorlage.organisation?.name ?? 'jede'}</td>
            <td data-kopf="Seit">{formatTag(vorlage.fassungen.at(-1)?.angelegtAm ?? '')}</td>
            <td data-kopf="Zuletzt gebraucht">
              {vorlage.zuletztAm ? formatTag(vorlage.zuletztAm) : 'noch nicht'}
            </td>
            <td className="r" data-kopf="Fassungen">
              {formatZahl(vorlage.fassungen.length)}
            </td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}
