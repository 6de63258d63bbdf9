import { useKreis } from '../use-kreis.ts'
import { standzeile, useAnlass } from './standzeile.ts'
import { useSicht } from './sicht.ts'
import styles from './Kontomenue.module.css'

/** On every inner page, on screen and on paper: that it is not public, of when, and by which right it is seen. */
export function Internzeile() {
  const kreis = useKreis()
  useAnlass()
  if (useSicht() !== 'INTERN') return null
  return (
    <p className={styles['internzeile']}>
      <span className="rahmen">{standzeile(kreis)}</span>
    </p>
  )
}
