import type { ReactNode } from 'react'
import type { Marke } from './zeichnung.ts'

/** Marks of a drawing on screen: the same that a file carries. */
export function Marken({ marken }: { readonly marken: readonly Marke[] }): ReactNode {
  return marken.map((marke) =>
    marke.art === 'TEXT' ? (
      <text
        key={`${marke.x} ${marke.y} ${marke.text}`}
        x={marke.x}
        y={marke.y}
        fontSize={marke.groesse}
        fontWeight={marke.fett ? 600 : 400}
        fill={marke.farbe ?? '#16191d'}
        textAnchor={marke.anker ?? 'start'}
      >
        {marke.text}
      </text>
    ) : (
      <path
        key={`${marke.strich ?? marke.fuellung} ${marke.breite ?? ''} ${marke.d}`}
        d={marke.d}
        fill={marke.fuellung ?? 'none'}
        fillOpacity={marke.deckkraft}
        stroke={marke.strich}
        strokeWidth={marke.breite}
        strokeDasharray={marke.muster || undefined}
        strokeLinejoin="round"
      />
    ),
  )
}
