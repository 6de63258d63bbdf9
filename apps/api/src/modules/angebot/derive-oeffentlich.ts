/** What everyone reads of an offer, made of what is stored of it. */
import {
  ZIELGRUPPEN,
  istSichtbar,
  ohneGeheimesGebiet,
  toSicht,
  type Angebotsinhalt,
  type DokumentStandort,
  type OeffentlichesDokument,
} from '@sozial/domain/angebot'
import {
  describeOeffnungszeilen,
  ohneVergangene,
  parseOeffnungszeiten,
  wochenminuten,
  type Oeffnungszeit,
} from '@sozial/domain/oeffnungszeit'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Angebotsquelle } from './oeffentlich.queries.ts'
import type { Raumsuche } from './raumsuche.ts'

export interface Kategorie {
  readonly schluessel: string
  readonly name: string
  /** What it belongs to; null: it stands on top. */
  readonly ober: string | null
  readonly synonyme: readonly string[]
}

/** One row of `oeffentliches_angebot` and its points. */
export interface Oeffentlichzeile {
  readonly id: number
  readonly slug: string
  readonly titel: string
  readonly dokument: OeffentlichesDokument
  readonly kategorien: readonly string[]
  readonly zielgruppen: readonly string[]
  readonly alterVon: number | null
  readonly alterBis: number | null
  readonly sprachen: readonly string[]
  readonly kostenart: string | null
  readonly barrierefreiheit: readonly string[]
  readonly frei: number | null
  readonly kreisweit: boolean
  readonly raeume: readonly number[]
  /** Minutes of the week in which one of its sites is open, as a multirange. */
  readonly oeffnungsminuten: string
  /** Words by weight, the heaviest first. */
  readonly worte: readonly [string, string, string, string]
  readonly bestaetigtAm: string
  readonly punkte: readonly {
    readonly standortId: number
    readonly laenge: number
    readonly breite: number
  }[]
}

export interface Umfeld {
  readonly raumsuche: Raumsuche
  readonly kategorien: ReadonlyMap<string, Kategorie>
  readonly heute: Tag
}

/** `frei` is stored in two bytes. */
const HOECHSTENS_FREI = 32_767

export function deriveOeffentlich(quelle: Angebotsquelle, umfeld: Umfeld): Oeffentlichzeile {
  const inhalt = ohneGeheimesGebiet(toSicht(quelle.inhalt, 'OEFFENTLICH'), quelle.standorte)
  const standorte = quelle.standorte.map((standort) => toStandort(standort, quelle.inhalt, umfeld))
  const { kurzname, ...organisation } = quelle.organisation
  const kategorien = mitOberen(inhalt.kategorien ?? [], umfeld.kategorien)
  const punkte = standorte.flatMap(({ id, laenge, breite }) =>
    laenge === null || breite === null ? [] : [{ standortId: id, laenge, breite }],
  )
  return {
    id: quelle.id,
    slug: quelle.slug,
    bestaetigtAm: quelle.bestaetigtAm,
    titel: inhalt.titel ?? '',
    dokument: { inhalt, organisation, standorte },
    kategorien: kategorien.map(({ schluessel }) => schluessel),
    zielgruppen: inhalt.zielgruppen ?? [],
    alterVon: inhalt.alter?.von ?? null,
    alterBis: inhalt.alter?.bis ?? null,
    sprachen: inhalt.sprachen ?? [],
    kostenart: inhalt.kostenart ?? null,
    barrierefreiheit: [...new Set(standorte.flatMap((standort) => standort.barrierefreiheit))],
    frei: freiOf(standorte),
    ...gebietOf(inhalt, punkte, umfeld.raumsuche),
    oeffnungsminuten: minutenOf(quelle, umfeld.heute),
    worte: worteOf({ inhalt, organisation, standorte }, kurzname, kategorien),
    punkte,
  }
}

