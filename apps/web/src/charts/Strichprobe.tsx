import type { ReactNode } from 'react'
import type { Strich } from './reihe.ts'
import styles from './Strichprobe.module.css'

/** A short piece of a line beside its name, in tables, lists and readouts. */
export function Strichprobe({
  strich,
  breite = 22,
}: {
  readonly strich: Strich
  readonly breite?: number
}): ReactNode {
  return (
    <svg width={breite} height="8" viewBox={`0 0 ${breite} 8`} aria-hidden="true" focusable="false">
      <path
        className={styles.probe}
        d={`M0 4h${breite}`}
        fill="none"
        stroke={strich.farbe}
        strokeWidth={strich.breite}
        strokeDasharray={strich.muster}
      />
    </svg>
  )
}
