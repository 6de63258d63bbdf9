import { useMemo } from 'react'
import { Link } from 'react-router'
import type { Ansicht } from '@sozial/shared/ansicht'
import { atlasweg } from '../../app/raum/profilwege.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { findAuffaelligkeiten, type Profilzeile } from './profil-state.ts'
import styles from './Profil.module.css'

interface AuffaelligesProps {
  readonly zeilen: readonly Profilzeile[]
  /** "Sozialräume" */
  readonly plural: string
  readonly ansicht: Ansicht
}

/** The strongest sure deviations from the Kreis, each a sentence that leads to its map. */
export function Auffaelliges({ zeilen, plural, ansicht }: AuffaelligesProps) {
  const saetze = useMemo(() => findAuffaelligkeiten(zeilen, plural), [zeilen, plural])
  return (
    <Abschnitt titel="Was auffällt" zusatz="stärkste sichere Abweichungen vom Kreis">
      {saetze.length === 0 ? (
        <p className="mass">
          {zeilen.length === 0
            ? 'Für diesen Raum gibt es noch keine Werte.'
            : 'Kein Indikator dieser Auswahl weicht sicher vom Kreis ab.'}
        </p>
      ) : (
        <ol className={styles['auf']}>
          {saetze.map(({ slug, kopf, rest }) => (
            <li key={slug}>
              <Link to={atlasweg('/karte', { ...ansicht, indikator: slug })}>{kopf}:</Link> {rest}
            </li>
          ))}
        </ol>
      )}
    </Abschnitt>
  )
}
