import { lazy, Suspense } from 'react'
import { samplePerioden, sampleReihe, ZENSUS } from '../../charts/reihe.sample.ts'
import { buildLineChartState } from '../../charts/line/line-chart-state.ts'
import { createHoverStore } from '../../map/hover.ts'
import { DIVERGIEREND, klassenfarben, PALETTEN, type Palettenname } from '../../map/colors.ts'
import { Legend } from '../../map/Legend.tsx'
import { buildLegendState } from '../../map/legend-state.ts'
import { gueltig, sampleGeometrie, sampleState } from '../../map/map.sample.ts'
import { Probe } from '../../map/Muster.tsx'
import { StaticMap } from '../../map/static/StaticMap.tsx'
import { fitAusschnitt } from '../../map/viewport.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import styles from './Stil.module.css'

const LineChart = lazy(async () => ({
  default: (await import('../../charts/line/LineChart.tsx')).LineChart,
}))

const LEERE = [
  ['GESCHUETZT', 'geschützt'],
  ['UNSICHER', 'unsicher'],
  ['FEHLT', 'liegt noch nicht vor'],
  ['NICHT_SINNVOLL', 'nicht sinnvoll'],
  ['KEIN_ZUGRIFF', 'nicht freigegeben'],
] as const

const hover = createHoverStore()
const groesse = { breite: 320, hoehe: 300 }

/** Colours, kinds of empty, a small map with its legend, and lines over a break. */
export function Datenproben() {
  return (
    <>
      <Abschnitt titel="Farben der Daten">
        {(Object.keys(PALETTEN) as Palettenname[]).map((name) => (
          <Farbreihe key={name} name={name} farben={klassenfarben(name, 5)} />
        ))}
        <Farbreihe name="Veränderung" farben={DIVERGIEREND} />
        <p className={styles['reihe']}>
          {LEERE.map(([leerart, text]) => (
            <span key={leerart} className={styles['probe']}>
              <Probe fuellung={{ art: 'LEER', leerart }} breite={24} /> {text}
            </span>
          ))}
        </p>
      </Abschnitt>
      <Abschnitt titel="Karte und Legende">
        <Kartenprobe />
      </Abschnitt>
      <Abschnitt titel="Linien mit Bruch, Lücke und Schutz">
        <Linienprobe />
      </Abschnitt>
    </>
  )
}

function Farbreihe({
  name,
  farben,
}: {
  readonly name: string
  readonly farben: readonly string[]
}) {
  return (
    <p className={styles['reihe']}>
      <span>{name}</span>
      {farben.map((farbe, klasse) => (
        <span key={farbe} className={styles['probe']}>
          <Probe fuellung={{ art: 'KLASSE', klasse, farbe }} breite={24} /> {farbe}
        </span>
      ))}
    </p>
  )
}

function Kartenprobe() {
  const geometrie = sampleGeometrie()
  const state = sampleState([
    gueltig(4),
    gueltig(15),
    { wert: null, status: 'GEHEIM_PRIMAER' },
    { wert: null, status: 'NICHT_VERFUEGBAR' },
  ])
  return (
    <div className={styles['felder']}>
      <div className={styles['karte']}>
        <StaticMap
          titel="Vier Räume"
          state={state}
          geometrie={geometrie}
          groesse={groesse}
          ausschnitt={fitAusschnitt(geometrie.kreisringe, groesse, 17)}
          namen
          mitKommunen={false}
        />
      </div>
      <Legend
        titel="Anteil in Prozent"
        legende={buildLegendState({
          state,
          breite: 236,
          nachkommastellen: 1,
          massstab: { name: 'Kreis', wert: 9 },
        })}
        leere={state.leere}
        filter={null}
        hatAuswahl={false}
        hover={hover}
        onZeigen={() => undefined}
        onFilter={() => undefined}
      />
    </div>
  )
}

function Linienprobe() {
  const state = buildLineChartState({
    einheit: 'Prozent',
    nachkommastellen: 1,
    perioden: samplePerioden(2008, 9),
    brueche: [ZENSUS],
    reihen: [
      sampleReihe([8, 9, 10, 14, 15, 'NICHT_VERFUEGBAR', 15, 14, 13]),
      sampleReihe([5, 5, 6, 7, 'GEHEIM_PRIMAER', 'GEHEIM_PRIMAER', 7, 8, 8], {
        id: 'b',
        name: 'Unterau',
        farbe: 1,
      }),
    ],
  })
  return (
    <Suspense fallback={<Skelett hoehe={270} />}>
      <LineChart
        state={state}
        titel="Zwei Räume, 2008–2016"
        beschreibung="Beide Räume liegen nach dem Zensus höher als davor."
        tabelle="keine"
        hoehe={270}
      />
    </Suspense>
  )
}
