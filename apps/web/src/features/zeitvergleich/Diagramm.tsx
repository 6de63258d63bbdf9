import { useMemo, type ReactNode } from 'react'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { INTERVALLSATZ, quellensatz } from '../../app/atlas/quelle.ts'
import { Rechenweg } from '../../app/atlas/Rechenweg.tsx'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import type { HoverStore } from '../../charts/emphasis.ts'
import { basenText } from '../../charts/line/index-series.ts'
import { buildLineChartState, type LineChartState } from '../../charts/line/line-chart-state.ts'
import { Bruchnotiz } from '../../charts/line/Bruchnotiz.tsx'
import { LineChart } from '../../charts/line/LineChart.tsx'
import { achsensatz } from './seite-state.ts'
import { TABELLE_ID } from './ZeitvergleichTabelle.tsx'
import type { Zeitvergleich } from './zeitvergleich-state.ts'
import styles from './Zeitvergleich.module.css'

export interface DiagrammProps {
  readonly state: LineChartState
  readonly vergleich: Zeitvergleich
  readonly titel: string
  readonly beschreibung: string
  readonly hoehe: number
  readonly hover: HoverStore
}

/** One chart with all lines, or one per area on a common scale. */
export function Diagramm(props: DiagrammProps): ReactNode {
  const { atlas } = useAtlas()
  const intervalle = atlas.ansicht.intervalle && props.state.hatIntervalle
  if (atlas.ansicht.anordnung === 'bilder') {
    return <Einzelbilder {...props} intervalle={intervalle} />
  }
  return (
    <LineChart
      state={props.state}
      titel={`Linien: ${props.titel}`}
      beschreibung={props.beschreibung}
      tabelle={TABELLE_ID}
      hoehe={props.hoehe}
      intervalle={intervalle}
      hover={props.hover}
    >
      <Quellenzeile {...props} intervalle={intervalle} />
    </LineChart>
  )
}

interface MitIntervallen extends DiagrammProps {
  readonly intervalle: boolean
}

function Einzelbilder(props: MitIntervallen): ReactNode {
  const { state, vergleich, titel, intervalle } = props
  const { atlas } = useAtlas()
  const bilder = useMemo(() => splitByRaum(state, atlas), [state, atlas])
  return (
    <>
      <div className={styles.bilder}>
        {bilder.map(({ name, bild }) => (
          <section key={name} aria-label={name}>
            <h2 className="t-h3">{name}</h2>
            <LineChart
              state={bild}
              titel={`${name}: ${titel}`}
              beschreibung={
                vergleich.nurAnzahlen
                  ? 'Eigene Linie auf eigener Skala.'
                  : `Eigene Linie und Maßstab auf der Skala aller ${vergleich.auswahl.length} Räume.`
              }
              tabelle={TABELLE_ID}
              hoehe={240}
              intervalle={intervalle}
              bruchnotiz={false}
            >
              {achsensatz(bild)}
            </LineChart>
          </section>
        ))}
      </div>
      {state.brueche.length > 0 && <Bruchnotiz brueche={state.brueche} perioden={state.perioden} />}
      <p className={styles.quelle}>
        <Quellenzeile {...props} />
      </p>
    </>
  )
}

/**
 * A chart per area with the yardsticks, all on the value axis of the common one.
 * Plain counts of large and small areas have no common axis that shows both.
 */
function splitByRaum(
  state: LineChartState,
  atlas: Atlas,
): readonly { readonly name: string; readonly bild: LineChartState }[] {
  const massstaebe = state.reihen.filter(({ rolle }) => rolle !== 'RAUM')
  return state.reihen
    .filter(({ rolle }) => rolle === 'RAUM')
    .map((reihe) => ({
      name: reihe.name,
      bild: buildLineChartState({
        perioden: state.perioden,
        brueche: atlas.brueche,
        einheit: state.einheit,
        nachkommastellen: atlas.indikator.fassung.nachkommastellen,
        modus: state.modus,
        ...(atlas.indikator.fassung.typ === 'ABSOLUT' && state.modus === 'WERTE'
          ? { achse: state.achse }
          : { yDomain: state.yDomain }),
        reihen: [reihe, ...massstaebe],
      }),
    }))
}

function Quellenzeile({ state, vergleich, intervalle }: MitIntervallen): ReactNode {
  const { atlas } = useAtlas()
  return (
    <>
      {intervalle && `${INTERVALLSATZ} `}
      {atlas.ansicht.anordnung === 'linien' && state.achsenbeginn !== null && (
        <>
          <b>{achsensatz(state)}</b>{' '}
        </>
      )}
      {state.modus === 'INDEX' && `${indexsatz(state)} `}
      {vergleich.nurAnzahlen &&
        state.modus === 'WERTE' &&
        'Der Kreis ist nur im Index gezeichnet; seine Summe stünde weit über allen Räumen. '}
      {quellensatz(atlas)} <Rechenweg />
    </>
  )
}

/* Every line begins anew after a break; a reader must know where 100 is. */
function indexsatz(state: LineChartState): string {
  const basen = basenText(state)
  if (state.basen.length < 2) return `Index: ${basen}.`
  return `Nach jedem Bruch beginnt der Index neu: ${basen}.`
}
