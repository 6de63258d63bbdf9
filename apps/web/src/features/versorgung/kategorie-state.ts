/** One category: need against supply, as picture, as words, as table. Pure. */
import { QUADRANTEN, type Quadrant } from '@sozial/domain/versorgung'
import { formatMitEinheit, formatZahl } from '@sozial/shared/format'
import { zeichenOf } from '@sozial/shared/zeichen'
import type { Streubild, Streupunkt } from '../../charts/scatter/scatter-layout.ts'
import { widenToTicks, type Domain } from '../../charts/scale.ts'
import type { VersorgungskategorieQuery } from './versorgung.generated.ts'

export type Lage = NonNullable<VersorgungskategorieQuery['versorgung']>
export type Spalten = Lage['kategorien'][number]

export interface Raumzeile {
  readonly schluessel: string
  readonly name: string
  readonly quadrant: Quadrant
  readonly bedarf: string
  readonly angebote: string
  readonly plaetze: string
  readonly personen: string
  readonly quote: string
  readonly dichte: string
  readonly deckungsgrad: string
  readonly fehlend: string
  readonly weg: string
  readonly erreicht: string
  readonly zugang: string
  readonly euro: string
  /** "hoher Bedarf (…); vor Ort kein Angebot: …" */
  readonly satz: string
}

const zahl = (wert: number | null | undefined, stellen = 0): string =>
  wert === null || wert === undefined ? '…' : formatZahl(wert, stellen)

/** Areas in the order of their gap; where need is not known, in the order of the answer. */
export function createZeilen(lage: Lage): readonly Raumzeile[] {
  const [spalten] = lage.kategorien
  if (!spalten) return []
  const stellen = lage.luecken.map(({ raum }) => raum)
  const folge = stellen.length > 0 ? stellen : lage.raumnamen.map((_, i) => i)
  return folge.map((raum) => toZeile(lage, spalten, raum))
}

function toZeile(lage: Lage, spalten: Spalten, i: number): Raumzeile {
  const luecke = lage.luecken.find(({ raum }) => raum === i)
  const status = spalten.personenstatus?.[i] ?? 'GUELTIG'
  const { km, naechster, herein, vorOrt, plaetze, randlage } = spalten
  const mitHerein = (herein[i] ?? 0) > 0 ? ` + ${herein[i]}` : ''
  return {
    schluessel: lage.raumschluessel[i] ?? '',
    name: lage.raumnamen[i] ?? '',
    quadrant: luecke?.quadrant ?? 'OFFEN',
    bedarf: bedarfstext(lage, i),
    angebote: `${vorOrt[i] ?? 0}${mitHerein}`,
    plaetze:
      plaetze[i] == null ? '…' : formatZahl(plaetze[i], Number.isInteger(plaetze[i]) ? 0 : 1),
    personen:
      spalten.personen[i] == null ? zeichenOf(status).zeichen : formatZahl(spalten.personen[i]),
    quote: zahl(spalten.quote[i], 1),
    dichte: zahl(spalten.dichte[i], 1),
    deckungsgrad: zahl(spalten.deckungsgrad[i]),
    fehlend: zahl(spalten.fehlend[i]),
    weg: km[i] == null ? '…' : `${formatZahl(km[i], 1)} km, ${naechster[i] ?? ''}`,
    erreicht: spalten.erreicht[i] == null ? '…' : `${formatZahl(spalten.erreicht[i])} %`,
    zugang: `${zahl(spalten.zugang[i], 1)}${spalten.zugang[i] != null && randlage[i] === 'ja' ? ' (Rand)' : ''}`,
    euro: zahl(spalten.euro?.[i]),
    satz: luecke ? `${luecke.bedarfssatz}; ${luecke.angebotssatz}` : 'Bedarf nicht bekannt',
  }
}

function bedarfstext({ bedarf }: Lage, i: number): string {
  const wert = bedarf?.werte[i] ?? null
  if (!bedarf || wert === null) return '…'
  const { einheit, nachkommastellen } = bedarf.indikator.fassung
  return formatMitEinheit(wert, einheit, nachkommastellen)
}

