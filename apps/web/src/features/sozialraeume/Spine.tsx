import type { Spine as Lage } from './spine.ts'
import styles from './Profil.module.css'

const BREITE = 400
const MITTE = 13

const x = (stelle: number): number => Math.round(stelle * BREITE * 10) / 10

/** One row of the spine chart; the same stands in words beside it. */
export function Spine({ lage, sicher }: { readonly lage: Lage; readonly sicher: boolean }) {
  const strecke = ([von, bis]: readonly [number, number]) => `M${x(von)} ${MITTE}H${x(bis)}`
  return (
    <svg
      className={styles['bild']}
      viewBox={`0 0 ${BREITE} ${2 * MITTE}`}
      aria-hidden="true"
      focusable="false"
    >
      {lage.band && <path d={strecke(lage.band)} className={styles['spannweite']} />}
      {lage.mitte && <path d={strecke(lage.mitte)} className={styles['haelfte']} />}
      <path d={`M${BREITE / 2} 0V${2 * MITTE}`} className={styles['mittellinie']} />
      {lage.intervall && <path d={strecke(lage.intervall)} className={styles['intervall']} />}
      {lage.punkt !== null && (
        <circle
          cx={x(lage.punkt)}
          cy={MITTE}
          r={sicher ? 5.5 : 4.8}
          className={sicher ? styles['voll'] : styles['hohl']}
        />
      )}
    </svg>
  )
}
