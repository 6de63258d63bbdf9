/**
 * The sentence above the map: finding with figure, yardstick with figure, how
 * sure, then the rest, so that all areas are accounted for.
 */
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatMitEinheit, formatZahl, grossBeginnend } from '@sozial/shared/format'
import { raeumeDativ } from './eingrenzung.ts'
import type { Atlas } from './atlas-state.ts'
import {
  countGeschuetzt,
  GESCHUETZT_FOLGE,
  geschuetztbefund,
  istGeschuetzt,
  istUeberwiegendGeschuetzt,
} from './geschuetzt.ts'
import { jahrgangsname } from './jahrgaenge.ts'
import { findMassstab, gewaehlterMassstab } from './massstab.ts'
import { gewaehlteWorte, massstabworte } from './massstab-worte.ts'
import { gemeinsamerMassstab, istVergleichbar, vergleicheRaeume } from './raumvergleich.ts'
import type { Raumvergleich } from './raumvergleich.ts'
import {
  count,
  countAnders,
  istUeber,
  istUnter,
  ohneZahl,
  uebrige,
  zugleichMassstab,
} from './satz-rest.ts'
import type { Zaehlung } from './satz-rest.ts'
import { keinRaum, langwort } from './vergleichsworte.ts'

export interface Satz {
  /** Carries the finding; set in 600. */
  readonly befund: string
  readonly rest: string
}

interface Lage {
  readonly atlas: Atlas
  readonly vergleiche: readonly Raumvergleich[]
  readonly mitWert: readonly Raumvergleich[]
  readonly zahl: (wert: number) => string
  /** "20 Sozialräumen"; of protected ones there is nothing to say: "17 gezeigten Sozialräumen". */
  readonly alle: string
  /** Whether some are protected: what is highest among the shown need not be highest of all. */
  readonly geschuetzt: boolean
}

/** The sentence of the shown period; where most areas are protected, that comes first. */
export function createSatz(atlas: Atlas): Satz {
  const vergleiche = vergleicheRaeume(atlas)
  const zellen = vergleiche.map(({ zelle }) => zelle)
  if (!istUeberwiegendGeschuetzt(zellen) || zellen.every(({ wert }) => wert === null)) {
    return satzUeber(atlas, vergleiche)
  }
  const gezeigte = vergleiche.filter(({ zelle }) => !istGeschuetzt(zelle))
  const { befund, rest } = satzUeber(atlas, gezeigte)
  return {
    befund: geschuetztbefund(atlas, zellen),
    rest: `${GESCHUETZT_FOLGE} ${befund}${rest}`,
  }
}

function satzUeber(atlas: Atlas, vergleiche: readonly Raumvergleich[]): Satz {
  const { einheit, nachkommastellen } = atlas.indikator.fassung
  const mitWert = vergleiche
    .filter(({ zelle }) => zelle.wert !== null)
    .toSorted((a, b) => (b.zelle.wert ?? 0) - (a.zelle.wert ?? 0))
  const geschuetzt = atlas.periode.zellen.some(istGeschuetzt)
  const offene = vergleiche.length - countGeschlossen(vergleiche)
  const mitZahlen = geschuetzt && mitWert.length > 0
  const lage: Lage = {
    atlas,
    vergleiche,
    mitWert,
    geschuetzt,
    zahl: (wert) => formatMitEinheit(wert, einheit, nachkommastellen),
    alle: mitZahlen ? raeumeDativ(atlas, mitWert.length, 'gezeigten') : raeumeDativ(atlas, offene),
  }
  if (mitWert.length === 0) return ohneWerte(lage)
  const verglichen = mitWert.some(({ urteil }) => urteil !== 'NICHT_VERGLICHEN')
  const alsZahl = !istVergleichbar(atlas)
  const nurEiner = geschuetzt && mitWert.length === 1 && (verglichen || alsZahl)
  if (nurEiner || offene === 1) return einRaum(lage)
  if (alsZahl) return nurZahlen(lage)
  return verglichen ? verglichene(lage) : ohneMassstab(lage)
}

function ohneWerte({ vergleiche, atlas, alle }: Lage): Satz {
  const jahr = atlas.periode.kurz
  if (countGeschlossen(vergleiche) === vergleiche.length) {
    const zu = atlas.ohneZweck
      ? 'geschlossen, bis Sie oben einen Zweck wählen'
      : 'für Ihr Konto nicht freigegeben'
    return { befund: `Werte für ${EBENE_WORTE[atlas.ebene].plural} sind ${zu}.`, rest: '' }
  }
  const geschuetzt = countGeschuetzt(vergleiche.map(({ zelle }) => zelle))
  const anzahl = vergleiche.length - countGeschlossen(vergleiche)
  if (vergleiche.length === geschuetzt) {
    const worte = anzahl === 1 ? 'Der Wert ist' : `Die Werte von allen ${alle} sind`
    return { befund: `${worte} für ${jahr} aus Datenschutzgründen nicht ausgewiesen.`, rest: '' }
  }
  const teile =
    geschuetzt === 0 && anzahl === vergleiche.length
      ? ''
      : ` ${grossBeginnend(ohneZahl(vergleiche))}.`
  return { befund: `Für ${jahr} gibt es in ${alle} noch keinen Wert.`, rest: teile }
}

