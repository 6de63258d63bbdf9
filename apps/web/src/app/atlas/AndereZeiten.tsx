import { Fragment } from 'react'
import { Link, useLocation } from 'react-router'
import { formatZeitraumzahl } from '@sozial/shared/zeitraumart'
import { useAtlas } from './use-atlas.ts'
import styles from './AtlasLayout.module.css'

/** Figures of another kind of period are not drawn beside the shown ones, but named, with a way to them. */
export function AndereZeiten() {
  const { atlas, adresse } = useAtlas()
  const { pathname } = useLocation()
  if (atlas.andereZeiten.length === 0) return null
  return (
    <p className={`rahmen t-klein nicht-druck ${styles['andere']}`}>
      Außerdem gibt es{' '}
      {atlas.andereZeiten.map(({ art, perioden }, i) => (
        <Fragment key={art}>
          {i > 0 && '; '}
          {formatZeitraumzahl(perioden.length, art)}:{' '}
          {perioden.map((periode, j) => (
            <Fragment key={periode.adresse}>
              {j > 0 && ', '}
              <Link to={adresse(pathname, { zeitraum: periode.adresse })}>{periode.name}</Link>
            </Fragment>
          ))}
        </Fragment>
      ))}
      . Sie stehen für sich: Werte verschiedener Art bilden keine gemeinsame Reihe.
    </p>
  )
}
