import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import styles from './AtlasSkelett.module.css'

const ZEILEN = Array.from({ length: 17 }, (_, i) => i)

/** The frame of an atlas page while its figures are on the way: same places, same heights. */
export function AtlasSkelett() {
  return (
    <div className="rahmen" aria-busy="true">
      <div className={styles['kopf']}>
        <div>
          <h1 className="vh">Sozialmonitoring</h1>
          <Skelett breite="380px" hoehe={32} />
          <Skelett breite="460px" hoehe={14} />
        </div>
        <div>
          <Skelett hoehe={18} />
          <Skelett breite="70%" hoehe={18} />
        </div>
      </div>
      <div className={styles['teile']}>
        <div className={styles['blatt']}>
          <LadeWorte />
        </div>
        <div className={styles['liste']}>
          {ZEILEN.map((i) => (
            <Skelett key={i} hoehe={16} />
          ))}
        </div>
      </div>
    </div>
  )
}
