/** The sentence above a map of changes. Pure. */
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl, grossBeginnend } from '@sozial/shared/format'
import { massstabZelle } from '../../app/atlas/atlas-state.ts'
import { zeichenOf } from '@sozial/shared/zeichen'
import { raeumeDativ } from '../../app/atlas/eingrenzung.ts'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import {
  countGeschuetzt,
  GESCHUETZT_FOLGE,
  geschuetztbefund,
  istGeschuetzt,
  istUeberwiegendGeschuetzt,
} from '../../app/atlas/geschuetzt.ts'
import { findMassstab, gewaehlterMassstab, istEigenebene } from '../../app/atlas/massstab.ts'
import { massstabworte } from '../../app/atlas/massstab-worte.ts'
import { formatFigur } from '../../app/atlas/figur.ts'
import type { Raumaussage, Veraenderungsbild } from './aussagen.ts'
import type { Satz } from '../../app/atlas/satz.ts'
import { hindernisZwischen } from './veraenderungsatlas.ts'

type Gezaehlt = Readonly<
  Record<'gestiegen' | 'gesunken' | 'nahezu gleich' | 'nicht sicher', number>
>

/**
 * Finding with figure, yardstick with figure, then the rest, so that all areas
 * are accounted for; where most are protected, that comes first.
 */
export function createVeraenderungssatz(
  bild: Veraenderungsbild,
  aussagen: readonly Raumaussage[],
): Satz {
  const zellen = aussagen.map(({ zelle }) => zelle)
  if (!istUeberwiegendGeschuetzt(zellen)) return satzUeber(bild, aussagen)
  const { befund, rest } = satzUeber(
    bild,
    aussagen.filter(({ zelle }) => !istGeschuetzt(zelle)),
  )
  return {
    befund: geschuetztbefund(bild.veraenderungen, zellen),
    rest: `${GESCHUETZT_FOLGE} ${befund}${rest}`,
  }
}

function satzUeber(bild: Veraenderungsbild, aussagen: readonly Raumaussage[]): Satz {
  const { werte, veraenderungen, seit } = bild
  const { periode } = werte
  if (hindernisZwischen(werte, seit, periode) !== '') return unvergleichbar(bild)
  const zeit = `von ${seit.kurz} bis ${periode.kurz}`
  const mitZahl = aussagen.filter(({ zelle }) => zelle.wert !== null)
  if (mitZahl.length === 0) {
    return { befund: `Für keinen Raum gibt es eine Veränderung ${zeit}.`, rest: '' }
  }
  if (aussagen.length === 1) return einRaum(bild, mitZahl[0] as Raumaussage)
  const gezaehlt = zaehle(aussagen)
  const geschlossen = countGeschlossen(werte, aussagen)
  const mitGeschuetzten = veraenderungen.periode.zellen.some(istGeschuetzt)
  const auf = gezaehlt.gestiegen >= gezaehlt.gesunken
  const haupt = auf ? 'gestiegen' : 'gesunken'
  const schluss = schlussOf(gezaehlt, {
    gegen: auf ? 'gesunken' : 'gestiegen',
    aussagen,
    geschlossen,
  })
  const sicher = werte.indikator.fassung.intervall === 'KEINE' ? '' : 'sicher '
  if (gezaehlt[haupt] === 0) {
    const kreis = massstabtext(bild)
    return {
      befund: `In ${keinemRaum(werte.ebene, mitGeschuetzten)} hat sich der Wert ${zeit} ${sicher}verändert`,
      rest: `${kreis === '' ? '' : ` (${kreis})`}.${schluss}`,
    }
  }
  const alle = mitGeschuetzten
    ? raeumeDativ(veraenderungen, mitZahl.length, 'gezeigten')
    : raeumeDativ(veraenderungen, aussagen.length - geschlossen)
  return {
    befund: `In ${formatZahl(gezaehlt[haupt])} von ${alle} ist der Wert ${zeit} ${sicher}${haupt}`,
    rest: `${spitzeOf(bild, mitZahl, haupt)}.${schluss}`,
  }
}

interface Schlussangaben {
  readonly gegen: 'gestiegen' | 'gesunken'
  readonly aussagen: readonly Raumaussage[]
  readonly geschlossen: number
}

