/**
 * The sentence above the map: finding with figure, yardstick with figure, how
 * sure, then the rest, so that all areas are accounted for.
 */
import type { Vergleichsurteil } from '@sozial/domain/vergleich'
import { istGeheim } from '@sozial/domain/wert'
import { EBENE_WORTE, formatRaeume } from '@sozial/shared/ebene'
import { formatMitEinheit, formatZahl } from '@sozial/shared/format'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import {
  gemeinsamerMassstab,
  istVergleichbar,
  massstabebene,
  vergleicheRaeume,
} from './vergleich.ts'
import type { Raumvergleich } from './vergleich.ts'
import { keinRaum, langwort, MASSSTAB_WORTE } from './worte.ts'

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
  /** "20 Sozialräumen" */
  readonly alle: string
}

/** The sentence of the shown period. */
export function createSatz(atlas: Atlas): Satz {
  const vergleiche = vergleicheRaeume(atlas)
  const { einheit, nachkommastellen } = atlas.indikator.fassung
  const mitWert = vergleiche
    .filter(({ zelle }) => zelle.wert !== null)
    .toSorted((a, b) => (b.zelle.wert ?? 0) - (a.zelle.wert ?? 0))
  const anzahl = vergleiche.length
  const lage: Lage = {
    atlas,
    vergleiche,
    mitWert,
    zahl: (wert) => formatMitEinheit(wert, einheit, nachkommastellen),
    alle: `${formatZahl(anzahl)} ${EBENE_WORTE[atlas.ebene].dativPlural}`,
  }
  if (mitWert.length === 0) return ohneWerte(lage)
  if (anzahl === 1) return einRaum(lage)
  if (!istVergleichbar(atlas)) return nurZahlen(lage)
  const verglichen = mitWert.some(({ urteil }) => urteil !== 'NICHT_VERGLICHEN')
  return verglichen ? verglichene(lage) : ohneMassstab(lage)
}

function ohneWerte({ vergleiche, atlas, alle }: Lage): Satz {
  const jahr = atlas.periode.kurz
  const geschuetzt = countGeschuetzt(vergleiche)
  const anzahl = vergleiche.length
  if (geschuetzt === anzahl) {
    const worte = anzahl === 1 ? 'Der Wert ist' : `Die Werte von allen ${alle} sind`
    return { befund: `${worte} für ${jahr} aus Datenschutzgründen nicht ausgewiesen.`, rest: '' }
  }
  const teile = geschuetzt === 0 ? '' : ` ${beginSatz(restOf(vergleiche))}.`
  return { befund: `Für ${jahr} gibt es in ${alle} noch keinen Wert.`, rest: teile }
}

function einRaum({ mitWert, atlas, zahl }: Lage): Satz {
  const [einer] = mitWert
  if (!einer || einer.zelle.wert === null) return { befund: '', rest: '' }
  const ebene = massstabebene(atlas)
  const worte = langwort(einer.urteil, ebene)
  const befund = `${einer.raum.name}: ${zahl(einer.zelle.wert)}`
  if (einer.massstabwert === null) return { befund: `${befund}.`, rest: '' }
  const klammer = ` (${MASSSTAB_WORTE[ebene].name} ${zahl(einer.massstabwert)})`
  return { befund, rest: worte === '' ? `${klammer}.` : `${klammer} – ${worte}.` }
}

/** Counts of people: who has most and least, and the whole. */
function nurZahlen({ mitWert, vergleiche, zahl, atlas }: Lage): Satz {
  const [hoechster, niedrigster] = [mitWert[0], mitWert.at(-1)]
  if (!hoechster || !niedrigster) return { befund: '', rest: '' }
  const befund = `Am höchsten ist die Zahl in ${nameMitWert(hoechster, zahl)}`
  const tief = `, am niedrigsten in ${nameMitWert(niedrigster, zahl)}.`
  const kreis = atlas.massstaebe.find(({ raum }) => raum.ebene === 'KREIS')
  const summe = kreis?.zellen[atlas.periode.index]?.wert ?? null
  const ganzes = summe === null ? [] : [`Im Kreis zusammen sind es ${zahl(summe)}`]
  const rest = [...ganzes, restOf(vergleiche)].filter(Boolean).join('; ')
  return { befund, rest: rest === '' ? tief : `${tief} ${beginSatz(rest)}.` }
}

/** Figures, but none to compare with. */
function ohneMassstab({ mitWert, vergleiche, zahl, atlas }: Lage): Satz {
  const [hoechster, niedrigster] = [mitWert[0], mitWert.at(-1)]
  if (!hoechster || !niedrigster) return { befund: '', rest: '' }
  const wort = MASSSTAB_WORTE[massstabebene(atlas)].akkusativ
  const rest = [`Für ${wort} gibt es keinen vergleichbaren Wert`, restOf(vergleiche)]
  const befund =
    hoechster === niedrigster
      ? `Nur für ${hoechster.raum.name} gibt es einen Wert: ${zahl(hoechster.zelle.wert ?? 0)}.`
      : `Die Werte reichen von ${nameInKlammern(niedrigster, zahl)} bis ${nameInKlammern(hoechster, zahl)}.`
  return { befund, rest: ` ${rest.filter(Boolean).join('; ')}.` }
}

interface Zaehlung {
  readonly ueber: number
  readonly unter: number
  readonly offen: number
  readonly gleich: number
  readonly unverglichen: number
}

