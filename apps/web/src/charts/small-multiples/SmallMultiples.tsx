import { memo, useMemo, type ReactNode } from 'react'
import { formatWert } from '@sozial/shared/format'
import { erklaerungOf } from '@sozial/shared/zeichen'
import { layoutSparkline } from '../sparkline/sparkline-layout.ts'
import { Sparkline } from '../sparkline/Sparkline.tsx'
import type { SmallMultiple, SmallMultiplesState } from './small-multiples-state.ts'
import styles from './SmallMultiples.module.css'

export interface SmallMultiplesProps {
  readonly state: SmallMultiplesState
  readonly titel: string
  readonly beschreibung: string
  /** Id of the table or link where all figures are to be had. */
  readonly tabelle: string
  readonly nachkommastellen: number
  /** What stands beside the name instead of the newest figure. */
  readonly zahlOf?: ((schluessel: string) => Kopfzahl) | undefined
  /** Takes an area into the selection or out of it; undefined where the selection is full. */
  readonly onToggle: (schluessel: string) => void
  /** False when no further area can be chosen. */
  readonly frei: boolean
}

/** A figure beside a name, or a sign with its words. */
export interface Kopfzahl {
  readonly text: string
  readonly erklaerung: string
}

/** All areas side by side, one picture each. */
export function SmallMultiples(props: SmallMultiplesProps): ReactNode {
  const { state } = props
  return (
    <figure className={styles.figur} aria-label={props.titel} aria-details={props.tabelle}>
      <figcaption className="vh">{props.beschreibung}</figcaption>
      <ol className={styles.viele}>
        {state.bilder.map((bild) => (
          <li key={bild.reihe.id}>
            <Kopf bild={bild} {...props} />
            <Bild bild={bild} />
          </li>
        ))}
      </ol>
    </figure>
  )
}

function Kopf({
  bild,
  nachkommastellen,
  zahlOf,
  onToggle,
  frei,
}: Pick<SmallMultiplesProps, 'nachkommastellen' | 'zahlOf' | 'onToggle' | 'frei'> & {
  readonly bild: SmallMultiple
}): ReactNode {
  const { reihe, gewaehlt, neueste } = bild
  const { text, erklaerung } = zahlOf?.(reihe.id) ?? {
    text: `${formatWert(neueste.wert, neueste.status, nachkommastellen)}${neueste.zeichen?.startsWith('s') ? '\u202Fs' : ''}`,
    erklaerung: erklaerungOf(neueste),
  }
  return (
    <p className={styles.kopf}>
      {gewaehlt || frei ? (
        <button
          type="button"
          className={styles.name}
          aria-pressed={gewaehlt}
          title={gewaehlt ? `${reihe.name} aus der Auswahl nehmen` : `${reihe.name} auswählen`}
          onClick={() => onToggle(reihe.id)}
        >
          {reihe.name}
        </button>
      ) : (
        <span className={styles.name}>{reihe.name}</span>
      )}
      <b>{erklaerung ? <abbr title={erklaerung}>{text}</abbr> : text}</b>
    </p>
  )
}

const GROESSE = { breite: 216, hoehe: 92 }

const Bild = memo(function Bild({ bild }: { readonly bild: SmallMultiple }): ReactNode {
  const { reihe, vergleich, achsen, strich } = bild
  const layout = useMemo(
    () => layoutSparkline(reihe, achsen, { ...GROESSE, vergleich }),
    [reihe, achsen, vergleich],
  )
  return <Sparkline layout={layout} strich={strich} />
})
