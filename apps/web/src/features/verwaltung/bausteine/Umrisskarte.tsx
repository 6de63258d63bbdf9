import type { Flaeche, Rahmen, Umriss, Umrissbefund } from '@sozial/domain/geometrie'
import { useEffect, useMemo, useRef, useState } from 'react'
import { rahmenVon } from './pruefung.ts'
import styles from './Bausteine.module.css'

interface UmrisskarteProps {
  readonly umrisse: readonly Umriss[]
  readonly kommunen: readonly Umriss[]
  readonly befunde: readonly Umrissbefund[]
  readonly gewaehlt: Umrissbefund | null
  readonly onWaehlen: (kennung: string) => void
}

/** A plate as wide as a phone is not higher than wide. */
const hoeheOf = (breite: number): number => Math.min(520, Math.max(300, breite))

/**
 * All outlines as they are, with the places that were found. Thousands of
 * outlines on a canvas, the findings above it; the list beside it is the way
 * in for the keyboard.
 */
export function Umrisskarte(props: UmrisskarteProps) {
  const { umrisse, kommunen, befunde, gewaehlt, onWaehlen } = props
  const platte = useRef<HTMLDivElement>(null)
  const breite = useBreite(platte)
  const hoehe = hoeheOf(breite)
  const ganz = useMemo(() => rahmenVon([...umrisse, ...kommunen]), [umrisse, kommunen])
  const nah = gewaehlt === null ? null : erweitere(gewaehlt.rahmen, ganz)
  const blick = useMemo(() => createBlick(nah ?? ganz, breite), [nah, ganz, breite])
  return (
    <div
      ref={platte}
      className={styles['platte']}
      style={{ height: hoehe }}
      role="img"
      aria-label={
        gewaehlt === null
          ? `Karte aller Bausteine mit ${befunde.length} Stellen`
          : `Karte der Stelle: ${gewaehlt.satz}`
      }
    >
      <Leinwand umrisse={umrisse} kommunen={kommunen} blick={blick} breite={breite} />
      <svg width={breite} height={hoehe} className={styles['stellen']} aria-hidden="true">
        {befunde.slice(0, GEZEICHNETE).map((befund) => (
          <Stelle
            key={befund.kennung}
            befund={befund}
            blick={blick}
            gewaehlt={befund.kennung === gewaehlt?.kennung}
            onWaehlen={() => onWaehlen(befund.kennung)}
          />
        ))}
      </svg>
    </div>
  )
}

/** More marks than this are a blot. */
const GEZEICHNETE = 1000

interface Blick {
  readonly x: (laenge: number) => number
  readonly y: (breite: number) => number
  readonly rahmen: Rahmen
}

/** Degrees to pixels, a degree of longitude shortened as at the middle. */
function createBlick([west, sued, ost, nord]: Rahmen, breite: number): Blick {
  const hoehe = hoeheOf(breite)
  const stauchung = Math.cos((((sued + nord) / 2) * Math.PI) / 180)
  const faktor = 0.94 * Math.min(breite / ((ost - west) * stauchung), hoehe / (nord - sued))
  const [mx, my] = [(west + ost) / 2, (sued + nord) / 2]
  const halb = [breite / 2 / faktor / stauchung, hoehe / 2 / faktor] as const
  return {
    x: (laenge) => breite / 2 + (laenge - mx) * stauchung * faktor,
    y: (grad) => hoehe / 2 - (grad - my) * faktor,
    rahmen: [mx - halb[0], my - halb[1], mx + halb[0], my + halb[1]],
  }
}

/** The place with its surroundings: three times its size, at least about 150 m. */
function erweitere([west, sued, ost, nord]: Rahmen, ganz: Rahmen): Rahmen {
  const [mx, my] = [(west + ost) / 2, (sued + nord) / 2]
  const halb = Math.max((ost - west) * 1.5, (nord - sued) * 1.5, 0.0015)
  return [
    Math.max(ganz[0], mx - halb),
    Math.max(ganz[1], my - halb),
    Math.min(ganz[2], mx + halb),
    Math.min(ganz[3], my + halb),
  ]
}

function Leinwand({
  umrisse,
  kommunen,
  blick,
  breite,
}: Pick<UmrisskarteProps, 'umrisse' | 'kommunen'> & {
  readonly blick: Blick
  readonly breite: number
}) {
  const leinwand = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const stift = leinwand.current?.getContext('2d')
    if (!stift || breite === 0) return
    const farben = getComputedStyle(stift.canvas)
    const dichte = globalThis.devicePixelRatio || 1
    stift.canvas.width = breite * dichte
    stift.canvas.height = hoeheOf(breite) * dichte
    stift.scale(dichte, dichte)
    stift.lineJoin = 'round'
    const zeichne = (alle: readonly Umriss[], [farbe, staerke]: readonly [string, number]) => {
      stift.strokeStyle = farben.getPropertyValue(farbe)
      stift.lineWidth = staerke
      stift.beginPath()
      for (const { flaechen } of alle) fahre(stift, flaechen, blick)
      stift.stroke()
    }
    zeichne(umrisse, ['--tinte-3', 0.6])
    zeichne(kommunen, ['--tinte', 1.4])
  }, [umrisse, kommunen, blick, breite])
  return (
    <canvas ref={leinwand} style={{ width: breite, height: hoeheOf(breite) }} aria-hidden="true" />
  )
}

function fahre(
  stift: CanvasRenderingContext2D,
  flaechen: readonly Flaeche[],
  { x, y, rahmen: [west, sued, ost, nord] }: Blick,
): void {
  for (const ring of flaechen.flat()) {
    const sichtbar = ring.some(([l, b]) => l >= west && l <= ost && b >= sued && b <= nord)
    // A ring around the whole view has no corner in it.
    if (!sichtbar && ring.length < 200) continue
    for (const [i, [laenge, breite]] of ring.entries()) {
      if (i === 0) stift.moveTo(x(laenge), y(breite))
      else stift.lineTo(x(laenge), y(breite))
    }
  }
}

interface StelleProps {
  readonly befund: Umrissbefund
  readonly blick: Blick
  readonly gewaehlt: boolean
  readonly onWaehlen: () => void
}

/** Its area, and a mark that is seen from afar. */
function Stelle({ befund, blick, gewaehlt, onWaehlen }: StelleProps) {
  const pfad = befund.flaechen
    .flat()
    .map(
      (ring) =>
        `M${ring.map(([l, b]) => `${blick.x(l).toFixed(1)} ${blick.y(b).toFixed(1)}`).join('L')}Z`,
    )
    .join('')
  const [west, sued, ost, nord] = befund.rahmen
  const [x, y] = [blick.x((west + ost) / 2), blick.y((sued + nord) / 2)]
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the list beside the map is the way for the keyboard
    <g
      className={styles[befund.schwere.toLowerCase()]}
      data-gewaehlt={gewaehlt || undefined}
      onClick={onWaehlen}
    >
      <path d={pfad} />
      <circle cx={x} cy={y} r={gewaehlt ? 11 : 5} />
    </g>
  )
}

function useBreite(platte: React.RefObject<HTMLElement | null>): number {
  const [breite, setBreite] = useState(0)
  useEffect(() => {
    const element = platte.current
    if (!element) return undefined
    const beobachter = new ResizeObserver(() => setBreite(element.clientWidth))
    beobachter.observe(element)
    return () => beobachter.disconnect()
  }, [platte])
  return breite
}
