/** What an address asks for and the data do not have, a sentence each. Pure. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { raumschluesselOf, type Ansicht } from '@sozial/shared/ansicht'
import type { AtlasMassstab, AtlasPeriode, AtlasRaum } from './atlas-state.ts'
import { findZeitraum, type Zeitreihe } from './zeitreihen.ts'

interface Lage {
  readonly reihe: Zeitreihe
  /** Of the whole Kreis. */
  readonly raeume: readonly AtlasRaum[]
  /** Shown instead of the period that was asked for; null: that one is there, or none was. */
  readonly statt: AtlasPeriode | null
  /** The larger area that was asked for holds areas of this level. */
  readonly eingegrenzt: boolean
}

export function findHinweise(
  ansicht: Ansicht,
  { reihe, raeume, statt, eingegrenzt }: Lage,
): readonly string[] {
  return [
    ansicht.zeitraum === null || statt === null ? '' : zeitraumhinweis(ansicht.zeitraum, statt),
    seithinweis(ansicht.seit, reihe),
    ansicht.in === null || eingegrenzt ? '' : eingrenzungshinweis(ansicht.in),
    raumhinweis(ansicht, raeume),
    massstabhinweis(ansicht, reihe.massstaebe),
  ].filter(Boolean)
}

function eingrenzungshinweis(schluessel: string): string {
  return `Auf dieser Ebene liegt kein Raum in „${schluessel}“; gezeigt wird der ganze Kreis.`
}

function zeitraumhinweis(gewuenscht: string, gezeigt: AtlasPeriode): string {
  return `Für ${gewuenscht} gibt es bei diesem Indikator keine Werte; gezeigt wird ${gezeigt.name}.`
}

/** The earlier period to compare with, where the address names one that does not exist. */
function seithinweis(seit: string | null, reihe: Zeitreihe): string {
  if (seit === null || findZeitraum([reihe], seit)) return ''
  return `Mit ${seit} lässt sich hier nicht vergleichen: Dafür gibt es keine Werte; die Angabe „seit“ wurde übergangen.`
}

/** Chosen areas that this level does not have; those outside of a narrowed view wait silently. */
function raumhinweis(ansicht: Ansicht, raeume: readonly AtlasRaum[]): string {
  const bekannte = new Set(raeume.map(({ schluessel }) => schluessel))
  const unbekannte = ansicht.raeume.filter(
    (schluessel) => schluessel !== null && !bekannte.has(schluessel),
  )
  if (unbekannte.length === 0) return ''
  const namen = aufzaehlung(unbekannte.map((schluessel) => `„${schluessel}“`))
  const worte = unbekannte.length === 1 ? 'Den Raum' : 'Die Räume'
  return `${worte} ${namen} aus der Adresse gibt es auf dieser Ebene nicht.`
}

/** An area named as yardstick that does not exist, or has no figure here. */
function massstabhinweis(ansicht: Ansicht, massstaebe: readonly AtlasMassstab[]): string {
  const gewuenscht = [ansicht.massstab, ...(ansicht.daneben ?? [])].flatMap(
    (massstab) => raumschluesselOf(massstab) ?? [],
  )
  const fehlende = gewuenscht.filter(
    (schluessel) =>
      !massstaebe.some(
        ({ raum, zellen }) =>
          raum.schluessel === schluessel && zellen.some(({ wert }) => wert !== null),
      ),
  )
  if (fehlende.length === 0) return ''
  const namen = aufzaehlung(fehlende.map((schluessel) => `„${schluessel}“`))
  return `Mit ${namen} lässt sich hier nicht vergleichen: Dafür gibt es keinen Wert.`
}
