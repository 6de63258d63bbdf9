import type { AtlasAnmerkung } from './atlas-state.ts'
import { formatBezug, nummeriere } from './anmerkungen.ts'
import styles from './Anmerkungen.module.css'

interface MerkmalanmerkungenProps {
  readonly anmerkungen: readonly AtlasAnmerkung[]
}

/** What planners say of counted numbers, on a page that is no atlas screen. */
export function Merkmalanmerkungen({ anmerkungen }: MerkmalanmerkungenProps) {
  if (anmerkungen.length === 0) return null
  return (
    <section className={styles['teil']} aria-label="Anmerkungen">
      <ol className={styles['liste']}>
        {nummeriere(anmerkungen).map((anmerkung) => (
          <li key={anmerkung.id}>
            <span className={styles['nummer']}>{anmerkung.nummer})</span>
            <span>
              <b>{formatBezug(anmerkung)}:</b> {anmerkung.text}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
