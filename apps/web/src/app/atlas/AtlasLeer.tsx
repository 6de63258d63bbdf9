import { EBENE_WORTE } from '@sozial/shared/ebene'
import { LinkButton } from '../../ui/Button.tsx'
import type { Katalogeintrag } from './atlas-state.ts'
import type { Wahl } from './atlas-wahl.ts'
import styles from './AtlasLeer.module.css'

interface AtlasLeerProps {
  readonly katalog: readonly Katalogeintrag[]
  readonly wahl: Wahl | undefined
  /** Address of the map for another choice. */
  readonly adresse: (wahl: Wahl) => string
}

/** No value for the choice: says why, and where the next step leads. */
export function AtlasLeer({ katalog, wahl, adresse }: AtlasLeerProps) {
  const eintrag = katalog.find(({ slug }) => slug === wahl?.indikator)
  if (katalog.every(({ abdeckung }) => abdeckung.length === 0)) return <NochKeineWerte />
  if (!eintrag) return <Unbekannt slug={wahl?.indikator ?? ''} />
  const ebenen = eintrag.abdeckung.map(({ ebene }) => ebene)
  return (
    <section className={styles['leer']}>
      <h1 className="t-titel">{eintrag.fassung.name}</h1>
      <p className="t-satz">
        {ebenen.length === 0
          ? 'Für diesen Indikator gibt es noch keine Werte.'
          : `Für ${EBENE_WORTE[wahl?.ebene ?? 'KOMMUNE'].plural} gibt es bei diesem Indikator keine Werte.`}
      </p>
      <p className={styles['wege']}>
        {ebenen.map((ebene) => (
          <LinkButton key={ebene} to={adresse({ indikator: eintrag.slug, ebene })}>
            {EBENE_WORTE[ebene].sammelname} zeigen
          </LinkButton>
        ))}
        {ebenen.length === 0 && (
          <LinkButton to="/verwaltung/lieferungen">Datei einer Behörde laden</LinkButton>
        )}
      </p>
    </section>
  )
}

/** The database has not been told yet whose it is. */
export function KreisFehlt() {
  return (
    <section className={styles['leer']}>
      <h1 className="t-titel">Noch kein Kreis</h1>
      <p className="t-satz">
        Diese Datenbank ist leer. Ein Kreis entsteht aus seinem Schlüssel und den Umrissen seiner
        Gemeinden, wie sie das Bundesamt für Kartographie und Geodäsie veröffentlicht.
      </p>
      <p className={styles['wege']}>
        <LinkButton art="haupt" to="/verwaltung/einrichten">
          Kreis einrichten
        </LinkButton>
        <LinkButton to="/ausprobieren">Eine eigene Datei ansehen</LinkButton>
      </p>
    </section>
  )
}

function NochKeineWerte() {
  return (
    <section className={styles['leer']}>
      <h1 className="t-titel">Noch keine Werte</h1>
      <p className="t-satz">
        Die Räume stehen, aber noch hat keine Behörde Zahlen geliefert. Laden Sie eine Tabelle der
        Statistikämter, dann erscheinen hier Karte und Zeitvergleich.
      </p>
      <p className={styles['wege']}>
        <LinkButton art="haupt" to="/verwaltung/lieferungen">
          Erste Datei laden
        </LinkButton>
        <LinkButton to="/indikatoren">Indikatoren ansehen</LinkButton>
      </p>
    </section>
  )
}

function Unbekannt({ slug }: { readonly slug: string }) {
  return (
    <section className={styles['leer']}>
      <h1 className="t-titel">Diesen Indikator gibt es nicht</h1>
      <p className="t-satz">Im Katalog steht kein Indikator „{slug}“.</p>
      <p className={styles['wege']}>
        <LinkButton to="/indikatoren">Alle Indikatoren</LinkButton>
      </p>
    </section>
  )
}
