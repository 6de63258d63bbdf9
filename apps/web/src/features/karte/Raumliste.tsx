import { memo, useId, useMemo, useState } from 'react'
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
import type { Nummerierte } from '../../app/atlas/anmerkungen.ts'
import { gewaehlteWorte } from '../../app/atlas/massstab-worte.ts'
import { strichOf } from '../../charts/reihe.ts'
import { useIsHervorgehoben } from '../../map/hover.ts'
import type { HoverStore } from '../../map/hover.ts'
import type { Klassen } from '../../map/klassen.ts'
import { Probe } from '../../map/Muster.tsx'
import { SuchFeld } from '../../ui/Feld.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { spaltenname } from './karten-state.ts'
import { buildListenstate } from './liste-state.ts'
import type { Sortierung } from './liste-state.ts'
import { Zahlen, type ZahlenProps } from './Raumzahlen.tsx'
import { Skala } from './Skala.tsx'
import styles from './Raumliste.module.css'
import { gemeinsamerMassstab } from '../../app/atlas/raumvergleich.ts'
import { formatFigurOhneEinheit } from '../../app/atlas/figur.ts'
import type { Kartenblatt } from './kartenblatt.ts'

export interface RaumlisteProps {
  /** Id of the table, which map and charts name as their twin. */
  readonly id: string
  readonly blatt: Kartenblatt
  readonly klassen: Klassen
  /** Id of the reader's own area. */
  readonly meiner: string | null
  readonly filter: number | null
  readonly anmerkungen: readonly Nummerierte[]
  readonly onFilterLoesen: () => void
  readonly hover: HoverStore
  readonly onWaehlen: (id: string) => void
}

/** More rows make a page slow; the search reaches all of them. */
const ZEILEN_ZUERST = 300

/** The complete list of areas beside the map, and the way into it by keyboard. */
export function Raumliste(props: RaumlisteProps) {
  const { blatt, klassen, filter, anmerkungen } = props
  const { atlas, aussagen } = blatt
  const [suche, setSuche] = useState('')
  const [sortierung, setSortierung] = useState<Sortierung>('WERT_AB')
  const [alle, setAlle] = useState(false)
  const kopf = useId()
  const state = useMemo(
    () => buildListenstate({ atlas, aussagen, klassen, sortierung, suche, filter, anmerkungen }),
    [atlas, aussagen, klassen, sortierung, suche, filter, anmerkungen],
  )
  // Where each area has its own yardstick no common line can say the verdict: words do.
  const mitWort =
    blatt.frueher !== null || (state.hatMassstab && gemeinsamerMassstab(aussagen) === null)
  const worte = EBENE_WORTE[atlas.ebene]
  const zeilen = alle ? state.zeilen : state.zeilen.slice(0, ZEILEN_ZUERST)
  return (
    <section className={styles['liste']} aria-labelledby={kopf}>
      <div className={styles['kopf']}>
        <h2 className="t-h3" id={kopf}>
          Räume als Liste
        </h2>
        <div className={classNames(styles['suche'], 'nicht-druck')}>
          <SuchFeld label={`${worte.singular} suchen`} wert={suche} onChange={setSuche} />
        </div>
      </div>
      {filter !== null && (
        <Filterzeile anzahl={state.zeilen.length} von={atlas.raeume.length} {...props} />
      )}
      <Tabellenkopf
        {...props}
        mitFallzahlen={state.hatFallzahlen}
        sortierung={sortierung}
        onSortieren={setSortierung}
      >
        {/* Another choice of rows begins with its first row as the tab stop. */}
        <tbody key={`${sortierung} ${suche} ${filter}`}>
          {zeilen.map((zeile, i) => (
            <Zeile
              key={zeile.raum.id}
              zeile={zeile}
              mitWort={mitWort}
              mitFallzahl={state.hatFallzahlen}
              erklaerbar={blatt.rauschen === null}
              meiner={zeile.raum.id === props.meiner}
              erste={i === 0}
              hover={props.hover}
              onWaehlen={props.onWaehlen}
            />
          ))}
        </tbody>
      </Tabellenkopf>
      {state.zeilen.length === 0 && (
        <p className={`t-klein ${styles['leer']}`}>
          {suche === '' ? 'In dieser Klasse liegt kein Raum.' : `Kein Raum heißt „${suche}“.`}
        </p>
      )}
      {zeilen.length < state.zeilen.length && (
        <Button klein art="text" onClick={() => setAlle(true)}>
          Alle {formatZahl(state.zeilen.length)} Räume zeigen
        </Button>
      )}
      <p className={`t-note ${styles['note']}`}>
        <Lesehilfe hatIntervalle={state.hatIntervalle} hatMassstab={state.hatMassstab} />
      </p>
    </section>
  )
}