function toStandort(
  {
    hausnummer,
    strasse,
    kapazitaeten,
    meldung,
    oeffnungszeiten,
    ...standort
  }: Angebotsquelle['standorte'][number],
  inhalt: Angebotsinhalt,
  { heute }: Umfeld,
): DokumentStandort {
  return {
    ...standort,
    strasse: `${strasse} ${hausnummer}`.trim(),
    zeiten: describeOeffnungszeilen(ohneVergangene(zeitenOf(oeffnungszeiten), heute)),
    kapazitaeten: istSichtbar(inhalt, 'kapazitaet', 'OEFFENTLICH') ? kapazitaeten : [],
    meldung: istSichtbar(inhalt, 'platzmeldung', 'OEFFENTLICH') ? meldung : null,
  }
}

/** What cannot be read says nothing: it was checked before it was stored. */
function zeitenOf(gespeichert: unknown): readonly Oeffnungszeit[] {
  const gelesen = parseOeffnungszeiten(gespeichert)
  return gelesen.ok ? gelesen.zeiten : []
}

function minutenOf({ standorte }: Angebotsquelle, heute: Tag): string {
  const spannen = standorte.flatMap(({ oeffnungszeiten }) =>
    wochenminuten(zeitenOf(oeffnungszeiten), heute),
  )
  return `{${spannen.map(([von, bis]) => `[${von},${bis})`).join(',')}}`
}

/** Each with all it belongs to, once. */
function mitOberen(
  schluessel: readonly string[],
  alle: Umfeld['kategorien'],
): readonly Kategorie[] {
  const gesehen = new Set(schluessel)
  for (const eine of gesehen) {
    const ober = alle.get(eine)?.ober
    if (ober !== null && ober !== undefined) gesehen.add(ober)
  }
  return [...gesehen].flatMap((eine) => alle.get(eine) ?? [])
}

/** @returns null where no site reported a number: not the same as none */
function freiOf(standorte: readonly DokumentStandort[]): number | null {
  const gemeldet = standorte.flatMap(({ meldung }) => meldung?.frei ?? [])
  if (gemeldet.length === 0) return null
  return Math.min(
    HOECHSTENS_FREI,
    gemeldet.reduce((summe, frei) => summe + frei, 0),
  )
}

/** Where it lies and whom it serves. Nothing public that says where: the whole Kreis. */
function gebietOf(
  { einzugsgebiet }: Angebotsinhalt,
  punkte: Oeffentlichzeile['punkte'],
  { findUm, findVerwandte }: Raumsuche,
): Pick<Oeffentlichzeile, 'kreisweit' | 'raeume'> {
  const meter = einzugsgebiet?.art === 'UMKREIS' ? einzugsgebiet.km * 1000 : 0
  const raeume = new Set(
    punkte.flatMap(({ laenge, breite }) => [...findUm([laenge, breite], meter)]),
  )
  if (einzugsgebiet?.art === 'RAEUME') {
    for (const raum of findVerwandte(einzugsgebiet.raeume)) raeume.add(raum)
  }
  const ohneOrt = einzugsgebiet?.art !== 'RAEUME' && punkte.length === 0
  return {
    kreisweit: einzugsgebiet?.art === 'KREIS' || ohneOrt,
    raeume: [...raeume].toSorted((a, b) => a - b),
  }
}

function worteOf(
  { inhalt, organisation, standorte }: OeffentlichesDokument,
  kurzname: string,
  kategorien: readonly Kategorie[],
): Oeffentlichzeile['worte'] {
  const eigene = new Set(inhalt.kategorien)
  const sachen = kategorien.flatMap(({ schluessel, name, synonyme }) =>
    eigene.has(schluessel) ? [name, ...synonyme] : [name],
  )
  const gruppen = (inhalt.zielgruppen ?? []).map((gruppe) => ZIELGRUPPEN[gruppe])
  const orte = standorte.flatMap(({ name, strasse, ort }) => [name, strasse, ort])
  return [
    toText([inhalt.titel]),
    toText([inhalt.kurztext, ...sachen]),
    toText([inhalt.langtext, inhalt.leichteSprache, inhalt.rechtsgrundlage, ...gruppen]),
    toText([organisation.name, kurzname, ...orte]),
  ]
}

/** Each text once, in its order. */
const toText = (texte: readonly (string | undefined)[]): string =>
  [...new Set(texte.filter(Boolean))].join(' ')
