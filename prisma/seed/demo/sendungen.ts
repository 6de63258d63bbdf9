/**
 * What is sent to the demo Kreis: one row per file, named as offices would.
 * Who sends it and for which day follows from the Merkmale (katalog/merkmale.ts).
 */
import type { Stichtagart } from '@sozial/domain/indikator'
import type { ZeitraumArt } from '@sozial/domain/zeitraum'
import { MERKMALE } from '../katalog/merkmale.ts'
import type { Katalogmerkmal } from '../katalog/typen.ts'
import { JAHRE } from './bevoelkerung.ts'
import { WAHLEN } from './zahlen-alter.ts'
import { BRUCHJAHR } from './zahlen-einkommen.ts'
import { SOZIALINDEX_SEIT } from './zahlen-kinder.ts'

/** Areas that a row of the file can be about. */
export type Sendungsebene = 'QUARTIER' | 'SOZIALRAUM' | 'KOMMUNE'

/** When a figure was counted: the kind of time, and how the file writes it. */
export interface Zeitschreibung {
  readonly art: ZeitraumArt
  readonly text: (jahr: number) => string
  /** Last day, which says whose borders hold. */
  readonly letzterTag: (jahr: number) => string
  /** At the beginning of a year the people are those of the end of the year before. */
  readonly jahresbeginn?: true
}

interface Abweichungen {
  readonly jahre?: readonly number[]
  /** Also a row that totals the Kreis, with what is protected one by one. */
  readonly kreis?: boolean
  /** Only the Kommunen of this Jugendamt. */
  readonly jugendamt?: string
  /** Without rows of neighbouring Kreise, Land and Bund. */
  readonly ohneMassstaebe?: boolean
  /** By mistake this year has the figures of the one before. */
  readonly vorjahrStatt?: number
}

export interface Sendung extends Abweichungen {
  readonly datei: string
  readonly titel: string
  /** Key of the Quelle. */
  readonly quelle: string
  readonly ebene: Sendungsebene
  readonly zeit: Zeitschreibung
  readonly jahre: readonly number[]
  readonly merkmale: readonly string[]
}

const tag = (imJahr: string): Zeitschreibung => ({
  art: 'STICHTAG',
  text: (jahr) => `${imJahr}.${jahr}`,
  letzterTag: (jahr) => `${jahr}-${imJahr.split('.').toReversed().join('-')}`,
})

const JAHRESENDE = tag('31.12')
const JAHR: Zeitschreibung = { art: 'JAHR', text: String, letzterTag: JAHRESENDE.letzterTag }

const ZEITEN: Readonly<Record<Stichtagart, Zeitschreibung>> = {
  JAHRESENDE,
  JAHRESMITTE: tag('30.06'),
  DEZEMBER_15: tag('15.12'),
  MAERZ_1: { ...tag('01.03'), jahresbeginn: true },
  JANUAR_31: { ...tag('31.01'), jahresbeginn: true },
  JAHR,
  LAUFEND: JAHRESENDE,
  SCHULJAHR: {
    art: 'SCHULJAHR',
    text: (jahr) => `${jahr}/${String(jahr + 1).slice(2)}`,
    letzterTag: (jahr) => `${jahr + 1}-07-31`,
  },
  WAHLTAG: {
    art: 'STICHTAG',
    text: (jahr) => WAHLEN[jahr]?.tag ?? '',
    letzterTag: JAHRESENDE.letzterTag,
  },
}

/** The Merkmal of the catalogue with this key. */
export function merkmalOf(schluessel: string | undefined): Katalogmerkmal {
  const merkmal = MERKMALE.find((eines) => eines.schluessel === schluessel)
  if (merkmal === undefined) throw new Error(`The catalogue has no Merkmal ${schluessel}.`)
  return merkmal
}

type Zeile = readonly [
  datei: string,
  titel: string,
  merkmale: readonly string[],
  abweichend?: Abweichungen,
]

const sendungen = (ebene: Sendungsebene, zeilen: readonly Zeile[]): readonly Sendung[] =>
  zeilen.map(([datei, titel, merkmale, abweichend]) => {
    const { lieferant, stichtagArt } = merkmalOf(merkmale[0])
    const zeit = ZEITEN[stichtagArt]
    return {
      jahre: JAHRE,
      ...abweichend,
      datei: `${datei}.csv`,
      titel,
      merkmale,
      quelle: lieferant,
      ebene,
      zeit,
    }
  })

