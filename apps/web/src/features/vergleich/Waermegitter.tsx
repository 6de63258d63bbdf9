import { memo, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { strichOf } from '../../charts/reihe.ts'
import { klassenfarben, schriftAuf } from '../../map/colors.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import {
  POLARITAETSWORT,
  sortRaeume,
  zellsatz,
  type Spaltensortierung,
  type Waermeraum,
  type Waermespalte,
  type Waermestate,
} from './waerme-state.ts'
import styles from './Waerme.module.css'

/** Cells of more rows at once make a page slow. */
const ZEILEN_ZUERST = 120

/** Place of a cell; row −1 is the head, column −1 the names. */
interface Ort {
  readonly zeile: number
  readonly spalte: number
}

/** Where the focus is, and how keys move it. */
function useOrt(zeilen: number, spalten: number) {
  const [ort, setOrt] = useState<Ort>({ zeile: -1, spalte: -1 })
  const gitter = useRef<HTMLTableElement>(null)
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    const ziel = moveTo(ort, ereignis.key, { zeilen, spalten })
    if (!ziel) return
    ereignis.preventDefault()
    setOrt(ziel)
    gitter.current?.querySelector<HTMLElement>(`[data-ort="${ziel.zeile},${ziel.spalte}"]`)?.focus()
  }
  return { ort, setOrt, gitter, onKeyDown }
}

/** The table as a grid: one tab stop, arrows move, the sentence of the cell stands below. */
export function Waermegitter({ state }: { readonly state: Waermestate }) {
  const { atlas } = useAtlas()
  const [sortierung, setSortierung] = useState<Spaltensortierung>({ spalte: null, ab: false })
  const [alle, setAlle] = useState(false)
  const raeume = useMemo(() => sortRaeume(state, sortierung), [state, sortierung])
  const gezeigt = alle ? raeume : raeume.slice(0, ZEILEN_ZUERST)
  const { ort, setOrt, gitter, onKeyDown } = useOrt(gezeigt.length, state.spalten.length)
  const farben = useMemo(() => klassenfarben('BuPu', state.klassen), [state.klassen])
  const farbeOf = (schluessel: string) =>
    atlas.auswahl.find(({ raum }) => raum.schluessel === schluessel)?.farbe ?? null
  const kopf = { state, sortierung, setSortierung, ort, setOrt }
  return (
    <>
      <div className={styles['rollen']} id="tabelle" role="region" aria-label={state.titel}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose cells can be walked is a grid */}
        <table role="grid" ref={gitter} className={styles['gitter']} onKeyDown={onKeyDown}>
          <caption className="vh">{state.titel}; Pfeiltasten gehen von Feld zu Feld</caption>
          <Tabellenkopf {...kopf} ebene={EBENE_WORTE[atlas.ebene].singular} />
          <tbody>
            {gezeigt.map((raum, zeile) => (
              <Zeile
                key={raum.schluessel}
                {...{ state, farben, setOrt, raum, zeile }}
                spalte={ort.zeile === zeile ? ort.spalte : null}
                reihe={farbeOf(raum.schluessel)}
              />
            ))}
          </tbody>
          <Massstabzeile state={state} />
        </table>
      </div>
      <Feldsatz state={state} raum={gezeigt[ort.zeile]} spalte={state.spalten[ort.spalte]} />
      {gezeigt.length < raeume.length && (
        <Button klein onClick={() => setAlle(true)}>
          Alle {formatZahl(raeume.length)} Räume zeigen
        </Button>
      )}
    </>
  )
}

function Massstabzeile({ state }: { readonly state: Waermestate }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">{state.massstabname}</th>
        {state.spalten.map(({ slug, massstab }) => (
          <td key={slug}>{massstab}</td>
        ))}
      </tr>
    </tfoot>
  )
}

interface FeldsatzProps {
  readonly state: Waermestate
  readonly raum: Waermeraum | undefined
  readonly spalte: Waermespalte | undefined
}

/** The sentence of the cell that is pointed at. */
function Feldsatz({ state, raum, spalte }: FeldsatzProps) {
  return (
    <p className={`t-klein nicht-druck ${styles['spruch']}`} aria-live="polite">
      {raum && spalte
        ? zellsatz(state, raum, spalte)
        : 'Zeigen Sie auf ein Feld, oder gehen Sie mit den Pfeiltasten hinein.'}
    </p>
  )
}

