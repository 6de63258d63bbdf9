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
        <p className="mass">{leersatz(zeilen)}</p>
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

/** Why nothing is said; that nothing differs, only of figures that are there. */
function leersatz(zeilen: readonly Profilzeile[]): string {
  if (zeilen.length === 0) return 'Für diesen Raum gibt es in dieser Auswahl keine Werte.'
  if (zeilen.some(({ zelle }) => zelle.wert !== null)) {
    return 'Kein gezeigter Wert dieser Auswahl weicht sicher vom Kreis ab.'
  }
  return zeilen.some(({ zelle }) => zelle.status === 'KEIN_ZUGRIFF')
    ? 'Die Werte dieses Raums sind für Ihr Konto nicht freigegeben.'
    : 'Die Werte dieses Raums sind geschützt oder liegen noch nicht vor.'
}
