import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { boundsOf } from './geometry.ts'
import type { Geometrie, Punkt, Raumumriss, Rechteck, Ring } from './geometry.ts'
import { useHervorgehoben } from './hover.ts'
import type { HoverStore } from './hover.ts'
import { findTextplatz } from './label-point.ts'
import { MAX_BESCHRIFTET } from './map-labels.ts'
import styles from './Spruch.module.css'
import { placeSpruch } from './spruch-placement.ts'
import type { Spruchlage } from './spruch-placement.ts'
import { toPixel } from './viewport.ts'
import type { Ausschnitt, Groesse } from './viewport.ts'

export interface SpruchProps {
  readonly hover: HoverStore
  /** Ids of chosen areas: better not covered. */
  readonly gewaehlt: ReadonlySet<string>
  readonly geometrie: Geometrie
  readonly groesse: Groesse
  /** Where the map lies now. */
  readonly lage: Ausschnitt
  readonly spruch: (id: string) => ReactNode
  readonly halten: (haelt: boolean) => void
  readonly legendenfeld: RefObject<HTMLDivElement | null>
}

/** The sentence about the area that is pointed at or focused, with a line to it. */
export function Spruch(props: SpruchProps) {
  const id = useHervorgehoben(props.hover)
  const umriss = id === null ? undefined : props.geometrie.raeume.find((u) => u.id === id)
  return umriss ? <Kasten key={umriss.id} {...props} umriss={umriss} /> : null
}

function ringeOf(umriss: Raumumriss, lage: Ausschnitt): readonly Ring[] {
  return umriss.polygone.flat().map((ring) => ring.map((punkt) => toPixel(punkt, lage)))
}

function ankerOf(umriss: Raumumriss, lage: Ausschnitt): Punkt {
  const polygone = umriss.polygone.map((polygon) =>
    polygon.map((ring) => ring.map((punkt) => toPixel(punkt, lage))),
  )
  const plaetze = polygone.map((polygon) => findTextplatz(polygon, 1.6))
  const { x, y } = plaetze.reduce((a, b) => (b.radius > a.radius ? b : a), {
    x: 0,
    y: 0,
    radius: -Infinity,
  })
  return [x, y]
}

type Umgebung = Pick<SpruchProps, 'gewaehlt' | 'geometrie' | 'lage' | 'legendenfeld'>

/** Roughly where the areas have their texts; nothing for maps without any. */
function mittenOf({ geometrie, lage }: Umgebung): readonly Punkt[] {
  if (geometrie.raeume.length > MAX_BESCHRIFTET) return []
  return geometrie.raeume.map((umriss) => {
    const { x0, x1, y0, y1 } = boundsOf(ringeOf(umriss, lage))
    return [(x0 + x1) / 2, (y0 + y1) / 2]
  })
}

function gemiedeneFelder({ gewaehlt, geometrie, lage, legendenfeld }: Umgebung): Rechteck[] {
  const felder = geometrie.raeume
    .filter((umriss) => gewaehlt.has(umriss.id))
    .map((umriss) => boundsOf(ringeOf(umriss, lage)))
  const legende = legendenfeld.current
  if (legende) {
    const { offsetLeft: x, offsetTop: y, offsetWidth, offsetHeight } = legende
    felder.push({ x0: x, y0: y, x1: x + offsetWidth, y1: y + offsetHeight })
  }
  return felder
}

function Kasten(props: SpruchProps & { readonly umriss: Raumumriss }) {
  const { umriss, lage, groesse, gewaehlt, geometrie, legendenfeld } = props
  const kasten = useRef<HTMLDivElement>(null)
  const [ort, setOrt] = useState<Spruchlage | null>(null)
  useLayoutEffect(() => {
    const element = kasten.current
    if (!element) return
    const umgebung = { gewaehlt, geometrie, lage, legendenfeld }
    setOrt(
      placeSpruch({
        ringe: ringeOf(umriss, lage),
        anker: ankerOf(umriss, lage),
        kasten: { breite: element.offsetWidth, hoehe: element.offsetHeight },
        platte: groesse,
        gemieden: gemiedeneFelder(umgebung),
        texte: mittenOf(umgebung),
      }),
    )
  }, [umriss, lage, groesse, gewaehlt, geometrie, legendenfeld])
  return (
    <>
      {ort && (
        <svg
          className={styles['linie']}
          width={groesse.breite}
          height={groesse.hoehe}
          aria-hidden="true"
        >
          <path d={`M${ort.linie.von.join(' ')}L${ort.linie.bis.join(' ')}`} />
          <circle cx={ort.linie.von[0]} cy={ort.linie.von[1]} r="3" />
        </svg>
      )}
      <div
        ref={kasten}
        role="tooltip"
        className={styles['spruch']}
        style={ort ? { left: ort.x, top: ort.y } : { visibility: 'hidden' }}
        onPointerEnter={() => props.halten(true)}
        onPointerLeave={() => props.halten(false)}
      >
        {props.spruch(umriss.id)}
      </div>
    </>
  )
}
