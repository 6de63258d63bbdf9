import { Link } from 'react-router'
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { profilpfad } from '../../app/raum/profilwege.ts'
import { vortag } from './geschichte.ts'
import type { Listenzeile } from './liste-state.ts'
import styles from './Liste.module.css'

interface RaumlisteProps {
  readonly zeilen: readonly Listenzeile[]
  readonly hervor: string | null
  readonly setHervor: (schluessel: string | null) => void
  /** Query part that is carried along. */
  readonly auswahl: string
  readonly suche: string
  /** The search is a point on the map. */
  readonly punkt: boolean
  /** Streets were found instead. */
  readonly mitStrassen: boolean
}

/** Rows that lead to the profiles; the same are numbered on the map. */
export function Raumliste(props: RaumlisteProps) {
  const { zeilen, hervor, setHervor, auswahl, suche, punkt, mitStrassen } = props
  const gesucht = suche.trim() !== ''
  return (
    <div id="raumliste">
      <p className={`t-klein leise ${styles['zahl']}`} role="status">
        {gesucht &&
          !(mitStrassen && zeilen.length === 0) &&
          formatAnzahl(zeilen.length, 'Sozialraum', 'Sozialräume')}
      </p>
      {zeilen.length === 0 && !mitStrassen && (
        <p className="mass">
          {punkt
            ? 'An dieser Stelle liegt kein Sozialraum des Kreises. Koordinaten stehen hier mit der geografischen Breite zuerst, zum Beispiel 51,06 6,09.'
            : 'Kein Sozialraum, kein Ortsteil und keine Straße heißt so. Straßen lassen sich finden, sobald ihre Kommune ein Straßenverzeichnis geliefert hat; auf der Karte lässt sich jede Fläche wählen.'}
        </p>
      )}
      <ul className={styles['liste']}>
        {zeilen.map((zeile) => (
          <li
            key={zeile.slug}
            data-hervor={hervor === zeile.schluessel || undefined}
            onPointerEnter={() => setHervor(zeile.schluessel)}
            onPointerLeave={() => setHervor(null)}
          >
            <Zeile zeile={zeile} auswahl={auswahl} setHervor={setHervor} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Zeile({
  zeile,
  auswahl,
  setHervor,
}: {
  readonly zeile: Listenzeile
} & Pick<RaumlisteProps, 'auswahl' | 'setHervor'>) {
  const { slug, schluessel, name, nummer, kommune, ortsteile, einwohner, gueltigBis, warum } = zeile
  return (
    <>
      <span className={styles['nummer']}>{nummer}</span>
      <span>
        <Link
          to={{ pathname: profilpfad('SOZIALRAUM', slug), search: auswahl }}
          onFocus={() => setHervor(schluessel)}
          onBlur={() => setHervor(null)}
        >
          {name}
        </Link>
        <span className={styles['wo']}>
          {[kommune, warum || ortsteile.slice(0, 4).join(', ')].filter(Boolean).join(' · ')}
          {gueltigBis !== null && ` · galt bis ${formatDatum(vortag(gueltigBis))}`}
        </span>
      </span>
      <span className={`z ${styles['einwohner']}`}>{einwohner}</span>
    </>
  )
}
