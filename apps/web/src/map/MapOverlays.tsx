/** What lies on the areas of a plate, as stateless SVG: rings, values, circles and the scale bar. */
import { memo } from 'react'
import { PAPIER, schriftAuf, TINTE } from './colors.ts'
import type { Raumumriss } from './geometry.ts'
import type { Kreis } from './kreise.ts'
import { NAME_GROESSE, WERT_GROESSE } from './labels.ts'
import type { Beschriftung } from './labels.ts'
import type { Pfad } from './MapLayers.tsx'
import type { MapState } from './map-state.ts'
import { grundOf } from './Muster.tsx'
import type { Massstabsleiste } from './viewport.ts'

interface RingProps {
  readonly umriss: Raumumriss | undefined
  readonly pfad: Pfad
  /** Chosen, pointed at, chosen on a small map, or the reader's own. */
  readonly art: keyof typeof RINGE
}

const RINGE = {
  GEWAEHLT: [5.5, 2.5, ''],
  ZEIGEN: [6, 3.5, ''],
  FEIN: [3, 1.5, ''],
  MEINER: [5, 2.5, '7 4'],
} as const

/** Outline of an area: ink on white. */
export function Umring({ umriss, pfad, art }: RingProps) {
  if (!umriss) return null
  const d = pfad(umriss.feature.geometry)
  const [weiss, tinte, strich] = RINGE[art]
  return (
    <g fill="none" strokeLinejoin="round">
      <path d={d} stroke={PAPIER} strokeWidth={weiss} />
      <path d={d} stroke={TINTE} strokeWidth={tinte} strokeDasharray={strich || undefined} />
    </g>
  )
}

interface SchriftProps {
  readonly beschriftungen: readonly Beschriftung[]
  readonly state: MapState
}

/** Values and names with a halo in the colour of their area. */
export const Schrift = memo(function Schrift({ beschriftungen, state }: SchriftProps) {
  const raeume = new Map(state.raeume.map((raum) => [raum.id, raum]))
  return (
    <g textAnchor="middle" strokeLinejoin="round" strokeWidth="3" paintOrder="stroke">
      {beschriftungen.map(({ id, x, zeilen }) => {
        const raum = raeume.get(id)
        if (!raum || raum.hervorhebung === 'GEDAEMPFT') return null
        const { schrift, halo } = schriftAuf(grundOf(raum.fuellung))
        return (
          <g key={id} fill={schrift} stroke={halo}>
            {zeilen.map((zeile) => (
              <text
                key={zeile.y}
                x={x}
                y={zeile.y}
                fontSize={zeile.wert ? WERT_GROESSE : NAME_GROESSE}
                fontWeight={zeile.wert ? 600 : 400}
              >
                {zeile.text}
              </text>
            ))}
          </g>
        )
      })}
    </g>
  )
})

interface KreiseProps {
  readonly kreise: readonly Kreis[]
  /** Colours lie below and shall be seen through them. */
  readonly ueberFarben: boolean
}

const KREISFUELLUNG = '#b9bcc0'

/** Absolute figures: ink outline, area proportional; what is negative is hollow and dashed. */
export const Kreise = memo(function Kreise({ kreise, ueberFarben }: KreiseProps) {
  return (
    <g>
      {kreise.map(({ id, x, y, radius, negativ, gedaempft }) => (
        <circle
          key={id}
          cx={x}
          cy={y}
          r={radius}
          fill={negativ || ueberFarben ? PAPIER : KREISFUELLUNG}
          fillOpacity={negativ ? 0.9 : ueberFarben ? 0.35 : 0.6}
          stroke={TINTE}
          strokeWidth="1.2"
          strokeDasharray={negativ ? '3 2' : undefined}
          opacity={gedaempft ? 0.25 : 1}
        />
      ))}
      <g
        textAnchor="middle"
        fontSize="12"
        fontWeight="600"
        fill={TINTE}
        stroke={PAPIER}
        strokeWidth="3"
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {kreise.map(
          ({ id, x, text, name, gedaempft }) =>
            !gedaempft && (
              <g key={id}>
                {text && (
                  <text x={text.x} y={text.y}>
                    {text.wert}
                  </text>
                )}
                {name && (
                  <text x={x} y={name.y} fontWeight="400">
                    {name.text}
                  </text>
                )}
              </g>
            ),
        )}
      </g>
    </g>
  )
})

interface LeisteProps {
  readonly leiste: Massstabsleiste
  /** Lower right corner. */
  readonly x: number
  readonly y: number
}

/** Scale bar with its length in words. */
export function Leiste({ leiste, x, y }: LeisteProps) {
  const einheit = leiste.kilometer < 1 ? `${leiste.kilometer * 1000} m` : `${leiste.kilometer} km`
  return (
    <g>
      <path d={`M${x - leiste.pixel} ${y - 5}v5h${leiste.pixel}v-5`} fill="none" stroke={TINTE} />
      <text
        x={x}
        y={y - 9}
        textAnchor="end"
        fontSize="12"
        fill={TINTE}
        stroke={PAPIER}
        strokeWidth="3"
        paintOrder="stroke"
      >
        {einheit}
      </text>
    </g>
  )
}
