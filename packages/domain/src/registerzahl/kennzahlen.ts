/**
 * The figures of the register, one line for each: which offers count, who they
 * are for, on which assumption. Written down here and nowhere else.
 */
import { WEGANNAHMEN, type Wegannahme } from '../erreichbarkeit/verkehrsmittel.ts'
import type { Berechnung, MerkmalArt } from '../indikator/berechnung.ts'
import { LUO_QI_2009, type Gewichtung } from '../erreichbarkeit/gewichtung.ts'

/** Completed years, [von, bis); null: no limit. */
export interface Altersgruppe {
  readonly von: number
  readonly bis: number | null
}

interface Kennzahl {
  /** Key of the Merkmal that it becomes. */
  readonly merkmal: string
  readonly name: string
  readonly gruppe: Altersgruppe
  /** Keys of the categories whose offers count. */
  readonly kategorien: readonly string[]
}

/** Hours or posts at the sites, Kreis-wide ones by shares. */
export interface Bestandskennzahl extends Kennzahl {
  readonly art: 'WOCHENSTUNDEN' | 'VZAE'
}

/** Places that can be reached, when all compete for them (E2SFCA): A·P. */
export interface Zugangskennzahl extends Kennzahl {
  readonly art: 'ZUGANG'
  readonly annahme: Wegannahme
  readonly gewichtung: Gewichtung
}

/** People with a site within so many minutes. */
export interface Reichweitenkennzahl extends Kennzahl {
  readonly art: 'REICHWEITE'
  readonly annahme: Wegannahme
  readonly bisMin: number
}

export type Registerkennzahl = Bestandskennzahl | Zugangskennzahl | Reichweitenkennzahl

const JUGENDTREFF = ['jugendarbeit-offen'] as const
/** §§ 16 to 18 and 28 SGB VIII, as far as somebody counsels. */
const BERATUNG = ['familienbildung', 'trennung', 'umgang', 'erziehungsberatung'] as const
const AUTO = { annahme: WEGANNAHMEN.AUTO, gewichtung: LUO_QI_2009 } as const

export const REGISTERKENNZAHLEN: readonly Registerkennzahl[] = [
  {
    art: 'WOCHENSTUNDEN',
    merkmal: 'okja_wochenstunden',
    name: 'Wöchentliche Öffnungsstunden der offenen Kinder- und Jugendarbeit',
    gruppe: { von: 6, bis: 21 },
    kategorien: JUGENDTREFF,
  },
  {
    art: 'VZAE',
    merkmal: 'beratung_vzae',
    name: 'Vollzeitstellen in Erziehungs-, Familien- und Trennungsberatung',
    gruppe: { von: 0, bis: 21 },
    kategorien: BERATUNG,
  },
  {
    ...AUTO,
    art: 'ZUGANG',
    merkmal: 'erreichbare_plaetze_okja',
    name: 'Erreichbare Plätze der offenen Kinder- und Jugendarbeit',
    gruppe: { von: 6, bis: 25 },
    kategorien: JUGENDTREFF,
  },
  {
    ...AUTO,
    art: 'ZUGANG',
    merkmal: 'erreichbare_plaetze_kita',
    name: 'Erreichbare Plätze in Kita und Kindertagespflege',
    gruppe: { von: 0, bis: 6 },
    kategorien: ['kita', 'kindertagespflege'],
  },
  {
    ...AUTO,
    art: 'ZUGANG',
    merkmal: 'erreichbare_plaetze_tagespflege',
    name: 'Erreichbare Plätze in der Tagespflege',
    gruppe: { von: 65, bis: null },
    kategorien: ['tagespflege'],
  },
  {
    art: 'REICHWEITE',
    merkmal: 'jugendliche_nah_am_treff',
    name: '6- bis unter 25-Jährige in der Nähe eines Jugendtreffs',
    gruppe: { von: 6, bis: 25 },
    kategorien: JUGENDTREFF,
    annahme: WEGANNAHMEN.FAHRRAD,
    bisMin: 15,
  },
  {
    art: 'REICHWEITE',
    merkmal: 'aeltere_nah_an_begegnung',
    name: '65-Jährige und Ältere in der Nähe einer Begegnungsstätte',
    gruppe: { von: 65, bis: null },
    kategorien: ['begegnungsstaette', 'mehrgenerationenhaus'],
    annahme: WEGANNAHMEN.ZU_FUSS,
    bisMin: 15,
  },
]

/** Of how many categories an inhabitant can reach at least one offer, as a share of all. */
export const VIELFALT = {
  merkmal: 'angebotsvielfalt_einwohner',
  name: 'Einwohner mal Anteil der erreichbaren Angebotskategorien',
  gruppe: { von: 0, bis: null },
  annahme: WEGANNAHMEN.FAHRRAD,
  bisMin: 15,
} as const

/** What is written down of one of these figures, as of every Merkmal. */
export interface Registermerkmal {
  readonly schluessel: string
  readonly name: string
  readonly einheit: string
  readonly art: MerkmalArt
}

const EINHEITEN: Readonly<
  Record<Registerkennzahl['art'], Pick<Registermerkmal, 'einheit' | 'art'>>
> = {
  WOCHENSTUNDEN: { einheit: 'Stunden', art: 'MENGE' },
  VZAE: { einheit: 'Stellen', art: 'MENGE' },
  ZUGANG: { einheit: 'Plätze', art: 'MENGE' },
  REICHWEITE: { einheit: 'Personen', art: 'MENGE' },
}

export const REGISTERMERKMALE: readonly Registermerkmal[] = [
  ...REGISTERKENNZAHLEN.map(({ merkmal, name, art }) => ({
    schluessel: merkmal,
    name,
    ...EINHEITEN[art],
  })),
  { schluessel: VIELFALT.merkmal, name: VIELFALT.name, einheit: 'Personen', art: 'MENGE' },
]

const JE_KOPF: ReadonlySet<string> = new Set([
  ...REGISTERKENNZAHLEN.filter(({ art }) => art === 'ZUGANG' || art === 'REICHWEITE').map(
    ({ merkmal }) => merkmal,
  ),
  VIELFALT.merkmal,
])

/** Whether its numerator is people times what each of them reaches where they live: whoever knows one knows the other. */
export const istJeKopf = (berechnung: Berechnung): boolean =>
  berechnung.typ === 'QUOTIENT' &&
  berechnung.zaehler.art === 'MERKMAL' &&
  JE_KOPF.has(berechnung.zaehler.merkmal)
