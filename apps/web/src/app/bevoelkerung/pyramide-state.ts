/** What a pyramid and its page show. Pure. */
import { formatWert, formatZahl } from '@sozial/shared/format'
import type { WertStatus } from '@sozial/domain/wert'
import { inRaum } from '../atlas/massstab-worte.ts'
import type { Pyramide, Pyramidenstufe } from '../../charts/pyramid/pyramid-layout.ts'
import { domainFromZero, widenToTicks } from '../../charts/scale.ts'
import type { AltersaufbauangabenFragment } from './altersaufbau.generated.ts'
import { toFuenfjahresgruppen } from './fuenfjahresgruppen.ts'

export type Altersaufbau = AltersaufbauangabenFragment

/** "0 bis unter 3 Jahre" */
export interface Alterszeile {
  readonly text: string
  readonly maennlich: string
  readonly weiblich: string
  readonly zusammen: string
  readonly anteil: string
  readonly kreis: string
}

export interface Kennzahl {
  readonly name: string
  readonly zahl: string
  readonly anteil: string
  readonly kreis: string
}

export interface Pyramidenstate {
  readonly titel: string
  readonly befund: string
  readonly rest: string
  readonly pyramide: Pyramide
  readonly achse: string
  /** From the oldest down, as in the drawing. */
  readonly zeilen: readonly Alterszeile[]
  readonly kennzahlen: readonly Kennzahl[]
  /** The area is compared with the Kreis. */
  readonly mitKreis: boolean
  readonly notiz: string
}

/** Figures by age group of both sexes; `null` where one is missing. */
interface Seiten {
  readonly maennlich: readonly (number | null)[]
  readonly weiblich: readonly (number | null)[]
}

const KEIN = '…'

/** All persons; `null` where a part is missing: a sum of what is known would pass for the whole. */
function gesamt({ maennlich, weiblich }: Seiten): number | null {
  const alle = [...maennlich, ...weiblich]
  const da = alle.filter((wert) => wert !== null)
  return da.length < alle.length || da.length === 0 ? null : da.reduce((a, b) => a + b, 0)
}

