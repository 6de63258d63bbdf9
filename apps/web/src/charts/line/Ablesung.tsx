import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { NIRGENDS, useHover, type HoverStore } from '../emphasis.ts'
import { Strichprobe } from '../Strichprobe.tsx'
import type { Reihenrolle } from '../reihe.ts'
import type { LineChartState } from './line-chart-state.ts'
import type { LineLayout } from './line-layout.ts'
import { periodTitle, pointAt, readoutAt, readoutSentence, type Readout } from './readout.ts'
import styles from './LineChart.module.css'

export interface AblesungProps {
  readonly state: LineChartState
  readonly layout: LineLayout
  readonly hover: HoverStore
}

/**
 * Reads the chart period by period: with the pointer, the finger, or the arrow
 * keys. A slider, because that is what assistive technology knows how to move
 * and to read aloud; one tab stop.
 */
export function Ablesung(props: AblesungProps): ReactNode {
  const { state, layout, hover } = props
  const gezeigt = useHover(hover, (stelle) => stelle.periode)
  const letzte = state.perioden.length - 1
  const periode = gezeigt ?? letzte
  const show = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const pixel = { x: event.clientX - box.left, y: event.clientY - box.top }
    hover.set(pointAt(state, layout, pixel))
  }
  return (
    <>
      {gezeigt !== null && <Fadenkreuz {...props} periode={gezeigt} />}
      <div
        className={styles.leser}
        role="slider"
        tabIndex={0}
        aria-label="Werte ablesen, Zeitraum"
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={letzte}
        aria-valuenow={periode}
        aria-valuetext={readoutSentence(state, periode)}
        onPointerMove={show}
        onPointerDown={show}
        onPointerLeave={() => hover.set(NIRGENDS)}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) hover.set({ reihe: null, periode })
        }}
        onBlur={() => hover.set(NIRGENDS)}
        onKeyDown={(event) => {
          const next = nextPeriod(event, periode, letzte)
          if (next === undefined) return
          event.preventDefault()
          hover.set(next === null ? NIRGENDS : { reihe: null, periode: next })
        }}
      />
    </>
  )
}

/** Where a key leads; null closes the readout, undefined is none of our keys. */
function nextPeriod(
  event: KeyboardEvent,
  periode: number,
  letzte: number,
): number | null | undefined {
  const moves: Readonly<Record<string, number | null>> = {
    ArrowLeft: periode - 1,
    ArrowDown: periode - 1,
    ArrowRight: periode + 1,
    ArrowUp: periode + 1,
    PageDown: periode - 5,
    PageUp: periode + 5,
    Home: 0,
    End: letzte,
    Escape: null,
  }
  const move = moves[event.key]
  return typeof move === 'number' ? Math.max(0, Math.min(letzte, move)) : move
}

function Fadenkreuz(props: AblesungProps & { readonly periode: number }): ReactNode {
  const { state, layout, hover, periode } = props
  const { plot } = layout
  const gemeint = useHover(hover, (stelle) => stelle.reihe)
  const x = layout.x[periode] ?? 0
  const zeilen = readoutAt(state, periode)
  return (
    <>
      <svg
        className={styles.fadenkreuz}
        width={layout.breite}
        height={layout.hoehe}
        aria-hidden="true"
      >
        <path className={styles.faden} d={`M${x} ${plot.y}v${plot.hoehe + 5}`} />
        <Lesepunkte zeilen={zeilen} layout={layout} gemeint={gemeint} x={x} />
      </svg>
      {!layout.schmal && (
        <Spruch
          zeilen={zeilen}
          massstab={state.reihen.find(({ rolle }) => istMassstab(rolle))?.id}
          gemeint={gemeint}
          periode={periodTitle(state, periode)}
          links={x > plot.x + plot.breite / 2}
          x={x}
        />
      )}
    </>
  )
}

interface LesepunkteProps {
  readonly zeilen: readonly Readout[]
  readonly layout: LineLayout
  readonly gemeint: string | null
  readonly x: number
}

function Lesepunkte({ zeilen, layout, gemeint, x }: LesepunkteProps): ReactNode {
  return zeilen.map(
    ({ reihe, y }) =>
      y !== null && (
        <circle
          key={reihe.id}
          className={styles.lesepunkt}
          cx={x}
          cy={layout.y(y)}
          r={reihe.id === gemeint ? 5.5 : 4}
          fill={reihe.strich.farbe}
        />
      ),
  )
}

interface SpruchProps {
  readonly zeilen: readonly Readout[]
  /** The yardstick that a series is compared with: the first one drawn. */
  readonly massstab: string | undefined
  readonly gemeint: string | null
  readonly periode: string
  readonly links: boolean
  readonly x: number
}

/** The readout beside the guide: the meant series as a sentence, then all of them. */
function Spruch({ zeilen, massstab, gemeint, periode, links, x }: SpruchProps): ReactNode {
  const eine = zeilen.find((zeile) => zeile.reihe.id === gemeint)
  const vergleich = zeilen.find(({ reihe }) => reihe.id === massstab && reihe.id !== gemeint)
  return (
    <div
      className={styles.spruch}
      data-links={links || undefined}
      style={{ insetInlineStart: x }}
      aria-hidden="true"
    >
      <p>
        {eine ? (
          <>
            <b>{eine.reihe.name}</b>, {periode}: <b>{eine.text}</b>
            {vergleich && ` (${kurz(vergleich.reihe)} ${vergleich.text})`}
          </>
        ) : (
          <b>{periode}</b>
        )}
      </p>
      {eine?.bereich && <p className={styles.note}>Mit 95 % Sicherheit zwischen {eine.bereich}</p>}
      <ul>
        {zeilen.map((zeile) => (
          <li key={zeile.reihe.id} data-gemeint={zeile.reihe.id === gemeint || undefined}>
            <Strichprobe strich={zeile.reihe.strich} />
            <span>{zeile.reihe.beschriftung}</span>
            {zeile.y === null ? (
              <span className={styles.note}>{zeile.text}</span>
            ) : (
              <b>{zeile.text}</b>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function istMassstab(rolle: Reihenrolle): boolean {
  return rolle !== 'RAUM' && rolle !== 'HINTERGRUND'
}

function kurz({ rolle, beschriftung }: Readout['reihe']): string {
  return rolle === 'KREIS' ? 'Kreis' : beschriftung
}
