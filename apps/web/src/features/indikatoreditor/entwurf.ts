/** The draft of an Indikator as the form holds it, and what is sent and stored of it. Pure. */
import {
  hatDifferenz,
  pruefeBerechnung,
  type Berechnung,
  type Altersregel,
  type Polaritaet,
} from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { FassungInput } from '../../gql/schema.generated.ts'
import type { IndikatoreditorQuery } from './editor.generated.ts'
import { ERGEBNISARTEN, findErgebnisart, hatNenner, type Ergebnisart } from './ergebnisart.ts'
import { createZeile, fromFormel, toFormel, type Formelzeile } from './formelzeilen.ts'

/** Everything that can be typed; numbers as they were typed. */
export interface Entwurf {
  readonly name: string
  readonly kurzname: string
  readonly definition: string
  readonly thema: string
  readonly kernset: boolean
  readonly art: Ergebnisart
  readonly zaehler: readonly Formelzeile[]
  readonly nenner: readonly Formelzeile[]
  /** For a change: over how many years. */
  readonly jahre: string
  /** A computation that rows cannot say (delivered ready-made, a named procedure): it stays as it is. */
  readonly feste: Berechnung | null
  /** Empty: as the kind of result has it. */
  readonly einheit: string
  readonly nachkommastellen: string
  readonly polaritaet: Polaritaet
  readonly hinweis: string
  readonly grenzen: string
  readonly rechtsgrundlage: string
  readonly relevanzJugendhilfe: string
  readonly relevanzAltenhilfe: string
  readonly poolingJahre: string
  readonly altersregel: Altersregel
  readonly kleinsteEbene: Ebene
  readonly minZaehler: string
  readonly minNenner: string
  readonly richtwert: string
  /** Separated by semicolons. */
  readonly schwellen: string
  /** Separated by commas. */
  readonly synonyme: string
}

export const LEERER_ENTWURF: Entwurf = {
  name: '',
  kurzname: '',
  definition: '',
  thema: '',
  kernset: false,
  art: 'PROZENT',
  zaehler: [createZeile(1, 'PLUS')],
  nenner: [createZeile(2, 'PLUS')],
  jahre: '5',
  feste: null,
  einheit: '',
  nachkommastellen: '',
  polaritaet: 'NEUTRAL',
  hinweis: '',
  grenzen: '',
  rechtsgrundlage: '',
  relevanzJugendhilfe: '0',
  relevanzAltenhilfe: '0',
  poolingJahre: '1',
  altersregel: 'FEST',
  kleinsteEbene: 'QUARTIER',
  minZaehler: '3',
  minNenner: '0',
  richtwert: '',
  schwellen: '',
  synonyme: '',
}

type GespeicherterIndikator = NonNullable<IndikatoreditorQuery['indikator']>

/** The form filled with the Fassung that holds. */
export function toEntwurf({ thema, kernset, fassung }: GespeicherterIndikator): Entwurf {
  const art = findErgebnisart(fassung.berechnung)
  const weise = art && ERGEBNISARTEN[art]
  return {
    ...LEERER_ENTWURF,
    ...toFormelteil(fassung.berechnung),
    name: fassung.name,
    kurzname: fassung.kurzname,
    definition: fassung.definition,
    thema,
    kernset,
    einheit: weise?.einheit === fassung.einheit ? '' : fassung.einheit,
    nachkommastellen:
      weise?.nachkommastellen === fassung.nachkommastellen ? '' : String(fassung.nachkommastellen),
    polaritaet: fassung.polaritaet,
    hinweis: fassung.hinweis,
    grenzen: fassung.grenzen,
    rechtsgrundlage: fassung.rechtsgrundlage,
    relevanzJugendhilfe: String(fassung.relevanzJugendhilfe),
    relevanzAltenhilfe: String(fassung.relevanzAltenhilfe),
    poolingJahre: String(fassung.poolingJahre),
    altersregel: fassung.altersregel,
    kleinsteEbene: fassung.kleinsteEbene,
    minZaehler: String(fassung.minZaehler),
    minNenner: String(fassung.minNenner),
    richtwert: fassung.richtwert === null ? '' : toText(fassung.richtwert),
    schwellen: fassung.schwellen.map(toText).join('; '),
    synonyme: fassung.synonyme.join(', '),
  }
}

type Formelteil = Pick<Entwurf, 'art' | 'zaehler' | 'nenner' | 'jahre' | 'feste'>