/** Where a key leads; `undefined` for keys that do not move. */
function moveTo(
  { zeile, spalte }: Ort,
  taste: string,
  ende: { readonly zeilen: number; readonly spalten: number },
): Ort | undefined {
  const ziele: Readonly<Record<string, Ort>> = {
    ArrowDown: { zeile: zeile + 1, spalte },
    ArrowUp: { zeile: zeile - 1, spalte },
    ArrowRight: { zeile, spalte: spalte + 1 },
    ArrowLeft: { zeile, spalte: spalte - 1 },
    Home: { zeile, spalte: -1 },
    End: { zeile, spalte: ende.spalten - 1 },
    PageDown: { zeile: Math.min(zeile + 10, ende.zeilen - 1), spalte },
    PageUp: { zeile: Math.max(zeile - 10, 0), spalte },
  }
  const ziel = ziele[taste]
  if (!ziel) return undefined
  const innen =
    ziel.zeile >= -1 && ziel.zeile < ende.zeilen && ziel.spalte >= -1 && ziel.spalte < ende.spalten
  return innen ? ziel : undefined
}

interface KopfProps {
  readonly state: Waermestate
  readonly ebene: string
  readonly sortierung: Spaltensortierung
  readonly setSortierung: (sortierung: Spaltensortierung) => void
  readonly ort: Ort
  readonly setOrt: (ort: Ort) => void
}

function Tabellenkopf({ state, ebene, sortierung, setSortierung, ort, setOrt }: KopfProps) {
  const sortiere = (spalte: string | null) =>
    setSortierung({ spalte, ab: sortierung.spalte === spalte ? !sortierung.ab : spalte !== null })
  const sortOf = (spalte: string | null) =>
    sortierung.spalte === spalte ? (sortierung.ab ? 'descending' : 'ascending') : 'none'
  const knopf = (spalte: number, slug: string | null) => ({
    type: 'button' as const,
    'data-ort': `-1,${spalte}`,
    tabIndex: ort.zeile === -1 && ort.spalte === spalte ? 0 : -1,
    onFocus: () => setOrt({ zeile: -1, spalte }),
    onClick: () => sortiere(slug),
  })
  return (
    <thead>
      <tr className={styles['themen']}>
        <th aria-label="Thema" />
        {state.gruppen.map(({ thema, anzahl }) => (
          <th key={thema} scope="colgroup" colSpan={anzahl}>
            <span>{thema}</span>
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col" aria-sort={sortOf(null)}>
          <button {...knopf(-1, null)}>{ebene}</button>
        </th>
        {state.spalten.map(({ slug, kurzname, einheitkurz, zeit, polaritaet }, i) => (
          <th
            key={slug}
            scope="col"
            aria-sort={sortOf(slug)}
            className={classNames(ort.spalte === i && styles['fokus'])}
          >
            <button {...knopf(i, slug)} title={POLARITAETSWORT[polaritaet]}>
              {kurzname}
              <span className={styles['zeit']}>
                {[einheitkurz, zeit].filter(Boolean).join(', ')}
              </span>
              {sortierung.spalte === slug && <span className="vh">, sortiert</span>}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface ZeileProps {
  readonly state: Waermestate
  readonly farben: readonly string[]
  readonly raum: Waermeraum
  readonly zeile: number
  /** Column of the focus in this row; `null` in all others. */
  readonly spalte: number | null
  readonly reihe: number | null
  readonly setOrt: (ort: Ort) => void
}

const Zeile = memo(function Zeile({
  state,
  farben,
  raum,
  zeile,
  spalte,
  reihe,
  setOrt,
}: ZeileProps) {
  const farbe = reihe === null ? undefined : strichOf({ rolle: 'RAUM', farbe: reihe }).farbe
  return (
    <tr
      className={classNames(spalte !== null && styles['fokus'], farbe && styles['gewaehlt'])}
      {...(farbe && { style: { '--reihe': farbe } as CSSProperties })}
    >
      <th
        scope="row"
        data-ort={`${zeile},-1`}
        tabIndex={spalte === -1 ? 0 : -1}
        onFocus={() => setOrt({ zeile, spalte: -1 })}
      >
        {raum.name}
      </th>
      {state.spalten.map(({ slug, zellen }, i) => {
        const zelle = zellen[raum.index]
        const grund =
          zelle?.klasse === null || zelle === undefined ? undefined : farben[zelle.klasse]
        return (
          <td
            key={slug}
            data-ort={`${zeile},${i}`}
            data-leer={zelle?.leerart ?? undefined}
            tabIndex={spalte === i ? 0 : -1}
            onFocus={() => setOrt({ zeile, spalte: i })}
            onPointerEnter={() => setOrt({ zeile, spalte: i })}
            {...(grund && { style: { background: grund, color: schriftAuf(grund).schrift } })}
          >
            <span>{zelle?.text}</span>
            <span className="vh"> {zelle?.wort}</span>
          </td>
        )
      })}
    </tr>
  )
})
