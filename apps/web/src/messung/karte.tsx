/**
 * Page of `pnpm bench karte`: the map of the atlas and, on the same outlines
 * and colours, a bare canvas. It measures itself, frame by frame, and is no
 * part of what is served.
 */
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import type { Root } from 'react-dom/client'
import '../ui/base.css'
import { parseGeometrie } from '../map/geometry.ts'
import type { Geometrie } from '../map/geometry.ts'
import { createHoverStore } from '../map/hover.ts'
import { createKlassen } from '../map/klassen.ts'
import { LeafletMap } from '../map/leaflet/LeafletMap.tsx'
import { buildMapState } from '../map/map-state.ts'
import type { MapState } from '../map/map-state.ts'
import { createPfad, fitAusschnitt } from '../map/viewport.ts'

const GROESSE = { breite: 712, hoehe: 584 }
const PERIODEN = 6
const hover = createHoverStore()
const nichts = () => undefined

/** Median milliseconds of the first drawing and of one change of all colours. */
interface Messergebnis {
  readonly erstes: number
  readonly umfaerben: number
}

/** One way to draw the areas. */
interface Zeichner {
  readonly erstes: () => void
  readonly umfaerben: (periode: number) => void
  readonly aufraeumen: () => void
}

/** A different figure for each area and period, so that nearly every colour changes. */
function createStates(geometrie: Geometrie): readonly MapState[] {
  const wertOf = (i: number, periode: number) => ((i * 7919 + periode * 104_729) % 1000) / 10 + 1
  const klassen = createKlassen({
    werte: geometrie.raeume.map((_, i) => wertOf(i, 0)),
    raumanzahl: geometrie.raeume.length,
    methode: 'quantile',
    anzahl: 5,
    grenzen: [],
    polaritaet: 'HOCH_BELASTEND',
    nachkommastellen: 1,
    rauschen: null,
  })
  return Array.from({ length: PERIODEN }, (_, periode) =>
    buildMapState({
      raeume: geometrie.raeume,
      zellen: geometrie.raeume.map((_raum, i) => ({ wert: wertOf(i, periode), status: 'GUELTIG' })),
      klassen,
      auswahl: new Map(),
      filter: null,
      nachkommastellen: 1,
    }),
  )
}

function atlas(geometrie: Geometrie, states: readonly MapState[]): Zeichner {
  const feld = document.querySelector('#wurzel')
  if (!feld) throw new Error('The page has no place to draw on.')
  const ausschnitt = fitAusschnitt(geometrie.kreisringe, GROESSE, 17)
  const root: Root = createRoot(feld)
  const zeige = (periode: number) => {
    const state = states[periode % states.length]
    if (!state) return
    flushSync(() =>
      root.render(
        <LeafletMap
          state={state}
          geometrie={geometrie}
          groesse={GROESSE}
          ausschnitt={ausschnitt}
          mitKommunen={false}
          hover={hover}
          onZeigen={nichts}
          onWaehlen={nichts}
          onAusschnitt={nichts}
          onBereit={nichts}
        />,
      ),
    )
  }
  return { erstes: () => zeige(0), umfaerben: zeige, aufraeumen: () => root.unmount() }
}

/** What a drawing costs when nothing but fill and line is wanted. */
function leinwand(geometrie: Geometrie, states: readonly MapState[]): Zeichner {
  const canvas = document.createElement('canvas')
  canvas.width = GROESSE.breite
  canvas.height = GROESSE.hoehe
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser gives no canvas.')
  let pfade: readonly Path2D[] = []
  const male = (periode: number) => {
    context.clearRect(0, 0, GROESSE.breite, GROESSE.hoehe)
    context.lineWidth = 0.8
    context.strokeStyle = '#ffffff'
    const raeume = states[periode % states.length]?.raeume ?? []
    for (const [i, pfad] of pfade.entries()) {
      const fuellung = raeume[i]?.fuellung
      context.fillStyle = fuellung?.art === 'KLASSE' ? fuellung.farbe : '#ffffff'
      context.fill(pfad)
      context.stroke(pfad)
    }
  }
  return {
    erstes: () => {
      document.querySelector('#wurzel')?.append(canvas)
      const pfad = createPfad(fitAusschnitt(geometrie.kreisringe, GROESSE, 17))
      pfade = geometrie.raeume.map((raum) => new Path2D(pfad(raum.feature.geometry)))
      male(0)
    },
    umfaerben: male,
    aufraeumen: () => canvas.remove(),
  }
}

/** Resolves when the browser has drawn what was changed: after the next frame's own work. */
async function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const kanal = new MessageChannel()
      kanal.port1.addEventListener('message', () => resolve())
      kanal.port1.start()
      kanal.port2.postMessage(null)
    })
  })
}

async function timed(work: () => void): Promise<number> {
  const start = performance.now()
  work()
  await drawn()
  return performance.now() - start
}

const median = (werte: readonly number[]): number =>
  werte.toSorted((a, b) => a - b)[Math.floor(werte.length / 2)] ?? NaN

async function measure(create: () => Zeichner, runden: number): Promise<Messergebnis> {
  const erste: number[] = []
  const folgende: number[] = []
  for (let runde = 0; runde < runden; runde += 1) {
    const zeichner = create()
    erste.push(await timed(zeichner.erstes))
    for (let periode = 1; periode < 2 * PERIODEN; periode += 1) {
      folgende.push(await timed(() => zeichner.umfaerben(periode)))
    }
    zeichner.aufraeumen()
    await drawn()
  }
  return { erstes: median(erste), umfaerben: median(folgende) }
}

/** Both drawings in turns; `datei` is the TopoJSON of a Gebietsstand. */
async function messe(datei: unknown, runden: number) {
  const geometrie = parseGeometrie(datei)
  const states = createStates(geometrie)
  return {
    raeume: geometrie.raeume.length,
    karte: await measure(() => atlas(geometrie, states), runden),
    leinwand: await measure(() => leinwand(geometrie, states), runden),
  }
}

Object.assign(window, { messe })
