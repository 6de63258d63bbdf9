import { formatZahl } from '@sozial/shared/format'
import type { Gleichung, Gleichungsteil } from './summe.ts'
import styles from './Schutz.module.css'

/** A sum as one reads it: the whole, its shown parts in figures, its hidden ones as hatched squares. */
export function Gleichungsbild({ gleichung }: { readonly gleichung: Gleichung }) {
  return (
    <p className={styles['gleichung']}>
      <Teil {...gleichung.ganzes} />
      {gleichung.teile.map((teil, i) => (
        <span key={teil.name} className={styles['glied']}>
          <span className={styles['zeichen']}>{i === 0 ? '=' : '+'}</span>
          <Teil {...teil} />
        </span>
      ))}
    </p>
  )
}

function Teil({ name, wert, innen }: Gleichungsteil) {
  return (
    <span className={styles['teil']}>
      <span className={styles['name']}>{name}</span>{' '}
      {wert === null ? (
        <>
          <span className={styles['verborgen']} aria-hidden="true" />
          <span className="vh">verborgen</span>
          {innen !== null && <span className="t-klein leise"> ({formatZahl(innen)})</span>}
        </>
      ) : (
        <b>{formatZahl(wert)}</b>
      )}
    </span>
  )
}