const from = (von: number, bis = 2025) => ({
  jahre: JAHRE.filter((jahr) => jahr >= von && jahr <= bis),
})

// One row stays one line, so that columns can be compared.
// prettier-ignore
const QUARTIERE: readonly Zeile[] = [
  ...([[2014, 2019], [2020, 2025]] as const).map(([von, bis]): Zeile =>
    [`Einwohner_Quartiere_${von}-${bis}`, 'Einwohner nach Alter und Geschlecht', ['bevoelkerung', 'migrationshintergrund', 'auslaender_nicht_eu', 'bevoelkerung_alterssumme'], from(von, bis)]),
  // On 1 March 2014 those are looked after who were there at the end of 2013.
  ['Einwohner_unter-6_Quartiere_2013', 'Einwohner unter 6 Jahren am 31.12.2013', ['bevoelkerung'], { jahre: [2013] }],
  ['Haushalte_Quartiere_2014-2025', 'Haushalte und Wohndauer', ['haushalte', 'haushalte_einpersonen', 'haushalte_mit_kindern', 'haushalte_alleinerziehende', 'allein_lebende', 'bevoelkerung_privathaushalte', 'wohndauer_ab_5_jahre']],
  ['Bewegungen_Quartiere_2014-2025', 'Geburten, Sterbefälle, Wanderungen über die Kreisgrenze', ['lebendgeborene', 'gestorbene', 'zuzuege', 'fortzuege']],
]

/** The supplier that failed one year: nobody had closed the cases. */
export const AUSFALL = { jugendamt: '05370012', jahr: 2021 } as const

// prettier-ignore
const JUGENDAEMTER: readonly Zeile[] = (
  [['Erkelenz', '05370004'], ['Geilenkirchen', '05370012'], ['Heinsberg', '05370016'], ['Hueckelhoven', '05370020'], ['Kreis', '05370']] as const
).map(([name, jugendamt]) => [
  `HzE_Jugendamt-${name}_2014-2025`,
  `Hilfen zur Erziehung, Jugendamt ${name}`,
  ['hze', 'hze_ambulant', 'hze_stationaer', 'eingliederungshilfe_35a', 'gefaehrdungseinschaetzungen', 'jugendgerichtshilfe'],
  {
    jugendamt,
    ohneMassstaebe: jugendamt !== '05370',
    jahre: JAHRE.filter((jahr) => jugendamt !== AUSFALL.jugendamt || jahr !== AUSFALL.jahr),
  },
])

// prettier-ignore
const SGB2 = ['leistungsberechtigte_sgb2', 'kinder_in_bedarfsgemeinschaften', 'nicht_arbeitslose_leistungsberechtigte_sgb2', 'bedarfsgemeinschaften_alleinerziehende']

// prettier-ignore
const SOZIALRAEUME: readonly Zeile[] = [
  ['BA_Arbeitslose_Sozialraeume_2014-2025', 'Arbeitslose und Beschäftigte am Wohnort', ['arbeitslose', 'arbeitslose_sgb2', 'sv_beschaeftigte_wohnort']],
  [`Jobcenter_SGB-II_2014-${BRUCHJAHR - 1}`, 'Leistungsberechtigte nach SGB II', SGB2, { ...from(2014, BRUCHJAHR - 1), kreis: true }],
  [`Jobcenter_SGB-II_${BRUCHJAHR}-2025`, 'Leistungsberechtigte nach SGB II', SGB2, { ...from(BRUCHJAHR), kreis: true }],
  ['Sozialamt_SGB-XII_2014-2025', 'Sozialhilfe und Asylbewerberleistungen', ['hilfe_zum_lebensunterhalt', 'grundsicherung_erwerbsminderung', 'grundsicherung_alter', 'asylblg_regelleistungsempfaenger']],
  ['Wohngeld_Sozialraeume_2014-2025', 'Haushalte mit Wohngeld', ['wohngeldhaushalte']],
  ['Kita_Belegung_2014-2025', 'Kinder in Tageseinrichtungen und Tagespflege am 1. März', ['kinder_in_tagesbetreuung']],
  ...JUGENDAEMTER,
  ['SEU_Sozialraeume_2014-2025', 'Schuleingangsuntersuchung', ['einschulung_untersucht', 'einschulung_sprachauffaellig', 'einschulung_uebergewicht', 'einschulung_visuomotorik', 'einschulung_untersuchungsheft', 'einschulung_u_vollstaendig'], { kreis: true }],
  ['Schule_Sozialraeume_2014-2025', 'Übergänge und Ganztag', ['uebergaenge_klasse_4', 'uebergaenge_gymnasium', 'grundschulkinder', 'ogs_kinder']],
  ['Pflegeplaetze_Sozialraeume_2014-2025', 'Plätze in Heimen und Tagespflege', ['plaetze_vollstationaer', 'plaetze_tagespflege']],
  ['Wohnungen_Sozialraeume_2014-2025', 'Wohnungsbestand', ['wohnungen']],
  ['Gefoerderte-Wohnungen_2014-2025', 'Öffentlich geförderte Mietwohnungen', ['wohnungen_gefoerdert']],
  ['Kommunalwahlen_2014-2025', 'Kommunalwahlen', ['wahlberechtigte', 'waehler'], { jahre: Object.keys(WAHLEN).map(Number) }],
  ['Angebote_Sozialraeume_2014-2025', 'Plätze und Angebote', ['angebote_mit_ehrenamt', 'plaetze_u3', 'plaetze_ue3', 'plaetze_okja'], { ohneMassstaebe: true }],
]

