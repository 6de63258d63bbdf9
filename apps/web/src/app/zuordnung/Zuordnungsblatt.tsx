import { useState, type ReactNode } from 'react'
import type { Zuordnungsvorschlag } from '@sozial/formate/vorschlag'
import type { Zuordnungslage } from './lage.ts'
import { Spaltenblatt } from './Spaltenblatt.tsx'
import { Tabellenbild } from './Tabellenbild.tsx'
import { Tabellenform } from './Tabellenform.tsx'
import { Tabellenraum } from './Tabellenraum.tsx'
import styles from './Spaltenblatt.module.css'

interface ZuordnungsblattProps extends Zuordnungslage {
  /** Stands between the table and the column that is looked at. */
  readonly mitte?: ReactNode
  /** Stands beside the column that is looked at; below it on a phone. */
  readonly rand?: ReactNode
}

/** The table with the roles of its columns; below it the one column that is looked at. */
export function Zuordnungsblatt({ mitte, rand, ...lage }: ZuordnungsblattProps) {
  const [gesagt, setGesagt] = useState<number | null>(null)
  const { spalten } = lage.vorschlag
  const gewaehlt = Math.min(gesagt ?? findErste(lage.vorschlag), spalten.length - 1)
  return (
    <>
      <Tabellenbild {...lage} gewaehlt={gewaehlt} onWahl={setGesagt} />
      <Tabellenform {...lage} />
      <Tabellenraum {...lage} />
      {mitte}
      <div className={rand ? styles['mitRand'] : undefined}>
        <Spaltenblatt {...lage} gewaehlt={gewaehlt} onWahl={setGesagt} />
        {rand}
      </div>
    </>
  )
}

/** Where a look is most needed: the first unsure column, else the first with figures. */
function findErste({ spalten }: Zuordnungsvorschlag): number {
  const gelesen = spalten.filter(({ rolle }) => rolle !== 'UNBEACHTET' && rolle !== 'ABGELEITET')
  const erste =
    gelesen.find(({ sicherheit }) => sicherheit === 'UNSICHER') ??
    gelesen.find(({ rolle }) => rolle === 'WERT') ??
    gelesen[0]
  return erste?.spalte ?? 0
}
