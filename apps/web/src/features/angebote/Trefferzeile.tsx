import { Link, useLocation } from 'react-router'
import { formatDatum, toTag } from '@sozial/shared/format'
import { useJetzt } from '../../lib/use-jetzt.ts'
import { useIsHervorgehoben, type HoverStore } from '../../map/hover.ts'
import {
  barrierewort,
  formatVor,
  platzwort,
  wartezusatz,
  wohinOf,
  zeitwort,
  type Treffer,
} from './worte.ts'
import styles from './Angebote.module.css'

interface TrefferzeileProps {
  readonly treffer: Treffer
  readonly nummer: number
  /** Lies on the map; its number is filled there and here. */
  readonly hatPunkt: boolean
  readonly hover: HoverStore
}

/** One offer of the list, with the number it has on the map. */
export function Trefferzeile({ treffer, nummer, hatPunkt, hover }: TrefferzeileProps) {
  const { slug, titel, organisation, kurztext, zeiten, barrierefreiheit, telefon } = treffer
  const { search } = useLocation()
  const hervor = useIsHervorgehoben(hover, slug)
  const wohin = wohinOf(treffer)
  const zeile = [
    zeiten.slice(0, 2).map(zeitwort).join('; '),
    barrierewort(barrierefreiheit),
  ].filter(Boolean)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- pointing at a row shows its point; the link in it is the control
    <li
      id={`angebot-${slug}`}
      className={styles['treffer']}
      data-hervor={hervor || undefined}
      onPointerEnter={() => hover.set(slug)}
      onPointerLeave={() => hover.set(null)}
      onFocus={() => hover.set(slug)}
      onBlur={() => hover.set(null)}
    >
      <span className={styles['nummer']} data-ohne={!hatPunkt || undefined} aria-hidden="true">
        {nummer}
      </span>
      <div>
        <h3 className={styles['name']}>
          <Link to={`/angebote/${slug}`} state={{ suche: search }}>
            {titel}
          </Link>
        </h3>
        <p className="t-klein leise">{[organisation, wohin].filter(Boolean).join(' · ')}</p>
        <p className={styles['kurz']}>{kurztext}</p>
        {zeile.length > 0 && <p className="t-klein">{zeile.join(' · ')}</p>}
        <p className={`t-klein ${styles['nurdruck']}`}>
          {[...treffer.adressen, telefon && `Telefon ${telefon}`].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Plaetze {...treffer} />
    </li>
  )
}

/** Free places in words with the day they were reported; else when somebody said that all is right. */
function Plaetze(treffer: Treffer) {
  const jetzt = useJetzt()
  const wort = platzwort(treffer)
  const zusatz = wartezusatz(treffer)
  const { gemeldetAm, bestaetigtAm } = treffer
  return (
    <p className={styles['plaetze']}>
      {wort !== '' && <b>{wort}</b>}
      {zusatz !== '' && <span>{zusatz}</span>}
      <span>
        {wort !== '' && gemeldetAm !== null
          ? `gemeldet ${formatVor(gemeldetAm, jetzt)}`
          : `zuletzt bestätigt ${formatDatum(toTag(new Date(bestaetigtAm)))}`}
      </span>
    </p>
  )
}