/** The drawing shows groups of one width where it can; key figures need the delivered borders. */
export function createPyramidenstate(geliefert: Altersaufbau): Pyramidenstate {
  const aufbau = toFuenfjahresgruppen(geliefert)
  const { raum, zeitraum, massstab, werte, massstabwerte, gruppen } = aufbau
  const summe = gesamt(werte)
  const kreissumme = massstabwerte && gesamt(massstabwerte)
  const jahre = gruppen.map(({ von, bis }, i) => (bis ?? von + spanneOf(gruppen[i - 1])) - von)
  const gleich = new Set(jahre).size <= 1
  const rahmen: Rahmen = { aufbau, jahre, gleich, summe, kreissumme }
  const stufen = gruppen.map((_, i) => toStufe(rahmen, i))
  const genau: Rahmen = { ...rahmen, aufbau: geliefert }
  const kennzahlen = KENNGRUPPEN.map((gruppe) => toKennzahl(genau, gruppe))
  return {
    titel: `Bevölkerung: ${raum.name}, ${zeitraum.kurz}`,
    ...satzOf(genau),
    pyramide: {
      stufen,
      hoechstens: hoechstensOf(stufen),
      einheit: summe === null ? 'Personen' : 'Prozent',
    },
    achse: `${summe === null ? 'Personen' : 'Anteil an allen in Prozent'}${gleich ? '' : ' je Altersjahr'}`,
    zeilen: gruppen.map((_, i) => toZeile(rahmen, i)).toReversed(),
    kennzahlen,
    mitKreis: massstab !== null,
    notiz: [
      massstab && kreissumme !== null
        ? `Linie: ${massstab.name}, auf denselben Anteil gebracht.`
        : '',
      gleich
        ? ''
        : 'Die Altersgruppen sind verschieden breit; die Länge gilt je Altersjahr, die Fläche zeigt die Menge.',
      summe === null
        ? 'Für einzelne Gruppen gibt es keine Zahl (gestrichelt); deshalb stehen hier Personen statt Anteile.'
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  }
}

interface Rahmen {
  readonly aufbau: Altersaufbau
  readonly jahre: readonly number[]
  /** All groups span the same number of years. */
  readonly gleich: boolean
  readonly summe: number | null
  readonly kreissumme: number | null
}

/** Years of a group; 5 where it has no end. */
function spanneOf(gruppe: Altersaufbau['gruppen'][number] | undefined): number {
  return gruppe && gruppe.bis !== null ? gruppe.bis - gruppe.von : 5
}

function toStufe({ aufbau, jahre, gleich, summe, kreissumme }: Rahmen, i: number): Pyramidenstufe {
  const { gruppen, werte, massstabwerte } = aufbau
  const dauer = jahre[i] ?? 1
  const laenge = (wert: number | null | undefined, alle: number | null): number | null => {
    if (wert === null || wert === undefined) return null
    return (alle === null ? wert : (wert / (alle || 1)) * 100) / (gleich ? 1 : dauer)
  }
  const kreis = (seite: readonly (number | null)[] | undefined) =>
    summe === null || kreissumme === null ? null : laenge(seite?.[i], kreissumme)
  const von = gruppen[i]?.von ?? 0
  const offen = gruppen[i]?.bis === null
  return {
    text: offen ? `${von}+` : von % 10 === 0 ? String(von) : '',
    jahre: dauer,
    maennlich: laenge(werte.maennlich[i], summe),
    weiblich: laenge(werte.weiblich[i], summe),
    kreisMaennlich: kreis(massstabwerte?.maennlich),
    kreisWeiblich: kreis(massstabwerte?.weiblich),
  }
}

function hoechstensOf(stufen: readonly Pyramidenstufe[]): number {
  const laengen = stufen.flatMap(({ maennlich, weiblich, kreisMaennlich, kreisWeiblich }) =>
    [maennlich, weiblich, kreisMaennlich, kreisWeiblich].filter((wert) => wert !== null),
  )
  return widenToTicks(domainFromZero(laengen), 4)[1]
}

/** "0 bis unter 3 Jahre", "90 Jahre und älter", "7 Jahre" */
export function alterstext({
  von,
  bis,
}: {
  readonly von: number
  readonly bis: number | null
}): string {
  if (bis === null) return von === 0 ? 'alle' : `${von} Jahre und älter`
  if (bis === von + 1) return von === 0 ? 'unter 1 Jahr' : `${von} ${von === 1 ? 'Jahr' : 'Jahre'}`
  return von === 0 ? `unter ${bis} Jahre` : `${von} bis unter ${bis} Jahre`
}

function toZeile({ aufbau, summe, kreissumme }: Rahmen, i: number): Alterszeile {
  const { werte, massstabwerte, gruppen } = aufbau
  const zelle = (
    seite: readonly (number | null)[],
    status: readonly WertStatus[] | null,
  ): string => {
    const wert = seite[i] ?? null
    return formatWert(wert, status?.[i] ?? (wert === null ? 'NICHT_VERFUEGBAR' : 'GUELTIG'))
  }
  const paar = (seiten: Seiten | null): number | null => {
    const [m, w] = [seiten?.maennlich[i] ?? null, seiten?.weiblich[i] ?? null]
    return m === null || w === null ? null : m + w
  }
  const zusammen = paar(werte)
  return {
    text: alterstext(gruppen[i] ?? { von: 0, bis: null }),
    maennlich: zelle(werte.maennlich, werte.maennlichStatus),
    weiblich: zelle(werte.weiblich, werte.weiblichStatus),
    zusammen: zusammen === null ? KEIN : formatZahl(zusammen),
    anteil: anteiltext(zusammen, summe),
    kreis: anteiltext(paar(massstabwerte), kreissumme),
  }
}

function anteiltext(teil: number | null, alle: number | null): string {
  return teil === null || !alle ? KEIN : formatZahl((teil / alle) * 100, 1)
}

const KENNGRUPPEN = [
  { name: 'unter 6', von: 0, bis: 6 },
  { name: '6 bis unter 18', von: 6, bis: 18 },
  { name: '18 bis unter 65', von: 18, bis: 65 },
  { name: '65 bis unter 80', von: 65, bis: 80 },
  { name: '80 und älter', von: 80, bis: null },
] as const

/** The persons of a range; `null` where the groups have other borders or a figure is missing. */
function sumRange(
  seiten: Seiten | null,
  gruppen: Altersaufbau['gruppen'],
  [von, bis]: readonly [number, number | null],
): number | null {
  const drin = gruppen.flatMap((gruppe, i) =>
    gruppe.von >= von && (bis === null || gruppe.von < bis) ? [i] : [],
  )
  const [erste, letzte] = [gruppen[drin[0] ?? -1], gruppen[drin.at(-1) ?? -1]]
  if (!seiten || erste?.von !== von || letzte?.bis !== bis) return null
  return gesamt({
    maennlich: drin.map((i) => seiten.maennlich[i] ?? null),
    weiblich: drin.map((i) => seiten.weiblich[i] ?? null),
  })
}

function toKennzahl(
  { aufbau, summe, kreissumme }: Rahmen,
  { name, von, bis }: (typeof KENNGRUPPEN)[number],
): Kennzahl {
  const zahl = sumRange(aufbau.werte, aufbau.gruppen, [von, bis])
  return {
    name,
    zahl: zahl === null ? KEIN : formatZahl(zahl),
    anteil: anteiltext(zahl, summe),
    kreis: anteiltext(sumRange(aufbau.massstabwerte, aufbau.gruppen, [von, bis]), kreissumme),
  }
}

function satzOf(rahmen: Rahmen): { readonly befund: string; readonly rest: string } {
  const { aufbau, summe, kreissumme } = rahmen
  const { raum, zeitraum, gruppen, werte, massstabwerte } = aufbau
  if (gruppen.length === 0) {
    return {
      befund: `Für ${raum.name} gibt es am ${zeitraum.name} keine Bevölkerung nach Alter und Geschlecht.`,
      rest: ' Wählen Sie einen anderen Raum oder Zeitraum.',
    }
  }
  if (summe === null) {
    return {
      befund: `Für ${raum.name} sind am ${zeitraum.name} nicht alle Zahlen ausgewiesen`,
      rest: '; eine Summe gibt es deshalb nicht.',
    }
  }
  const teil = (bereich: readonly [number, number | null], worte: string): string => {
    const anteil = anteiltext(sumRange(werte, gruppen, bereich), summe)
    const kreis = anteiltext(sumRange(massstabwerte, gruppen, bereich), kreissumme)
    if (anteil === KEIN) return ''
    return `${anteil}\u202F% ${worte}${kreis === KEIN ? '' : ` (Kreis ${kreis}\u202F%)`}`
  }
  const teile = [teil([0, 18], 'sind unter 18'), teil([65, null], 'sind 65 oder älter')].filter(
    Boolean,
  )
  return {
    befund: `${inRaum(raum.name)} lebten am ${zeitraum.name} ${formatZahl(summe)} Menschen`,
    rest: teile.length === 0 ? '.' : `; ${teile.join(', ')}.`,
  }
}
