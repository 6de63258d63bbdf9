import { useState, type PointerEvent } from 'react'
import styles from './Bausteinplatte.module.css'
import type { Punkt } from './geometry.ts'
import { addPunkt, findImLasso } from './lasso.ts'
import type { Ausschnitt, Groesse } from './viewport.ts'

interface LassofeldProps {
  readonly groesse: Groesse
  /** Where the map lies now. */
  readonly lage: Ausschnitt
  readonly orte: ReadonlyMap<string, Punkt>
  readonly onLasso: (ids: readonly string[]) => void
}

/** Lies over the map while a line is drawn around Bausteine, with mouse, pen or finger. */
export function Lassofeld({ groesse, lage, orte, onLasso }: LassofeldProps) {
  const [linie, setLinie] = useState<readonly Punkt[]>([])
  const punktOf = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Punkt => {
    const { left, top } = currentTarget.getBoundingClientRect()
    return [clientX - left, clientY - top]
  }
  return (
    <svg
      className={styles['lasso']}
      width={groesse.breite}
      height={groesse.hoehe}
      aria-hidden="true"
      onPointerDown={(ereignis) => {
        ereignis.currentTarget.setPointerCapture(ereignis.pointerId)
        setLinie([punktOf(ereignis)])
      }}
      onPointerMove={(ereignis) => {
        const punkt = punktOf(ereignis)
        setLinie((bisher) => (bisher.length === 0 ? bisher : addPunkt(bisher, punkt)))
      }}
      onPointerUp={() => {
        setLinie([])
        onLasso(findImLasso(linie, orte, lage))
      }}
      onPointerCancel={() => setLinie([])}
    >
      {linie.length > 1 && <path d={`M${linie.map((punkt) => punkt.join(' ')).join('L')}Z`} />}
    </svg>
  )
}