function Filterzeile({
  anzahl,
  von,
  onFilterLoesen,
}: RaumlisteProps & { readonly anzahl: number; readonly von: number }) {
  return (
    <p className={`t-klein ${styles['filter']}`}>
      {anzahl} von {von} Räumen: nur die gewählte Klasse.{' '}
      <Button art="text" klein onClick={onFilterLoesen}>
        Alle zeigen
      </Button>
    </p>
  )
}

function Lesehilfe({
  hatIntervalle,
  hatMassstab,
}: {
  readonly hatIntervalle: boolean
  readonly hatMassstab: boolean
}) {
  return (
    <>
      <span className={styles['nurBreit']}>
        Punkt: Wert
        {hatIntervalle && '; Strich: in diesem Bereich liegt er mit 95 % Sicherheit'}
        {hatMassstab && '; gestrichelt: Maßstab'}.{' '}
      </span>
      Eingabetaste wählt aus, Pfeiltasten gehen von Raum zu Raum.
    </>
  )
}

interface KopfProps extends RaumlisteProps {
  readonly mitFallzahlen: boolean
  readonly sortierung: Sortierung
  readonly onSortieren: (sortierung: Sortierung) => void
  readonly children: ReactNode
}

function Tabellenkopf(props: KopfProps) {
  const { sortierung, onSortieren } = props
  const { atlas, aussagen } = props.blatt
  const massstabwert = gemeinsamerMassstab(aussagen)
  const { zu } = gewaehlteWorte(atlas)
  const verglichen = aussagen.some(({ massstabwert: wert }) => wert !== null)
  return (
    <table id={props.id} className={styles['tabelle']}>
      <caption className="vh">
        Räume als Liste, {atlas.periode.name}, {atlas.indikator.fassung.einheit}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles['klasse']}>
            <span className="vh">Klasse</span>
          </th>
          <th scope="col" aria-sort={sortOf(sortierung, 'NAME')}>
            <Sortierknopf art="NAME" {...{ sortierung, onSortieren }}>
              {EBENE_WORTE[atlas.ebene].singular}
            </Sortierknopf>
          </th>
          <th scope="col" className={styles['lage']}>
            {verglichen ? `Lage ${zu}` : 'Verteilung'}
            {massstabwert !== null && (
              <span className={styles['leicht']}>
                {' '}
                ({formatFigurOhneEinheit(massstabwert, atlas.indikator.fassung)})
              </span>
            )}
          </th>
          {props.mitFallzahlen && (
            <th scope="col" className={styles['wert']}>
              Fallzahl
            </th>
          )}
          <th scope="col" className={styles['wert']} aria-sort={sortOf(sortierung, 'WERT')}>
            <Sortierknopf art="WERT" {...{ sortierung, onSortieren }}>
              {spaltenname(atlas.indikator)}
            </Sortierknopf>
          </th>
        </tr>
      </thead>
      {props.children}
    </table>
  )
}

function sortOf(sortierung: Sortierung, art: 'NAME' | 'WERT') {
  if (!sortierung.startsWith(art)) return 'none'
  return sortierung.endsWith('AUF') ? 'ascending' : 'descending'
}

