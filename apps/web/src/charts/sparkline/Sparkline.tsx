import { useId, type ReactNode } from 'react'
import type { Strich } from '../reihe.ts'
import type { SparklineLayout } from './sparkline-layout.ts'
import styles from './Sparkline.module.css'

export interface SparklineProps {
  readonly layout: SparklineLayout
  readonly strich: Strich
}

/**
 * A very small line. Decoration of figures that stand beside it as text, so it
 * is hidden from assistive technology.
 */
export function Sparkline({ layout, strich }: SparklineProps): ReactNode {
  const { breite, hoehe, grundlinie, ende } = layout
  return (
    <svg
      className={styles.bild}
      viewBox={`0 0 ${breite} ${hoehe}`}
      width={breite}
      height={hoehe}
      aria-hidden="true"
      focusable="false"
    >
      {layout.zeigtNull && <path className={styles.grundlinie} d={`M0 ${grundlinie}H${breite}`} />}
      {layout.brueche.map((x) => (
        <path key={x} className={styles.bruch} d={`M${x} 4V${grundlinie}`} />
      ))}
      <Schraffur layout={layout} />
      {layout.vergleich && <path className={styles.vergleich} d={layout.vergleich} />}
      <path className={styles.linie} d={layout.linie} stroke={strich.farbe} />
      {layout.einzelne.map((punkt) => (
        <circle key={punkt.x} cx={punkt.x} cy={punkt.y} r="2" fill={strich.farbe} />
      ))}
      {ende && <circle cx={ende.x} cy={ende.y} r="3" fill={strich.farbe} />}
    </svg>
  )
}

function Schraffur({ layout }: Pick<SparklineProps, 'layout'>): ReactNode {
  const muster = useId()
  if (layout.geschuetzt.length === 0) return null
  return (
    <>
      <defs>
        <pattern
          id={muster}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path className={styles.schraffur} d="M0 0v6" />
        </pattern>
      </defs>
      {layout.geschuetzt.map((feld) => (
        <rect
          key={feld.x}
          x={feld.x}
          y={0}
          width={feld.breite}
          height={layout.hoehe - 6}
          fill={`url(#${muster})`}
        />
      ))}
    </>
  )
}