/** Need to the right, supply upwards: what lies below on the right is to be acted on. */
export function createQuadrant(lage: Lage, farbe: string): Streubild | null {
  const [spalten] = lage.kategorien
  const { bedarf } = lage
  if (!spalten || !bedarf) return null
  const mass = massOf(spalten)
  const punkte = punkteOf(lage, bedarf, { mass, farbe })
  if (punkte.length === 0) return null
  const { kurzname, einheit } = bedarf.indikator.fassung
  const felder = ['unauffällig', 'hoher Bedarf, versorgt', 'unauffällig', 'Handlungsbedarf']
  return {
    x: {
      titel: `${kurzname}${einheit === '' ? '' : `, ${einheit}`}`,
      domain: domainOf([
        ...punkte.flatMap(({ x, xBereich }) => [x, ...(xBereich ?? [])]),
        bedarf.kreis,
      ]),
      massstab: bedarf.kreis,
    },
    y: {
      titel: mass.name,
      domain: mitLuft(domainOf([...punkte.map(({ y }) => y), mass.kreis, 0])),
      massstab: mass.kreis,
    },
    massstabname: 'Kreis',
    punkte,
    felder: bedarf.niedrig ? [felder[1]!, felder[0]!, felder[3]!, felder[2]!] : felder,
  }
}

/** Areas with both figures; those to act on are filled and show their interval. */
function punkteOf(
  lage: Lage,
  bedarf: NonNullable<Lage['bedarf']>,
  { mass, farbe }: { readonly mass: ReturnType<typeof massOf>; readonly farbe: string },
): readonly Streupunkt[] {
  return lage.raumnamen.flatMap((name, i) => {
    const [x, y] = [bedarf.werte[i] ?? null, mass.werte[i] ?? null]
    if (x === null || y === null) return []
    const [unten, oben] = [bedarf.unten[i] ?? null, bedarf.oben[i] ?? null]
    const handeln = lage.luecken.find(({ raum }) => raum === i)?.quadrant === 'HANDLUNGSBEDARF'
    return [
      {
        id: lage.raumschluessel[i] ?? '',
        name: name ?? '',
        x,
        y,
        xBereich: unten === null || oben === null ? null : ([unten, oben] as const),
        yBereich: null,
        farbe: handeln ? farbe : null,
        auffaellig: false,
      },
    ]
  })
}

/** Places per 1,000 where they are known, else offers per 1,000. */
export function massOf({ dichte, vorOrt, personen, kreis }: Spalten) {
  if (dichte.some((wert) => wert !== null))
    return { name: 'Plätze je 1.000 der Zielgruppe', werte: dichte, kreis: kreis.dichte }
  const je = (anzahl: number, koepfe: number | null) =>
    koepfe === null || koepfe === 0 ? null : (1000 * anzahl) / koepfe
  return {
    name: 'Angebote je 1.000 der Zielgruppe',
    werte: vorOrt.map((anzahl, i) => je(anzahl ?? 0, personen[i] ?? null)),
    kreis: je(kreis.angebote, kreis.personen),
  }
}

/** A little below zero: the points without supply lie there, and the words of the field under them. */
const mitLuft = ([low, high]: Domain): Domain => [low - (high - low) * 0.12, high]

function domainOf(werte: readonly (number | null)[]): Domain {
  const alle = werte.filter((wert) => wert !== null)
  const [low, high] = [Math.min(...alle), Math.max(...alle)]
  const air = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1
  return widenToTicks([low === 0 ? 0 : low - air, high + air], 6)
}

export const quadrantwort = (quadrant: Quadrant): string => QUADRANTEN[quadrant]

/** The answer in one sentence. */
export function satzOf(lage: Lage, zeilen: readonly Raumzeile[]): string {
  const [spalten] = lage.kategorien
  if (!spalten) return ''
  const handeln = zeilen.filter(({ quadrant }) => quadrant === 'HANDLUNGSBEDARF')
  const ohne = spalten.vorOrt.filter((anzahl) => anzahl === 0).length
  const flecken =
    ohne === 0
      ? 'Es gibt sie in jedem Raum.'
      : `In ${ohne} von ${spalten.vorOrt.length} Räumen gibt es vor Ort kein Angebot.`
  if (ohne === spalten.vorOrt.length && spalten.kreis.angebote > 0)
    return 'In keinem Raum gibt es vor Ort ein Angebot; was es gibt, zählt allein für den Kreis.'
  if (!lage.bedarf) return flecken
  if (lage.bedarf.werte.every((wert) => wert === null))
    return `${flecken} Wie hoch der Bedarf ist, ist nicht bekannt.`
  if (handeln.length === 0) return `${flecken} Keiner davon hat sicher mehr Bedarf als der Kreis.`
  return `${flecken} Am dringendsten: ${handeln
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ')}.`
}
