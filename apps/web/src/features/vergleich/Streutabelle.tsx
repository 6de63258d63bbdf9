import type { CSSProperties } from 'react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { strichOf } from '../../charts/reihe.ts'
import { useIsHervorgehoben, type HoverStore } from '../../map/hover.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { Streuungsstate, Streuzeile } from './streuung-state.ts'
import styles from './Vergleich.module.css'

interface WerteProps {
  readonly state: Streuungsstate
  readonly hover: HoverStore
  readonly atlas: Atlas
}

/** The points as rows: the same words, reachable by keyboard. */
export function Streutabelle({ state, hover, atlas }: WerteProps) {
  const { toggleRaum } = useAtlas()
  const mitFeld = state.bild.felder.length > 0
  return (
    <Abschnitt id="tabelle" titel="Dieselben Werte als Tabelle">
      <Tabelle titel={state.titel} titelUnsichtbar ersteSpalteFest>
        <thead>
          <tr>
            <th scope="col">{EBENE_WORTE[atlas.ebene].singular}</th>
            <th scope="col" className="r">
              {state.xKopf}
            </th>
            <th scope="col" className="r">
              {state.yKopf}
            </th>
            {mitFeld && <th scope="col">Lage zum Maßstab</th>}
          </tr>
        </thead>
        <tbody>
          {state.zeilen.map((zeile) => (
            <Zeile key={zeile.raum.id} {...{ zeile, hover, toggleRaum, mitFeld }} />
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}

interface ZeileProps {
  readonly zeile: Streuzeile
  readonly hover: HoverStore
  readonly mitFeld: boolean
  readonly toggleRaum: (schluessel: string) => void
}

function Zeile({
  zeile: { raum, xText, yText, feld, grund, farbe },
  hover,
  mitFeld,
  toggleRaum,
}: ZeileProps) {
  const hervorgehoben = useIsHervorgehoben(hover, raum.id)
  const reihe = farbe === null ? undefined : strichOf({ rolle: 'RAUM', farbe }).farbe
  return (
    <tr
      className={classNames(reihe && styles['gewaehlt'], hervorgehoben && styles['unter'])}
      {...(reihe && { style: { '--reihe': reihe } as CSSProperties })}
      onPointerEnter={() => hover.set(raum.id)}
      onPointerLeave={() => hover.set(null)}
    >
      <th scope="row">
        <button
          type="button"
          className={styles['name']}
          aria-pressed={reihe !== undefined}
          onClick={() => toggleRaum(raum.schluessel)}
          onFocus={() => hover.set(raum.id)}
          onBlur={() => hover.set(null)}
        >
          {raum.name}
        </button>
      </th>
      <td className="r">{xText}</td>
      <td className="r">{yText}</td>
      {mitFeld && <td>{feld || grund}</td>}
    </tr>
  )
}
