import { useMemo } from 'react'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { createKleinbildgrund, Kleinbild } from '../../map/static/Kleinbild.tsx'
import { classNames } from '../../ui/class-names.ts'
import { kreisfaktor } from '../../map/kreise.ts'
import { Kartenlegende, useLegende } from './Kartenlegende.tsx'
import type { MitGeometrie } from './Kartenteil.tsx'
import { createKartenstate } from './karten-state.ts'
import styles from './Kartenarten.module.css'

const GROESSE = { breite: 224, hoehe: 190 }
const LEGENDE = 320

/** One small map per period in the same classes; a click opens its period. */
export function Kartenbilder(props: MitGeometrie) {
  const { aendere } = useAtlas()
  const { blatt, geometrie, art } = props
  const { atlas } = blatt
  const { legende, kreise } = useLegende(props, LEGENDE, kreisfaktor(GROESSE))
  const grund = useMemo(() => createKleinbildgrund(geometrie, GROESSE), [geometrie])
  const bilder = useMemo(
    () =>
      atlas.perioden.map((periode) => ({ periode, state: createKartenstate(atlas, art, periode) })),
    [atlas, art],
  )
  return (
    <>
      <div className={styles['legende']}>
        <Kartenlegende
          {...props}
          {...{ legende, kreise }}
          bilder={bilder.map((bild) => bild.state)}
        />
      </div>
      <ul className={styles['bilder']} aria-label="Karten der einzelnen Zeiträume">
        {bilder.map(({ periode, state }) => {
          const mitWert = periode.zellen.filter(({ wert }) => wert !== null).length
          const gezeigt = periode.id === atlas.periode.id
          return (
            <li key={periode.id}>
              <button
                type="button"
                className={classNames(styles['oeffnen'], gezeigt && styles['gezeigt'])}
                aria-label={`${periode.kurz} groß zeigen: ${mitWert} von ${periode.zellen.length} Räumen mit Wert`}
                onClick={() => aendere({ karte: 'werte', zeitraum: periode.adresse })}
              >
                <span className={styles['jahr']}>{periode.kurz}</span>
                <Kleinbild grund={grund} state={state} />
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
