import { LinkButton } from '../../ui/Button.tsx'
import { Checkliste } from '../../app/einrichtung/Checkliste.tsx'
import type { StartQuery } from './start.generated.ts'
import { Suche } from './Suche.tsx'
import styles from './Start.module.css'

/** Nothing to show yet: what is missing, and the next step. */
export function OhneWerte({
  einrichtung: { kreis, schritte },
  katalog,
}: {
  readonly einrichtung: StartQuery['einrichtung']
  readonly katalog: StartQuery['indikatoren']
}) {
  return (
    <div className={styles['leer']}>
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
      {kreis && katalog.length > 0 && <Suche katalog={katalog} atlas={undefined} />}
      <Checkliste schritte={schritte} />
    </div>
  )
}
