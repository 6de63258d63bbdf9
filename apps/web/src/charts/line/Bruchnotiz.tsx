import type { ReactNode } from 'react'
import type { Bruchstelle } from '../bruchstellen.ts'
import styles from './LineChart.module.css'

/** What each break means, where it does not fit above the chart. */
export function Bruchnotiz({ brueche }: { readonly brueche: readonly Bruchstelle[] }): ReactNode {
  return (
    <ul className={styles.bruchnotiz}>
      {brueche.map((stelle) => (
        <li key={stelle.rechts}>
          <b>{stelle.titel}:</b> {stelle.folge}
        </li>
      ))}
    </ul>
  )
}
