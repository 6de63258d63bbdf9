import { classNames } from '../../ui/class-names.ts'
import type { Ausschnittzeile } from './ausschnitt.ts'
import { toBuchstabe, toNummer } from './buchstabe.ts'
import styles from './Tabellenbild.module.css'

interface DateistelleProps {
  readonly zeilen: readonly Ausschnittzeile[]
  /** The row that is meant, from 1. */
  readonly zeile: number
  /** Its column by its letter; `null` for the whole row. */
  readonly spalte: string | null
}

const SPALTEN_UM_DIE_STELLE = 4

/** A few rows and columns of a file around one cell, which is marked. */
export function Dateistelle({ zeilen, zeile, spalte }: DateistelleProps) {
  const breite = zeilen.reduce((meiste, { zellen }) => Math.max(meiste, zellen.length), 0)
  const nr = spalte === null ? null : toNummer(spalte)
  const von = Math.max(0, Math.min((nr ?? 0) - SPALTEN_UM_DIE_STELLE, breite - 1))
  const bis = Math.min(breite, von + 2 * SPALTEN_UM_DIE_STELLE + 1)
  const spalten = Array.from({ length: bis - von }, (_, i) => von + i)
  return (
    <div className={styles['platte']}>
      <div
        className={styles['rollen']}
        role="region"
        aria-label={`Zeile ${zeile} in der Datei`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable, or keyboards cannot move it
        tabIndex={0}
      >
        <table className={styles['stelle']}>
          <caption className="vh">Zeile {zeile} und die Zeilen darum</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">Zeile</span>
              </th>
              {spalten.map((eine) => (
                <th key={eine} scope="col">
                  {toBuchstabe(eine)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {zeilen.map((eine) => (
              <tr key={eine.zeile} aria-current={eine.zeile === zeile || undefined}>
                <th scope="row">{eine.zeile}</th>
                {spalten.map((i) => (
                  <td
                    key={i}
                    className={classNames(
                      eine.zeile === zeile && (nr === null || nr === i) && styles['gemeint'],
                    )}
                  >
                    {eine.zellen[i] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
