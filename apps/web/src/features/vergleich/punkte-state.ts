/** Sorted dots: who stands where, and how sure that is. Pure. */
import { rangbereiche, type Rangbereich, type Vergleichsurteil } from '@sozial/domain/vergleich'
import { formatRaeumeDativ } from '@sozial/shared/ebene'
import { formatBereich, formatZahl, grossBeginnend } from '@sozial/shared/format'
import { zeichenOf } from '@sozial/shared/zeichen'
import { formatFigur, formatFigurzelle } from '../../app/atlas/figur.ts'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import {
  countGeschuetzt,
  GESCHUETZT_FOLGE,
  geschuetztbefund,
  istUeberwiegendGeschuetzt,
} from '../../app/atlas/geschuetzt.ts'
import { gewaehlteWorte } from '../../app/atlas/massstab-worte.ts'
import {
  gemeinsamerMassstab,
  istVergleichbar,
  vergleicheRaeume,
  type Raumvergleich,
} from '../../app/atlas/raumvergleich.ts'
import { kurzwort, langwort } from '../../app/atlas/vergleichsworte.ts'
import { domainOfData, readableTicks, widenToTicks, type Domain } from '../../charts/scale.ts'
import { createBereich, type Bereich } from './bereich.ts'

export interface Punktzeile {
  readonly vergleich: Raumvergleich
  /** `null` without a figure. */
  readonly rang: Rangbereich | null
  /** "4–9", "1"; empty without a figure. */
  readonly rangtext: string
  readonly text: string
  /** "17,4–20,5"; empty without an interval. */
  readonly intervall: string
  readonly wort: string
  /** The whole row as a sentence, for assistive technology and the search of the eye. */
  readonly satz: string
  /** Differs surely from the yardstick: filled, else hollow. */
  readonly sicher: boolean
  /** Place in the palette of series when chosen. */
  readonly farbe: number | null
}

export interface Punktestate {
  readonly titel: string
  readonly befund: string
  readonly rest: string
  readonly bereich: Bereich
  /** From the highest figure down; areas without one at the end, by name. */
  readonly zeilen: readonly Punktzeile[]
  readonly mitWert: number
  readonly achse: Domain
  readonly ticks: readonly number[]
  /** Figure of a yardstick that all areas share. */
  readonly massstab: number | null
  readonly massstabname: string
  readonly hatIntervalle: boolean
  /** How many areas stand on one sure place. */
  readonly sichereRaenge: number
}

export function createPunktestate(atlas: Atlas): Punktestate {
  const bereich = createBereich(atlas)
  const gezeigt = new Set(bereich.raeume.map(({ id }) => id))
  const vergleiche = vergleicheRaeume(atlas).filter(({ raum }) => gezeigt.has(raum.id))
  const geordnet = vergleiche
    .filter(({ zelle }) => zelle.wert !== null)
    .toSorted((a, b) => (b.zelle.wert ?? 0) - (a.zelle.wert ?? 0))
  const raenge = rangbereiche(
    geordnet.map(({ zelle }) => ({ wert: zelle.wert ?? 0, unten: zelle.unten, oben: zelle.oben })),
  )
  const zeilen = [
    ...geordnet.map((vergleich, i) => toZeile(atlas, vergleich, raenge[i] ?? null)),
    ...vergleiche
      .filter(({ zelle }) => zelle.wert === null)
      .map((vergleich) => toZeile(atlas, vergleich, null)),
  ]
  const massstab = gemeinsamerMassstab(vergleiche)
  const achse = widenToTicks(domainOfData(alleGrenzen(geordnet, massstab)), 6)
  const state = {
    titel: titelOf(atlas, bereich),
    bereich,
    zeilen,
    mitWert: geordnet.length,
    achse,
    ticks: readableTicks(achse, 6),
    massstab,
    massstabname: gewaehlteWorte(atlas).name,
    hatIntervalle: geordnet.some(({ zelle }) => zelle.unten !== null),
    sichereRaenge: raenge.filter(({ von, bis }) => von === bis).length,
  }
  return { ...state, ...satzOf(atlas, state) }
}

/** "Kinder unter 18 im SGB II, 2024", "…, 2024, Erkelenz" */
export function titelOf(atlas: Atlas, bereich: Bereich): string {
  const teile = [atlas.indikator.fassung.kurzname, atlas.periode.kurz, bereich.gewaehlt?.name]
  return teile.filter(Boolean).join(', ')
}

