/** The layers of the workbench's map as stateless SVG; the same on screen and on paper. */
import type { MultiLineString } from 'geojson'
import { memo, useMemo } from 'react'
import { bausteinstil, vereineRaeume, type Bausteinbild } from './baustein-bild.ts'
import { PAPIER, TINTE, TINTE_LEISE } from './colors.ts'
import type { Flaeche, Geometrie, Punkt, Raumumriss, Ring } from './geometry.ts'
import { NAME_GROESSE, placeBeschriftungen, WERT_GROESSE } from './labels.ts'
import { MAX_BESCHRIFTET } from './map-labels.ts'
import { Umring } from './MapOverlays.tsx'
import { createLinie, toPixel, type Ausschnitt } from './viewport.ts'

interface LayerProps {
  readonly bild: Bausteinbild
  readonly geometrie: Geometrie
  readonly pfad: (flaeche: Flaeche) => string
  readonly ausschnitt: Ausschnitt
}

/** All Bausteine, painted; for paper, where Leaflet does not draw them. */
export const Bausteinflaechen = memo(function Bausteinflaechen({
  bild,
  geometrie,
  pfad,
}: LayerProps) {
  return (
    <g strokeLinejoin="round">
      {geometrie.raeume.map(({ id, feature }) => (
        <path key={id} d={pfad(feature.geometry)} {...bausteinstil(id, bild)} />
      ))}
    </g>
  )
})

/** Borders of the Räume, heavier those of the Kommunen and of the Kreis. */
export const Raumgrenzen = memo(function Raumgrenzen({
  bild: { raumVon },
  geometrie,
  pfad,
  ausschnitt,
}: LayerProps) {
  const grenzen = useMemo(
    () =>
      geometrie.netz.linien(
        (eine, andere) => eine !== andere && raumVon.get(eine) !== raumVon.get(andere),
      ),
    [geometrie, raumVon],
  )
  const d = useLinie(grenzen, ausschnitt)
  const kommunen = useMemo(() => geometrie.kommunen.map(pfad).join(''), [geometrie, pfad])
  return (
    <g fill="none" strokeLinejoin="round">
      <path d={d} stroke={PAPIER} strokeWidth="3.4" />
      <path d={d} stroke={TINTE} strokeWidth="1.4" />
      <path d={kommunen} stroke={PAPIER} strokeWidth="4.4" />
      <path d={kommunen} stroke={TINTE} strokeWidth="2.2" />
      <path d={pfad(geometrie.kreis)} stroke={TINTE} strokeWidth="2.4" />
    </g>
  )
})

/** The Raum that is drawn at: ink on white, as every choice. */
export const AktiverRaum = memo(function AktiverRaum({ bild, geometrie, ausschnitt }: LayerProps) {
  const { raumVon, aktiv } = bild
  const ring = useMemo(
    () =>
      geometrie.netz.linien((eine, andere) => {
        const [a, b] = [raumVon.get(eine) === aktiv, raumVon.get(andere) === aktiv]
        return aktiv !== null && (eine === andere ? a : a !== b)
      }),
    [geometrie, raumVon, aktiv],
  )
  const d = useLinie(ring, ausschnitt)
  return (
    <g fill="none" strokeLinejoin="round">
      <path d={d} stroke={PAPIER} strokeWidth="7.5" />
      <path d={d} stroke={TINTE} strokeWidth="4" />
    </g>
  )
})

/** Bausteine that are chosen together, and those that a finding speaks of. */
export function Bausteinringe({
  bild: { auswahl, gezeigt },
  umrisse,
  pfad,
}: LayerProps & { readonly umrisse: ReadonlyMap<string, Raumumriss> }) {
  return (
    <>
      {[...gezeigt].map((id) => (
        <Umring key={id} umriss={umrisse.get(id)} pfad={pfad} art="MEINER" />
      ))}
      {[...auswahl].map((id) => (
        <Umring key={id} umriss={umrisse.get(id)} pfad={pfad} art="FEIN" />
      ))}
    </>
  )
}

