import { useMemo, type MouseEvent } from 'react'
import { RAUMTOENE } from '../../map/colors.ts'
import { textbreite, umbrueche } from '../../map/labels.ts'
import { useMusterId } from '../../map/Muster.tsx'
import { findWechselnde, type Blatt, type Teilung } from './blatt-state.ts'
import {
  bordersOf,
  BREITE,
  toOrt,
  toStelle,
  type Ort,
  type Teilbild,
  type Teilstueck,
} from './teilbild.ts'
import styles from './Abstimmung.module.css'

interface TeilkarteProps {
  readonly blatt: Blatt
  readonly bild: Teilbild
  readonly teilung: Teilung
  /** Marks what changes against today. */
  readonly wechsel: boolean
  /** Place of a comment that is being written. */
  readonly neu: Ort | null
  /** What a click means, for the caption. */
  readonly satz: string
  readonly onOrt: (ort: Ort, stueck: Teilstueck) => void
}

/** The part on a plate. Everything it can do, the lists beside it can do too: it is one picture for assistive technology. */
export function Teilkarte({ blatt, bild, teilung, wechsel, neu, satz, onOrt }: TeilkarteProps) {
  const { hoehe, ausschnitt, stuecke } = bild
  const muster = useMusterId()
  const grenzen = useMemo(() => bordersOf(bild, teilung.feldOf), [bild, teilung])
  const wechselnde = useMemo(
    () => new Set(wechsel ? findWechselnde(blatt).map(({ id }) => id) : []),
    [blatt, wechsel],
  )
  const tonOf = new Map(
    teilung.felder.map(({ key }, i) => [key, RAUMTOENE[i % RAUMTOENE.length]!] as const),
  )
  function onClick(ereignis: MouseEvent<SVGPathElement>, stueck: Teilstueck) {
    const platte = ereignis.currentTarget.ownerSVGElement?.getBoundingClientRect()
    if (!platte) return
    const faktor = BREITE / platte.width
    const x = (ereignis.clientX - platte.left) * faktor
    onOrt(toOrt([x, (ereignis.clientY - platte.top) * faktor], ausschnitt), stueck)
  }
  return (
    <figure className={styles['karte']}>
      <svg
        viewBox={`0 0 ${BREITE} ${hoehe}`}
        role="img"
        aria-label={`Karte von ${blatt.kommune}: ${teilung.felder.map(({ name }) => name).join(', ')}`}
      >
        <Schraffur id={muster} />
        {stuecke.map((stueck) => (
          <path
            key={stueck.baustein.id}
            d={stueck.d}
            fill={tonOf.get(teilung.feldOf(stueck.baustein) ?? '') ?? 'var(--papier)'}
            className={styles['baustein']}
            onClick={(ereignis) => onClick(ereignis, stueck)}
          >
            <title>{stueck.baustein.name}</title>
          </path>
        ))}
        {stuecke
          .filter(({ baustein }) => wechselnde.has(baustein.id))
          .map(({ baustein, d }) => (
            <path key={baustein.id} d={d} fill={`url(#${muster})`} pointerEvents="none" />
          ))}
        <path d={grenzen} className={styles['grenze']} />
        <Namen stuecke={stuecke} teilung={teilung} />
        {blatt.kommentare.map((kommentar, i) => (
          <Nadel key={kommentar.id} stelle={toStelle(kommentar, ausschnitt)} text={String(i + 1)} />
        ))}
        {neu && <Nadel stelle={toStelle(neu, ausschnitt)} text="+" />}
      </svg>
      <figcaption className="quelle">{satz}</figcaption>
    </figure>
  )
}

const Schraffur = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern
      id={id}
      width="7"
      height="7"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line x1="0" y1="0" x2="0" y2="7" className={styles['schraffe']} />
    </pattern>
  </defs>
)

/** Names are as large as this on a phone, in units of the plate; none may run over its edge. */
const GROESSTE_SCHRIFT = 24

/** Names of the areas, each in its largest Baustein; the smaller Bausteine stay without. */
function Namen({
  stuecke,
  teilung: { felder, feldOf },
}: Pick<Teilbild, 'stuecke'> & Pick<TeilkarteProps, 'teilung'>) {
  return felder.map(({ key, kurz, name }) => {
    const [groesstes] = stuecke
      .filter(({ baustein }) => feldOf(baustein) === key)
      .toSorted((a, b) => b.groesse - a.groesse)
    if (!groesstes) return null
    const [mitte, y] = groesstes.mitte
    const [zeilen = [name]] = umbrueche(name)
    const halb = Math.max(...zeilen.map((zeile) => textbreite(zeile, GROESSTE_SCHRIFT))) / 2
    const x = Math.max(halb, Math.min(mitte, BREITE - halb))
    return (
      <text key={key} x={x} y={y} textAnchor="middle" className={styles['name']}>
        {kurz && (
          <tspan x={x} className={styles['nummer']}>
            {kurz}
          </tspan>
        )}
        {zeilen.map((zeile, i) => (
          <tspan key={zeile} x={x} dy={i > 0 ? '1.1em' : kurz ? '1.25em' : '0.3em'}>
            {zeile}
          </tspan>
        ))}
      </text>
    )
  })
}

function Nadel({
  stelle: [x, y],
  text,
}: {
  readonly stelle: readonly [number, number]
  readonly text: string
}) {
  return (
    <g className={styles['nadel']} pointerEvents="none">
      <circle cx={x} cy={y} r="11" />
      <text x={x} y={y} dy="0.36em" textAnchor="middle">
        {text}
      </text>
    </g>
  )
}