function count(raeume: readonly Raumvergleich[]): Zaehlung {
  const anzahl = (...urteile: readonly Vergleichsurteil[]): number =>
    raeume.filter(({ urteil }) => urteile.includes(urteil)).length
  return {
    ueber: anzahl('DEUTLICH_HOEHER', 'HOEHER'),
    unter: anzahl('DEUTLICH_NIEDRIGER', 'NIEDRIGER'),
    offen: anzahl('NICHT_SICHER'),
    gleich: anzahl('GLEICH'),
    unverglichen: anzahl('NICHT_VERGLICHEN'),
  }
}

function verglichene(lage: Lage): Satz {
  const { atlas, mitWert, alle, zahl } = lage
  const z = count(mitWert)
  const worte = MASSSTAB_WORTE[massstabebene(atlas)]
  const gemeinsam = gemeinsamerMassstab(lage.vergleiche)
  const klammer = gemeinsam === null ? '' : ` (${zahl(gemeinsam)})`
  const sicher = atlas.indikator.fassung.intervall === 'KEINE' ? '' : 'sicher '
  if (z.ueber === 0 && z.unter === 0) return keinUnterschied(lage, { z, klammer, von: worte.von })
  const oben = z.ueber > 0
  const extrem = oben ? mitWert[0] : mitWert.at(-1)
  const anzahl = oben ? z.ueber : z.unter
  const verb = anzahl === 1 ? 'liegt' : 'liegen'
  const richtung = oben ? 'über' : 'unter'
  const spitze = extrem
    ? `, am ${oben ? 'höchsten' : 'niedrigsten'} ${extrem.raum.name} mit ${zahl(extrem.zelle.wert ?? 0)}`
    : ''
  const gegenseite = oben ? gegenteil(z.unter, sicher) : `Kein Wert liegt ${sicher}darüber`
  const rest = [gegenseite, ...uebrige(lage, z)].filter(Boolean).join('; ')
  return {
    befund: `${formatZahl(anzahl)} von ${alle} ${verb} ${sicher}${richtung} ${worte.dativ}`,
    rest: rest === '' ? `${klammer}${spitze}.` : `${klammer}${spitze}. ${beginSatz(rest)}.`,
  }
}

function gegenteil(anzahl: number, sicher: string): string {
  if (anzahl === 0) return ''
  return `${formatZahl(anzahl)} ${anzahl === 1 ? 'liegt' : 'liegen'} ${sicher}darunter`
}

function keinUnterschied(
  lage: Lage,
  { z, klammer, von }: { readonly z: Zaehlung; readonly klammer: string; readonly von: string },
): Satz {
  const { atlas, mitWert, zahl } = lage
  const [hoechster, niedrigster] = [mitWert[0], mitWert.at(-1)]
  const wort = EBENE_WORTE[atlas.ebene].singular
  const sicher = z.offen > 0 ? 'sicher ' : ''
  const spanne =
    hoechster && niedrigster
      ? `Die Werte reichen von ${nameInKlammern(niedrigster, zahl)} bis ${nameInKlammern(hoechster, zahl)}`
      : ''
  const rest = [spanne, restOf(lage.vergleiche)].filter(Boolean).join('; ')
  return {
    befund: `${keinRaum(atlas.ebene)} ${wort} unterscheidet sich ${sicher}${von}`,
    rest: `${klammer}. ${rest}.`,
  }
}

/** What is neither above nor below. */
function uebrige({ vergleiche }: Lage, z: Zaehlung): readonly string[] {
  return [
    z.offen === 0 ? '' : `bei ${formatZahl(z.offen)} ist der Unterschied nicht sicher`,
    z.gleich === 0
      ? ''
      : `${formatZahl(z.gleich)} ${z.gleich === 1 ? 'liegt' : 'liegen'} gleichauf`,
    z.unverglichen === 0
      ? ''
      : `${formatZahl(z.unverglichen)} ${z.unverglichen === 1 ? 'ist' : 'sind'} nicht vergleichbar`,
    restOf(vergleiche),
  ]
}

function countGeschuetzt(vergleiche: readonly Raumvergleich[]): number {
  return vergleiche.filter(({ zelle }) => zelle.wert === null && istGeheim(zelle.status)).length
}

/** "2 sind geschützt, für 1 gibt es keinen Wert"; empty when every area has a figure. */
function restOf(vergleiche: readonly Raumvergleich[]): string {
  const geschuetzt = countGeschuetzt(vergleiche)
  const ohne = vergleiche.filter(({ zelle }) => zelle.wert === null).length - geschuetzt
  return [
    geschuetzt === 0
      ? ''
      : `${formatZahl(geschuetzt)} ${geschuetzt === 1 ? 'ist' : 'sind'} geschützt`,
    ohne === 0 ? '' : `für ${formatZahl(ohne)} gibt es keinen Wert`,
  ]
    .filter(Boolean)
    .join(', ')
}

function nameMitWert({ raum, zelle }: Raumvergleich, zahl: Lage['zahl']): string {
  return `${raum.name} mit ${zahl(zelle.wert ?? 0)}`
}

function nameInKlammern({ raum, zelle }: Raumvergleich, zahl: Lage['zahl']): string {
  return `${zahl(zelle.wert ?? 0)} (${raum.name})`
}

function beginSatz(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "Kinder in Mindestsicherung, 2024"; the same words for the head of the page and for the picture. */
export function createTitel(atlas: Atlas): string {
  return `${atlas.indikator.fassung.kurzname}, ${atlas.periode.kurz}`
}

/** For assistive technology after a change: what the map shows now. */
export function createAnsage(atlas: Atlas): string {
  const ohne = vergleicheRaeume(atlas).filter(({ zelle }) => zelle.wert === null).length
  const raeume = formatRaeume(atlas.raeume.length, atlas.ebene)
  return `Karte zeigt ${createTitel(atlas)}, ${raeume}${ohne === 0 ? '' : `, davon ${ohne} ohne Wert`}`
}
