import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { formatZahl } from '@sozial/shared/format'
import { TINTE } from '../../map/colors.ts'
import { MAX_KLASSEN } from '../../map/klassen.ts'
import type { Klassen } from '../../map/klassen.ts'
import { Button } from '../../ui/Button.tsx'
import {
  addGrenze,
  createEditorstate,
  createSpanne,
  moveGrenze,
  tastengrenze,
} from './grenzeneditor-state.ts'
import styles from './Klassenwahl.module.css'

const BREITE = 320
const HOEHE = 56
const RAND = 12

interface GrenzeneditorProps {
  readonly werte: readonly number[]
  readonly klassen: Klassen
  readonly spanne: { readonly unten: number; readonly oben: number }
  readonly nachkommastellen: number
  readonly onGrenzen: (grenzen: readonly number[]) => void
}

/** The limits of the classes on the distribution of all figures, to be moved with mouse or arrow keys. */
export function Grenzeneditor(props: GrenzeneditorProps) {
  const { werte, klassen, nachkommastellen } = props
  const spanne = useMemo(
    () => createSpanne(props.spanne, nachkommastellen),
    [props.spanne, nachkommastellen],
  )
  const { grenzen, onGrenzen, bewege } = useGrenzen(props, spanne)
  const state = createEditorstate({ werte, grenzen, spanne, breite: BREITE, hoehe: HOEHE })
  const bild = useRef<SVGSVGElement>(null)
  const wertAn = (clientX: number): number => {
    const feld = bild.current?.getBoundingClientRect()
    if (!feld) return spanne.unten
    const anteil = (clientX - feld.left - RAND) / BREITE
    return spanne.unten + anteil * (spanne.oben - spanne.unten)
  }
  const zahl = (wert: number): string => formatZahl(wert, nachkommastellen)
  return (
    <div role="group" aria-label="Grenzen auf der Verteilung verschieben">
      <svg
        ref={bild}
        width={BREITE + 2 * RAND}
        height={HOEHE + 34}
        className={styles['verteilung']}
      >
        <g transform={`translate(${RAND} 0)`}>
          {state.balken.map(({ x, breite, hoehe, klasse }) => (
            <rect
              key={x}
              x={x}
              y={HOEHE - hoehe}
              width={breite - 1}
              height={hoehe}
              fill={klassen.farben[klasse] ?? '#fff'}
              stroke={TINTE}
              strokeWidth=".5"
            />
          ))}
          <path d={`M0 ${HOEHE}h${BREITE}`} stroke={TINTE} />
          {state.griffe.map((x, i) => (
            <Griff
              key={`Grenze ${i + 1}`}
              x={x}
              wert={grenzen[i] ?? 0}
              text={zahl(grenzen[i] ?? 0)}
              name={`Grenze ${i + 1} von ${grenzen.length}`}
              spanne={spanne}
              onWert={(ziel) => bewege(i, ziel)}
              wertAn={wertAn}
            />
          ))}
        </g>
      </svg>
      <p className="t-note">
        Werte je Klasse: {state.anzahlen.map((n) => formatZahl(n)).join(' · ')}
      </p>
      <Grenzknoepfe {...{ grenzen, spanne, onGrenzen }} />
    </div>
  )
}

/**
 * Keys come faster than the map follows: each step goes on from the last one
 * asked for, not from what is still drawn.
 */
function useGrenzen(
  { klassen, onGrenzen: melde }: GrenzeneditorProps,
  spanne: ReturnType<typeof createSpanne>,
) {
  const grenzen = klassen.grenzen.slice(1, -1)
  const gewuenscht = useRef<readonly number[]>(grenzen)
  useEffect(() => {
    gewuenscht.current = klassen.grenzen.slice(1, -1)
  }, [klassen])
  const onGrenzen = (neu: readonly number[]): void => {
    gewuenscht.current = neu
    melde(neu)
  }
  const bewege = (i: number, ziel: (von: number) => number): void => {
    const { current } = gewuenscht
    onGrenzen(moveGrenze(current, i, { ziel: ziel(current[i] ?? 0), spanne }))
  }
  return { grenzen, onGrenzen, bewege }
}

interface GrenzknoepfeProps extends Pick<GrenzeneditorProps, 'onGrenzen'> {
  readonly grenzen: readonly number[]
  readonly spanne: ReturnType<typeof createSpanne>
}

function Grenzknoepfe({ grenzen, spanne, onGrenzen }: GrenzknoepfeProps) {
  return (
    <p className={styles['knoepfe']}>
      {grenzen.length < MAX_KLASSEN - 1 && (
        <Button klein onClick={() => onGrenzen(addGrenze(grenzen, spanne))}>
          Grenze hinzufügen
        </Button>
      )}
      {grenzen.length > 1 && (
        <Button klein onClick={() => onGrenzen(grenzen.slice(0, -1))}>
          Letzte Grenze entfernen
        </Button>
      )}
    </p>
  )
}

interface GriffProps {
  readonly x: number
  readonly wert: number
  readonly text: string
  readonly name: string
  readonly spanne: ReturnType<typeof createSpanne>
  readonly onWert: (ziel: (von: number) => number) => void
  readonly wertAn: (clientX: number) => number
}

function Griff({ x, wert, text, name, spanne, onWert, wertAn }: GriffProps) {
  const zieht = useRef(false)
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    const { key } = ereignis
    if (tastengrenze(key, wert, spanne) === null) return
    ereignis.preventDefault()
    onWert((von) => tastengrenze(key, von, spanne) ?? von)
  }
  const onPointerDown = (ereignis: PointerEvent<SVGGElement>): void => {
    zieht.current = true
    ereignis.currentTarget.setPointerCapture(ereignis.pointerId)
  }
  const onPointerMove = (ereignis: PointerEvent<SVGGElement>): void => {
    const ziel = wertAn(ereignis.clientX)
    if (zieht.current) onWert(() => ziel)
  }
  const lassLos = (): void => {
    zieht.current = false
  }
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={spanne.unten}
      aria-valuemax={spanne.oben}
      aria-valuenow={wert}
      aria-valuetext={text}
      className={styles['griff']}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={lassLos}
      onPointerCancel={lassLos}
    >
      <rect x={x - 12} y="0" width="24" height={HOEHE + 32} fill="transparent" />
      <path d={`M${x} 0v${HOEHE}`} stroke={TINTE} strokeWidth="2" />
      <circle cx={x} cy={HOEHE + 7} r="6" />
      <text x={x} y={HOEHE + 27} textAnchor="middle">
        {text}
      </text>
    </g>
  )
}
