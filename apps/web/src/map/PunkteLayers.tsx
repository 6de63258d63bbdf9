/** Points of offers and the ground below them, as stateless SVG: on the moving map, in small pictures, in exports. */
import { memo, useMemo } from 'react'
import { GRENZE, PAPIER, TINTE, TINTE_LEISE } from './colors.ts'
import { toWelt, type Geometrie, type Raumumriss, type Ring, boundsOf } from './geometry.ts'
import { useHervorgehoben, type HoverStore } from './hover.ts'
import { findTextplatz } from './label-point.ts'
import {
  haufenradius,
  kmInWelt,
  layoutStreuung,
  VIELE,
  type Kartenpunkt,
  type Punktmarke,
} from './punkte.ts'
import { createPfad, toPixel, type Ausschnitt } from './viewport.ts'

/** What is pointed at or focused; the only colour that is not ink. */
const AKZENT = '#1b4a9c'

interface GrundProps {
  readonly geometrie: Geometrie
  readonly ausschnitt: Ausschnitt
  readonly namen?: boolean
}

/** Borders and names of the Kommunen: no colour, so that the points speak. */
export const Punktegrund = memo(function Punktegrund(props: GrundProps) {
  const { geometrie, ausschnitt, namen = true } = props
  const pfad = useMemo(() => createPfad(ausschnitt), [ausschnitt])
  return (
    <g strokeLinejoin="round">
      <path
        d={geometrie.raeume.map(({ feature }) => pfad(feature.geometry)).join('')}
        fill="none"
        stroke={GRENZE}
        strokeOpacity=".45"
        strokeWidth=".8"
      />
      <path d={pfad(geometrie.kreis)} fill="none" stroke={TINTE} strokeWidth="1.4" />
      {namen && (
        <g
          textAnchor="middle"
          fontSize="12"
          fill={TINTE_LEISE}
          stroke={PAPIER}
          strokeWidth="3"
          paintOrder="stroke"
        >
          {geometrie.raeume.map((raum) => {
            const { x, y } = findTextplatz(groesstes(raum.polygone, ausschnitt), 3)
            return (
              <text key={raum.id} x={x} y={y + 4}>
                {raum.name}
              </text>
            )
          })}
        </g>
      )}
    </g>
  )
})

function groesstes(polygone: Raumumriss['polygone'], ausschnitt: Ausschnitt): readonly Ring[] {
  const flaeche = (ringe: readonly Ring[]): number => {
    const { x0, x1, y0, y1 } = boundsOf(ringe)
    return (x1 - x0) * (y1 - y0)
  }
  const [erstes = []] = polygone.toSorted((a, b) => flaeche(b) - flaeche(a))
  return erstes.map((ring) => ring.map((stelle) => toPixel(stelle, ausschnitt)))
}

export interface Suchkreis {
  readonly laenge: number
  readonly breite: number
  /** Null: no radius, the place alone. */
  readonly km: number | null
}

/** Where is searched from, and how far. */
export function Umkreis({
  kreis: { laenge, breite, km },
  ausschnitt,
}: {
  readonly kreis: Suchkreis
  readonly ausschnitt: Ausschnitt
}) {
  const [x, y] = toPixel(toWelt(laenge, breite), ausschnitt)
  return (
    <g fill="none" stroke={TINTE}>
      {km !== null && (
        <circle
          cx={x}
          cy={y}
          r={kmInWelt(km, breite) * ausschnitt.massstab}
          strokeDasharray="2 4"
        />
      )}
      <path d={`M${x - 7} ${y}h14M${x} ${y - 7}v14`} stroke={PAPIER} strokeWidth="5" />
      <path d={`M${x - 6} ${y}h12M${x} ${y - 6}v12`} strokeWidth="2" />
    </g>
  )
}

interface PunkteProps {
  readonly marken: readonly Punktmarke[]
  readonly onZeigen?: (wessen: string | null) => void
  /** A mark was clicked; a heap has several. */
  readonly onWaehlen?: (marke: Punktmarke) => void
  /** Of a dot, in pixels. */
  readonly radius?: number
}

