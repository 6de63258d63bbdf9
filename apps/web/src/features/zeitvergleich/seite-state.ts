import { formatZahl } from '@sozial/shared/format'
import { waehleAnmerkungen, type Nummerierte } from '../../app/atlas/anmerkungen.ts'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { findPeriode, istSteigung, toZeitausschnitt } from '../../app/atlas/zeitausschnitt.ts'
import { buildLineChartState, type LineChartState } from '../../charts/line/line-chart-state.ts'
import { createSatz, type Satzteil } from './satz.ts'
import { buildTabelle, type Vergleichstabelle } from './tabelle.ts'
import {
  alleRaumreihen,
  buildZeitvergleich,
  type Vergleichsreihe,
  type Zeitvergleich,
} from './zeitvergleich-state.ts'

/** All that the screen shows, from one atlas. */
export interface Seitenzustand {
  /** The atlas in the shown part of time. */
  readonly atlas: Atlas
  /** What of the address could not be fulfilled. */
  readonly hinweise: readonly string[]
  /** The two ends of a slope are shown, and nothing between. */
  readonly steigung: boolean
  readonly titel: string
  readonly satz: readonly Satzteil[]
  readonly vergleich: Zeitvergleich
  /** All series, as in the table. */
  readonly alle: LineChartState
  /** The series that are drawn. */
  readonly gezeichnet: LineChartState
  readonly tabelle: Vergleichstabelle
  /** What planners say of what is shown. */
  readonly anmerkungen: readonly Nummerierte[]
}

/** Sentence, chart and table of one selection; they cannot disagree. */
export function buildSeite(ganzer: Atlas): Seitenzustand {
  const { atlas, hinweise } = toZeitausschnitt(ganzer)
  const steigung = istSteigung(ganzer)
  const vergleich = buildZeitvergleich(atlas)
  const { fassung } = atlas.indikator
  const { abNull, darstellung } = atlas.ansicht
  const index = darstellung === 'index' && vergleich.indexMoeglich && !steigung
  const toState = (reihen: readonly Vergleichsreihe[]) =>
    buildLineChartState({
      perioden: atlas.perioden,
      brueche: atlas.brueche,
      einheit: fassung.einheit,
      nachkommastellen: fassung.nachkommastellen,
      modus: index ? 'INDEX' : 'WERTE',
      basis: findPeriode(atlas.perioden, atlas.ansicht.seit)?.index ?? null,
      achse: abNull ? 'NULL' : steigung ? 'ENG' : vergleich.nurAnzahlen ? 'DATEN' : 'NULL',
      reihen,
    })
  const reihen = vergleich.zeilen.map(({ reihe }) => reihe)
  const alle = toState(reihen)
  const anmerkungen = waehleAnmerkungen(atlas.anmerkungen, {
    perioden: atlas.perioden,
    raeume: reihen.map(({ schluessel }) => schluessel),
  })
  const gezeichnete = reihen.filter((reihe) => isDrawn(reihe, vergleich, index))
  const hinten = steigung ? hintergrundReihen(atlas, vergleich.auswahl) : []
  return {
    atlas,
    hinweise,
    steigung,
    titel: `${fassung.kurzname}, ${vergleich.zeitspanne}`,
    satz: createSatz(vergleich, atlas),
    vergleich,
    alle,
    gezeichnet: toState([...hinten, ...gezeichnete]),
    tabelle: buildTabelle(vergleich, { state: alle, atlas, anmerkungen }),
    anmerkungen,
  }
}

/** More lines in the background are a grey field that says nothing. */
const MAX_HINTERGRUND = 120

/** All areas that are not chosen, grey behind the slope: how they moved is its ground. */
function hintergrundReihen(
  atlas: Atlas,
  auswahl: Zeitvergleich['auswahl'],
): readonly Vergleichsreihe[] {
  const gewaehlt = new Set(auswahl.map(({ raum }) => raum.schluessel))
  const uebrige = alleRaumreihen(atlas, []).filter(({ schluessel }) => !gewaehlt.has(schluessel))
  if (uebrige.length > MAX_HINTERGRUND) return []
  return uebrige.map((reihe) => ({ ...reihe, rolle: 'HINTERGRUND' }))
}

/** "+1,2, gestiegen" beside the end of each line, as in the table. */
export function urteilsworteOf({ tabelle }: Seitenzustand): ReadonlyMap<string, string> {
  return new Map(
    tabelle.zeilen.flatMap(({ reihe, aenderungen }) => {
      const letzte = aenderungen.at(-1)
      if (!letzte || letzte.wort === '') return []
      return [[reihe.id, `${letzte.text}, ${letzte.wort}`] as const]
    }),
  )
}

/**
 * Plain counts are drawn without yardsticks: the sum of a whole Kreis would
 * press all areas flat. With index all start at 100 and can stand together.
 */
function isDrawn(reihe: Vergleichsreihe, vergleich: Zeitvergleich, index: boolean): boolean {
  return reihe.rolle === 'RAUM' || index || !vergleich.nurAnzahlen
}

/** "Achse beginnt bei 25.000."; empty where it begins at zero. */
export function achsensatz({ achsenbeginn }: Pick<LineChartState, 'achsenbeginn'>): string {
  if (achsenbeginn === null) return ''
  const stellen = Number.isInteger(achsenbeginn) ? 0 : 1
  return `Achse beginnt bei ${formatZahl(achsenbeginn, stellen)}, nicht bei null.`
}

/** A definition as the first part of a line. */
export function withoutFullStop(satz: string): string {
  return satz.trim().replace(/\.$/, '')
}
