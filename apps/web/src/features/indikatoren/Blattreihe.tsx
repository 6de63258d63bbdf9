import { useMemo } from 'react'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { quellensatz } from '../../app/atlas/quelle.ts'
import { LineChart } from '../../charts/line/LineChart.tsx'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { createBlattreihe, formatReihe, hauptreihe, hauptzellen } from './blattreihe.ts'
import { Reihentabelle } from './Reihentabelle.tsx'
import styles from './IndikatorSeite.module.css'

/** The series of the Kreis as a small line chart, and the same figures as a table. */
export function Blattreihe({ atlas }: { readonly atlas: Atlas }) {
  const state = useMemo(() => createBlattreihe(atlas), [atlas])
  const reihe = hauptreihe(atlas)
  const { name } = atlas.indikator.fassung
  return (
    <Abschnitt titel={`Zeitreihe: ${reihe.name}`} id="tabelle">
      <div className={styles['linie']}>
        <LineChart
          state={state}
          titel={`${name}, ${reihe.name}`}
          beschreibung={formatReihe(atlas)}
          tabelle="reihentabelle"
          hoehe={260}
        >
          {quellensatz(atlas)}
        </LineChart>
      </div>
      <div id="reihentabelle">
        <Reihentabelle atlas={atlas} titel={`${name}, ${reihe.name}`} zellen={hauptzellen(atlas)} />
      </div>
    </Abschnitt>
  )
}
