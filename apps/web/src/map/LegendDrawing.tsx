/** The histogram of the legend as stateless SVG, for the screen and for pictures. */
import { PAPIER, TINTE, TINTE_LEISE } from './colors.ts'
import type { Legendenmarke, LegendState } from './legend-state.ts'

/** Squares, bar, limits, counts and the line of the yardstick. */
export function LegendDrawing({ legende }: { readonly legende: LegendState }) {
  const { balkenY, balkenhoehe } = legende
  return (
    <g fontSize="12" textAnchor="middle">
      {legende.marken.map((marke) => (
        <Marke key={marke.id} marke={marke} breite={marke.gewaehlt ? 2 : 0.75} />
      ))}
      {legende.klassen.map((klasse) => (
        <g key={klasse.klasse}>
          <rect
            x={klasse.x}
            y={balkenY}
            width={klasse.breite}
            height={balkenhoehe}
            fill={klasse.farbe}
            stroke={TINTE}
            strokeWidth=".75"
          />
          <text x={klasse.x + klasse.breite / 2} y={balkenY + 43} fill={TINTE_LEISE}>
            {klasse.anzahl}
          </text>
        </g>
      ))}
      {legende.grenzen.map(({ x, text }) => (
        <g key={x}>
          <path d={`M${x} ${balkenY + balkenhoehe}v4`} stroke={TINTE} />
          <text x={x} y={balkenY + 27} fill={TINTE}>
            {text}
          </text>
        </g>
      ))}
      {legende.massstab && (
        <>
          <path
            d={`M${legende.massstab.x} 16V${balkenY}`}
            stroke={TINTE}
            strokeWidth="1.25"
            strokeDasharray="2 2"
          />
          <text
            x={legende.massstab.x}
            y="11"
            fontWeight="600"
            fill={TINTE}
            stroke={PAPIER}
            strokeWidth="3"
            paintOrder="stroke"
            textAnchor={legende.massstab.anker}
          >
            {legende.massstab.text}
          </text>
        </>
      )}
    </g>
  )
}

/** One area; chosen and pointed-at ones have a thicker border. */
export function Marke({
  marke,
  breite,
}: {
  readonly marke: Legendenmarke
  readonly breite: number
}) {
  return (
    <rect
      x={marke.x}
      y={marke.y}
      width={marke.breite}
      height={marke.hoehe}
      fill={marke.farbe}
      fillOpacity={marke.gedaempft ? 0.35 : 1}
      stroke={TINTE}
      strokeWidth={breite}
    />
  )
}
