/** The plate every movable map lies on: its sheet, its scale bar, what it says to those who do not see it. */
import { useMemo, type ReactNode, type RefCallback } from 'react'
import { Leiste } from './MapOverlays.tsx'
import styles from './Platte.module.css'
import { useBreite } from './use-breite.ts'
import { massstabsleiste, type Ausschnitt, type Groesse } from './viewport.ts'

interface Blatt {
  readonly messen: RefCallback<HTMLElement>
  /** Width 0 until it is known. */
  readonly groesse: Groesse
}

/** A sheet as wide as there is room. `hoeheOf` must stay the same function. */
export function useBlatt(hoeheOf: (breite: number) => number): Blatt {
  const [messen, breite] = useBreite()
  const groesse = useMemo(() => ({ breite, hoehe: Math.round(hoeheOf(breite)) }), [breite, hoeheOf])
  return { messen, groesse }
}

interface PlatteProps extends Blatt {
  readonly titel: string
  /** What the map shows, as a sentence with figures. */
  readonly beschreibung: string
  /** Id of the table or list with the same. */
  readonly tabelle: string
  /** On paper as high as its drawing, not as its sheet. */
  readonly druckfrei?: boolean
  readonly darunter?: ReactNode
  readonly children: ReactNode
}

export function Platte(props: PlatteProps) {
  const { messen, groesse } = props
  const bekannt = groesse.breite > 0
  return (
    <figure className={styles['figur']} aria-label={props.titel} aria-details={props.tabelle}>
      <p className="vh">{props.beschreibung}</p>
      <div
        ref={messen}
        className={`${styles['blatt']} ${props.druckfrei ? styles['druckfrei'] : ''}`}
        style={{ height: bekannt ? groesse.hoehe + 2 : undefined }}
      >
        {bekannt && props.children}
      </div>
      {bekannt && props.darunter}
    </figure>
  )
}

interface MassstabProps {
  readonly groesse: Groesse
  readonly lage: Ausschnitt
}

/** The scale bar in the lower right corner of the sheet. */
export function Massstab({ groesse, lage }: MassstabProps) {
  return (
    <svg
      className={styles['leiste']}
      width={groesse.breite}
      height={groesse.hoehe}
      aria-hidden="true"
    >
      <Leiste
        leiste={massstabsleiste(lage, groesse, 90)}
        x={groesse.breite - 16}
        y={groesse.hoehe - 14}
      />
    </svg>
  )
}

/** Where Leaflet draws; the table beside it says the same to a screen reader. */
export function Kartenflaeche({ children }: { readonly children: ReactNode }) {
  return (
    <div aria-hidden="true" className={styles['karte']}>
      {children}
    </div>
  )
}
