import { GRENZE, TINTE, TINTE_LEISE } from '../colors.ts'
import type { Kreislegende } from '../kreise.ts'
import { KreislegendeBild } from '../KreislegendeBild.tsx'
import {
  hinweiszeilen,
  kopfzeilen,
  kreiszeilen,
  leerzeilen,
  LEGENDENBREITE,
} from '../legend-size.ts'
import type { LegendState } from '../legend-state.ts'
import { LegendDrawing } from '../LegendDrawing.tsx'
import { leertext, type Leerzeile } from '../map-state.ts'
import { fillOf, Muster, useMusterId } from '../Muster.tsx'

export interface ExportLegendeProps {
  readonly legendentitel: string
  readonly legende: LegendState | null
  /** How the classes are to be read. */
  readonly hinweis: string
  readonly kreise: Kreislegende | null
  readonly kreistitel: string
  readonly leere: readonly Leerzeile[]
  /** Which of several maps the numbers of areas are of: "2025". */
  readonly zeit?: string
}

/** The legend within a picture. */
export function ExportLegende(props: ExportLegendeProps) {
  const { legendentitel, legende, kreise, hinweis, leere, zeit } = props
  const kopf = kopfzeilen(legendentitel, LEGENDENBREITE)
  const zahlen = zeit === undefined ? 'Räume je Klasse' : `Räume je Klasse ${zeit}`
  const noten = legende ? [zahlen, ...hinweiszeilen(hinweis, LEGENDENBREITE)] : []
  const bildY = kopf.length * 16 + 6
  const notenY = bildY + (legende ? legende.hoehe + 2 : 0)
  const kreisY = notenY + noten.length * 17
  const kreisnoten = kreise
    ? [
        ...kreiszeilen(props.kreistitel, LEGENDENBREITE),
        ...(kreise.hatNegative ? ['Gestrichelt und leer: unter null'] : []),
      ]
    : []
  const leerY = kreisY + (kreise ? 10 + kreise.hoehe + kreisnoten.length * 17 : 0) + 6
  return (
    <g fontSize="12" fill={TINTE_LEISE}>
      <g fontWeight="600">
        <Zeilen zeilen={kopf} y={12} hoehe={16} />
      </g>
      {legende && (
        <g transform={`translate(0 ${bildY})`}>
          <LegendDrawing legende={legende} />
        </g>
      )}
      <Zeilen zeilen={noten} y={notenY + 12} hoehe={17} />
      {kreise && (
        <>
          <g transform={`translate(0 ${kreisY + 10})`}>
            <KreislegendeBild legende={kreise} />
          </g>
          <Zeilen zeilen={kreisnoten} y={kreisY + 10 + kreise.hoehe + 12} hoehe={17} />
        </>
      )}
      <Leere leere={leere} breite={legende?.breite ?? LEGENDENBREITE} oben={leerY} />
    </g>
  )
}

function Zeilen({
  zeilen,
  y,
  hoehe,
}: {
  readonly zeilen: readonly string[]
  readonly y: number
  readonly hoehe: number
}) {
  return zeilen.map((zeile, i) => (
    <text key={zeile} y={y + i * hoehe}>
      {zeile}
    </text>
  ))
}

interface LeereProps {
  readonly leere: readonly Leerzeile[]
  readonly breite: number
  readonly oben: number
}

function Leere({ leere, breite, oben }: LeereProps) {
  const praefix = useMusterId()
  let y = oben
  return (
    <g fontSize="12" fill={TINTE}>
      <Muster praefix={praefix} />
      {leere.map((zeile) => {
        const { leerart, erklaerung } = zeile
        const zeilen = leerzeilen(leertext(zeile), breite)
        const hier = y
        y += zeilen.length * 17 + 2
        return (
          <g key={erklaerung} transform={`translate(0 ${hier})`}>
            <rect
              x=".5"
              y="2.5"
              width="17"
              height="11"
              fill={fillOf({ art: 'LEER', leerart }, praefix)}
              stroke={GRENZE}
              {...(leerart === 'FEHLT' && { strokeDasharray: '3 2' })}
            />
            {zeilen.map((worte, i) => (
              <text key={worte} x="26" y={12 + i * 17}>
                {worte}
              </text>
            ))}
          </g>
        )
      })}
    </g>
  )
}