/** All points; numbers lie on top. */
export const Punkte = memo(function Punkte({
  marken,
  onZeigen,
  onWaehlen,
  radius = 4.5,
}: PunkteProps) {
  return (
    <g textAnchor="middle" fontWeight={600} fontSize={12}>
      {marken.map((marke) => (
        <g
          key={marke.key}
          data-marke={marke.art}
          onPointerEnter={() => onZeigen?.(marke.punkte[0]?.wessen ?? null)}
          onPointerLeave={() => onZeigen?.(null)}
          onClick={() => onWaehlen?.(marke)}
          style={onWaehlen && BEDIENBAR}
        >
          <title>{titelOf(marke)}</title>
          <Marke marke={marke} farbe={TINTE} radius={radius} />
        </g>
      ))}
    </g>
  )
})

// The pane takes no pointer; its points do.
const BEDIENBAR = { pointerEvents: 'auto', cursor: 'pointer' } as const

const titelOf = ({ punkte }: Punktmarke): string =>
  [
    ...[...new Set(punkte.map(({ titel }) => titel))].slice(0, GENANNTE),
    ...(punkte.length > GENANNTE ? [`und ${punkte.length - GENANNTE} weitere`] : []),
  ].join('\n')

const GENANNTE = 6

interface MarkeProps {
  readonly marke: Punktmarke
  readonly farbe: string
  readonly radius: number
}

function Marke({ marke, farbe, radius }: MarkeProps) {
  const { x, y, punkte } = marke
  if (marke.art === 'NUMMER')
    return (
      <>
        <circle cx={x} cy={y} r={12} fill={farbe} stroke={PAPIER} strokeWidth={2} />
        <text x={x} y={y} dy=".36em" fill={PAPIER}>
          {marke.nummer}
        </text>
      </>
    )
  if (marke.art === 'HAUFEN')
    return (
      <>
        <circle
          cx={x}
          cy={y}
          r={haufenradius(punkte.length)}
          fill={PAPIER}
          fillOpacity=".92"
          stroke={farbe}
          strokeWidth={1.4}
        />
        <text x={x} y={y} dy=".36em" fill={farbe} fontWeight={400}>
          {punkte.length}
        </text>
      </>
    )
  return <circle cx={x} cy={y} r={radius} fill={farbe} stroke={PAPIER} strokeWidth={radius / 3} />
}

/** Small where there are many: they lie over colours and below values. */
const streuradius = (anzahl: number): number => (anzahl > VIELE ? 2.6 : 4.2)

interface StreuungProps extends Pick<PunkteProps, 'onWaehlen'> {
  readonly punkte: readonly Kartenpunkt[]
  readonly ausschnitt: Ausschnitt
}

/** Dots over a map of values. */
export function Streuung({ punkte, ausschnitt, onWaehlen }: StreuungProps) {
  const marken = useMemo(() => layoutStreuung(punkte, ausschnitt), [punkte, ausschnitt])
  return (
    <Punkte marken={marken} radius={streuradius(marken.length)} {...(onWaehlen && { onWaehlen })} />
  )
}

interface ZeigepunktProps {
  readonly hover: HoverStore
  readonly punkte: readonly Kartenpunkt[]
  readonly ausschnitt: Ausschnitt
}

/** The points of what is pointed at in the list or on the map, on top of all. */
export function Zeigepunkte({ hover, punkte, ausschnitt }: ZeigepunktProps) {
  const wessen = useHervorgehoben(hover)
  return (
    <g textAnchor="middle" fontWeight={600} fontSize={13} pointerEvents="none">
      {punkte
        .filter((punkt) => punkt.wessen === wessen)
        .map((punkt) => {
          const [x, y] = toPixel(toWelt(punkt.laenge, punkt.breite), ausschnitt)
          return (
            <g key={`${punkt.laenge} ${punkt.breite}`}>
              <circle cx={x} cy={y} r={14} fill={AKZENT} stroke={PAPIER} strokeWidth={2.5} />
              {punkt.nummer !== null && (
                <text x={x} y={y} dy=".36em" fill={PAPIER}>
                  {punkt.nummer}
                </text>
              )}
            </g>
          )
        })}
    </g>
  )
}
