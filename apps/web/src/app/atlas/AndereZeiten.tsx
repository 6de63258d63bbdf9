import { Fragment } from 'react'
import { Link, useLocation } from 'react-router'
import { formatZeitraumzahl } from '@sozial/shared/zeitraumart'
import { useAtlas } from './use-atlas.ts'
import styles from './AtlasLayout.module.css'

/** More periods than these are named by the first and the newest. */
const MAX_EINZELN = 6

function zurWahl<T>(perioden: readonly T[]): readonly T[] {
  if (perioden.length <= MAX_EINZELN) return perioden
  return [perioden[0], perioden.at(-1)].flatMap((periode) => periode ?? [])
}

/** Figures of another kind of period are not drawn beside the shown ones, but named, with a way to them. */
export function AndereZeiten() {
  const { atlas, adresse } = useAtlas()
  const { pathname } = useLocation()
  // The time page has a switch for it.
  if (atlas.andereZeiten.length === 0 || pathname === '/zeitvergleich') return null
  return (
    <p className={`rahmen t-klein nicht-druck ${styles['andere']}`}>
      Außerdem gibt es{' '}
      {atlas.andereZeiten.map(({ art, perioden }, i) => (
        <Fragment key={art}>
          {i > 0 && '; '}
          {formatZeitraumzahl(perioden.length, art)}:{' '}
          {zurWahl(perioden).map((periode, j) => (
            <Fragment key={periode.adresse}>
              {j > 0 && (perioden.length > MAX_EINZELN ? ' bis ' : ', ')}
              <Link to={adresse(pathname, { zeitraum: periode.adresse })}>{periode.name}</Link>
            </Fragment>
          ))}
        </Fragment>
      ))}
      . Sie stehen für sich: Werte verschiedener Art bilden keine gemeinsame Reihe.
    </p>
  )
}