/** One area, or the only one that is open to the reader. */
function einRaum({ mitWert, vergleiche, atlas, zahl }: Lage): Satz {
  const [einer] = mitWert
  if (!einer || einer.zelle.wert === null) return { befund: '', rest: '' }
  const massstab = gewaehlteWorte(atlas)
  const worte = langwort(einer.urteil, massstab)
  const befund = `${einer.raum.name}: ${zahl(einer.zelle.wert)}`
  const andere = vergleiche.length === 1 ? '' : ` ${ohneZahl(vergleiche)}.`
  if (einer.massstabwert === null) return { befund: `${befund}.`, rest: andere }
  const klammer = ` (${massstab.name} ${zahl(einer.massstabwert)})`
  return { befund, rest: `${klammer}${worte === '' ? '' : ` – ${worte}`}.${andere}` }
}

/** Counts of people: who has most and least, and the whole. */
function nurZahlen({ mitWert, vergleiche, zahl, atlas, alle, geschuetzt }: Lage): Satz {
  const [hoechster, niedrigster] = [mitWert[0], mitWert.at(-1)]
  if (!hoechster || !niedrigster) return { befund: '', rest: '' }
  const anfang = geschuetzt ? `Von ${alle} ist die Zahl am höchsten` : 'Am höchsten ist die Zahl'
  const befund = `${anfang} in ${nameMitWert(hoechster, zahl)}${ohneAndere(vergleiche)}`
  const tief = `, am niedrigsten in ${nameMitWert(niedrigster, zahl)}.`
  const kreis = findMassstab(atlas, 'KREIS')
  const summe = kreis?.zellen[atlas.periode.index]?.wert ?? null
  const ganzes = summe === null ? [] : [`Im Kreis zusammen sind es ${zahl(summe)}`]
  const rest = [...ganzes, ohneZahl(vergleiche)].filter(Boolean).join('; ')
  return { befund, rest: rest === '' ? tief : `${tief} ${grossBeginnend(rest)}.` }
}

/** Figures, but none to compare with. */
function ohneMassstab({ mitWert, vergleiche, zahl, atlas, geschuetzt }: Lage): Satz {
  const [hoechster, niedrigster] = [mitWert[0], mitWert.at(-1)]
  if (!hoechster || !niedrigster) return { befund: '', rest: '' }
  const wort = gewaehlteWorte(atlas).akkusativ
  const rest = [`Für ${wort} gibt es keinen vergleichbaren Wert`, ohneZahl(vergleiche)]
  const befund =
    hoechster === niedrigster
      ? `Nur für ${hoechster.raum.name} gibt es einen Wert: ${zahl(hoechster.zelle.wert ?? 0)}.`
      : `Die ${geschuetzt ? 'gezeigten ' : ''}Werte reichen von ${nameInKlammern(niedrigster, zahl)} bis ${nameInKlammern(hoechster, zahl)}.`
  return { befund, rest: ` ${rest.filter(Boolean).join('; ')}.` }
}

function verglichene(lage: Lage): Satz {
  const { atlas, mitWert, alle, zahl } = lage
  const z = count(mitWert)
  const gemeinsam = gemeinsamerMassstab(lage.vergleiche)
  const klammer = gemeinsam === null ? '' : ` (${zahl(gemeinsam)})`
  const sicher = atlas.indikator.fassung.intervall === 'KEINE' ? '' : 'sicher '
  if (z.ueber === 0 && z.unter === 0) return keinUnterschied(lage, { z, klammer })
  const oben = z.ueber > 0
  const anzahl = oben ? z.ueber : z.unter
  const verb = anzahl === 1 ? 'liegt' : 'liegen'
  const richtung = oben ? 'über' : 'unter'
  const gegenseite = oben ? gegenteil(z.unter, sicher) : `Kein Wert liegt ${sicher}darüber`
  const rest = [gegenseite, zugleichMassstab(lage.vergleiche), uebrige(lage.vergleiche)]
    .filter(Boolean)
    .join('; ')
  const spitze = spitzeOf(lage, oben)
  return {
    befund: `${formatZahl(anzahl)} von ${alle} ${verb} ${sicher}${richtung} ${dativOf(atlas)}`,
    rest: rest === '' ? `${klammer}${spitze}.` : `${klammer}${spitze}. ${grossBeginnend(rest)}.`,
  }
}

