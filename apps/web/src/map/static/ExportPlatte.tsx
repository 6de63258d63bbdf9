/**
 * The picture that leaves the atlas: title, map, legend, source and marks in
 * one SVG, so that it can stand alone in a report.
 */
import { PAPIER, TINTE, TINTE_LEISE } from '../colors.ts'
import type { Geometrie } from '../geometry.ts'
import { kreisfaktor } from '../kreise.ts'
import { LEGENDENBREITE, legendenhoehe } from '../legend-size.ts'
import type { MapState } from '../map-state.ts'
import { umbrich } from '../labels.ts'
import type { Kartenpunkt } from '../punkte.ts'
import { fitPlatte } from '../viewport.ts'
import type { Ausschnitt, Ecke, Groesse } from '../viewport.ts'
import { ExportLegende, type ExportLegendeProps } from './ExportLegende.tsx'
import { createKleinbildgrund, KleinbildDrawing } from './Kleinbild.tsx'
import { StaticMapDrawing } from './StaticMap.tsx'

const BREITE = 760
const RAND = 24
const PLATTE: Groesse = { breite: 712, hoehe: 584 }
const SCHRIFT = "'Fira Sans', 'Noto Sans', Arial, sans-serif"

/** One of the maps of a picture. */
export interface Exportkarte {
  /** Caption; empty for the only map. */
  readonly titel: string
  readonly state: MapState
}

export interface ExportPlatteProps extends ExportLegendeProps {
  readonly titel: string
  /** What is measured. */
  readonly untertitel: string
  /** The sentence above the map. */
  readonly satz: string
  /** "Demodaten (synthetisch)", "Intern · Arbeitsstand". */
  readonly marken: readonly string[]
  /** Source, state, licence, signs; each begins a new line. */
  readonly fusszeilen: readonly string[]
  /** One map on the plate, or several in the same classes. */
  readonly karten: readonly Exportkarte[]
  readonly geometrie: Geometrie
  readonly mitKommunen: boolean
  /** Points on the only map. */
  readonly punkte?: readonly Kartenpunkt[] | undefined
  /** What they are, beside one of them below the map. */
  readonly punktwort?: string | undefined
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
    block(marken.join('  ·  '), { groesse: 12, hoehe: 17, farbe: TINTE_LEISE, abstand: 4 }),
    block(titel, { groesse: 28, hoehe: 34, farbe: TINTE, abstand: 4 }),
    block(untertitel, { groesse: 14, hoehe: 20, farbe: TINTE_LEISE, abstand: 8 }),
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

/** A point and its gap. */
const PUNKTPROBE = 14
const amRand = (text: string) => ({ text, x: RAND })
const eingerueckt = (text: string) => ({ text, x: RAND + PUNKTPROBE })

const LUECKE = 16
const JAHR = 22

/** Places of the maps of a picture: one fills the plate, two share it, more stand in rows of four. */
function createRaster(anzahl: number) {
  const spalten = anzahl === 1 ? 1 : anzahl === 2 ? 2 : 4
  const breite = (PLATTE.breite - (spalten - 1) * LUECKE) / spalten
  const hoehe = spalten === 1 ? PLATTE.hoehe : Math.round(breite * (spalten === 2 ? 0.95 : 0.9))
  const schritt = hoehe + (spalten === 1 ? 0 : JAHR + LUECKE)
  return {
    groesse: { breite, hoehe },
    gesamthoehe: Math.ceil(anzahl / spalten) * schritt,
    ortOf: (i: number) => ({
      x: (i % spalten) * (breite + LUECKE),
      y: Math.floor(i / spalten) * schritt,
    }),
  }
}

/** Size of the circles in a picture of so many maps. */
export function exportfaktor(anzahl: number): number {
  return kreisfaktor(createRaster(anzahl).groesse)
}

export function ExportPlatte(props: ExportPlatteProps) {
  const kopf = createKopf(props)
  const fuss = [
    ...(props.punktwort
      ? umbrich(props.punktwort, BREITE - 2 * RAND - PUNKTPROBE, 12).map(eingerueckt)
      : []),
    ...props.fusszeilen.flatMap((zeile) => umbrich(zeile, BREITE - 2 * RAND, 12)).map(amRand),
  ]
  const kopfhoehe = RAND + blockhoehe(kopf)
  const hoeheLegende = legendenhoehe({ ...props, titel: props.legendentitel })
  const raster = createRaster(props.karten.length)
  const einzige = props.karten.length === 1
  const lage = fitPlatte(props.geometrie.kreisringe, raster.groesse, {
    legende: einzige ? { breite: LEGENDENBREITE + 44, hoehe: hoeheLegende + 40 } : null,
    rand: einzige ? 17 : 6,
  })
  const darunter = lage.ecke === null ? hoeheLegende : 0
  const fussY = kopfhoehe + raster.gesamthoehe + 20 + darunter
  const hoehe = fussY + fuss.length * 17 + RAND
  const legendenort =
    lage.ecke === null ? { x: 0, y: raster.gesamthoehe + 14 } : ortOf(lage.ecke, hoeheLegende)
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
        {einzige ? (
          <EinzigeKarte {...props} ausschnitt={lage.ausschnitt} />
        ) : (
          <Kartenreihe {...props} raster={raster} />
        )}
        <g transform={`translate(${legendenort.x} ${legendenort.y})`}>
          <ExportLegende {...props} />
        </g>
      </g>
      <g fontSize="12" fill={TINTE_LEISE}>
        {props.punktwort && (
          <circle cx={RAND + 4} cy={fussY + 4} r="3.5" fill={TINTE} stroke={PAPIER} />
        )}
        {fuss.map(({ text, x }, i) => (
          <text key={text} x={x} y={fussY + i * 17 + 8}>
            {text}
          </text>
        ))}
      </g>
    </svg>
  )
}

function EinzigeKarte({
  karten,
  geometrie,
  mitKommunen,
  ausschnitt,
  punkte,
}: ExportPlatteProps & { readonly ausschnitt: Ausschnitt }) {
  const [karte] = karten
  if (!karte) return null
  return (
    <>
      <StaticMapDrawing
        state={karte.state}
        geometrie={geometrie}
        groesse={PLATTE}
        ausschnitt={ausschnitt}
        namen
        mitKommunen={mitKommunen}
        punkte={punkte}
      />
      <rect width={PLATTE.breite} height={PLATTE.hoehe} fill="none" stroke={TINTE} />
    </>
  )
}

function Kartenreihe({
  karten,
  geometrie,
  raster,
}: ExportPlatteProps & { readonly raster: ReturnType<typeof createRaster> }) {
  const grund = createKleinbildgrund(geometrie, raster.groesse)
  return karten.map(({ titel, state }, i) => {
    const { x, y } = raster.ortOf(i)
    return (
      <g key={titel} transform={`translate(${x} ${y})`}>
        <text y="14" fontSize="14" fontWeight="600" fill={TINTE}>
          {titel}
        </text>
        <g transform={`translate(0 ${JAHR})`}>
          <KleinbildDrawing grund={grund} state={state} />
        </g>
      </g>
    )
  })
}

function ortOf(ecke: Ecke, hoehe: number): { readonly x: number; readonly y: number } {
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