function toFormelteil(berechnung: Berechnung): Formelteil {
  const { art, zaehler, nenner, jahre } = LEERER_ENTWURF
  const fest = { art, zaehler, nenner, jahre, feste: berechnung }
  const bekannt = findErgebnisart(berechnung)
  if (bekannt === undefined || !('zaehler' in berechnung)) return fest
  const oben = fromFormel(berechnung.zaehler)
  const unten = 'nenner' in berechnung ? fromFormel(berechnung.nenner, 100) : nenner
  if (!oben || !unten) return fest
  return {
    art: bekannt,
    zaehler: oben,
    nenner: unten,
    jahre: 'jahre' in berechnung ? String(berechnung.jahre) : jahre,
    feste: null,
  }
}

/** The computation that the form means. */
export function toBerechnung(entwurf: Formelteil): Berechnung {
  if (entwurf.feste) return entwurf.feste
  const { typ, faktor } = ERGEBNISARTEN[entwurf.art]
  const zaehler = toFormel(entwurf.zaehler)
  if (typ === 'ABSOLUT') return { typ, zaehler, faktor }
  if (typ === 'VERAENDERUNG') return { typ, zaehler, jahre: toZahl(entwurf.jahre) ?? 0, faktor }
  return { typ, zaehler, nenner: toFormel(entwurf.nenner), faktor }
}

/** What the API gets; what was left empty follows from the rest. */
export function toFassung(entwurf: Entwurf, intervall: FassungInput['intervall']): FassungInput {
  const name = entwurf.name.trim()
  return {
    name,
    kurzname: entwurf.kurzname.trim() || kuerze(name),
    definition: entwurf.definition.trim() || `${name}.`,
    berechnung: toBerechnung(entwurf),
    einheit: einheitOf(entwurf),
    nachkommastellen:
      toZahl(entwurf.nachkommastellen) ?? ERGEBNISARTEN[entwurf.art].nachkommastellen,
    polaritaet: entwurf.polaritaet,
    intervall,
    hinweis: entwurf.hinweis.trim(),
    grenzen: entwurf.grenzen.trim(),
    rechtsgrundlage: entwurf.rechtsgrundlage.trim(),
    relevanzJugendhilfe: Number(entwurf.relevanzJugendhilfe),
    relevanzAltenhilfe: Number(entwurf.relevanzAltenhilfe),
    poolingJahre: toZahl(entwurf.poolingJahre) ?? 1,
    altersregel: entwurf.altersregel,
    kleinsteEbene: entwurf.kleinsteEbene,
    minZaehler: toZahl(entwurf.minZaehler) ?? 0,
    minNenner: toZahl(entwurf.minNenner) ?? 0,
    richtwert: toZahl(entwurf.richtwert),
    schwellen: toListe(entwurf.schwellen, ';').flatMap((text) => toZahl(text) ?? []),
    synonyme: toListe(entwurf.synonyme, ','),
  }
}

/** The interval that belongs to the kind of result; a difference is no count of cases and has none; a stored computation keeps its own. */
export function intervallOf(
  entwurf: Formelteil,
  gespeichert: FassungInput['intervall'] | undefined,
): FassungInput['intervall'] {
  if (entwurf.feste && gespeichert) return gespeichert
  return hatDifferenz(toFormel(entwurf.zaehler)) ? 'KEINE' : ERGEBNISARTEN[entwurf.art].intervall
}

export function einheitOf({ einheit, art }: Pick<Entwurf, 'einheit' | 'art'>): string {
  return einheit.trim() || ERGEBNISARTEN[art].einheit
}

/** A message at a field or a row of the form. */
export interface Feldmeldung {
  /** Name of a field, or `zaehler`, `nenner`. */
  readonly feld: string
  readonly text: string
}

const PFLICHT: readonly (readonly [feld: 'name' | 'thema', text: string])[] = [
  ['name', 'Der Name fehlt. Bitte sagen, wie der Indikator heißen soll.'],
  ['thema', 'Das Thema fehlt. Bitte eines wählen oder ein neues nennen.'],
]

