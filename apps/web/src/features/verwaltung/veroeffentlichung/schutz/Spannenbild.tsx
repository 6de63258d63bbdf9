import { formatZahl } from '@sozial/shared/format'
import { spannensatz, type Schutzzelle } from './schutz-worte.ts'
import { createSpanne } from './spanne.ts'
import styles from './Schutz.module.css'

const [HOEHE, RAND] = [64, 18]

interface SpannenbildProps {
  readonly zelle: Schutzzelle
  /** In px; words keep their size. */
  readonly breite?: number
}

/**
 * What an outsider can work out of a figure (line) over what must stay open
 * (pale band); inside also the figure itself (dot).
 */
export function Spannenbild({ zelle, breite = 340 }: SpannenbildProps) {
  const spanne = createSpanne(zelle)
  if (!spanne) return null
  const x = (wert: number) =>
    RAND + ((wert - spanne.von) / (spanne.bis - spanne.von)) * (breite - 2 * RAND)
  const { ableitbar, noetig, wert } = spanne
  const rechts = ableitbar.oben === null ? breite - 4 : x(ableitbar.oben)
  const links = ableitbar.unten === null ? 4 : x(ableitbar.unten)
  return (
    <svg
      width={breite}
      height={HOEHE}
      viewBox={`0 0 ${breite} ${HOEHE}`}
      role="img"
      aria-label={spannensatz(zelle)}
    >
      {noetig && (
        <rect
          className={styles['noetig']}
          x={x(noetig.unten)}
          y={14}
          width={Math.max(x(noetig.oben) - x(noetig.unten), 2)}
          height={20}
        />
      )}
      <path className={styles['achse']} d={`M${RAND} 40H${breite - RAND}`} />
      <path
        className={styles['ableitbar']}
        d={`M${links} 24H${rechts}${ableitbar.unten === null ? '' : `M${links} 17v14`}${ableitbar.oben === null ? '' : `M${rechts} 17v14`}`}
      />
      {ableitbar.oben === null && (
        <path className={styles['pfeil']} d={`M${breite - 10} 19l6 5-6 5`} />
      )}
      {wert !== null && <circle className={styles['punkt']} cx={x(wert)} cy={24} r={5} />}
      {spanne.marken.map((marke) => (
        <g key={marke}>
          <path className={styles['achse']} d={`M${x(marke)} 40v4`} />
          <text className={styles['marke']} x={x(marke)} y={58}>
            {formatZahl(marke)}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** What line, band and dot stand for. */
export function Spannenlegende({
  mitWert,
  mitNoetig,
}: {
  readonly mitWert: boolean
  readonly mitNoetig: boolean
}) {
  return (
    <p className={`t-note ${styles['legende']}`}>
      <span>
        <i className={styles['probeLinie']} /> von außen zu errechnen
      </span>
      {mitNoetig && (
        <span>
          <i className={styles['probeBand']} /> muss offen bleiben
        </span>
      )}
      {mitWert && (
        <span>
          <i className={styles['probePunkt']} /> die Zahl selbst, nur innen
        </span>
      )}
    </p>
  )
}
