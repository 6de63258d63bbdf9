import { formatZahl } from '@sozial/shared/format'
import { erklaerungOf } from '@sozial/shared/zeichen'
import { Noten } from '../../app/atlas/Noten.tsx'
import { Rechenweg } from '../../app/atlas/Rechenweg.tsx'
import { Zusatz } from '../../app/atlas/Zusatz.tsx'
import type { Listenzeile } from './liste-state.ts'
import styles from './Raumliste.module.css'

export interface ZahlenProps {
  readonly zeile: Listenzeile
  /** The list has a column of counted numbers. */
  readonly mitFallzahl: boolean
  /** The figure is one that was computed, not a difference of two. */
  readonly erklaerbar: boolean
}

/** The last cells of a row: the counted number where the map shows it, and the figure. */
export function Zahlen({ zeile, mitFallzahl, erklaerbar }: ZahlenProps) {
  const { raum, zelle, text, fallzahl } = zeile
  return (
    <>
      {mitFallzahl && (
        <td className={styles['wert']}>{fallzahl === null ? '' : formatZahl(fallzahl)}</td>
      )}
      <td className={styles['wert']}>
        {zelle.wert === null ? (
          <abbr title={erklaerungOf(zelle)}>{text}</abbr>
        ) : !erklaerbar ? (
          text
        ) : (
          <Rechenweg
            raum={raum.id}
            name={`${raum.name}: ${text}, wie wird das berechnet?`}
            tabstopp={false}
          >
            {text}
          </Rechenweg>
        )}
        {zelle.wert !== null && <Zusatz zeichen={zelle.zeichen} />}
        <Noten noten={zeile.noten} />
      </td>
    </>
  )
}