/** What in the form cannot be right, with a sentence each; the formula has its own check. */
export function pruefeAngaben(entwurf: Entwurf): readonly Feldmeldung[] {
  const fehlend = PFLICHT.flatMap(([feld, text]) =>
    entwurf[feld].trim() === '' ? [{ feld, text }] : [],
  )
  const zahlen = [
    ['nachkommastellen', 'Die Nachkommastellen sind keine ganze Zahl von 0 bis 4.', /^([0-4]|)$/],
    ['minZaehler', 'Die Mindestzahl ist keine ganze Zahl ab 0.', /^\d{1,6}$/],
    ['minNenner', 'Die Mindestzahl ist keine ganze Zahl ab 0.', /^\d{1,6}$/],
    ['richtwert', 'Der Richtwert ist keine Zahl. Schreiben Sie zum Beispiel 12,5.', ZAHL_ODER_LEER],
    ['schwellen', 'Eine Schwelle ist keine Zahl. Schreiben Sie zum Beispiel 10; 12,5; 20.', ZAHLEN],
  ] as const
  const falsch = zahlen.flatMap(([feld, text, muster]) =>
    muster.test(entwurf[feld].trim()) ? [] : [{ feld, text }],
  )
  const ohneEinheit =
    entwurf.feste === null && einheitOf(entwurf) === ''
      ? [{ feld: 'einheit', text: 'Die Einheit fehlt. Bitte sagen, worin gemessen wird, etwa m².' }]
      : []
  return [...fehlend, ...falsch, ...ohneEinheit]
}

const ZAHL_ODER_LEER = /^(-?\d+(,\d+)?)?$/
const ZAHLEN = /^(-?\d+(,\d+)?(\s*;\s*-?\d+(,\d+)?)*)?$/

/** What is wrong with the formula; the side it is on and the place in the tree. */
export function pruefeFormel(entwurf: Entwurf) {
  return entwurf.feste ? [] : pruefeBerechnung(toBerechnung(entwurf))
}

/** True once enough is chosen that a preview says something. */
export function istRechenbar(entwurf: Entwurf): boolean {
  if (entwurf.feste) return true
  const seiten = hatNenner(entwurf.art) ? [...entwurf.zaehler, ...entwurf.nenner] : entwurf.zaehler
  return seiten.every(({ merkmal }) => merkmal !== '') && pruefeFormel(entwurf).length === 0
}

/** A row that nobody has yet; numbers never come back within a draft. */
export function nextNummer({ zaehler, nenner }: Pick<Entwurf, 'zaehler' | 'nenner'>): number {
  return Math.max(0, ...[...zaehler, ...nenner].map(({ nummer }) => nummer)) + 1
}

/** A figure as it is typed: "12,5" and "1.000" are understood; `null` where there is none. */
export function toZahl(text: string): number | null {
  const ohne = text.trim()
  if (ohne === '') return null
  const zahl = Number(ohne.replaceAll(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.'))
  return Number.isFinite(zahl) ? zahl : null
}

function toText(zahl: number): string {
  return String(zahl).replace('.', ',')
}

function toListe(text: string, trenner: string): readonly string[] {
  return text
    .split(trenner)
    .map((teil) => teil.trim())
    .filter(Boolean)
}

/** Names for the selection bar are short. */
const MAX_KURZNAME = 40

/** Small words at the end wait for another: "Anteil Alleinerziehende unter". */
const OFFENES_ENDE =
  /( (an|am|auf|aus|bei|bis|das|dem|den|der|die|für|im|in|je|mit|nach|oder|ohne|und|unter|von|zu|zum|zur))+$/

function kuerze(name: string): string {
  if (name.length <= MAX_KURZNAME) return name
  const ende = name.lastIndexOf(' ', MAX_KURZNAME - 1)
  const worte = name.slice(0, ende > 10 ? ende : MAX_KURZNAME - 1)
  return `${worte.replace(OFFENES_ENDE, '')}…`
}

/** The address of an Indikator from its name, unlike any there is. */
export function toSlug(name: string, vergeben: readonly string[]): string {
  const roh = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  const slug = roh === '' || roh === 'neu' ? 'indikator' : roh
  const belegt = new Set(vergeben)
  for (let i = 1; ; i += 1) {
    const versuch = i === 1 ? slug : `${slug}-${i}`
    if (!belegt.has(versuch)) return versuch
  }
}

/** The next free code for Indikatoren of the planners: "EIG-01". */
export function nextCode(vergeben: readonly string[]): string {
  const nummern = vergeben.flatMap((code) => /^EIG-(\d+)$/.exec(code)?.[1] ?? []).map(Number)
  return `EIG-${String(Math.max(0, ...nummern) + 1).padStart(2, '0')}`
}
