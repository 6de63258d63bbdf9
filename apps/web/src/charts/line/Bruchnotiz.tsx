import type { ReactNode } from 'react'
import { groupBruchstellen, type Bruchstelle } from '../bruchstellen.ts'
import type { Periode } from '../reihe.ts'
import styles from './LineChart.module.css'

export interface BruchnotizProps {
  readonly brueche: readonly Bruchstelle[]
  readonly perioden: readonly Periode[]
}

/** What each kind of break means, where it does not fit above the chart. */
export function Bruchnotiz({ brueche, perioden }: BruchnotizProps): ReactNode {
  return (
    <ul className={styles.bruchnotiz}>
      {groupBruchstellen(brueche, perioden).map(({ text, folge }) => (
        <li key={text}>
          <b>{text}.</b> {folge}
        </li>
      ))}
    </ul>
  )
}