// prettier-ignore
const KOMMUNEN: readonly Zeile[] = [
  ['BA_Langzeitarbeitslose_Kommunen_2014-2025', 'Langzeitarbeitslose', ['langzeitarbeitslose']],
  ['Jobcenter_ELB_Kommunen_2014-2025', 'Erwerbsfähige Leistungsberechtigte', ['elb', 'elb_erwerbstaetig']],
  ['Sozialamt_Hilfe-zur-Pflege_2014-2025', 'Hilfe zur Pflege', ['hilfe_zur_pflege']],
  ['Sozialamt_BuT_2014-2025', 'Bildung und Teilhabe', ['but_kinder', 'but_anspruchsberechtigte']],
  ['Jugendaemter_Kommunen_2014-2025', 'Erziehungsberatung und Inobhutnahmen', ['erziehungsberatung', 'inobhutnahmen'], { kreis: true }],
  ['Schule_Kommunen_2014-2025', 'Schulabgänge', ['schulabgaenger', 'schulabgaenger_ohne_hauptschulabschluss'], { kreis: true }],
  [`Schulsozialindex_Kommunen_${SOZIALINDEX_SEIT}-2025`, 'Schulsozialindex', ['schueler', 'schulsozialindex_summe'], from(SOZIALINDEX_SEIT)],
  ['Schwerbehinderte_2014-2025', 'Schwerbehinderte Menschen', ['schwerbehinderte']],
  ['Pflegestatistik_2015-2025', 'Pflegebedürftige nach Art der Pflege', ['pflegebeduerftige', 'pflegebeduerftige_pflegegeld', 'pflegebeduerftige_ambulant', 'pflegebeduerftige_vollstationaer'], { jahre: JAHRE.filter((jahr) => jahr % 2 === 1) }],
  ['Kurzzeitpflege_Kommunen_2014-2025', 'Plätze in der Kurzzeitpflege', ['plaetze_kurzzeitpflege']],
  ['Wohnflaeche_Kommunen_2014-2025', 'Wohnfläche', ['wohnflaeche']],
  ['Raeumungsklagen_2014-2025', 'Räumungsklagen', ['raeumungsklagen'], { kreis: true, vorjahrStatt: 2025 }],
  ['Wohnungslose_2022-2026', 'Untergebrachte wohnungslose Personen', ['wohnungslose'], { jahre: [2022, 2023, 2024, 2025, 2026] }],
  ['PKS_Kommunen_2014-2024', 'Ausgewählte Straftaten nach Tatort', ['straftaten'], from(2014, 2024)],
]

// prettier-ignore
const NACHTRAG: readonly Zeile[] = [
  ['PKS_Kommunen_2025', 'Ausgewählte Straftaten nach Tatort', ['straftaten'], from(2025)],
  ['Raeumungsklagen_2025_berichtigt', 'Räumungsklagen, berichtigt', ['raeumungsklagen'], { kreis: true, ...from(2025) }],
]

export const SENDUNGEN: readonly Sendung[] = [
  ...sendungen('QUARTIER', QUARTIERE),
  ...sendungen('SOZIALRAUM', SOZIALRAEUME),
  ...sendungen('KOMMUNE', KOMMUNEN),
]

/** What came after the demo Kreis had published its figures: a new year, and a year put right. */
export const NACHTRAEGE: readonly Sendung[] = sendungen('KOMMUNE', NACHTRAG)
