import { useMemo } from 'react'
import { Marken } from '../../charts/Marken.tsx'
import { pyramidMarks } from '../../charts/pyramid/pyramid-layout.ts'
import { useBreite } from '../../charts/use-breite.ts'
import type { Pyramidenstate } from '../../app/bevoelkerung/pyramide-state.ts'
import type { Altersaufbau } from './Personenwahl.tsx'
import styles from './Bevoelkerung.module.css'

/** The pyramid of an area against that of the Kreis. */
export function Pyramidenbild({
  state,
  aufbau,
}: {
  readonly state: Pyramidenstate
  readonly aufbau: Altersaufbau
}) {
  const [flaeche, breite] = useBreite()
  const hoehe = breite < 500 ? 440 : 560
  const marken = useMemo(
    () => pyramidMarks(state.pyramide, { breite: breite - 16, hoehe, x: 8 }),
    [state, breite, hoehe],
  )
  return (
    <figure className={styles['bild']} aria-label={state.titel} aria-details="tabelle">
      <div ref={flaeche} style={{ minHeight: hoehe }}>
        {breite > 0 && (
          <svg
            width={breite}
            height={hoehe}
            role="img"
            aria-label={`${state.titel}. ${state.befund}${state.rest}`}
          >
            <Marken marken={marken} />
          </svg>
        )}
      </div>
      <figcaption className="t-note">
        {state.achse}. Balken: {aufbau.raum.name}
        {aufbau.massstab && `; Linie: ${aufbau.massstab.name}`}.
      </figcaption>
    </figure>
  )
}
