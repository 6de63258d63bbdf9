/** The nested circles of the legend as stateless SVG, for the screen and for pictures. */
import { PAPIER, TINTE } from './colors.ts'
import type { Kreislegende } from './kreise.ts'

const LUECKE = 8

export function KreislegendeBild({ legende }: { readonly legende: Kreislegende }) {
  const { breite, hoehe, kreise } = legende
  const mitte = breite / 2
  return (
    <g fontSize="12" fill="none" stroke={TINTE}>
      {kreise.map(({ radius, text, textY }) => (
        <g key={text}>
          <circle cx={mitte} cy={hoehe - 1 - radius} r={radius} fill={PAPIER} fillOpacity=".4" />
          <path
            d={`M${mitte} ${hoehe - 1 - 2 * radius}L${breite + LUECKE - 3} ${textY - 4}`}
            strokeWidth=".6"
          />
          <text x={breite + LUECKE} y={textY} fill={TINTE} stroke="none">
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}
