/**
 * The picture that leaves the atlas: title, map, legend, source and marks in
 * one SVG, so that it can stand alone in a report.
 */
import { GRENZE, PAPIER, TINTE } from '../colors.ts'
import type { Geometrie } from '../geometry.ts'
import { kopfzeilen, leerzeilen, LEGENDENBREITE, legendenhoehe } from '../legend-state.ts'
import type { LegendState } from '../legend-state.ts'
import { LegendDrawing } from '../LegendDrawing.tsx'
import type { Leerzeile, MapState } from '../map-state.ts'
import { fillOf, Muster, useMusterId } from '../Muster.tsx'
import { umbrich } from '../labels.ts'
import { fitPlatte } from '../viewport.ts'
import type { Ecke, Groesse } from '../viewport.ts'
import { StaticMapDrawing } from './StaticMap.tsx'

const BREITE = 760
const RAND = 24
const PLATTE: Groesse = { breite: 712, hoehe: 584 }
const LEISE = '#4a5057'
const SCHRIFT = "'Fira Sans', 'Noto Sans', Arial, sans-serif"

export interface ExportPlatteProps {
  readonly titel: string
  /** What is measured. */
  readonly untertitel: string
  /** The sentence above the map. */
  readonly satz: string
  /** "Demodaten (synthetisch)", "Intern · Arbeitsstand". */
  readonly marken: readonly string[]
  readonly legendentitel: string
  readonly legende: LegendState | null
  /** Source, state, licence, signs; each begins a new line. */
  readonly fusszeilen: readonly string[]
  readonly state: MapState
  readonly geometrie: Geometrie
  readonly mitKommunen: boolean
}

interface Textblock {
  readonly zeilen: readonly string[]
  readonly groesse: number
  readonly hoehe: number
  readonly farbe: string
  readonly abstand: number
}

function createKopf({ titel, untertitel, satz, marken }: ExportPlatteProps): readonly Textblock[] {
  const breite = BREITE - 2 * RAND
  const block = (text: string, art: Omit<Textblock, 'zeilen'>): Textblock => ({
    ...art,
    zeilen: text === '' ? [] : umbrich(text, breite, art.groesse),
  })
  return [
    block(marken.join('  ·  '), { groesse: 12, hoehe: 17, farbe: LEISE, abstand: 4 }),
    block(titel, { groesse: 28, hoehe: 34, farbe: TINTE, abstand: 4 }),
    block(untertitel, { groesse: 14, hoehe: 20, farbe: LEISE, abstand: 8 }),
    block(satz, { groesse: 16, hoehe: 24, farbe: TINTE, abstand: 16 }),
  ]
}

function blockhoehe(bloecke: readonly Textblock[]): number {
  return bloecke.reduce(
    (summe, { zeilen, hoehe, abstand }) =>
      summe + (zeilen.length === 0 ? 0 : zeilen.length * hoehe + abstand),
    0,
  )
}

export function ExportPlatte(props: ExportPlatteProps) {
  const kopf = createKopf(props)
  const fuss = props.fusszeilen.flatMap((zeile) => umbrich(zeile, BREITE - 2 * RAND, 12))
  const kopfhoehe = RAND + blockhoehe(kopf)
  const hoeheLegende = legendenhoehe({
    titel: props.legendentitel,
    legende: props.legende,
    leere: props.state.leere,
  })
  const lage = fitPlatte(props.geometrie.kreisringe, PLATTE, {
    legende: { breite: LEGENDENBREITE + 44, hoehe: hoeheLegende + 40 },
    rand: 17,
  })
  const darunter = lage.ecke === null ? hoeheLegende : 0
  const fussY = kopfhoehe + PLATTE.hoehe + 20 + darunter
  const hoehe = fussY + fuss.length * 17 + RAND
  const legendenort = ortOf(lage.ecke, hoeheLegende)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={BREITE}
      height={hoehe}
      viewBox={`0 0 ${BREITE} ${hoehe}`}
      fontFamily={SCHRIFT}
    >
      <title>{props.titel}</title>
      <desc>{props.satz}</desc>
      <rect width={BREITE} height={hoehe} fill={PAPIER} />
      <Kopf bloecke={kopf} />
      <g transform={`translate(${RAND} ${kopfhoehe})`}>
        <StaticMapDrawing
          state={props.state}
          geometrie={props.geometrie}
          groesse={PLATTE}
          ausschnitt={lage.ausschnitt}
          namen
          mitKommunen={props.mitKommunen}
        />
        <rect width={PLATTE.breite} height={PLATTE.hoehe} fill="none" stroke={TINTE} />
        <g transform={`translate(${legendenort.x} ${legendenort.y})`}>
          <Legendenbild {...props} />
        </g>
      </g>
      <g fontSize="12" fill={LEISE}>
        {fuss.map((zeile, i) => (
          <text key={zeile} x={RAND} y={fussY + i * 17 + 8}>
            {zeile}
          </text>
        ))}
      </g>
    </svg>
  )
}

function ortOf(ecke: Ecke | null, hoehe: number): { readonly x: number; readonly y: number } {
  if (ecke === null) return { x: 0, y: PLATTE.hoehe + 14 }
  return {
    x: ecke.endsWith('LINKS') ? 18 : PLATTE.breite - 18 - LEGENDENBREITE,
    y: ecke.startsWith('OBEN') ? 14 : PLATTE.hoehe - hoehe - (ecke === 'UNTEN_RECHTS' ? 44 : 14),
  }
}

function Kopf({ bloecke }: { readonly bloecke: readonly Textblock[] }) {
  let y = RAND
  return bloecke.map(({ zeilen, groesse, hoehe, farbe, abstand }) => {
    if (zeilen.length === 0) return null
    const oben = y
    y += zeilen.length * hoehe + abstand
    return (
      <g key={oben} fontSize={groesse} fill={farbe}>
        {zeilen.map((zeile, i) => (
          <text key={zeile} x={RAND} y={oben + i * hoehe + groesse}>
            {zeile}
          </text>
        ))}
      </g>
    )
  })
}

function Legendenbild({ legendentitel, legende, state }: ExportPlatteProps) {
  const kopf = kopfzeilen(legendentitel, LEGENDENBREITE)
  const bildY = kopf.length * 16 + 6
  const leerY = bildY + (legende ? legende.hoehe + 2 + 17 : 0) + 6
  return (
    <g>
      <g fontSize="12" fontWeight="600" fill={LEISE}>
        {kopf.map((zeile, i) => (
          <text key={zeile} y={12 + i * 16}>
            {zeile}
          </text>
        ))}
      </g>
      {legende && (
        <>
          <g transform={`translate(0 ${bildY})`}>
            <LegendDrawing legende={legende} />
          </g>
          <text y={bildY + legende.hoehe + 12} fontSize="12" fill={LEISE}>
            Räume je Klasse
          </text>
        </>
      )}
      <Leere leere={state.leere} breite={legende?.breite ?? LEGENDENBREITE} oben={leerY} />
    </g>
  )
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
      {leere.map(({ leerart, anzahl, erklaerung }) => {
        const zeilen = leerzeilen(`${anzahl} ${erklaerung}`, breite)
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
            {zeilen.map((zeile, i) => (
              <text key={zeile} x="26" y={12 + i * 17}>
                {zeile}
              </text>
            ))}
          </g>
        )
      })}
    </g>
  )
}