/** A place that somebody has said something about. */
export interface Nadel {
  readonly key: string
  /** In world units. */
  readonly ort: Punkt
  /** Its number in the list beside the map. */
  readonly text: string
  /** Still wants something: filled, else hollow. */
  readonly offen: boolean
  readonly gewaehlt: boolean
}

interface NadelnProps {
  readonly nadeln: readonly Nadel[]
  readonly ausschnitt: Ausschnitt
}

/** Numbered places; what is chosen lies on top. */
export function Nadeln({ nadeln, ausschnitt }: NadelnProps) {
  const geordnete = nadeln.toSorted((a, b) => Number(a.gewaehlt) - Number(b.gewaehlt))
  return (
    <g textAnchor="middle" fontWeight={600} pointerEvents="none">
      {geordnete.map(({ key, ort, text, offen, gewaehlt }) => {
        const [x, y] = toPixel(ort, ausschnitt)
        const radius = gewaehlt ? 14 : 10
        return (
          <g key={key}>
            <circle cx={x} cy={y} r={radius + 2} fill={PAPIER} />
            <circle
              cx={x}
              cy={y}
              r={radius}
              fill={offen ? TINTE : PAPIER}
              stroke={TINTE}
              strokeWidth={gewaehlt ? 3 : 1.6}
            />
            <text x={x} y={y} dy=".36em" fontSize={12} fill={offen ? PAPIER : TINTE}>
              {text}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function useLinie(linie: MultiLineString, ausschnitt: Ausschnitt): string {
  return useMemo(() => createLinie(ausschnitt)(linie), [linie, ausschnitt])
}

interface TexteProps extends LayerProps {
  /** Names of Bausteine too: the map is larger than its plate. */
  readonly mitBausteinen: boolean
}

/** Number, name and inhabitants of the Räume; the names of Bausteine once there is room. */
export const Raumtexte = memo(function Raumtexte(props: TexteProps) {
  const { bild, ausschnitt } = props
  const beschriftungen = useBeschriftungen(props)
  return (
    <g
      key={ausschnitt.massstab}
      textAnchor="middle"
      stroke={PAPIER}
      strokeWidth="3"
      strokeLinejoin="round"
      strokeOpacity=".85"
      paintOrder="stroke"
    >
      {beschriftungen.map(({ id, x, zeilen }) =>
        zeilen.map(({ text, y, wert }) => {
          const istRaum = bild.raeume.has(id)
          return (
            <text
              key={`${id} ${y}`}
              x={x}
              y={y}
              fontSize={wert ? WERT_GROESSE : NAME_GROESSE}
              fontWeight={wert || id === bild.aktiv ? 600 : 400}
              fill={istRaum ? TINTE : TINTE_LEISE}
            >
              {text}
            </text>
          )
        }),
      )}
    </g>
  )
})

function useBeschriftungen({ bild, geometrie, ausschnitt, mitBausteinen }: TexteProps) {
  const vereint = useMemo(() => vereineRaeume(geometrie.netz, bild), [geometrie, bild])
  return useMemo(() => {
    const toPolygone = (polygone: Raumumriss['polygone']): readonly (readonly Ring[])[] =>
      polygone.map((polygon) =>
        polygon.map((ring) => ring.map((punkt): Punkt => toPixel(punkt, ausschnitt))),
      )
    const raeume = [...vereint].flatMap(([key, { polygone }]) => {
      const raum = bild.raeume.get(key)
      if (!raum) return []
      const { name, kurzname, wert } = raum
      return [{ id: key, polygone: toPolygone(polygone), name, kurzname, wert, wichtig: true }]
    })
    const bausteine =
      mitBausteinen && geometrie.raeume.length <= MAX_BESCHRIFTET
        ? geometrie.raeume
            .filter(({ id }) => bild.nur?.has(id) ?? true)
            .map(({ id, name, polygone }) => ({
              id,
              polygone: toPolygone(polygone),
              name,
              wert: '',
              wichtig: false,
            }))
        : []
    return placeBeschriftungen([...raeume, ...bausteine], { namen: true })
  }, [vereint, bild, geometrie, ausschnitt, mitBausteinen])
}
