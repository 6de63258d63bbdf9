import { Link, useLocation } from 'react-router'
import { useDarf } from '../sitzung/use-sitzung.ts'
import styles from './AtlasLayout.module.css'
import { createGebietsstandwahl } from './gebietsstandwahl.ts'
import { useAtlas } from './use-atlas.ts'

/** Which borders are shown, and the others to choose; nothing where there have only ever been these. */
export function Gebietsstandwahl() {
  const { atlas, adresse } = useAtlas()
  const { pathname } = useLocation()
  const { eintraege, satz, zuschnitt } = createGebietsstandwahl(atlas)
  const darfLesen = useDarf('zuschnitt')
  if (eintraege.length < 2) return null
  return (
    <nav className={`rahmen nicht-druck t-klein ${styles['grenzen']}`} aria-label="Grenzen">
      <span>Grenzen</span>
      {eintraege.map(({ text, teil, gewaehlt }) => (
        <Link key={text} to={adresse(pathname, teil)} aria-current={gewaehlt ? 'true' : undefined}>
          {text}
        </Link>
      ))}
      <span className="leise">{satz}</span>
      {zuschnitt && darfLesen && (
        <Link to={`/verwaltung/sozialraeume/${zuschnitt}`}>Zum Beschluss dieser Grenzen</Link>
      )}
    </nav>
  )
}
