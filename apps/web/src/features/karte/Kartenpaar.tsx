import { useMemo, useState } from 'react'
import { Kartenplatte } from '../../map/Kartenplatte.tsx'
import { kreisfaktor } from '../../map/kreise.ts'
import { StaticMap } from '../../map/static/StaticMap.tsx'
import { useBreite } from '../../map/use-breite.ts'
import { createVerbund } from '../../map/verbund.ts'
import { fitAusschnitt } from '../../map/viewport.ts'
import { useMediaQuery } from '../../lib/use-media-query.ts'
import type { AtlasPeriode } from '../../app/atlas/atlas-state.ts'
import type { MapState } from '../../map/map-state.ts'
import { Kartenlegende, useLegende } from './Kartenlegende.tsx'
import type { MitGeometrie } from './Kartenteil.tsx'
import { createKartenstate, mitKommunengrenzen } from './karten-state.ts'
import { kartentitel, useSpruch } from './kartenworte.tsx'
import { SCHMALER_SCHIRM } from './schirm.ts'
import styles from './Kartenarten.module.css'

const LEGENDE = 320

/** Two periods side by side: one legend, the same classes, both maps move together. */
export function Kartenpaar(props: MitGeometrie) {
  const { blatt, state, art } = props
  const { atlas, frueher } = blatt
  const [verbund] = useState(createVerbund)
  const [messen, breite] = useBreite()
  const { legende, kreise } = useLegende(props, LEGENDE, kreisfaktor({ breite: breite || 584 }))
  const vorher = useMemo(
    () => (frueher ? createKartenstate(atlas, art, frueher) : state),
    [atlas, art, frueher, state],
  )
  const schmal = useMediaQuery(SCHMALER_SCHIRM)
  const karten: readonly (readonly [AtlasPeriode, MapState])[] = [
    [frueher ?? atlas.periode, vorher],
    [atlas.periode, state],
  ]
  return (
    <>
      <div className={styles['legende']}>
        <Kartenlegende {...props} {...{ legende, kreise }} bilder={[vorher, state]} />
      </div>
      <div className={styles['paar']}>
        {karten.map(([periode, bild], i) => (
          <section key={i === 0 ? 'frueher' : 'spaeter'} ref={i === 0 ? messen : undefined}>
            <h2 className={`t-h3 ${styles['jahr']}`}>{periode.kurz}</h2>
            {schmal ? (
              <Standbild {...props} state={bild} periode={periode} breite={breite} />
            ) : (
              <Seite {...props} state={bild} periode={periode} verbund={verbund} />
            )}
          </section>
        ))}
      </div>
    </>
  )
}

interface SeiteProps extends MitGeometrie {
  readonly periode: AtlasPeriode
}

function Seite({
  periode,
  verbund,
  ...props
}: SeiteProps & { readonly verbund: ReturnType<typeof createVerbund> }) {
  const { atlas } = props.blatt
  const spruch = useSpruch(props.blatt)
  return (
    <Kartenplatte
      key={atlas.gebietsstand.geometrie}
      titel={kartentitel(atlas, periode)}
      beschreibung={props.beschreibung}
      tabelle={props.tabelle}
      state={props.state}
      geometrie={props.geometrie}
      mitKommunen={mitKommunengrenzen(atlas)}
      hover={props.hover}
      onWaehlen={props.onWaehlen}
      spruch={spruch}
      legende={null}
      legendengroesse={null}
      verbund={verbund}
    />
  )
}

const HOEHE = 280

function Standbild({ periode, breite, ...props }: SeiteProps & { readonly breite: number }) {
  const { geometrie } = props
  const { atlas } = props.blatt
  const groesse = useMemo(() => ({ breite, hoehe: HOEHE }), [breite])
  const ausschnitt = useMemo(
    () => fitAusschnitt(geometrie.kreisringe, groesse, 16),
    [geometrie, groesse],
  )
  return (
    <figure className={styles['bild']} aria-details={props.tabelle}>
      {breite > 0 && (
        <StaticMap
          titel={kartentitel(atlas, periode)}
          state={props.state}
          geometrie={geometrie}
          groesse={groesse}
          ausschnitt={ausschnitt}
          namen={false}
          mitKommunen={mitKommunengrenzen(atlas)}
        />
      )}
    </figure>
  )
}
