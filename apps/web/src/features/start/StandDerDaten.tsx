import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import { beschreibe, findOffene } from '../../app/einrichtung/schritte.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { useDarf } from '../../app/sitzung/use-sitzung.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { StartInnenDocument, type StartInnenQuery, type StartQuery } from './start.generated.ts'
import styles from './Start.module.css'

type Kreis = StartQuery['einrichtung']['kreis']

/** Of when the figures are: what has come and comes next, or what is published. */
export function StandDerDaten({ kreis }: { readonly kreis: Kreis }) {
  return useSicht() === 'INTERN' ? (
    <Arbeitsstand kreis={kreis} />
  ) : (
    <Veroeffentlicht kreis={kreis} />
  )
}

function Veroeffentlicht({ kreis }: { readonly kreis: Kreis }) {
  const stand = kreis?.veroeffentlichung
  if (!stand) return null
  return (
    <Abschnitt titel="Stand der Daten" werkzeuge={<Link to="/indikatoren">Alle Indikatoren</Link>}>
      <table className={styles['stand']}>
        <caption className="vh">Der veröffentlichte Stand</caption>
        <tbody>
          <tr>
            <th scope="row">Stand</th>
            <td>
              <b>{stand.name}</b>
            </td>
          </tr>
          <tr>
            <th scope="row">Veröffentlicht</th>
            <td>
              {formatDatum(stand.veroeffentlichtAm)}, geprüft und freigegeben von zwei Personen
            </td>
          </tr>
          <tr>
            <th scope="row">Daten vom</th>
            <td>{formatDatum(stand.standVom)}; danach Geliefertes kommt mit dem nächsten Stand</td>
          </tr>
        </tbody>
      </table>
    </Abschnitt>
  )
}

const NEUESTE = 4

function Arbeitsstand({ kreis }: { readonly kreis: Kreis }) {
  const darf = { lieferungen: useDarf('lieferungen'), schritte: useDarf('rueckmeldungen') }
  const { data } = useQuery(StartInnenDocument, {
    variables: darf,
    skip: !darf.lieferungen && !darf.schritte,
  })
  const stand = kreis?.arbeitsstandVom
  if (!darf.lieferungen && !darf.schritte) return null
  return (
    <Abschnitt
      titel="Stand der Daten"
      {...(stand && { zusatz: `Arbeitsstand vom ${formatZeitpunkt(stand)}` })}
      werkzeuge={darf.lieferungen && <Link to="/verwaltung/lieferungen">Alle Lieferungen</Link>}
    >
      <table className={styles['stand']}>
        <caption className="vh">Neueste Lieferungen und nächste Schritte</caption>
        <tbody>
          <Lieferungen lieferungen={data?.lieferungen ?? []} />
          <Schritte schritte={data?.einrichtung?.schritte ?? []} />
        </tbody>
      </table>
    </Abschnitt>
  )
}

interface LieferungenProps {
  readonly lieferungen: NonNullable<StartInnenQuery['lieferungen']>
}

function Lieferungen({ lieferungen }: LieferungenProps) {
  return lieferungen
    .filter(({ zurueckgezogenAm }) => zurueckgezogenAm === null)
    .slice(0, NEUESTE)
    .map(({ id, titel, erfasstAm, grundzahlen }) => (
      <tr key={id}>
        <th scope="row">{formatDatum(erfasstAm)}</th>
        <td>
          <Link to={`/verwaltung/lieferungen/${id}`}>{titel}</Link>,{' '}
          {formatAnzahl(grundzahlen, 'Zahl', 'Zahlen')}
        </td>
      </tr>
    ))
}

interface SchritteProps {
  readonly schritte: NonNullable<StartInnenQuery['einrichtung']>['schritte']
}

function Schritte({ schritte }: SchritteProps) {
  return findOffene(schritte)
    .slice(0, 2)
    .map((schritt, i) => {
      const { titel, stand: wort, link } = beschreibe(schritt)
      return (
        <tr key={schritt.name}>
          <th scope="row">{i === 0 && <b>Als Nächstes</b>}</th>
          <td>
            <b>{titel}:</b> {wort} {link && <Link to={link.pfad}>{link.text}</Link>}
          </td>
        </tr>
      )
    })
}
