/** Opening times as people say them; `eingabe.ts` reads these words again. */
import { aufzaehlung } from '../aufzaehlung/index.ts'
import type { Tag } from '../zeitraum/index.ts'
import { addTage, teileVon } from '../zeitraum/index.ts'
import { tageOf } from './kalender.ts'
import { WOCHENTAGE, type Oeffnungsregel, type Oeffnungszeit } from './oeffnungszeit.ts'

const NAMEN = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag']
const TAGE_DER_SUCHE = 1500

/**
 * "montags und mittwochs 9–12 Uhr, jeden 1. Samstag im Monat 10–12 Uhr und nach
 * Vereinbarung". Rules with the same days say their days once. An empty list
 * says that no times are known.
 */
export function describeOeffnungszeiten(zeiten: readonly Oeffnungszeit[]): string {
  if (zeiten.length === 0) return 'Öffnungszeiten sind nicht angegeben'
  const regeln = describeRegeln(zeiten).join(', ')
  return [regeln, ...describeVereinbarungen(zeiten)].filter((teil) => teil !== '').join(' und ')
}

/** The same with a line for each group of days; none where no times are known. */
export const describeOeffnungszeilen = (zeiten: readonly Oeffnungszeit[]): readonly string[] => [
  ...describeRegeln(zeiten),
  ...describeVereinbarungen(zeiten),
]

function describeRegeln(zeiten: readonly Oeffnungszeit[]): readonly string[] {
  const gruppen = new Map<string, Oeffnungsregel[]>()
  for (const zeit of zeiten) {
    if (zeit.art !== 'REGEL') continue
    const tage = `${describeTage(zeit)}|${describeGeltung(zeit)}`
    gruppen.set(tage, [...(gruppen.get(tage) ?? []), zeit])
  }
  return [...gruppen.values()].map(describeGruppe)
}

const describeVereinbarungen = (zeiten: readonly Oeffnungszeit[]): readonly string[] =>
  zeiten
    .filter(({ art }) => art === 'VEREINBARUNG')
    .map((zeit) => `nach Vereinbarung${describeGeltung(zeit)}`)

function describeGruppe(regeln: readonly Oeffnungsregel[]): string {
  const [erste] = regeln
  const uhrzeiten = [...new Set(regeln.map(describeUhrzeit))]
  const zeiten = aufzaehlung(uhrzeiten).replaceAll(/ Uhr(?= und \d|, \d)/g, '')
  return `${describeTage(erste!)} ${zeiten}${describeGeltung(erste!)}`
}

function describeUhrzeit({ oeffnet, schliesst }: Oeffnungsregel): string {
  if (schliesst === null) return `ab ${toUhr(oeffnet)} Uhr`
  if (oeffnet === '00:00' && schliesst === '24:00') return 'rund um die Uhr'
  return `${toUhr(oeffnet)}–${toUhr(schliesst)} Uhr`
}

/** "09:00" → "9", "09:30" → "9:30". */
function toUhr(uhrzeit: string): string {
  const [stunde, minute] = uhrzeit.split(':')
  return minute === '00' ? `${Number(stunde)}` : `${Number(stunde)}:${minute}`
}

function describeTage(regel: Oeffnungsregel): string {
  const { freq, interval, byday } = regel
  const ordnung = byday.filter((tage) => tage.length > 2)
  const jede = byday.filter((tage) => tage.length === 2)
  const takt = interval === 1 ? '' : `alle ${interval} ${freq === 'WEEKLY' ? 'Wochen' : 'Monate'} `
  const teile = [
    ...(jede.length > 0 ? [describeWochentage(jede)] : []),
    ...(ordnung.length > 0 ? [`jeden ${describeOrdnung(ordnung)} im Monat`] : []),
  ]
  return `${takt}${teile.join(' und ')}${interval === 1 ? '' : describeBeispiel(regel)}`
}

/** Three days or more in a row are a span; all seven are "täglich". */
function describeWochentage(byday: readonly string[]): string {
  const tage = WOCHENTAGE.flatMap((tag, index) => (byday.includes(tag) ? [index] : []))
  if (tage.length === WOCHENTAGE.length) return 'täglich'
  const worte = toLaeufe(tage).flatMap((lauf) => {
    const namen = lauf.map((index) => `${NAMEN[index]!.toLowerCase()}s`)
    return namen.length < 3 ? namen : [`${namen[0]} bis ${namen.at(-1)}`]
  })
  return aufzaehlung(worte)
}

function toLaeufe(tage: readonly number[]): readonly (readonly number[])[] {
  const laeufe: number[][] = []
  for (const tag of tage) {
    const lauf = laeufe.at(-1)
    if (lauf?.at(-1) === tag - 1) lauf.push(tag)
    else laeufe.push([tag])
  }
  return laeufe
}

/** "1. und 3. Dienstag und letzten Freitag". */
function describeOrdnung(byday: readonly string[]): string {
  const teile = WOCHENTAGE.flatMap((tag, index) => {
    const stellen = byday.filter((tage) => tage.endsWith(tag)).map((tage) => parseInt(tage, 10))
    const vorn = stellen.filter((stelle) => stelle > 0).toSorted((a, b) => a - b)
    const hinten = stellen.filter((stelle) => stelle < 0).toSorted((a, b) => a - b)
    const worte = [...vorn, ...hinten].map(describeStelle)
    return worte.length === 0 ? [] : [`${aufzaehlung(worte)} ${NAMEN[index]}`]
  })
  return teile.join(' und ')
}

function describeStelle(stelle: number): string {
  if (stelle > 0) return `${stelle}.`
  if (stelle === -1) return 'letzten'
  return stelle === -2 ? 'vorletzten' : `${-stelle}.-letzten`
}

/** With gaps between the weeks only a day tells which weeks are meant. */
function describeBeispiel(regel: Oeffnungsregel): string {
  const [erster] = tageOf(regel, regel.dtstart, addTage(regel.dtstart, TAGE_DER_SUCHE))
  return erster === undefined ? '' : ` (zum Beispiel am ${toDatum(erster)})`
}

function describeGeltung(zeit: Oeffnungszeit): string {
  const enden = [
    ...(zeit.gueltigBis === null ? [] : [addTage(zeit.gueltigBis, -1)]),
    ...(zeit.art === 'REGEL' && zeit.until !== null ? [zeit.until] : []),
  ]
  const [bis] = enden.toSorted()
  if (zeit.gueltigAb === null) return bis === undefined ? '' : ` bis ${toDatum(bis)}`
  return bis === undefined
    ? ` ab ${toDatum(zeit.gueltigAb)}`
    : ` vom ${toDatum(zeit.gueltigAb)} bis ${toDatum(bis)}`
}

function toDatum(tag: Tag): string {
  const [jahr, monat, tagImMonat] = teileVon(tag)
  return `${tagImMonat}.${monat}.${jahr}`
}
