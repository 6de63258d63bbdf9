import { memo, useId, type CSSProperties } from 'react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
import { erklaerungOf } from '@sozial/shared/zeichen'
import { findNoten, type Nummerierte } from '../../app/atlas/anmerkungen.ts'
import { gewaehlteWorte } from '../../app/atlas/massstab-worte.ts'
import { Noten } from '../../app/atlas/Noten.tsx'
import { Raumspruch } from '../../app/atlas/Raumspruch.tsx'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Zusatz } from '../../app/atlas/Zusatz.tsx'
import { strichOf } from '../../charts/reihe.ts'
import { linearScale } from '../../charts/scale.ts'
import { useBreite } from '../../charts/use-breite.ts'
import { useHervorgehoben, useIsHervorgehoben, type HoverStore } from '../../map/hover.ts'
import { moveZeilenfokus } from '../../lib/zeilenfokus.ts'
import { classNames } from '../../ui/class-names.ts'
import type { Punktestate, Punktzeile } from './punkte-state.ts'
import styles from './Vergleich.module.css'

interface PunktetabelleProps {
  readonly state: Punktestate
  /** The rows to show. */
  readonly zeilen: readonly Punktzeile[]
  readonly anmerkungen: readonly Nummerierte[]
  readonly hover: HoverStore
}

/** Room for half a dot at the ends of the scale. */
const LUFT = 10
const HOEHE = 26

/** One row per area: place, name, dot with interval on the common scale, figure, verdict. */
export function Punktetabelle({ state, zeilen, anmerkungen, hover }: PunktetabelleProps) {
  const { atlas, toggleRaum } = useAtlas()
  const [kopf, breite] = useBreite()
  const titel = useId()
  const { fassung } = atlas.indikator
  const massstab = gewaehlteWorte(atlas)
  return (
    <div className={styles['punkte']} id="tabelle">
      <table aria-labelledby={titel}>
        <caption id={titel} className="vh">
          {state.titel}, {fassung.einheit}, vom höchsten Wert abwärts
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles['rang']}>
              Rang
            </th>
            <th scope="col">{EBENE_WORTE[atlas.ebene].singular}</th>
            <th scope="col" className={styles['lage']} ref={kopf}>
              <span className="vh">Lage {massstab.zu}</span>
              <Achse state={state} breite={breite} />
            </th>
            <th scope="col" className="r">
              {fassung.einheit === 'Prozent' ? 'Wert %' : 'Wert'}
            </th>
            <th scope="col" className={`r ${styles['intervall']}`}>
              95 % sicher
            </th>
            <th scope="col" className={styles['urteil']}>
              Urteil {massstab.zu}
            </th>
          </tr>
        </thead>
        <tbody>
          {zeilen.map((zeile, i) => (
            <Zeile
              key={zeile.vergleich.raum.id}
              {...{ zeile, state, breite, hover, toggleRaum }}
              noten={findNoten(anmerkungen, zeile.vergleich.raum.schluessel, atlas.periode)}
              erste={i === 0}
            />
          ))}
        </tbody>
      </table>
      <Spruch state={state} hover={hover} />
    </div>
  )
}

/** The sentence of the row that is pointed at, where there is always room for it. */
function Spruch({ state, hover }: { readonly state: Punktestate; readonly hover: HoverStore }) {
  const { atlas } = useAtlas()
  const id = useHervorgehoben(hover)
  const zeile = state.zeilen.find(({ vergleich }) => vergleich.raum.id === id)
  return (
    <p className={`t-klein nicht-druck ${styles['spruch']}`} aria-hidden="true">
      {zeile && (
        <>
          <Raumspruch atlas={atlas} vergleich={zeile.vergleich} />
          {zeile.rang && ` Rang ${zeile.rangtext} von ${formatZahl(state.mitWert)}.`}
        </>
      )}
    </p>
  )
}

interface SkalaProps {
  readonly state: Punktestate
  /** Width in pixels; 0 until it is known. */
  readonly breite: number
}