/** " 2 sind gesunken, 3 sind nicht sicher, 4 sind geschützt.": what became of all others. */
function schlussOf(gezaehlt: Gezaehlt, { gegen, aussagen, geschlossen }: Schlussangaben): string {
  const zellen = aussagen.map(({ zelle }) => zelle)
  const geschuetzt = countGeschuetzt(zellen)
  const ohne = zellen.filter(({ wert }) => wert === null).length - geschlossen - geschuetzt
  const rest = [
    teil(gezaehlt[gegen], gegen),
    teil(gezaehlt['nahezu gleich'], 'nahezu gleich'),
    teil(gezaehlt['nicht sicher'], 'nicht sicher'),
    teil(ohne, 'ohne Vergleich'),
    teil(geschuetzt, zeichenOf('GEHEIM_PRIMAER').wort),
    teil(geschlossen, zeichenOf('KEIN_ZUGRIFF').erklaerung),
  ].filter(Boolean)
  return rest.length === 0 ? '' : ` ${grossBeginnend(rest.join(', '))}.`
}

/** Areas that are closed to the reader's account. */
function countGeschlossen({ periode }: Atlas, aussagen: readonly Raumaussage[]): number {
  return aussagen.filter(({ raum }) => periode.zellen[raum.index]?.status === 'KEIN_ZUGRIFF').length
}

/** ", am stärksten in Gangelt (+4,2 Prozentpunkte; Kreis +0,6 Prozentpunkte)" */
function spitzeOf(
  bild: Veraenderungsbild,
  mitZahl: readonly Raumaussage[],
  haupt: 'gestiegen' | 'gesunken',
): string {
  const [spitze] = mitZahl
    .filter(({ lang }) => lang === haupt)
    .toSorted((a, b) => Math.abs(b.zelle.wert ?? 0) - Math.abs(a.zelle.wert ?? 0))
  if (!spitze) return ''
  const { fassung } = bild.veraenderungen.indikator
  const klammer = [formatFigur(spitze.zelle.wert ?? 0, fassung), massstabtext(bild)]
  return `, am stärksten in ${spitze.raum.name} (${klammer.filter(Boolean).join('; ')})`
}

/** "keinem Sozialraum", "keiner gezeigten Kommune" */
function keinemRaum(ebene: Ebene, mitGeschuetzten: boolean): string {
  const gezeigt = mitGeschuetzten ? 'gezeigten ' : ''
  return `${ebene === 'KOMMUNE' ? 'keiner' : 'keinem'} ${gezeigt}${EBENE_WORTE[ebene].singular}`
}

function zaehle(aussagen: readonly Raumaussage[]): Gezaehlt {
  const zahl = (wort: string) =>
    aussagen.filter(({ zelle, lang }) => zelle.wert !== null && lang === wort).length
  return {
    gestiegen: zahl('gestiegen'),
    gesunken: zahl('gesunken'),
    'nahezu gleich': zahl('nahezu gleich'),
    'nicht sicher': zahl('nicht sicher'),
  }
}

function teil(anzahl: number, wort: string): string {
  if (anzahl === 0) return ''
  return `${formatZahl(anzahl)} ${anzahl === 1 ? 'ist' : 'sind'} ${wort}`
}

/** "Kreis +0,4 Prozentpunkte"; empty where each area has its own yardstick or none. */
function massstabtext({ werte, veraenderungen }: Veraenderungsbild): string {
  const gewaehlt = gewaehlterMassstab(werte)
  const massstab = istEigenebene(gewaehlt) ? undefined : findMassstab(veraenderungen, gewaehlt)
  const wert = massstab && massstabZelle(massstab, veraenderungen.periode).wert
  if (wert === null || wert === undefined) return ''
  return `${massstabworte(werte, gewaehlt).name} ${formatFigur(wert, veraenderungen.indikator.fassung)}`
}

function einRaum(bild: Veraenderungsbild, { raum, zelle, lang }: Raumaussage): Satz {
  const { werte, veraenderungen, seit } = bild
  const figur = formatFigur(zelle.wert ?? 0, veraenderungen.indikator.fassung)
  const klammer = lang === '' ? '' : ` – ${lang}`
  return {
    befund: `${raum.name}: ${figur}`,
    rest: ` von ${seit.kurz} bis ${werte.periode.kurz}${klammer}.`,
  }
}

function unvergleichbar({ werte, seit }: Veraenderungsbild): Satz {
  const bruch = hindernisZwischen(werte, seit, werte.periode)
  const folgen = werte.brueche
    .filter(({ titel }) => bruch.includes(titel))
    .map(({ folge }) => folge)
  return {
    befund: `${seit.kurz} und ${werte.periode.kurz} lassen sich nicht vergleichen: ${bruch}.`,
    rest: folgen.length === 0 ? '' : ` ${[...new Set(folgen)].join(' ')}`,
  }
}

/** "Kinder unter 18 im SGB II: Veränderung 2014–2021" */
export function createVeraenderungstitel(veraenderungen: Atlas): string {
  return `${veraenderungen.indikator.fassung.kurzname}: Veränderung ${veraenderungen.periode.kurz}`
}
