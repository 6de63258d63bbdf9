/**
 * The change between two periods as an atlas of its own: its figures are the
 * differences against an earlier period, so that map, legend, list, table and
 * files draw it like any other measure. Pure.
 */
import { quantile } from '@sozial/domain/statistik'
import { differenzintervall, SCHWELLE_PROZENTPUNKTE, veraenderung } from '@sozial/domain/vergleich'
import type { Veraenderungsurteil } from '@sozial/domain/vergleich'
import { istProzent } from '@sozial/shared/format'
import { OHNE_WERT } from '../../app/atlas/atlas-zelle.ts'
import type { Atlas, AtlasPeriode, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { ganzeEbene } from '../../app/atlas/eingrenzung.ts'
import { teilenJahre, UEBERSCHNEIDUNG } from '../../app/atlas/jahrgaenge.ts'
import { istGeschaetzt, toMessergebnis } from '../../app/atlas/messergebnis.ts'
import { toBruchstellen, toStretches } from '../../charts/bruchstellen.ts'

type Fassung = Atlas['indikator']['fassung']

/** A cell of a change, with the verdict whether it is more than chance. */
export interface Veraenderungszelle extends AtlasZelle {
  readonly urteil: Veraenderungsurteil
}

/** Changes of counts below this are called nearly equal, in per cent. */
const SCHWELLE_ANZAHL = 2

/** True where a change is told in per cent of the earlier figure: counts. */
function istRelativ({ typ }: Pick<Fassung, 'typ'>): boolean {
  return typ === 'ABSOLUT'
}

type Reihe = Pick<Atlas, 'perioden' | 'brueche'> & {
  readonly indikator: { readonly fassung: Pick<Fassung, 'poolingJahre'> }
}

/**
 * The earlier of two periods: the wished one where it exists and lies before
 * the shown one, else the first from which the shown one can be reached without
 * a break and that shares no years with it, else the one before. `null` while
 * there is none before.
 */
export function findSeit(
  atlas: Reihe & Pick<Atlas, 'periode'>,
  gewuenscht: string | null,
): AtlasPeriode | null {
  const { perioden, periode, brueche } = atlas
  const genannt = perioden.find(
    ({ adresse, id, kurz }) => gewuenscht !== null && [adresse, id, kurz].includes(gewuenscht),
  )
  if (genannt && genannt.index < periode.index) return genannt
  const strecke = toStretches(perioden, brueche).find(({ bis }) => bis >= periode.index)
  const erste = perioden.find(
    ({ index, zellen }) =>
      index >= (strecke?.von ?? 0) &&
      index < periode.index &&
      hindernisZwischen(atlas, perioden[index] ?? periode, periode) === '' &&
      zellen.some(({ wert }) => wert !== null),
  )
  return erste ?? perioden[periode.index - 1] ?? null
}

/** Pairs of first and last period that no break parts; the way on where one lies between. */
export function vergleichbarePaare(
  atlas: Reihe,
): readonly (readonly [AtlasPeriode, AtlasPeriode])[] {
  return toStretches(atlas.perioden, atlas.brueche).flatMap(({ von, bis }) => {
    const [erste, letzte] = [atlas.perioden[von], atlas.perioden[bis]]
    const frei = erste && letzte && von < bis && hindernisZwischen(atlas, erste, letzte) === ''
    return frei ? [[erste, letzte] as const] : []
  })
}

/** Why two periods are not compared: the breaks between them, or years that both count; empty where nothing hinders. */
export function hindernisZwischen(
  { perioden, brueche, indikator }: Reihe,
  seit: AtlasPeriode,
  periode: AtlasPeriode,
): string {
  const stellen = toBruchstellen(perioden, brueche)
    .filter(({ rechts }) => rechts > seit.index && rechts <= periode.index)
    .map(({ titel }) => titel)
  if (stellen.length > 0) return stellen.join(' · ')
  const gemeinsam = seit.index !== periode.index && teilenJahre(seit, periode, indikator.fassung)
  return gemeinsam ? UEBERSCHNEIDUNG : ''
}

/** The nearest earlier period that can be compared with the shown one, with figures of its own. */
export function findVergleichbaren(
  atlas: Reihe & Pick<Atlas, 'periode'>,
): AtlasPeriode | undefined {
  const { perioden, periode } = atlas
  return perioden.findLast(
    (frueher) =>
      frueher.index < periode.index &&
      hindernisZwischen(atlas, frueher, periode) === '' &&
      frueher.zellen.some(({ wert }) => wert !== null),
  )
}

/** One cell against the one before, in points, in per cent of it (counts), or in its unit. */
export function veraendere(
  alt: AtlasZelle,
  neu: AtlasZelle,
  fassung: Pick<Fassung, 'typ' | 'intervall' | 'faktor'>,
): Veraenderungszelle {
  const { differenz, urteil } = veraenderung(toMessergebnis(alt), toMessergebnis(neu), {
    methode: fassung.intervall,
    faktor: fassung.faktor,
  })
  if (differenz.wert === null || alt.wert === null || neu.wert === null) {
    return { ...OHNE_WERT, status: differenz.status, ...zuschnittOf(alt, neu), urteil }
  }
  if (istRelativ(fassung)) return relativ(alt.wert, neu.wert)
  const grenzen = hatIntervall(alt) && hatIntervall(neu) ? differenzintervall(alt, neu) : {}
  const geprueft = fassung.intervall !== 'KEINE' && urteil !== 'NICHT_VERGLICHEN'
  return {
    ...OHNE_WERT,
    wert: differenz.wert,
    status: 'GUELTIG',
    ...grenzen,
    urteil,
    ...(geprueft && { sicher: urteil === 'GESTIEGEN' || urteil === 'GESUNKEN' }),
  }
}

const ZUVOR_GESCHAETZT: Partial<AtlasZelle> = {
  grund: 'nicht vergleichbar: früherer Wert geschätzt',
  wort: 'früher geschätzt',
  andererZuschnitt: true,
}

/** Why there is no change where the area was cut differently in one of both periods. */
function zuschnittOf(...zellen: readonly AtlasZelle[]): Partial<AtlasZelle> {
  const anders = zellen.find(({ andererZuschnitt }) => andererZuschnitt)
  const geschaetzte = zellen.filter(({ zeichen }) => istGeschaetzt(zeichen))
  if (geschaetzte.length === 1) return ZUVOR_GESCHAETZT
  if (!anders?.grund) return {}
  return { grund: anders.grund, wort: anders.grund, andererZuschnitt: true }
}

type Geschaetzt = AtlasZelle & {
  readonly wert: number
  readonly unten: number
  readonly oben: number
}

function hatIntervall(zelle: AtlasZelle): zelle is Geschaetzt {
  return zelle.wert !== null && zelle.unten !== null && zelle.oben !== null
}

function relativ(alt: number, neu: number): Veraenderungszelle {
  if (alt <= 0) {
    return {
      ...OHNE_WERT,
      status: 'NICHT_SINNVOLL',
      grund: 'ohne Veränderung in Prozent: Ausgangswert null oder negativ',
      wort: 'nicht vergleichbar',
      urteil: 'NICHT_VERGLICHEN',
    }
  }
  const wert = (100 * (neu - alt)) / alt
  const urteil =
    Math.abs(wert) < SCHWELLE_ANZAHL ? 'NAHEZU_GLEICH' : wert > 0 ? 'GESTIEGEN' : 'GESUNKEN'
  return { ...OHNE_WERT, wert, status: 'GUELTIG', urteil }
}

/** The atlas of the changes since a period; its periods are those after it. */
export function toVeraenderungsatlas(atlas: Atlas, seit: AtlasPeriode): Atlas {
  const { fassung } = atlas.indikator
  const spaetere = atlas.perioden.filter(({ index }) => index > seit.index)
  const perioden = toVeraenderungsperioden(atlas, seit)
  const massstaebe = atlas.massstaebe.map(({ zellen, ...massstab }) => ({
    ...massstab,
    zellen: spaetere.map((periode) => {
      if (hindernisZwischen(atlas, seit, periode) !== '') return OHNE_WERT
      const [alt, neu] = [zellen[seit.index] ?? OHNE_WERT, zellen[periode.index] ?? OHNE_WERT]
      return veraendere(alt, neu, fassung)
    }),
  }))
  const periode = perioden.find(({ id }) => id === atlas.periode.id) ?? perioden.at(-1)
  if (!periode) throw new Error('A change needs a later period.')
  return {
    ...atlas,
    indikator: { ...atlas.indikator, fassung: toVeraenderungsfassung(fassung) },
    perioden,
    periode,
    massstaebe,
    brueche: [],
    eingrenzung: atlas.eingrenzung && {
      ...atlas.eingrenzung,
      alle: {
        ...atlas.eingrenzung.alle,
        perioden: toVeraenderungsperioden({ ...atlas, ...atlas.eingrenzung.alle }, seit),
      },
    },
    // Both sides of zero alike: there is nothing to choose.
    ansicht: { ...atlas.ansicht, methode: 'quantile', klassen: null, grenzen: [] },
  }
}

/** The periods after an earlier one, each as its change since then. */
function toVeraenderungsperioden(
  atlas: Pick<Atlas, 'perioden' | 'brueche' | 'indikator'>,
  { index: von }: AtlasPeriode,
): readonly AtlasPeriode[] {
  const seit = atlas.perioden[von]
  if (!seit) return []
  return atlas.perioden
    .filter(({ index }) => index > von)
    .map((periode, index) => ({ ...toVeraenderungsperiode(atlas, seit, periode), index }))
}

function toVeraenderungsperiode(
  atlas: Pick<Atlas, 'perioden' | 'brueche' | 'indikator'>,
  seit: AtlasPeriode,
  periode: AtlasPeriode,
): AtlasPeriode {
  const bruch = hindernisZwischen(atlas, seit, periode)
  return {
    ...periode,
    name: `${seit.name} und ${periode.name}`,
    kurz: `${seit.kurz}–${periode.kurz}`,
    quellen: [...new Set([...seit.quellen, ...periode.quellen])],
    zellen: periode.zellen.map((neu, i) =>
      bruch === ''
        ? veraendere(seit.zellen[i] ?? OHNE_WERT, neu, atlas.indikator.fassung)
        : unvergleichbar(bruch),
    ),
  }
}

function unvergleichbar(bruch: string): Veraenderungszelle {
  return {
    ...OHNE_WERT,
    status: 'NICHT_SINNVOLL',
    grund: `nicht vergleichbar: ${bruch}`,
    wort: 'nicht vergleichbar',
    urteil: 'NICHT_VERGLICHEN',
  }
}

function toVeraenderungsfassung(fassung: Fassung): Fassung {
  const gleich = {
    ...fassung,
    typ: 'VERAENDERUNG',
    polaritaet: 'NEUTRAL',
    intervall: 'KEINE',
  } as const
  if (istRelativ(fassung)) return { ...gleich, einheit: 'Prozent', nachkommastellen: 1 }
  return istProzent(fassung.einheit) ? { ...gleich, einheit: 'Prozentpunkte' } : gleich
}

/** How wide the class around zero is, and why, in words. */
export interface Rauschen {
  /** In the unit of the change. */
  readonly breite: number
  readonly begruendung: string
  /** True where each area is tested as well: the class is then called after chance. */
  readonly geprueft: boolean
}

/**
 * What lies within chance: half of the middle interval of the changes where
 * intervals are known, else a stated threshold.
 */
export function findRauschen(veraenderungen: Atlas, vorlage: Pick<Fassung, 'typ'>): Rauschen {
  const { indikator } = veraenderungen
  const zellen = ganzeEbene(veraenderungen).perioden.flatMap((periode) => periode.zellen)
  const halbe = zellen.flatMap(({ unten, oben }) =>
    unten === null || oben === null ? [] : [(oben - unten) / 2],
  )
  if (halbe.length > 0) {
    return {
      breite: toZweiZiffern(quantile(halbe, 0.5)),
      begruendung: 'so weit schwankt ein mittlerer Raum durch Zufall',
      geprueft: true,
    }
  }
  if (istRelativ(vorlage))
    return { breite: SCHWELLE_ANZAHL, begruendung: FESTGELEGT, geprueft: false }
  if (indikator.fassung.einheit === 'Prozentpunkte' || istProzent(indikator.fassung.einheit)) {
    return { breite: SCHWELLE_PROZENTPUNKTE, begruendung: FESTGELEGT, geprueft: false }
  }
  const betraege = zellen.flatMap(({ wert }) => (wert === null ? [] : [Math.abs(wert)]))
  const groesste = betraege.reduce((a, b) => Math.max(a, b), 0)
  return {
    breite: toZweiZiffern(groesste * ANTEIL_DER_GROESSTEN) || 1,
    begruendung: 'ein Zehntel der größten Veränderung',
    geprueft: false,
  }
}

const FESTGELEGT = 'festgelegte Schwelle'
const ANTEIL_DER_GROESSTEN = 0.1

function toZweiZiffern(zahl: number): number {
  return Number(zahl.toPrecision(2))
}
