import { useMemo, type PointerEvent } from 'react'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Marken } from '../../charts/Marken.tsx'
import { crossOf, layoutScatter, nearestPoint } from '../../charts/scatter/scatter-layout.ts'
import { useBreite } from '../../charts/use-breite.ts'
import { useHervorgehoben, type HoverStore } from '../../map/hover.ts'
import type { Streuungsstate } from './streuung-state.ts'
import styles from './Vergleich.module.css'

/** The points with their cross; the nearest one to the pointer says its sentence. */
export function Streubild({
  state,
  hover,
}: {
  readonly state: Streuungsstate
  readonly hover: HoverStore
}) {
  const [flaeche, breite] = useBreite()
  const { toggleRaum } = useAtlas()
  const hoehe = Math.max(320, Math.min(600, Math.round(breite * 0.62)))
  const layout = useMemo(
    () => (breite > 0 ? layoutScatter(state.bild, { breite, hoehe }) : null),
    [state.bild, breite, hoehe],
  )
  const findId = (ereignis: PointerEvent<SVGSVGElement>): string | null => {
    const { left, top } = ereignis.currentTarget.getBoundingClientRect()
    return (
      layout &&
      nearestPoint(layout.lagen, { x: ereignis.clientX - left, y: ereignis.clientY - top })
    )
  }
  return (
    <figure className={styles['bild']} aria-label={state.titel} aria-details="tabelle">
      <div ref={flaeche} style={{ minHeight: breite > 0 ? hoehe : 320 }}>
        {layout && (
          <svg
            width={breite}
            height={hoehe}
            role="img"
            aria-label={`${state.titel}. ${state.befund}${state.rest}`}
            onPointerMove={(ereignis) => hover.set(findId(ereignis))}
            onPointerLeave={() => hover.set(null)}
            onPointerUp={(ereignis) => {
              const zeile = state.zeilen.find(({ raum }) => raum.id === findId(ereignis))
              if (zeile) toggleRaum(zeile.raum.schluessel)
            }}
          >
            <Marken marken={layout.marken} />
            <Zeiger state={state} layout={layout} hover={hover} />
          </svg>
        )}
      </div>
      <Spruch state={state} hover={hover} />
    </figure>
  )
}

interface ZeigerProps {
  readonly state: Streuungsstate
  readonly layout: ReturnType<typeof layoutScatter>
  readonly hover: HoverStore
}

/** Ring and intervals of the point that is pointed at. */
function Zeiger({ state, layout, hover }: ZeigerProps) {
  const id = useHervorgehoben(hover)
  const lage = layout.lagen.find((punkt) => punkt.id === id)
  if (!lage) return null
  return (
    <g pointerEvents="none">
      <path d={crossOf(state.bild, layout, lage.id)} stroke="#16191d" strokeWidth="1.5" />
      <circle cx={lage.x} cy={lage.y} r="8" fill="none" stroke="#16191d" strokeWidth="2.5" />
    </g>
  )
}

function Spruch({ state, hover }: Omit<ZeigerProps, 'layout'>) {
  const id = useHervorgehoben(hover)
  const zeile = state.zeilen.find(({ raum }) => raum.id === id)
  return (
    <p className={`t-klein nicht-druck ${styles['spruch']}`} aria-hidden="true">
      {zeile ? `${zeile.satz}.` : 'Zeigen Sie auf einen Punkt, oder gehen Sie die Tabelle durch.'}
    </p>
  )
}
