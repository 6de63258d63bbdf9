/** What an Umsteigeschlüssel means here: its keys as Fassungen, its groups, its shares of exactly 1. */
import { toGanzeAnteile } from '@sozial/domain/aggregation'
import { formatTeilgruppe } from '@sozial/domain/indikator'
import type { Schluesselzeile } from '@sozial/formate/umsteigeschluessel'
import { formatDatum } from '@sozial/shared/format'
import { groupBy } from '../../group-by.ts'
import type { Teilgruppenzeile } from '../messwert/umsteiger.queries.ts'
import type { Anteilszeile, Schluesselfassung } from './umsteiger.queries.ts'

interface Bekanntes {
  readonly fassungen: readonly Schluesselfassung[]
  readonly gruppen: readonly Teilgruppenzeile[]
}

export interface Deutung {
  /** Complete for each old area that is named; without those whose shares nobody knows. */
  readonly anteile: readonly Anteilszeile[]
  /** What cannot be, a sentence each. */
  readonly maengel: readonly string[]
}

/** A row whose areas and group are known. */
interface Gedeutete extends Schluesselzeile {
  readonly vonId: number
  readonly zuId: number
  readonly teilgruppeId: number
}

export function deuteUmsteiger(
  zeilen: readonly Schluesselzeile[],
  { fassungen, gruppen }: Bekanntes,
): Deutung {
  const nachSchluessel = groupBy(fassungen, ({ schluessel }) => schluessel)
  const nachName = new Map(gruppen.map((gruppe) => [gruppenname(gruppe), gruppe.id]))
  const gedeutete: Gedeutete[] = []
  const maengel: string[] = []
  for (const zeile of zeilen) {
    const paar = findPaar(zeile, nachSchluessel)
    const name = zeile.gruppe === '' ? ALLE_ZUSAMMEN : zeile.gruppe
    const teilgruppeId = nachName.get(name.toLocaleLowerCase('de-DE'))
    if (typeof paar === 'string') maengel.push(`Zeile ${zeile.zeile}: ${paar}`)
    else if (teilgruppeId === undefined) {
      const satz = `Die Teilgruppe „${name}“ gibt es hier nicht. Bitte sie so schreiben wie im ausgegebenen Umsteigeschlüssel.`
      maengel.push(`Zeile ${zeile.zeile}: ${satz}`)
    } else gedeutete.push({ ...zeile, ...paar, gruppe: name, teilgruppeId })
  }
  const quellen = [...groupBy(gedeutete, ({ vonId }) => vonId).values()].map(toAnteile)
  return {
    anteile: quellen.flatMap((quelle) => quelle.anteile),
    maengel: [...maengel, ...quellen.flatMap((quelle) => quelle.maengel)],
  }
}

export const ALLE_ZUSAMMEN = 'alle'

const gruppenname = (gruppe: Teilgruppenzeile): string =>
  (formatTeilgruppe(gruppe) || ALLE_ZUSAMMEN).toLocaleLowerCase('de-DE')

type Paar = Pick<Gedeutete, 'vonId' | 'zuId'>

/** @returns a sentence where there is no such change, or more than one */
function findPaar(
  { alt, neu, datum }: Schluesselzeile,
  nachSchluessel: ReadonlyMap<string, readonly Schluesselfassung[]>,
): Paar | string {
  const [alte, neue] = [nachSchluessel.get(alt), nachSchluessel.get(neu)]
  if (alte === undefined) return `Ein Gebiet „${alt}“ gibt es nicht.`
  if (neue === undefined) return `Ein Gebiet „${neu}“ gibt es nicht.`
  const paare = findUebergaenge(alte, neue, datum)
  const [paar] = paare
  if (paar === undefined) {
    const [verkehrt] = findUebergaenge(neue, alte, datum)
    if (verkehrt) {
      return `Alt und neu sind vertauscht: Am ${formatDatum(verkehrt.tag)} endete „${neu}“, und „${alt}“ begann.`
    }
    const wann = datum === null ? 'an keinem Tag' : `am ${formatDatum(datum)} nicht`
    return `Auf „${alt}“ folgte ${wann} „${neu}“.`
  }
  if (paare.length > 1) {
    const tage = paare.map(({ tag }) => formatDatum(tag)).join(' und ')
    return `Von „${alt}“ zu „${neu}“ wechselten die Grenzen am ${tage}. Bitte in einer Spalte „Datum“ sagen, welcher Tag gemeint ist.`
  }
  return { vonId: paar.vonId, zuId: paar.zuId }
}

/** Where one gave way to the other on the same level. */
function findUebergaenge(
  alte: readonly Schluesselfassung[],
  neue: readonly Schluesselfassung[],
  datum: string | null,
): readonly (Paar & { readonly tag: string })[] {
  return alte.flatMap((von) =>
    neue
      .filter(({ ebene, ab }) => ebene === von.ebene && ab === von.bis)
      .filter(({ ab }) => datum === null || ab === datum)
      .map((zu) => ({ vonId: von.id, zuId: zu.id, tag: zu.ab })),
  )
}

/** The shares of one old area; none where the file knows none of it. */
function toAnteile(zeilen: readonly Gedeutete[]): Deutung {
  if (zeilen.every(({ anteil }) => anteil === null)) return { anteile: [], maengel: [] }
  const maengel = zeilen.flatMap((eine, i) => {
    const { zeile, alt, neu, gruppe, anteil } = eine
    if (anteil === null) return [`Zeile ${zeile}: Der Anteil von „${alt}“ an „${neu}“ fehlt.`]
    const erste = zeilen.findIndex((andere) => istGleich(andere, eine))
    if (erste === i) return []
    const satz = `„${alt}“ zu „${neu}“ (${gruppe}) steht schon in Zeile ${zeilen[erste]!.zeile}.`
    return [`Zeile ${zeile}: ${satz}`]
  })
  if (maengel.length > 0) return { anteile: [], maengel }
  const gruppen = [...groupBy(zeilen, ({ teilgruppeId }) => teilgruppeId).values()].map(toGanze)
  return {
    anteile: gruppen.flatMap(({ anteile }) => anteile),
    maengel: gruppen.flatMap((gruppe) => gruppe.maengel),
  }
}

const istGleich = (a: Gedeutete, b: Gedeutete): boolean =>
  a.zuId === b.zuId && a.teilgruppeId === b.teilgruppeId

const ZAHL = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4 })

/** The shares of one group of one old area. */
function toGanze(zeilen: readonly Gedeutete[]): Deutung {
  const geschrieben = zeilen.map(({ anteil }) => anteil!)
  const ganze = toGanzeAnteile(geschrieben)
  if (ganze === undefined) {
    const summe = geschrieben.reduce((bisher, anteil) => bisher + anteil, 0)
    const { alt, gruppe } = zeilen[0]!
    const nummern = zeilen.map(({ zeile }) => zeile).join(', ')
    const wo = zeilen.length === 1 ? `Zeile ${nummern}` : `Zeilen ${nummern}`
    const satz = `Die Anteile von „${alt}“ (${gruppe}) ergeben zusammen ${ZAHL.format(summe)} statt 1.`
    return { anteile: [], maengel: [`${wo}: ${satz}`] }
  }
  const anteile = zeilen.map(({ vonId, zuId, teilgruppeId }, i) => ({
    vonId,
    zuId,
    teilgruppeId,
    anteil: ganze[i]!,
  }))
  return { anteile: anteile.filter(({ anteil }) => anteil > 0), maengel: [] }
}