/** "dem Kreis", "dem Land Nordrhein-Westfalen", "der eigenen Kommune" */
function dativOf(atlas: Atlas): string {
  const massstab = gewaehlterMassstab(atlas)
  const land = massstab === 'LAND' ? findMassstab(atlas, massstab)?.raum.name : undefined
  return [massstabworte(atlas, massstab).dativ, land].filter(Boolean).join(' ')
}

/** The outermost of those that the finding counts, with its own yardstick where each has one. */
function spitzeOf(lage: Lage, oben: boolean): string {
  const { mitWert, vergleiche, zahl } = lage
  const gezaehlt = mitWert.filter(({ urteil }) => (oben ? istUeber(urteil) : istUnter(urteil)))
  const extrem = oben ? gezaehlt[0] : gezaehlt.at(-1)
  if (!extrem) return ''
  const ueberhaupt = extrem === (oben ? mitWert[0] : mitWert.at(-1))
  const wort = ueberhaupt ? `am ${oben ? 'höchsten' : 'niedrigsten'}` : 'darunter'
  const ohne = ueberhaupt ? ohneAndere(vergleiche) : ''
  const eigener =
    gemeinsamerMassstab(vergleiche) === null && extrem.massstabwert !== null
      ? ` (${gewaehlteWorte(lage.atlas).name} ${zahl(extrem.massstabwert)})`
      : ''
  return `, ${wort} ${nameMitWert(extrem, zahl)}${eigener}${ohne}`
}

/** " (ohne 2 anders zugeschnittene)": who is first is not known of areas that were others then. */
function ohneAndere(vergleiche: Lage['vergleiche']): string {
  const teile = [
    [countAnders(vergleiche), 'anders zugeschnittene'],
    [countGeschlossen(vergleiche), 'nicht freigegebene'],
  ] as const
  const worte = teile.flatMap(([anzahl, wort]) =>
    anzahl === 0 ? [] : `${formatZahl(anzahl)} ${wort}`,
  )
  return worte.length === 0 ? '' : ` (ohne ${worte.join(' und ')})`
}

const countGeschlossen = (vergleiche: readonly Raumvergleich[]): number =>
  vergleiche.filter(({ zelle }) => zelle.status === 'KEIN_ZUGRIFF').length

function gegenteil(anzahl: number, sicher: string): string {
  if (anzahl === 0) return ''
  return `${formatZahl(anzahl)} ${anzahl === 1 ? 'liegt' : 'liegen'} ${sicher}darunter`
}

/** "freigegebener", "gezeigte", "gezeigtes" before the name of a level in the nominative. */
function beugung(stamm: string, ebene: Ebene): string {
  const endung = ebene === 'KOMMUNE' ? 'e' : ebene === 'QUARTIER' || ebene === 'LAND' ? 'es' : 'er'
  return `${stamm}${endung} `
}

function keinUnterschied(
  lage: Lage,
  { z, klammer }: { readonly z: Zaehlung; readonly klammer: string },
): Satz {
  const { atlas, mitWert, zahl, vergleiche } = lage
  const [hoechster, niedrigster] = [mitWert[0], mitWert.at(-1)]
  const wort = EBENE_WORTE[atlas.ebene].singular
  const stamm = lage.geschuetzt ? 'gezeigt' : countGeschlossen(vergleiche) > 0 ? 'freigegeben' : ''
  const offen = stamm === '' ? '' : beugung(stamm, atlas.ebene)
  const sicher = z.offen > 0 ? 'sicher ' : ''
  const spanne =
    hoechster && niedrigster
      ? `Die ${lage.geschuetzt ? 'gezeigten ' : ''}Werte reichen von ${nameInKlammern(niedrigster, zahl)} bis ${nameInKlammern(hoechster, zahl)}`
      : ''
  const rest = [spanne, zugleichMassstab(vergleiche), ohneZahl(vergleiche)]
    .filter(Boolean)
    .join('; ')
  return {
    befund: `${keinRaum(atlas.ebene)} ${offen}${wort} unterscheidet sich ${sicher}${gewaehlteWorte(atlas).von}`,
    rest: `${klammer}. ${rest}.`,
  }
}

function nameMitWert({ raum, zelle }: Raumvergleich, zahl: Lage['zahl']): string {
  return `${raum.name} mit ${zahl(zelle.wert ?? 0)}`
}

function nameInKlammern({ raum, zelle }: Raumvergleich, zahl: Lage['zahl']): string {
  return `${zahl(zelle.wert ?? 0)} (${raum.name})`
}

/** "Kinder unter 18 im SGB II, 2024"; the same words for the head of the page and for the picture. */
export function createTitel(atlas: Atlas): string {
  const { fassung } = atlas.indikator
  return `${fassung.kurzname}, ${jahrgangsname(atlas.periode.kurz, atlas.periode, fassung)}`
}