interface SortierknopfProps {
  readonly art: 'NAME' | 'WERT'
  readonly sortierung: Sortierung
  readonly onSortieren: (sortierung: Sortierung) => void
  readonly children: ReactNode
}

function Sortierknopf({ art, sortierung, onSortieren, children }: SortierknopfProps) {
  const aktiv = sortierung.startsWith(art)
  const ab = sortierung.endsWith('AB')
  const naechste: Sortierung = art === 'WERT' ? 'WERT_AB' : 'NAME_AUF'
  const umgekehrt: Sortierung = `${art}_${ab ? 'AUF' : 'AB'}`
  return (
    <button type="button" onClick={() => onSortieren(aktiv ? umgekehrt : naechste)}>
      {children}
      {aktiv && (
        <svg width="8" height="6" viewBox="0 0 8 6" aria-hidden="true">
          <path d={ab ? 'M0 0h8L4 6z' : 'M0 6h8L4 0z'} fill="currentColor" />
        </svg>
      )}
    </button>
  )
}

/** One tab stop for the rows; arrows, Home and End move among them. */
function moveFocus(ereignis: KeyboardEvent<HTMLButtonElement>): void {
  const tabelle = ereignis.currentTarget.closest('table')
  const knoepfe = [...(tabelle?.querySelectorAll<HTMLButtonElement>('tbody th button') ?? [])]
  const hier = knoepfe.indexOf(ereignis.currentTarget)
  const ziele: Readonly<Record<string, number>> = {
    ArrowDown: hier + 1,
    ArrowUp: hier - 1,
    Home: 0,
    End: knoepfe.length - 1,
  }
  const ziel = knoepfe[ziele[ereignis.key] ?? -1]
  if (!ziel) return
  ereignis.preventDefault()
  for (const knopf of knoepfe) knopf.tabIndex = knopf === ziel ? 0 : -1
  ziel.focus()
}

interface ZeileProps extends ZahlenProps {
  /** The verdict stands beside the scale in words. */
  readonly mitWort: boolean
  /** The reader's own area. */
  readonly meiner: boolean
  readonly erste: boolean
  readonly hover: HoverStore
  readonly onWaehlen: (id: string) => void
}

const Zeile = memo(function Zeile(props: ZeileProps) {
  const { zeile, mitWort, hover, onWaehlen } = props
  const { raum, wort, reihe } = zeile
  const hervorgehoben = useIsHervorgehoben(hover, raum.id)
  const gewaehlt = reihe !== null
  const farbe = gewaehlt ? strichOf({ rolle: 'RAUM', farbe: reihe }).farbe : undefined
  return (
    <tr
      className={classNames(gewaehlt && styles['gewaehlt'], hervorgehoben && styles['unter'])}
      {...(farbe && { style: { '--reihe': farbe } as CSSProperties })}
      onPointerEnter={() => hover.set(raum.id)}
      onPointerLeave={() => hover.set(null)}
    >
      <td className={styles['klasse']}>
        {zeile.fuellung.art !== 'FARBLOS' && <Probe fuellung={zeile.fuellung} />}
      </td>
      <th scope="row">
        <button
          type="button"
          className={styles['name']}
          aria-pressed={gewaehlt}
          tabIndex={props.erste ? 0 : -1}
          onKeyDown={moveFocus}
          onClick={() => onWaehlen(raum.id)}
          onFocus={() => hover.set(raum.id)}
          onBlur={() => hover.set(null)}
        >
          {raum.name}
          {props.meiner && <span className={styles['meiner']}>Mein Raum</span>}
        </button>
      </th>
      <td className={styles['lage']}>
        {zeile.skala && (
          <Skala
            punkt={zeile.skala}
            massstab={zeile.massstab}
            fuellung={zeile.fuellung}
            kurz={mitWort}
          />
        )}
        <span
          className={classNames(
            styles['wort'],
            zeile.skala !== null && (mitWort ? styles['daneben'] : styles['nurSchmal']),
          )}
        >
          {wort}
        </span>
      </td>
      <Zahlen {...props} />
    </tr>
  )
})
