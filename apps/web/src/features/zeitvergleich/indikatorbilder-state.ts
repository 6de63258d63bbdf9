/** Several Indikatoren of one area, each on its own scale, all on one time axis. Pure. */
import type { Ansicht } from '@sozial/shared/ansicht'
import { formatFigurzelle } from '../../app/atlas/figur.ts'
import { createAtlas, type Atlas, type Atlasdaten } from '../../app/atlas/atlas-state.ts'
import { toZeitausschnitt } from '../../app/atlas/zeitausschnitt.ts'
import type { Dokumenttabelle } from '../../app/mitnehmen/dokumenttabelle.ts'
import { buildLineChartState, type LineChartState } from '../../charts/line/line-chart-state.ts'
import type { AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { buildZeitvergleich, type Vergleichszeile } from './zeitvergleich-state.ts'
import { urteilswort } from './urteil.ts'

/** One picture. */
export interface Indikatorbild {
  readonly slug: string
  readonly titel: string
  readonly einheit: string
  readonly state: LineChartState
  readonly zeilen: readonly Vergleichszeile[]
  readonly atlas: Atlas
  /** "zuletzt gestiegen"; empty where nothing was compared. */
  readonly urteil: string
}

/** Slugs to show: the chosen Indikator first, then those of the reader, else those of its theme, then the Kernset. */
export function findIndikatoren(atlas: Pick<Atlas, 'ansicht' | 'katalog' | 'indikator' | 'ebene'>) {
  const { slug: erster, thema } = atlas.indikator
  const aufEbene = atlas.katalog.filter(({ abdeckung }) =>
    abdeckung.some(({ ebene }) => ebene === atlas.ebene),
  )
  const nah = (eintrag: (typeof aufEbene)[number]) =>
    eintrag.thema === thema ? 0 : eintrag.kernset ? 1 : 2
  const vorgabe = aufEbene
    .filter((eintrag) => nah(eintrag) < 2)
    .toSorted((a, b) => nah(a) - nah(b))
    .map(({ slug }) => slug)
  const { indikatoren } = atlas.ansicht
  const weitere = indikatoren.length > 0 ? indikatoren : vorgabe.slice(0, VORGABE)
  return [...new Set([erster, ...weitere])]
}

/** So many stand beside each other until the reader says otherwise. */
const VORGABE = 6

/** The pictures, once the answers are there; the time axis reaches over all of them. */
export function buildIndikatorbilder(
  alle: readonly Atlasdaten[],
  ansicht: Ansicht,
  raum: string,
): readonly Indikatorbild[] {
  const bilder = alle.map((daten) => buildBild(daten, ansicht, raum))
  const zeiten = bilder.flatMap(({ state }) => state.zeiten)
  const [erste, letzte] = [Math.min(...zeiten), Math.max(...zeiten)]
  if (!(erste < letzte)) return bilder
  return bilder.map((bild) => ({ ...bild, state: { ...bild.state, xDomain: [erste, letzte] } }))
}

function buildBild(daten: Atlasdaten, ansicht: Ansicht, raum: string): Indikatorbild {
  const { atlas } = toZeitausschnitt(
    createAtlas(daten, {
      ...ansicht,
      indikator: daten.indikator.slug,
      anordnung: 'linien',
      zeitraum: null,
      raeume: [raum],
    }),
  )
  const vergleich = buildZeitvergleich(atlas)
  const { fassung, slug } = atlas.indikator
  const zeilen = vergleich.nurAnzahlen
    ? vergleich.zeilen.filter(({ reihe }) => reihe.rolle === 'RAUM')
    : vergleich.zeilen
  const letzte = vergleich.zeilen[0]?.veraenderungen.at(-1)
  const zeit = letzte
    ? `${atlas.perioden[letzte.von]?.kurz ?? ''} bis ${atlas.perioden[letzte.bis]?.kurz ?? ''}`
    : ''
  const wort = letzte ? urteilswort(letzte) : ''
  return {
    slug,
    titel: fassung.kurzname,
    einheit: fassung.einheit,
    atlas,
    zeilen,
    urteil: wort === '' ? '' : `${zeit}: ${wort}`,
    state: buildLineChartState({
      perioden: atlas.perioden,
      brueche: atlas.brueche,
      einheit: fassung.einheit,
      nachkommastellen: fassung.nachkommastellen,
      achse: vergleich.nurAnzahlen && !ansicht.abNull ? 'DATEN' : 'NULL',
      reihen: zeilen.map(({ reihe }) => reihe),
    }),
  }
}

/** One row per Indikator and line, one column per period that any of them has. */
export function toIndikatortabelle(
  bilder: readonly Indikatorbild[],
): Pick<Dokumenttabelle, 'kopf' | 'zeilen'> {
  const spalten = new Map(
    bilder.flatMap(({ atlas }) => atlas.perioden.map(({ kurz, bis }) => [kurz, bis] as const)),
  )
  const jahre = [...spalten].toSorted((a, b) => (a[1] < b[1] ? -1 : 1)).map(([kurz]) => kurz)
  return {
    kopf: ['Indikator', 'Einheit', 'Raum', ...jahre],
    zeilen: bilder.flatMap(({ titel, einheit, zeilen, atlas }) =>
      zeilen.map(({ reihe }) => [
        titel,
        einheit,
        reihe.name,
        ...jahre.map((jahr) => {
          const stelle = atlas.perioden.findIndex(({ kurz }) => kurz === jahr)
          return textOf(reihe.zellen[stelle], atlas.indikator.fassung)
        }),
      ]),
    ),
  }
}

/** Empty where the Indikator has no such period. */
function textOf(zelle: AtlasZelle | undefined, fassung: Atlas['indikator']['fassung']): string {
  return zelle ? formatFigurzelle(zelle, fassung) : ''
}
