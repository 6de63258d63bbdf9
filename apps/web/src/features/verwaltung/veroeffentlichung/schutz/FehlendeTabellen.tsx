import type { AusgelasseneAngabeFragment } from './schutz.generated.ts'
import { FEHLT_GANZ, toFehlende } from './schutz-worte.ts'
import styles from './Schutz.module.css'

interface FehlendeTabellenProps {
  readonly tabellen: readonly AusgelasseneAngabeFragment[]
}

/** Tables that cannot be protected, an Indikator each, and why once for all. */
export function FehlendeTabellen({ tabellen }: FehlendeTabellenProps) {
  return (
    <>
      <ul className={styles['liste']}>
        {toFehlende(tabellen).map(({ name, zeiten }) => (
          <li key={name}>
            <b>{name}:</b> {zeiten}
          </li>
        ))}
      </ul>
      <p className="t-klein leise mass">{FEHLT_GANZ}</p>
    </>
  )
}