function alleGrenzen(vergleiche: readonly Raumvergleich[], massstab: number | null): number[] {
  const zahlen = vergleiche.flatMap(({ zelle, massstabwert }) => [
    zelle.wert,
    zelle.unten,
    zelle.oben,
    massstabwert,
  ])
  return [...zahlen, massstab].filter((zahl) => zahl !== null)
}

/** "4–9" */
export function rangtext(rang: Rangbereich | null): string {
  if (rang === null) return ''
  return rang.von === rang.bis ? String(rang.von) : `${rang.von}–${rang.bis}`
}

const SICHER: ReadonlySet<Vergleichsurteil> = new Set<Vergleichsurteil>([
  'DEUTLICH_HOEHER',
  'HOEHER',
  'NIEDRIGER',
  'DEUTLICH_NIEDRIGER',
])

function toZeile(atlas: Atlas, vergleich: Raumvergleich, rang: Rangbereich | null): Punktzeile {
  const { raum, zelle, urteil } = vergleich
  const { fassung } = atlas.indikator
  const wort = kurzwort(vergleich)
  const intervall =
    zelle.unten !== null && zelle.oben !== null
      ? formatBereich(zelle.unten, zelle.oben, fassung.nachkommastellen)
      : ''
  const urteilssatz = langwort(urteil, gewaehlteWorte(atlas))
  const satz = [
    zelle.wert === null ? wort : formatFigur(zelle.wert, fassung),
    rang && `Rang ${rangtext(rang)}`,
    urteilssatz,
    intervall && `95 % sicher: ${intervall}`,
  ]
  return {
    vergleich,
    rang,
    rangtext: rangtext(rang),
    text: formatFigurzelle(zelle, fassung),
    intervall,
    wort,
    satz: `${raum.name}: ${satz.filter(Boolean).join('; ')}`,
    sicher: SICHER.has(urteil),
    farbe: atlas.auswahl.find((auswahl) => auswahl.raum.id === raum.id)?.farbe ?? null,
  }
}

type Satzgrundlage = Omit<Punktestate, 'befund' | 'rest'>

interface Satz {
  readonly befund: string
  readonly rest: string
}

/** Where most areas are protected, that comes first. */
function satzOf(atlas: Atlas, state: Satzgrundlage): Satz {
  if (!istUeberwiegend(state)) return satzUeber(atlas, state, ohneWert(state, true))
  const { befund, rest } = satzUeber(atlas, state, ohneWert(state, false))
  const { gewaehlt } = state.bereich
  const eingrenzung = gewaehlt ? { raum: gewaehlt } : null
  return {
    befund: geschuetztbefund({ ebene: atlas.ebene, eingrenzung }, zellenOf(state)),
    rest: `${GESCHUETZT_FOLGE} ${befund}${rest}`,
  }
}

/** True where more areas are protected than not, and some are shown. */
export function istUeberwiegend(state: Pick<Punktestate, 'zeilen' | 'mitWert'>): boolean {
  return state.mitWert > 0 && istUeberwiegendGeschuetzt(zellenOf(state))
}

