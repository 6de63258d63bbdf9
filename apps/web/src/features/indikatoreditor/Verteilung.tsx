import { formatZahl } from '@sozial/shared/format'
import { createVerteilung, type Wertzeile } from './vorschau.ts'
import styles from './Editor.module.css'

interface VerteilungProps {
  readonly werte: readonly Wertzeile[]
  readonly kreis: number | null
  readonly fassung: { readonly nachkommastellen: number; readonly einheit: string }
}

const BREITE = 340

/** One dot per area on a line, the Kreis dotted: whether the areas differ at all. */
export function Verteilung({ werte, kreis, fassung }: VerteilungProps) {
  if (werte.length < 2) return null
  const lage = createVerteilung(werte, kreis)
  const x = (anteil: number) => 6 + anteil * (BREITE - 12)
  const stellen = fassung.nachkommastellen
  return (
    <svg
      className={styles['achse']}
      viewBox={`0 0 ${BREITE} 44`}
      width={BREITE}
      role="img"
      aria-label={`Verteilung der Räume von ${formatZahl(werte.at(-1)?.wert ?? 0, stellen)} bis ${formatZahl(werte[0]?.wert ?? 0, stellen)} ${fassung.einheit}`}
    >
      <line x1={x(0)} x2={x(1)} y1="24" y2="24" />
      {lage.kreis !== null && (
        <line className={styles['kreis']} x1={x(lage.kreis)} x2={x(lage.kreis)} y1="4" y2="30" />
      )}
      {lage.punkte.map((punkt) => (
        <circle key={punkt.schluessel} cx={x(punkt.lage)} cy="16" r="5" />
      ))}
      <text x={x(0)} y="41">
        {formatZahl(lage.von, stellen)}
      </text>
      <text x={x(1)} y="41" textAnchor="end">
        {formatZahl(lage.bis, stellen)}
      </text>
    </svg>
  )
}
