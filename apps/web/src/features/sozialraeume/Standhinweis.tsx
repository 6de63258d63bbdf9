import { formatDatum } from '@sozial/shared/format'
import { Meldung } from '../../ui/Meldung.tsx'
import { vortag } from './geschichte.ts'
import type { Profil } from './profil-state.ts'
import styles from './Profil.module.css'

interface StandhinweisProps {
  readonly profil: Pick<Profil, 'gueltigAb' | 'gueltigBis'>
  /** From when the borders hold that the figures are about. */
  readonly stichtag: string | undefined
}

/** Where the figures are about other borders than the words; of an area that ended its end says it. */
export function Standhinweis({ profil, stichtag }: StandhinweisProps) {
  const { gueltigAb, gueltigBis } = profil
  if (stichtag === undefined || stichtag >= gueltigAb || gueltigBis !== null) return null
  return (
    <div className={styles['standhinweis']}>
      <Meldung>
        <p>
          Karte und Zahlen dieser Seite zeigen die Grenzen, die bis {formatDatum(vortag(gueltigAb))}{' '}
          galten; Beschreibung und Teile sind die von heute.
        </p>
      </Meldung>
    </div>
  )
}
