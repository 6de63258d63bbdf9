import { useMemo } from 'react'
import { zeichenOf } from '@sozial/shared/zeichen'
import { quellenzeileOf } from '../../app/bevoelkerung/quellenzeile.ts'
import { createPyramidenstate, type Altersaufbau } from '../../app/bevoelkerung/pyramide-state.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { Marken } from '../../charts/Marken.tsx'
import { pyramidMarks } from '../../charts/pyramid/pyramid-layout.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import styles from './Profil.module.css'

interface AltersbildProps {
  readonly aufbau: Altersaufbau | null
  readonly kreis: { readonly demo: boolean }
}

/** The pyramid of the area with the Kreis as outline, or why there is none. */
export function Altersbild({ aufbau, kreis }: AltersbildProps) {
  const innen = useSicht() === 'INTERN'
  if (!aufbau || aufbau.gruppen.length === 0) {
    return (
      <Abschnitt titel="Altersaufbau">
        <p className="mass">
          {innen
            ? 'Für diesen Raum gibt es keine Bevölkerung nach Alter und Geschlecht. Sie kommt aus einer Tabelle des Melderegisters.'
            : 'Die Bevölkerung nach Altersjahren und Geschlecht ist nicht veröffentlicht. Was zum Alter veröffentlicht ist, steht oben und bei den Indikatoren.'}
        </p>
      </Abschnitt>
    )
  }
  if (![...aufbau.werte.maennlich, ...aufbau.werte.weiblich].some((wert) => wert !== null)) {
    const status = aufbau.werte.maennlichStatus?.[0] ?? 'NICHT_VERFUEGBAR'
    return (
      <Abschnitt titel="Altersaufbau" zusatz={aufbau.zeitraum.name}>
        <p className="mass">
          Die Bevölkerung dieses Raums nach Alter und Geschlecht: {zeichenOf(status).erklaerung}.
        </p>
      </Abschnitt>
    )
  }
  return (
    <Abschnitt titel="Altersaufbau" zusatz={aufbau.zeitraum.name}>
      <Pyramide aufbau={aufbau} kreis={kreis} />
    </Abschnitt>
  )
}

const GROESSE = { breite: 460, hoehe: 330 } as const
/** Room for half of the outermost figures. */
const RAND = 8

function Pyramide({ aufbau, kreis }: AltersbildProps & { readonly aufbau: Altersaufbau }) {
  const state = useMemo(() => createPyramidenstate(aufbau), [aufbau])
  const marken = useMemo(
    () => pyramidMarks(state.pyramide, { ...GROESSE, breite: GROESSE.breite - 2 * RAND, x: RAND }),
    [state],
  )
  return (
    <figure aria-label={state.titel}>
      <svg
        className={styles['pyramide']}
        viewBox={`0 0 ${GROESSE.breite} ${GROESSE.hoehe}`}
        role="img"
        aria-label={`${state.titel}. ${state.befund}${state.rest}`}
      >
        <Marken marken={marken} />
      </svg>
      <figcaption className="quelle">
        {state.achse}. Balken: {aufbau.raum.name}
        {aufbau.massstab && `; Linie: ${aufbau.massstab.name}`}. {quellenzeileOf(aufbau, kreis)}
      </figcaption>
    </figure>
  )
}
