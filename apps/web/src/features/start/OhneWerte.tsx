import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { Checkliste } from '../../app/einrichtung/Checkliste.tsx'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { useDarf } from '../../app/sitzung/use-sitzung.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { StartInnenDocument, type StartQuery } from './start.generated.ts'
import { Suche } from './Suche.tsx'
import styles from './Start.module.css'

interface OhneWerteProps {
  readonly kreis: StartQuery['einrichtung']['kreis']
  readonly katalog: StartQuery['indikatoren']
}

/** Nothing to show yet: what is missing, and the next step of this viewer. */
export function OhneWerte({ kreis, katalog }: OhneWerteProps) {
  const betreut = useDarf('saveSeitentext')
  return (
    <div className={styles['leer']}>
      {betreut ? <FuerBetreuung kreis={kreis} /> : <FuerAlle kreis={kreis} />}
      {kreis && katalog.length > 0 && <Suche katalog={katalog} atlas={undefined} />}
      {betreut && <Schritte />}
    </div>
  )
}

/** Whoever only reads learns that it is not their doing, and what there is meanwhile. */
function FuerAlle({ kreis }: Pick<OhneWerteProps, 'kreis'>) {
  const intern = useSicht() === 'INTERN'
  return (
    <>
      <h1 className="t-aussage">
        {!kreis
          ? 'Hier entsteht ein Sozialmonitoring.'
          : intern
            ? `${kreis.name}: noch keine Zahlen.`
            : `${kreis.name}: noch ist nichts veröffentlicht.`}
      </h1>
      <p className="t-satz">
        {intern
          ? 'Sobald die Planung die erste Datei geladen hat, steht hier die erste Aussage mit Karte und Liste.'
          : 'Zahlen stehen hier, sobald der Kreis sie geprüft und freigegeben hat. Bis dahin können Sie nachlesen, was gemessen wird, oder eine eigene Datei als Karte ansehen.'}
      </p>
      <p className={styles['wege']}>
        <LinkButton art="haupt" to={kreis ? '/indikatoren' : '/ausprobieren'}>
          {kreis ? 'Indikatoren nachlesen' : 'Eigene Datei ansehen'}
        </LinkButton>
        {kreis ? <Link to="/ausprobieren">Eigene Datei ansehen</Link> : null}
        {!intern && <Link to="/anmelden">Anmelden</Link>}
      </p>
    </>
  )
}

function FuerBetreuung({ kreis }: Pick<OhneWerteProps, 'kreis'>) {
  return (
    <>
      <h1 className="t-aussage">
        {kreis ? `${kreis.name}: noch keine Zahlen.` : 'Noch kein Kreis eingerichtet.'}
      </h1>
      <p className="t-satz">
        {kreis
          ? 'Die Räume stehen. Sobald eine Datei der Statistikämter geladen ist, steht hier die erste Aussage mit Karte und Liste.'
          : 'In wenigen Schritten wird daraus ein Sozialmonitoring: Kreis und Kommunen anlegen, eine Datei der Statistikämter laden, fertig ist die erste Karte.'}
      </p>
      <p className={styles['wege']}>
        {kreis ? (
          <LinkButton art="haupt" to="/verwaltung/lieferungen">
            Erste Datei laden
          </LinkButton>
        ) : (
          <LinkButton art="haupt" to="/verwaltung/einrichten">
            Kreis einrichten
          </LinkButton>
        )}
      </p>
    </>
  )
}

function Schritte() {
  const { data } = useQuery(StartInnenDocument, {
    variables: { lieferungen: false, schritte: true },
  })
  return data?.einrichtung ? <Checkliste schritte={data.einrichtung.schritte} /> : null
}
