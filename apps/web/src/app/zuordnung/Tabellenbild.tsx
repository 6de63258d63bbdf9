import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Spaltenvorschlag } from '@sozial/formate/vorschlag'
import { classNames } from '../../ui/class-names.ts'
import { Dreieck } from '../../ui/Zeichen.tsx'
import { wertOf } from './angaben.ts'
import { HOECHSTENS_SPALTEN } from './ausschnitt.ts'
import { describeWerte } from './bedeutung-worte.ts'
import type { Zuordnungslage } from './lage.ts'
import { ROLLE_WORTE } from './worte.ts'
import styles from './Tabellenbild.module.css'

interface TabellenbildProps extends Pick<Zuordnungslage, 'vorschlag' | 'zeilen' | 'zuordnung'> {
  /** Column from 0 whose meaning is shown below. */
  readonly gewaehlt: number
  readonly onWahl: (spalte: number) => void
}

/** The rows as they stand in the file, and above each column what it was taken for. */
export function Tabellenbild(props: TabellenbildProps) {
  const { vorschlag, zeilen } = props
  const spalten = vorschlag.spalten.slice(0, HOECHSTENS_SPALTEN)
  const rest = vorschlag.spalten.length - spalten.length
  return (
    <figure className={styles['platte']}>
      <div
        className={styles['rollen']}
        role="region"
        aria-label="Erste Zeilen der Datei mit der Bedeutung ihrer Spalten"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable, or keyboards cannot move it
        tabIndex={0}
      >
        <table>
          <caption className="vh">
            Erste Zeilen der Datei. Über jeder Spalte steht, was sie bedeutet; die Pfeiltasten
            führen von Spalte zu Spalte.
          </caption>
          <Spaltenkoepfe {...props} spalten={spalten} />
          <tbody>
            {zeilen.map(({ zeile, zellen }) => (
              <tr key={zeile} data-teil={teilOf(zeile, vorschlag.kopfzeile)}>
                <th scope="row">{zeile}</th>
                {spalten.map((spalte) => (
                  <td key={spalte.spalte} className={klasseOf(spalte, props.gewaehlt)}>
                    {zellen[spalte.spalte] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <figcaption className="t-note">
          Gezeigt sind die ersten {HOECHSTENS_SPALTEN} Spalten; {rest} weitere werden ebenso
          gelesen.
        </figcaption>
      )}
    </figure>
  )
}

function teilOf(zeile: number, kopfzeile: number): 'TITEL' | 'KOPF' | undefined {
  if (zeile === kopfzeile) return 'KOPF'
  return zeile < kopfzeile ? 'TITEL' : undefined
}

const UNGELESEN: ReadonlySet<string> = new Set(['UNBEACHTET', 'ABGELEITET'])

function klasseOf({ spalte, rolle }: Spaltenvorschlag, gewaehlt: number): string {
  return classNames(
    spalte === gewaehlt && styles['gewaehlt'],
    UNGELESEN.has(rolle) && styles['ungelesen'],
    rolle === 'WERT' && styles['zahl'],
  )
}

interface SpaltenkoepfeProps extends TabellenbildProps {
  readonly spalten: readonly Spaltenvorschlag[]
}

const SCHRITTE: Readonly<Record<string, (spalte: number, letzte: number) => number>> = {
  ArrowLeft: (spalte) => Math.max(0, spalte - 1),
  ArrowRight: (spalte, letzte) => Math.min(letzte, spalte + 1),
  Home: () => 0,
  End: (_, letzte) => letzte,
}

/** One stop for the tab key; the arrows walk from column to column. */
function Spaltenkoepfe({ spalten, vorschlag, zuordnung, gewaehlt, onWahl }: SpaltenkoepfeProps) {
  const zeile = useRef<HTMLTableRowElement>(null)
  useEffect(() => showColumn(zeile.current?.children[gewaehlt + 1]), [gewaehlt])
  function walk(ereignis: KeyboardEvent) {
    const ziel = SCHRITTE[ereignis.key]?.(gewaehlt, spalten.length - 1)
    if (ziel === undefined) return
    ereignis.preventDefault()
    onWahl(ziel)
    zeile.current?.querySelectorAll('button')[ziel]?.focus()
  }
  return (
    <thead>
      <tr ref={zeile} onKeyDown={walk}>
        <th scope="col">
          <span className="vh">Zeile</span>
        </th>
        {spalten.map((spalte) => {
          const { buchstabe, rolle, sicherheit } = spalte
          const unsicher = sicherheit === 'UNSICHER' && !UNGELESEN.has(rolle)
          const bedeutung = describeWerte(wertOf(zuordnung, vorschlag.spalten, spalte.spalte))
          return (
            <th key={buchstabe} scope="col" className={klasseOf(spalte, gewaehlt)}>
              <button
                type="button"
                tabIndex={spalte.spalte === gewaehlt ? 0 : -1}
                aria-pressed={spalte.spalte === gewaehlt}
                onClick={() => onWahl(spalte.spalte)}
              >
                <span className={styles['buchstabe']}>{buchstabe}</span>
                <span className={styles['rolle']}>
                  {unsicher && <Dreieck groesse={14} />}
                  {ROLLE_WORTE[rolle].kurz}
                  {unsicher && <span className="vh">, bitte prüfen</span>}
                </span>
                {bedeutung && <span className={styles['bedeutung']}>{bedeutung}</span>}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** Scrolls the table sideways, never the page, until the column is to be seen. */
function showColumn(kopf: Element | undefined) {
  const region = kopf?.closest('[role=region]')
  if (!(kopf instanceof HTMLElement) || !region) return
  const links = kopf.offsetLeft - RAND
  const rechts = kopf.offsetLeft + kopf.offsetWidth
  if (links < region.scrollLeft) region.scrollLeft = links
  else if (rechts > region.scrollLeft + region.clientWidth) {
    region.scrollLeft = Math.min(links, rechts - region.clientWidth)
  }
}

/** The row numbers stand over the first column. */
const RAND = 48
