/** What the map says of each area, in figures and words: for the list, the tooltip and the drawing. Pure. */
import { erklaerungOf, wortOf } from '@sozial/shared/zeichen'
import type { Veraenderungsurteil } from '@sozial/domain/vergleich'
import { massstabZelle, zelleOf } from '../../app/atlas/atlas-state.ts'
import type { Atlas, AtlasPeriode, AtlasRaum, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { findMassstab, gewaehlterMassstab } from '../../app/atlas/massstab.ts'
import { gewaehlteWorte } from '../../app/atlas/massstab-worte.ts'
import { vergleicheRaeume } from '../../app/atlas/raumvergleich.ts'
import type { Raumvergleich } from '../../app/atlas/raumvergleich.ts'
import { kurzwort, langwort, nominativOf } from '../../app/atlas/vergleichsworte.ts'
import {
  formatFigur,
  formatFigurOhneEinheit,
  formatFigurzelle,
  raumzusaetze,
} from '../../app/atlas/figur.ts'
import { veraendere } from './veraenderungsatlas.ts'

type Fassung = Atlas['indikator']['fassung']

/** One area on one map. */
export interface Raumaussage {
  readonly raum: AtlasRaum
  readonly zelle: AtlasZelle
  /** The figure, or the sign that stands for it. */
  readonly text: string
  /** Verdict in a row of the list, or why there is no figure. */
  readonly kurz: string
  /** The comparison behind the words; `null` where they speak of something else. */
  readonly vergleich: Raumvergleich | null
  /** Verdict in a sentence; empty where there is none. */
  readonly lang: string
  /** Figure of the yardstick; `null` where it has none or a comparison makes no sense. */
  readonly massstabwert: number | null
  /** What else is known, in short: counts, interval, Kommune. */
  readonly zusatz: readonly string[]
}

/** What a map of one period says; one entry per area, in the order of `atlas.raeume`. */
export function createWertaussagen(atlas: Atlas): readonly Raumaussage[] {
  const worte = gewaehlteWorte(atlas)
  return vergleicheRaeume(atlas).map((vergleich): Raumaussage => {
    const { raum, zelle, urteil, massstabwert, zugleich } = vergleich
    return {
      raum,
      zelle,
      text: formatFigurzelle(zelle, atlas.indikator.fassung),
      kurz: kurzwort(vergleich),
      lang: zugleich ? `ist zugleich ${nominativOf(zugleich)}` : langwort(urteil, worte),
      massstabwert,
      vergleich,
      zusatz: raumzusaetze(atlas, vergleich),
    }
  })
}

const URTEIL: Readonly<Record<Veraenderungsurteil, string>> = {
  GESTIEGEN: 'gestiegen',
  GESUNKEN: 'gesunken',
  NAHEZU_GLEICH: 'nahezu gleich',
  NICHT_SICHER: 'nicht sicher',
  NICHT_VERGLICHEN: '',
}

export interface Veraenderungsbild {
  /** The atlas of the levels. */
  readonly werte: Atlas
  /** The same as changes since `seit`. */
  readonly veraenderungen: Atlas
  readonly seit: AtlasPeriode
}

/** What a map of changes says. */
export function createVeraenderungsaussagen({
  werte,
  veraenderungen,
  seit,
}: Veraenderungsbild): readonly Raumaussage[] {
  const { fassung } = veraenderungen.indikator
  const { periode } = werte
  const gewaehlt = gewaehlterMassstab(werte)
  return veraenderungen.raeume.map((raum): Raumaussage => {
    const zelle = zelleOf(veraenderungen.periode, raum)
    const [alt, neu] = [zelleOf(seit, raum), zelleOf(periode, raum)]
    const geprueft = veraendere(alt, neu, werte.indikator.fassung)
    // On the map chance alone decides: what was tested is sure or it is not.
    const urteil = geprueft.sicher === false ? URTEIL.NICHT_SICHER : URTEIL[geprueft.urteil]
    const massstab = findMassstab(veraenderungen, gewaehlt, raum)
    const istSelbst = massstab?.raum.schluessel === raum.schluessel
    return {
      raum,
      zelle,
      text: formatFigurzelle(zelle, fassung),
      kurz: zelle.wert === null ? wortOf(zelle) : urteil,
      lang: urteil,
      vergleich: null,
      massstabwert:
        massstab && !istSelbst ? massstabZelle(massstab, veraenderungen.periode).wert : null,
      zusatz: [
        vonBis(alt, neu, werte.indikator.fassung),
        ...raumzusaetze(veraenderungen, { raum, zelle }),
      ].filter(Boolean),
    }
  })
}

/** "von 7,5 auf 10,6 %" */
function vonBis(alt: AtlasZelle, neu: AtlasZelle, fassung: Fassung): string {
  if (alt.wert === null || neu.wert === null) return ''
  const von = formatFigurOhneEinheit(alt.wert, fassung)
  return `von ${von} auf ${formatFigur(neu.wert, fassung)}`
}

/** What two maps beside each other say: that of the later, and the figure of the earlier beside it. */
export function createZweiaussagen(atlas: Atlas, frueher: AtlasPeriode): readonly Raumaussage[] {
  const { fassung } = atlas.indikator
  return createWertaussagen(atlas).map((aussage): Raumaussage => {
    const alt = zelleOf(frueher, aussage.raum)
    const text = alt.wert === null ? erklaerungOf(alt) : formatFigur(alt.wert, fassung)
    return {
      ...aussage,
      vergleich: null,
      kurz: `${frueher.kurz}: ${alt.wert === null ? wortOf(alt) : formatFigurzelle(alt, fassung)}`,
      zusatz: [`${frueher.kurz}: ${text}`, ...aussage.zusatz],
    }
  })
}