function Achse({ state, breite }: SkalaProps) {
  if (breite === 0) return <span className={styles['achse']} />
  const xOf = linearScale(state.achse, [LUFT, breite - LUFT])
  return (
    <svg width={breite} height="18" aria-hidden="true" className={styles['achse']}>
      {state.ticks.map((tick) => (
        <text key={tick} x={xOf(tick)} y="13" textAnchor="middle">
          {formatZahl(tick, Number.isInteger(tick) ? 0 : 1)}
        </text>
      ))}
    </svg>
  )
}

interface ZeileProps extends SkalaProps {
  readonly zeile: Punktzeile
  readonly hover: HoverStore
  readonly toggleRaum: (schluessel: string) => void
  readonly noten: readonly Nummerierte[]
  readonly erste: boolean
}

const Zeile = memo(function Zeile(props: ZeileProps) {
  const { zeile, hover, toggleRaum } = props
  const { raum, zelle } = zeile.vergleich
  const hervorgehoben = useIsHervorgehoben(hover, raum.id)
  const farbe =
    zeile.farbe === null ? undefined : strichOf({ rolle: 'RAUM', farbe: zeile.farbe }).farbe
  return (
    <tr
      className={classNames(farbe && styles['gewaehlt'], hervorgehoben && styles['unter'])}
      {...(farbe && { style: { '--reihe': farbe } as CSSProperties })}
      onPointerEnter={() => hover.set(raum.id)}
      onPointerLeave={() => hover.set(null)}
    >
      <td className={styles['rang']}>{zeile.rangtext}</td>
      <th scope="row">
        <button
          type="button"
          className={styles['name']}
          aria-pressed={farbe !== undefined}
          aria-label={zeile.satz}
          tabIndex={props.erste ? 0 : -1}
          onKeyDown={moveZeilenfokus}
          onClick={() => toggleRaum(raum.schluessel)}
          onFocus={() => hover.set(raum.id)}
          onBlur={() => hover.set(null)}
        >
          {raum.name}
        </button>
        <span className={styles['darunter']}>{zeile.wort}</span>
      </th>
      <td className={styles['lage']}>
        <Punkt {...props} farbe={farbe} />
      </td>
      <td className="r">
        {zelle.wert === null ? <abbr title={erklaerungOf(zelle)}>{zeile.text}</abbr> : zeile.text}
        {zelle.wert !== null && <Zusatz zeichen={zelle.zeichen} />}
        <Noten noten={props.noten} />
      </td>
      <td className={`r ${styles['intervall']}`}>{zeile.intervall}</td>
      <td className={styles['urteil']}>{zeile.wort}</td>
    </tr>
  )
})

/** One row on the common scale; the words stand beside it. */
function Punkt({
  zeile,
  state,
  breite,
  farbe,
}: ZeileProps & { readonly farbe: string | undefined }) {
  const { zelle, massstabwert } = zeile.vergleich
  if (breite === 0) return null
  const xOf = linearScale(state.achse, [LUFT, breite - LUFT])
  const ton = farbe ?? '#16191d'
  return (
    <svg width={breite} height={HOEHE} viewBox={`0 0 ${breite} ${HOEHE}`} aria-hidden="true">
      <path
        className={styles['gitter']}
        d={state.ticks.map((tick) => `M${xOf(tick)} 0V${HOEHE}`).join('')}
      />
      {massstabwert !== null && (
        <path className={styles['massstab']} d={`M${xOf(massstabwert)} 0V${HOEHE}`} />
      )}
      {zelle.unten !== null && zelle.oben !== null && (
        <path
          className={styles['bereich']}
          d={`M${xOf(zelle.unten)} ${HOEHE / 2}H${xOf(zelle.oben)}`}
        />
      )}
      {zelle.wert !== null && (
        <circle
          cx={xOf(zelle.wert)}
          cy={HOEHE / 2}
          r="5"
          fill={zeile.sicher ? ton : '#ffffff'}
          stroke={ton}
          strokeWidth="1.8"
        />
      )}
    </svg>
  )
}
