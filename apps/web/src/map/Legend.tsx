import type { KeyboardEvent, ReactNode } from 'react'
import { useHervorgehoben } from './hover.ts'
import type { HoverStore } from './hover.ts'
import type { Kreislegende } from './kreise.ts'
import { KreislegendeBild } from './KreislegendeBild.tsx'
import { LegendDrawing, Marke } from './LegendDrawing.tsx'
import styles from './Legend.module.css'
import type { Legendenklasse, LegendState } from './legend-state.ts'
import { leertext, type Leerzeile } from './map-state.ts'
import { Probe } from './Muster.tsx'

export interface LegendProps {
  /** What the classes measure, and the choice of how they are made. */
  readonly titel: ReactNode
  /** `null` when no area has ever had a figure. */
  readonly legende: LegendState | null
  /** Circles beside or instead of the classes. */
  readonly kreise?: Kreislegende | null
  /** What the circles stand for: "Kinder unter 18 im SGB II (Anzahl)". */
  readonly kreistitel?: string
  /** How wide the class around zero is, or over which areas the classes hold. */
  readonly hinweis?: string
  readonly leere: readonly Leerzeile[]
  /** Which of several maps the numbers of areas are of: "2025". */
  readonly zeit?: string
  readonly filter: number | null
  readonly hatAuswahl: boolean
  /** The reader's own area is outlined by dashes. */
  readonly hatMeinen?: boolean
  readonly hover: HoverStore
  /** Pointed at: the other classes are muted for as long. */
  readonly onZeigen: (klasse: number | null) => void
  /** Chosen: the other classes stay muted until chosen again. */
  readonly onFilter: (klasse: number | null) => void
}

/** The legend as an instrument: distribution, classes, yardstick, and each kind of empty that occurs. */
export function Legend(props: LegendProps) {
  const { legende, kreise, leere, hinweis = '' } = props
  return (
    <div className={styles['legende']}>
      <p className="t-kopf">{props.titel}</p>
      {legende && <Histogramm {...props} legende={legende} />}
      {legende && (
        <p className={`t-note ${styles['note']}`}>
          Räume je Klasse{props.zeit === undefined ? '' : ` ${props.zeit}`}
          {props.hatAuswahl ? '; dick umrandet: Auswahl' : ''}
          {props.hatMeinen ? '; gestrichelt: mein Raum' : ''}
          {hinweis !== '' && <span className={styles['hinweis']}>{hinweis}</span>}
        </p>
      )}
      {kreise && <Kreisteil legende={kreise} titel={props.kreistitel ?? ''} />}
      {leere.length > 0 && (
        <ul className={`t-note ${styles['leere']}`}>
          {leere.map((zeile) => (
            <li key={zeile.erklaerung}>
              <Probe fuellung={{ art: 'LEER', leerart: zeile.leerart }} breite={18} />
              <span>{leertext(zeile)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Kreisteil({ legende, titel }: { readonly legende: Kreislegende; readonly titel: string }) {
  const werte = legende.kreise.map(({ text }) => text).join(', ')
  return (
    <div className={styles['kreise']}>
      <svg
        className={styles['bild']}
        width={legende.breite + 80}
        height={legende.hoehe}
        role="img"
        aria-label={`Größe der Kreise: ${werte}`}
      >
        <KreislegendeBild legende={legende} />
      </svg>
      <p className="t-note">{titel} Die Fläche des Kreises ist die Zahl.</p>
      {legende.hatNegative && <p className="t-note">Gestrichelt und leer: unter null</p>}
    </div>
  )
}

function Histogramm(props: LegendProps & { readonly legende: LegendState }) {
  const { legende } = props
  return (
    <div role="group" aria-label={describe(legende)}>
      <svg
        className={styles['bild']}
        width={legende.breite}
        height={legende.hoehe}
        viewBox={`0 0 ${legende.breite} ${legende.hoehe}`}
      >
        <g aria-hidden="true">
          <LegendDrawing legende={legende} />
          <Zeigemarke {...props} />
        </g>
        {legende.klassen.map((klasse) => (
          <Klassenknopf key={klasse.klasse} {...props} klasse={klasse} />
        ))}
      </svg>
    </div>
  )
}

function describe({ klassen, massstab }: LegendState): string {
  const teile = klassen.map(({ name, anzahl }) => `${name}: ${anzahl}`)
  return `Zahl der Räume je Klasse: ${teile.join('; ')}.${massstab ? ` ${massstab.text}.` : ''}`
}

function Zeigemarke({
  hover,
  legende,
}: {
  readonly hover: HoverStore
  readonly legende: LegendState
}) {
  const id = useHervorgehoben(hover)
  const marke = legende.verdichtet ? undefined : legende.marken.find((m) => m.id === id)
  return marke ? <Marke marke={marke} breite={2.5} /> : null
}

function Klassenknopf({
  klasse,
  legende,
  filter,
  onZeigen,
  onFilter,
}: LegendProps & { readonly legende: LegendState; readonly klasse: Legendenklasse }) {
  const aktiv = filter === klasse.klasse
  const waehle = (): void => onFilter(aktiv ? null : klasse.klasse)
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    if (ereignis.key !== 'Enter' && ereignis.key !== ' ') return
    ereignis.preventDefault()
    waehle()
  }
  return (
    <g
      role="button"
      tabIndex={0}
      aria-pressed={aktiv}
      aria-label={`Nur Räume mit ${klasse.name} hervorheben: ${klasse.anzahl}`}
      className={styles['klasse']}
      onClick={waehle}
      onKeyDown={onKeyDown}
      onPointerEnter={() => onZeigen(klasse.klasse)}
      onPointerLeave={() => onZeigen(null)}
    >
      <rect
        className={styles['ziel']}
        x={klasse.x}
        y={legende.balkenY - 6}
        width={klasse.breite}
        height={legende.balkenhoehe + 38}
      />
      <rect
        className={styles['rahmen']}
        x={klasse.x}
        y={legende.balkenY - 3}
        width={klasse.breite}
        height={legende.balkenhoehe + 6}
      />
    </g>
  )
}
