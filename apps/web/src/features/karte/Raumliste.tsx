import { memo, useId, useMemo, useState } from 'react'
import type { CSSProperties } from 'react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
import type { Nummerierte } from '../../app/atlas/anmerkungen.ts'
import { strichOf } from '../../charts/reihe.ts'
import { useIsHervorgehoben } from '../../map/hover.ts'
import type { HoverStore } from '../../map/hover.ts'
import type { Klassen } from '../../map/klassen.ts'
import { Probe } from '../../map/Muster.tsx'
import { SuchFeld } from '../../ui/Feld.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { buildListenstate } from './liste-state.ts'
import type { Sortierung } from './liste-state.ts'
import { Zahlen, type ZahlenProps } from './Raumzahlen.tsx'
import { Skala } from './Skala.tsx'
import { moveZeilenfokus } from '../../lib/zeilenfokus.ts'
import { Listenkopf } from './Listenkopf.tsx'
import styles from './Raumliste.module.css'
import { gemeinsamerMassstab } from '../../app/atlas/raumvergleich.ts'
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
      <Listenkopf
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
      </Listenkopf>
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
          onKeyDown={moveZeilenfokus}
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
