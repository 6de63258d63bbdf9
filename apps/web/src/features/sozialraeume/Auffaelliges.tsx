import { useMemo } from 'react'
import { Link } from 'react-router'
import type { Ansicht } from '@sozial/shared/ansicht'
import type { Massstabworte } from '../../app/atlas/massstab-worte.ts'
import { atlasweg } from '../../app/raum/profilwege.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { findAuffaelligkeiten, type Profilzeile } from './profil-state.ts'
import styles from './Profil.module.css'

interface AuffaelligesProps {
  readonly zeilen: readonly Profilzeile[]
  /** "Sozialräume" */
  readonly plural: string
  readonly ansicht: Ansicht
  /** Of the yardstick. */
  readonly worte: Massstabworte
}

/** The strongest sure deviations from the yardstick, each a sentence that leads to its map. */
export function Auffaelliges({ zeilen, plural, ansicht, worte }: AuffaelligesProps) {
  const saetze = useMemo(
    () => findAuffaelligkeiten(zeilen, { plural, worte }),
    [zeilen, plural, worte],
  )
  return (
    <Abschnitt titel="Was auffällt" zusatz={`stärkste sichere Abweichungen ${worte.von}`}>
      {saetze.length === 0 ? (
        <p className="mass">{leersatz(zeilen, worte)}</p>
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
function leersatz(zeilen: readonly Profilzeile[], worte: Massstabworte): string {
  if (zeilen.length === 0) return 'Für diesen Raum gibt es in dieser Auswahl keine Werte.'
  if (zeilen.some(({ zelle }) => zelle.wert !== null)) {
    return `Kein gezeigter Wert dieser Auswahl weicht sicher ${worte.von} ab.`
  }
  return zeilen.some(({ zelle }) => zelle.status === 'KEIN_ZUGRIFF')
    ? 'Die Werte dieses Raums sind für Ihr Konto nicht freigegeben.'
    : 'Die Werte dieses Raums sind geschützt oder liegen noch nicht vor.'
}
