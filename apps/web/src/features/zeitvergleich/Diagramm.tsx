import { Fragment, useMemo, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { toStretches } from '../../charts/bruchstellen.ts'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { INTERVALLSATZ, quellensatz } from '../../app/atlas/quelle.ts'
import { Rechenweg } from '../../app/atlas/Rechenweg.tsx'
import type { HoverStore } from '../../charts/emphasis.ts'
import { basenText } from '../../charts/line/index-series.ts'
import { buildLineChartState, type LineChartState } from '../../charts/line/line-chart-state.ts'
import { Bruchnotiz } from '../../charts/line/Bruchnotiz.tsx'
import { LineChart } from '../../charts/line/LineChart.tsx'
import { hoehensatz, slopeNote } from '../../charts/slope/slope-layout.ts'
import { SlopeChart } from '../../charts/slope/SlopeChart.tsx'
import { achsensatz, urteilsworteOf, type Seitenzustand } from './seite-state.ts'
import { istUnterjaehrig } from './veraenderungen.ts'
import { TABELLE_ID } from './ZeitvergleichTabelle.tsx'
import styles from './Zeitvergleich.module.css'

/** Said wherever parts of a year are drawn. */
const JAHRESZEITSATZ =
  'Werte innerhalb des Jahres schwanken mit den Jahreszeiten; verglichen wird deshalb nur mit derselben Jahreszeit.'

export interface DiagrammProps {
  readonly seite: Seitenzustand
  readonly beschreibung: string
  readonly hoehe: number
  readonly hover: HoverStore
}

/** One chart with all lines, a slope, or one chart per area on a common scale. */
export function Diagramm(props: DiagrammProps): ReactNode {
  const { seite, beschreibung, hoehe, hover } = props
  const { atlas, gezeichnet: state, titel } = seite
  const intervalle = atlas.ansicht.intervalle && state.hatIntervalle && !seite.steigung
  if (seite.steigung) return <Steigung {...props} />
  if (atlas.ansicht.anordnung === 'bilder') {
    return <Einzelbilder {...props} intervalle={intervalle} />
  }
  return (
    <LineChart
      state={state}
      titel={`Linien: ${titel}`}
      tabelle={TABELLE_ID}
      {...{ beschreibung, hoehe, intervalle, hover }}
    >
      <Quellenzeile seite={seite} intervalle={intervalle} />
    </LineChart>
  )
}

function Steigung({ seite, beschreibung, hoehe, hover }: DiagrammProps): ReactNode {
  const worte = useMemo(() => urteilsworteOf(seite), [seite])
  const state = seite.gezeichnet
  return (
    <SlopeChart
      state={state}
      worte={worte}
      titel={`Steigung: ${seite.titel}`}
      tabelle={TABELLE_ID}
      {...{ beschreibung, hoehe, hover }}
    >
      {state.brueche.some(({ einzeln }) => !einzeln) && (
        <>
          <b>Nicht vergleichbar:</b> Zwischen beiden Zeiträumen liegt ein Bruch der Reihe; die Enden
          sind deshalb nicht verbunden. <Wege />
        </>
      )}
      {state.reihen.some(({ rolle }) => rolle === 'HINTERGRUND') && 'Grau: die übrigen Räume. '}
      {slopeNote(state)} {hoehensatz(state)} <Quellenzeile seite={seite} intervalle={false} />
    </SlopeChart>
  )
}

/** From a slope across a break to those within its unbroken stretches. */
function Wege(): ReactNode {
  const { atlas, adresse } = useAtlas()
  const abschnitte = toStretches(atlas.perioden, atlas.brueche).filter(({ von, bis }) => von < bis)
  if (abschnitte.length === 0) return null
  return (
    <>
      Vergleichbar sind{' '}
      {abschnitte.map(({ von, bis }, i) => {
        const [erste, letzte] = [atlas.perioden[von], atlas.perioden[bis]]
        if (!erste || !letzte) return null
        const zeiten = { seit: erste.adresse, zeitraum: letzte.adresse }
        return (
          <Fragment key={erste.id}>
            {i > 0 && ' und '}
            <Link to={adresse('/zeitvergleich', zeiten)}>
              {erste.kurz} bis {letzte.kurz}
            </Link>
          </Fragment>
        )
      })}
      .{' '}
    </>
  )
}

interface MitIntervallen extends DiagrammProps {
  readonly intervalle: boolean
}

function Einzelbilder(props: MitIntervallen): ReactNode {
  const { seite, intervalle } = props
  const { atlas, gezeichnet: state, vergleich, titel } = seite
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
        <Quellenzeile seite={seite} intervalle={intervalle} />
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

function Quellenzeile({
  seite,
  intervalle,
}: Pick<MitIntervallen, 'seite' | 'intervalle'>): ReactNode {
  const { atlas, vergleich, gezeichnet: state } = seite
  return (
    <>
      {intervalle && `${INTERVALLSATZ} `}
      {!seite.steigung && atlas.ansicht.anordnung === 'linien' && state.achsenbeginn !== null && (
        <>
          <b>{achsensatz(state)}</b>{' '}
        </>
      )}
      {state.modus === 'INDEX' && `${indexsatz(state)} `}
      {istUnterjaehrig(atlas.periode.art) && `${JAHRESZEITSATZ} `}
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
