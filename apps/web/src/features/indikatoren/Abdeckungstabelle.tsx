import { useState, type KeyboardEvent } from 'react'
import { Link } from 'react-router'
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { Tabelle } from '../../ui/Tabelle.tsx'
import {
  anteileOf,
  formatFeld,
  formatZeile,
  type Matrix,
  type Matrixfeld,
  type Matrixzeile,
} from './abdeckungsmatrix.ts'
import type { IndikatorenQuery } from './indikatoren.generated.ts'
import styles from './Abdeckungstafel.module.css'

type Katalogindikator = IndikatorenQuery['indikatoren'][number]

interface AbdeckungstabelleProps {
  readonly matrix: Matrix
  readonly indikatoren: readonly Katalogindikator[]
  readonly ebene: Ebene
}

/** The matrix; what the pointer or the keyboard is on is said in words above it. */
export function Abdeckungstabelle({ matrix, indikatoren, ebene }: AbdeckungstabelleProps) {
  const [gelesen, setGelesen] = useState('')
  const zeilen = new Map(matrix.zeilen.map((zeile) => [zeile.slug, zeile]))
  const erster = indikatoren[0]?.slug
  return (
    <>
      <Legende gelesen={gelesen} />
      <Tabelle
        titel={`Werte je Indikator und Jahr, ${EBENE_WORTE[ebene].sammelname}`}
        titelUnsichtbar
        ersteSpalteFest
        className={styles['matrix']}
      >
        <thead>
          <tr>
            <th scope="col">Indikator</th>
            {matrix.jahre.map((jahr) => (
              <th key={jahr} scope="col" className={styles['jahr']}>
                <abbr title={String(jahr)}>{String(jahr).slice(2)}</abbr>
              </th>
            ))}
            <th scope="col">In Worten</th>
          </tr>
        </thead>
        {groupByThema(indikatoren).map(({ thema, eintraege }) => (
          <tbody key={thema}>
            <tr className={styles['themenzeile']}>
              <th scope="rowgroup" colSpan={matrix.jahre.length + 2}>
                {thema}
              </th>
            </tr>
            {eintraege.map((indikator) => (
              <Zeile
                key={indikator.slug}
                indikator={indikator}
                zeile={zeilen.get(indikator.slug)}
                istErste={indikator.slug === erster}
                onLesen={setGelesen}
              />
            ))}
          </tbody>
        ))}
      </Tabelle>
    </>
  )
}

function Legende({ gelesen }: { readonly gelesen: string }) {
  const muster = (mitWert: number, geschuetzt: number): Matrixfeld => ({
    jahr: 0,
    raeume: mitWert < 0 ? 0 : 4,
    mitWert: Math.max(0, mitWert),
    geschuetzt,
    unsicher: 0,
  })
  const eintraege = [
    [muster(4, 0), 'alle Räume'],
    [muster(2, 0), 'ein Teil der Räume'],
    [muster(2, 2), 'Rest geschützt oder zu unsicher'],
    [muster(-1, 0), 'keine Werte'],
  ] as const
  return (
    <div className={styles['legende']}>
      <ul className="t-note">
        {eintraege.map(([feld, text]) => (
          <li key={text}>
            <Feldbild feld={feld} /> {text}
          </li>
        ))}
      </ul>
      <p className="t-klein" aria-live="polite">
        {gelesen || (
          <span className="leise">
            Feld antippen oder mit Pfeiltasten gehen: hier steht, was fehlt.
          </span>
        )}
      </p>
    </div>
  )
}

interface ZeileProps {
  readonly indikator: Katalogindikator
  readonly zeile: Matrixzeile | undefined
  /** Its first field is the tab stop of the matrix. */
  readonly istErste: boolean
  readonly onLesen: (text: string) => void
}

function Zeile({ indikator: { slug, fassung }, zeile, istErste, onLesen }: ZeileProps) {
  return (
    <tr>
      <th scope="row">
        <Link to={`/indikatoren/${slug}`}>{fassung.kurzname}</Link>
      </th>
      {zeile?.felder.map((feld, i) => {
        const text = `${fassung.kurzname}, ${feld.jahr}: ${formatFeld(feld)}`
        return (
          <td key={feld.jahr} className={styles['feld']}>
            <button
              type="button"
              aria-label={text}
              tabIndex={istErste && i === 0 ? 0 : -1}
              onKeyDown={moveFokus}
              onFocus={() => onLesen(text)}
              onClick={() => onLesen(text)}
              onPointerEnter={() => onLesen(text)}
            >
              <Feldbild feld={feld} />
            </button>
          </td>
        )
      })}
      <td className={styles['worte']}>{zeile ? formatZeile(zeile) : ''}</td>
    </tr>
  )
}

const SEITE = 14

/** A square filled from below as far as there are values; protected cells are hatched, the rest stays empty. */
function Feldbild({ feld }: { readonly feld: Matrixfeld }) {
  const { wert, geschuetzt } = anteileOf(feld)
  const [hoeheWert, hoeheGeschuetzt] = [SEITE * wert, SEITE * geschuetzt]
  return (
    <svg
      width={SEITE + 2}
      height={SEITE + 2}
      viewBox="-1 -1 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {geschuetzt > 0 && (
        <path
          className={styles['schraffur']}
          d={`M0 ${SEITE - hoeheWert}h${SEITE}M0 ${SEITE - hoeheWert - hoeheGeschuetzt / 2}h${SEITE}M0 ${SEITE - hoeheWert - hoeheGeschuetzt}h${SEITE}`}
        />
      )}
      {wert > 0 && (
        <rect y={SEITE - hoeheWert} width={SEITE} height={hoeheWert} className={styles['voll']} />
      )}
      <rect
        width={SEITE}
        height={SEITE}
        className={feld.raeume === 0 ? styles['leer'] : styles['rahmen']}
      />
    </svg>
  )
}

/** One tab stop; arrows, Home and End move among the fields. */
function moveFokus(ereignis: KeyboardEvent<HTMLButtonElement>): void {
  const knopf = ereignis.currentTarget
  const tabelle = knopf.closest('table')
  if (!tabelle) return
  const raster = [...tabelle.querySelectorAll('tbody tr')]
    .map((tr) => [...tr.querySelectorAll('button')])
    .filter((felder) => felder.length > 0)
  const r = raster.findIndex((felder) => felder.includes(knopf))
  const s = raster[r]?.indexOf(knopf) ?? -1
  const ziele: Readonly<Record<string, HTMLButtonElement | undefined>> = {
    ArrowRight: raster[r]?.[s + 1],
    ArrowLeft: raster[r]?.[s - 1],
    ArrowDown: raster[r + 1]?.[s],
    ArrowUp: raster[r - 1]?.[s],
    Home: raster[r]?.[0],
    End: raster[r]?.at(-1),
  }
  const ziel = ziele[ereignis.key]
  if (!ziel) return
  ereignis.preventDefault()
  for (const feld of raster.flat()) feld.tabIndex = feld === ziel ? 0 : -1
  ziel.focus()
}
