/** What the time line under the map draws and says. Pure. */
import { veraenderung } from '@sozial/domain/vergleich'
import { formatMitEinheit } from '@sozial/shared/format'
import { massstabZelle, zelleOf } from '../../app/atlas/atlas-state.ts'
import type { Atlas, AtlasRaum, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { toBruchstellen, toStretches } from '../../charts/bruchstellen.ts'
import type { Stretch } from '../../charts/bruchstellen.ts'
import { buildLineChartState } from '../../charts/line/line-chart-state.ts'
import type { LineChartState } from '../../charts/line/line-chart-state.ts'
import type { Reihe } from '../../charts/reihe.ts'
import { toMessergebnis } from '../../app/atlas/messergebnis.ts'
import { istVergleichbar } from './vergleich.ts'

/** What the time line depends on; the shown period is not among it. */
export type Zeitliniendaten = Pick<
  Atlas,
  'indikator' | 'perioden' | 'raeume' | 'massstaebe' | 'brueche' | 'auswahl'
>

/** More lines in the background are a grey field that says nothing. */
const MAX_HINTERGRUND = 60

function kreisOf(atlas: Zeitliniendaten) {
  return istVergleichbar(atlas)
    ? atlas.massstaebe.find(({ raum }) => raum.ebene === 'KREIS')
    : undefined
}

/** Chosen areas in their colours, the Kreis in ink, all others in grey behind. */
export function createZeitlinie(atlas: Zeitliniendaten): LineChartState {
  const { einheit, nachkommastellen } = atlas.indikator.fassung
  return buildLineChartState({
    perioden: atlas.perioden,
    reihen: [...hintergrundreihen(atlas), ...kreisreihen(atlas), ...auswahlreihen(atlas)],
    brueche: atlas.brueche,
    einheit,
    nachkommastellen,
  })
}

function zellenOf(atlas: Zeitliniendaten, raum: AtlasRaum): readonly AtlasZelle[] {
  return atlas.perioden.map((periode) => zelleOf(periode, raum))
}

function hintergrundreihen(atlas: Zeitliniendaten): readonly Reihe[] {
  const gewaehlt = new Set(atlas.auswahl.map(({ raum }) => raum.id))
  const uebrige = atlas.raeume.filter(({ id }) => !gewaehlt.has(id))
  if (uebrige.length > MAX_HINTERGRUND) return []
  return uebrige.map((raum) => ({
    id: raum.id,
    name: raum.name,
    rolle: 'HINTERGRUND',
    zellen: zellenOf(atlas, raum),
  }))
}

function kreisreihen(atlas: Zeitliniendaten): readonly Reihe[] {
  const kreis = kreisOf(atlas)
  if (!kreis) return []
  return [{ id: kreis.raum.id, name: kreis.raum.name, rolle: 'KREIS', zellen: kreis.zellen }]
}

function auswahlreihen(atlas: Zeitliniendaten): readonly Reihe[] {
  return atlas.auswahl.map(({ raum, farbe }) => ({
    id: raum.id,
    name: raum.name,
    rolle: 'RAUM',
    farbe,
    zellen: zellenOf(atlas, raum),
  }))
}

const URTEIL = {
  GESTIEGEN: 'gestiegen',
  GESUNKEN: 'gesunken',
  NAHEZU_GLEICH: 'nahezu gleich geblieben',
  NICHT_SICHER: 'nicht sicher verändert',
} as const

interface Veraenderungsworte {
  readonly wort: string
  readonly von: string
  readonly bis: string
}

/** First and last figure of the stretch, judged; `null` with fewer than two. */
function worteOf(
  atlas: Zeitliniendaten,
  zellen: readonly AtlasZelle[],
  { von, bis }: Stretch,
): Veraenderungsworte | null {
  const stellen = zellen.flatMap((zelle, i) =>
    i >= von && i <= bis && zelle.wert !== null ? [i] : [],
  )
  const [erste, letzte] = [stellen[0], stellen.at(-1)]
  if (erste === undefined || letzte === undefined || erste === letzte) return null
  const [alt, neu] = [zellen[erste], zellen[letzte]]
  if (!alt || !neu) return null
  const { typ, intervall, faktor, einheit, nachkommastellen } = atlas.indikator.fassung
  const regel =
    typ === 'ABSOLUT'
      ? { methode: 'KEINE' as const, faktor, schwelle: Math.abs(alt.wert ?? 0) * 0.005 }
      : { methode: intervall, faktor }
  const { urteil } = veraenderung(toMessergebnis(alt), toMessergebnis(neu), regel)
  if (urteil === 'NICHT_VERGLICHEN') return null
  const zahl = (i: number, wert: number): string =>
    `${formatMitEinheit(wert, einheit, nachkommastellen)} (${atlas.perioden[i]?.kurz})`
  return { wort: URTEIL[urteil], von: zahl(erste, alt.wert ?? 0), bis: zahl(letzte, neu.wert ?? 0) }
}

/** The longest unbroken stretch; of equal ones the newest. */
function laengsterAbschnitt(atlas: Zeitliniendaten): Stretch | undefined {
  return toStretches(atlas.perioden, atlas.brueche).reduce<Stretch | undefined>(
    (bester, abschnitt) =>
      !bester || abschnitt.bis - abschnitt.von >= bester.bis - bester.von ? abschnitt : bester,
    undefined,
  )
}

/** How the first chosen area moved, and the Kreis beside it; nothing is computed across a break. */
export function createZeitsatz(atlas: Zeitliniendaten): string {
  const [erster] = atlas.auswahl
  const abschnitt = laengsterAbschnitt(atlas)
  if (!abschnitt) return ''
  const kreis = kreisOf(atlas)
  const kreisworte = kreis && worteOf(atlas, kreisZellen(atlas, kreis), abschnitt)
  if (!erster) {
    const aufforderung =
      'Wählen Sie bis zu sechs Räume in Karte oder Liste: Hier erscheint ihr Verlauf.'
    return kreisworte
      ? `Kreis: von ${kreisworte.von} auf ${kreisworte.bis} ${kreisworte.wort}. ${aufforderung}`
      : aufforderung
  }
  const worte = worteOf(atlas, zellenOf(atlas, erster.raum), abschnitt)
  if (!worte)
    return `Für ${erster.raum.name} liegen zu wenige Werte vor, um einen Verlauf zu beurteilen.`
  const gegen = kreisworte ? `, der Kreis ${kreisworte.wort}` : ''
  return `${erster.raum.name}: von ${worte.von} auf ${worte.bis} ${worte.wort}${gegen}.${bruchsatz(atlas)}`
}

function kreisZellen(
  atlas: Zeitliniendaten,
  kreis: Atlas['massstaebe'][number],
): readonly AtlasZelle[] {
  return atlas.perioden.map((periode) => massstabZelle(kreis, periode))
}

function bruchsatz(atlas: Zeitliniendaten): string {
  const [stelle, ...weitere] = toBruchstellen(atlas.perioden, atlas.brueche)
  if (!stelle) return ''
  return weitere.length === 0
    ? ` Über den Bruch (${stelle.titel}) hinweg wird keine Veränderung berechnet.`
    : ' Über Brüche hinweg wird keine Veränderung berechnet.'
}