function satzUeber(atlas: Atlas, state: Satzgrundlage, ohne: string): Satz {
  const { zeilen, mitWert, bereich } = state
  const [erste] = zeilen
  const letzte = zeilen[mitWert - 1]
  const worin = bereich.gewaehlt ? ` in ${bereich.gewaehlt.name}` : ''
  if (!erste || !letzte || mitWert === 0) {
    if (zeilen.length > 0 && countGeschlossen(zeilen) === zeilen.length) {
      return { befund: `Die Werte${worin} sind für Ihr Konto nicht freigegeben.`, rest: '' }
    }
    if (countGeschuetzt(zellenOf(state)) === zeilen.length && zeilen.length > 0) {
      const befund = `Die Werte${worin} sind für ${atlas.periode.kurz} ${zeichenOf('GEHEIM_PRIMAER').erklaerung}.`
      return { befund, rest: ' Wählen Sie einen anderen Zeitraum oder eine größere Ebene.' }
    }
    const befund = `Für ${atlas.periode.kurz} gibt es${worin} keinen Wert, der gezeigt werden kann.`
    return { befund, rest: ' Wählen Sie einen anderen Zeitraum oder eine größere Ebene.' }
  }
  const zahl = (wert: number | null): string => formatFigur(wert ?? 0, atlas.indikator.fassung)
  const massstab = state.massstab === null ? '' : ` (${state.massstabname} ${zahl(state.massstab)})`
  if (mitWert === 1) {
    return {
      befund: `${erste.vergleich.raum.name}: ${zahl(erste.vergleich.zelle.wert)}`,
      rest: `${massstab}.${ohne}`,
    }
  }
  const alle = formatRaeumeDativ(mitWert, atlas.ebene)
  const raeume = countGeschuetzt(zellenOf(state)) > 0 ? alle.replace(' ', ' gezeigten ') : alle
  return {
    befund: `${erste.vergleich.raum.name} steht mit ${zahl(erste.vergleich.zelle.wert)} auf Rang ${erste.rangtext} von ${raeume}`,
    rest: `, ${letzte.vergleich.raum.name} mit ${zahl(letzte.vergleich.zelle.wert)} auf Rang ${letzte.rangtext}${massstab}. ${sicherheit(state)}${ohne}`,
  }
}

function sicherheit({ hatIntervalle, sichereRaenge, mitWert }: Satzgrundlage): string {
  if (!hatIntervalle) return 'Für diesen Wert gibt es kein Intervall; die Ränge folgen den Zahlen.'
  if (sichereRaenge === 0) return 'Kein Rang ist sicher: Die Intervalle überschneiden sich.'
  if (sichereRaenge === mitWert) return 'Alle Ränge sind sicher.'
  return `${sichereRaenge === 1 ? 'Ein Rang ist' : `${formatZahl(sichereRaenge)} Ränge sind`} sicher; wo Intervalle sich überschneiden, steht eine Spanne.`
}

/** @param mitGeschuetzten false where the sentence has begun with them */
function ohneWert({ zeilen, mitWert }: Satzgrundlage, mitGeschuetzten: boolean): string {
  const geschlossen = countGeschlossen(zeilen)
  const geschuetzt = countGeschuetzt(zellenOf({ zeilen }))
  const ohne = zeilen.length - mitWert - geschlossen - geschuetzt
  const teile = [
    mitGeschuetzten &&
      geschuetzt > 0 &&
      `${geschuetzt === 1 ? 'ein Raum ist' : `${formatZahl(geschuetzt)} Räume sind`} ${zeichenOf('GEHEIM_PRIMAER').wort}`,
    ohne > 0 && `${ohne === 1 ? 'ein Raum hat' : `${formatZahl(ohne)} Räume haben`} keinen Wert`,
    geschlossen > 0 &&
      `${geschlossen === 1 ? 'ein Raum ist' : `${formatZahl(geschlossen)} Räume sind`} für Ihr Konto nicht freigegeben`,
  ].filter((teil) => teil !== false)
  const satz = teile.join(', ')
  return satz === '' ? '' : ` ${grossBeginnend(satz)}.`
}

const zellenOf = ({ zeilen }: Pick<Punktestate, 'zeilen'>) =>
  zeilen.map(({ vergleich }) => vergleich.zelle)

function countGeschlossen(zeilen: readonly Punktzeile[]): number {
  return zeilen.filter(({ vergleich }) => vergleich.zelle.status === 'KEIN_ZUGRIFF').length
}

/** What the reader must know about the drawing. */
export function punktenotiz(state: Punktestate, atlas: Atlas): string {
  const teile = [
    state.achse[0] > 0 ? 'Die Skala beginnt nicht bei null.' : '',
    state.massstab !== null && istVergleichbar(atlas)
      ? `Gefüllt: sicher verschieden ${gewaehlteWorte(atlas).von}; hohl: nicht sicher oder nicht verglichen.`
      : '',
    state.hatIntervalle
      ? 'Strich: in diesem Bereich liegt der Wert mit 95 % Sicherheit. Rang: Räume, deren Intervalle sich überschneiden, teilen sich die Plätze.'
      : '',
    countGeschuetzt(zellenOf(state)) > 0 ? 'Ränge zählen nur gezeigte Räume.' : '',
  ]
  return teile.filter(Boolean).join(' ')
}
