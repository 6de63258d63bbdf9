/**
 * The channels by which offices deliver in practice, as Vorlagen that ship with
 * the product: one row per area, never one per person. Where the layout of a
 * source is not public, the Vorlage is made of what is known and says what is
 * assumed (docs/methodik/kanaele.md).
 */
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { ZeitraumArt } from '@sozial/domain/zeitraum'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { alter } from './bausteine.ts'
import { MERKMALE } from './merkmale.ts'

export interface Katalogvorlage {
  /** Stays when the name changes. */
  readonly schluessel: string
  readonly name: string
  /** What of the layout is known and what assumed, for people. */
  readonly hinweis: string
  readonly zuordnung: Zuordnung
  /** Heads of all columns. */
  readonly kopf: readonly string[]
}

type Spalte = readonly [kopf: string, merkmal: string, teilgruppe?: Partial<Teilgruppe>]

interface Kanal extends Omit<Katalogvorlage, 'zuordnung' | 'kopf'> {
  readonly quelle: string
  /** Columns of key and name of the area. */
  readonly raum: readonly [schluessel: string, name: string]
  readonly raumart?: 'AMTLICH' | 'EIGEN'
  readonly zeit: readonly [kopf: string, art: ZeitraumArt]
  /** Further columns that the source has and nobody reads. */
  readonly ungelesen?: readonly string[]
  readonly spalten: readonly Spalte[]
}

function toVorlage(kanal: Kanal): Katalogvorlage {
  const { schluessel, name, hinweis, quelle, raum, raumart = 'EIGEN', zeit, spalten } = kanal
  return {
    schluessel,
    name,
    hinweis,
    kopf: [zeit[0], ...(kanal.ungelesen ?? []), ...raum, ...spalten.map(([kopf]) => kopf)],
    zuordnung: {
      name,
      quelle,
      dezimalzeichen: ',',
      kopfzeilen: 1,
      raum: { schluessel: raum[0], name: raum[1], art: raumart },
      zeitraum: { spalte: zeit[0], art: zeit[1] },
      werte: spalten.map(([spalte, merkmal, teilgruppe]) => ({
        spalte,
        merkmal: merkmalOf(merkmal),
        ...(teilgruppe !== undefined && { teilgruppe }),
      })),
    },
  }
}

function merkmalOf(gesucht: string): Zuordnung['werte'][number]['merkmal'] {
  const gefunden = MERKMALE.find((eines) => eines.schluessel === gesucht)
  if (gefunden === undefined) throw new Error(`The catalogue has no Merkmal ${gesucht}.`)
  const { schluessel, name, einheit, art } = gefunden
  return { schluessel, name, einheit, art }
}

/** Ages at which some Indikator begins or ends to count; 66 and 67 follow the Regelaltersgrenze. */
export const ALTERSGRENZEN = [
  0, 3, 5, 6, 10, 14, 15, 18, 21, 25, 45, 50, 60, 65, 66, 67, 75, 80, 85,
] as const

const ALTERSGRUPPEN = ALTERSGRENZEN.map((von, i) => [von, ALTERSGRENZEN[i + 1] ?? null] as const)

/** "0-2", "85+": completed years, both ends counted, as registers print them. */
const nameOf = ([von, bis]: readonly [number, number | null]): string =>
  bis === null ? `${von}+` : bis === von + 1 ? String(von) : `${von}-${bis - 1}`

const BESTAND: readonly Spalte[] = [
  ['Einwohner', 'bevoelkerung'],
  ...(['m', 'w'] as const).flatMap((kurz) =>
    ALTERSGRUPPEN.map((gruppe): Spalte => {
      const geschlecht = kurz === 'm' ? 'MAENNLICH' : 'WEIBLICH'
      return [
        `${kurz} ${nameOf(gruppe)}`,
        'bevoelkerung',
        { geschlecht, ...alter(gruppe[0], gruppe[1]) },
      ]
    }),
  ),
  ['Ausländer', 'bevoelkerung', { nationalitaet: 'AUSLAENDISCH' }],
  ['Ausländer nicht EU', 'auslaender_nicht_eu'],
  ['Migrationshintergrund', 'migrationshintergrund'],
  ['Summe der Lebensalter', 'bevoelkerung_alterssumme'],
  ['Wohndauer ab 5 Jahre', 'wohndauer_ab_5_jahre', alter(5, null)],
]

const AGGREGIERT =
  'Geliefert wird je Quartier zusammengezählt, nie eine Zeile je Person: Eine Datei mit Namen, Geburtstagen oder Anschriften wird nicht angenommen.'

export const VORLAGEN: readonly Katalogvorlage[] = [
  toVorlage({
    schluessel: 'kosis-bestand',
    name: 'Meldewesen, Bestand (KOSIS)',
    hinweis: `Bekannt: Der KOSIS-Verbund führt das Meldewesen als Statistikdatensatz „Bestand“ zum Stichtag mit Alter, Geschlecht, Staatsangehörigkeit, Wohnungsstatus und kleinräumigem Schlüssel; gezählt wird die Bevölkerung am Ort der Hauptwohnung. Angenommen: Reihenfolge und Köpfe der Spalten, denn die Satzbeschreibung bekommen nur Mitglieder. Die Altersgruppen sind die, mit denen die Indikatoren rechnen. ${AGGREGIERT}`,
    quelle: 'melderegister',
    raum: ['Gebietsschlüssel', 'Gebiet'],
    zeit: ['Stichtag', 'STICHTAG'],
    spalten: BESTAND,
  }),
  toVorlage({
    schluessel: 'kosis-bewegung',
    name: 'Meldewesen, Bewegungen (KOSIS)',
    hinweis: `Bekannt: Der KOSIS-Verbund führt Geburten, Sterbefälle, Zu- und Fortzüge eines Jahres als Statistikdatensatz „Bewegung“. Angenommen: Reihenfolge und Köpfe der Spalten. Gezählt werden Fälle über die Grenze der Kommune; Umzüge innerhalb zählen nicht. ${AGGREGIERT}`,
    quelle: 'melderegister',
    raum: ['Gebietsschlüssel', 'Gebiet'],
    zeit: ['Jahr', 'JAHR'],
    spalten: [
      ['Geburten', 'lebendgeborene'],
      ['Sterbefälle', 'gestorbene'],
      ['Zuzüge', 'zuzuege'],
      ['Fortzüge', 'fortzuege'],
      ['Zuzüge unter 6', 'zuzuege', alter(0, 6)],
      ['Fortzüge unter 6', 'fortzuege', alter(0, 6)],
    ],
  }),
  toVorlage({
    schluessel: 'kosis-haushalte',
    name: 'Meldewesen, Haushalte (HHGen)',
    hinweis: `Bekannt: Das Verfahren HHGen des KOSIS-Verbunds bildet Haushalte aus dem Melderegister und unterscheidet sie nach Größe, Kindern und Typ; Städte veröffentlichen die Ergebnisse je Bezirk mit Köpfen wie „HH“, „HH_1pers“, „HH_alleinerz“. Angenommen: die Köpfe „HH_mitkind“, „Single_ab75“ und „Personen_HH“, denn veröffentlicht werden andere Altersgrenzen und die Kinderzahl einzeln. ${AGGREGIERT}`,
    quelle: 'melderegister',
    raum: ['Gebietsschlüssel', 'Gebiet'],
    zeit: ['Stichtag', 'STICHTAG'],
    spalten: [
      ['HH', 'haushalte'],
      ['HH_1pers', 'haushalte_einpersonen'],
      ['HH_mitkind', 'haushalte_mit_kindern'],
      ['HH_alleinerz', 'haushalte_alleinerziehende'],
      ['Single_ab75', 'allein_lebende', alter(75, null)],
      ['Personen_HH', 'bevoelkerung_privathaushalte'],
      ['Personen_HH_ab75', 'bevoelkerung_privathaushalte', alter(75, null)],
    ],
  }),
  toVorlage({
    schluessel: 'ba-akg',
    name: 'Arbeitsmarkt in kleinräumiger Gliederung (BA)',
    hinweis:
      'Bekannt (Internetseite der Statistik der BA): Jede Auswertung beginnt mit Berichtsmonat, achtstelligem Gemeindeschlüssel, neunstelliger städtischer Gliederung und Bezeichnung; Summen tragen „SUM“ im Schlüssel, ein Stern steht für Zahlen unter 10; geliefert wird zu März, Juni, September und Dezember. Angenommen: die Köpfe der Werte, denn die Abkürzungen stehen in Anlage 2 des Vertrags. Die Gliederung ist die der Referenzdateien: Ihre Schlüssel werden in die Quartiere übersetzt, sobald das Straßenverzeichnis eingelesen ist; Zeilen „keine Angabe“ gehören zu keinem Quartier und bleiben weg.',
    quelle: 'arbeitsagentur',
    raum: ['Städtische Gliederung', 'Bezeichnung'],
    zeit: ['Berichtsmonat', 'STICHTAG'],
    ungelesen: ['Gemeindeschlüssel'],
    spalten: [
      ['SvB am Wohnort', 'sv_beschaeftigte_wohnort'],
      ['SvB Frauen', 'sv_beschaeftigte_wohnort', { geschlecht: 'WEIBLICH' }],
      ['Arbeitslose', 'arbeitslose'],
      ['Arbeitslose SGB II', 'arbeitslose_sgb2'],
      ['Arbeitslose 15 bis unter 25', 'arbeitslose', alter(15, 25)],
      ['Langzeitarbeitslose', 'langzeitarbeitslose'],
    ],
  }),
  toVorlage({
    schluessel: 'land-kita',
    name: 'Kita-Plätze und betreute Kinder (KiBiz.web)',
    hinweis:
      'Bekannt: Die Jugendämter melden dem Land über KiBiz.web je Einrichtung Gruppenform (I, II, III), Betreuungszeit (25, 35, 45 Stunden) und Kinder unter und ab drei Jahren; Stichtag ist der 1. März. Angenommen: die Köpfe. Der Export nennt Einrichtungen; vor der Lieferung ist je Quartier oder Sozialraum zusammenzuzählen, die Kinder nach Wohnort, die Plätze nach Standort.',
    quelle: 'jugendaemter',
    raum: ['Gebietsschlüssel', 'Gebiet'],
    zeit: ['Stichtag', 'STICHTAG'],
    spalten: [
      ['Plätze U3', 'plaetze_u3'],
      ['Plätze Ü3', 'plaetze_ue3'],
      ['Kinder U3', 'kinder_in_tagesbetreuung', alter(0, 3)],
      ['Kinder 3 bis unter 6', 'kinder_in_tagesbetreuung', alter(3, 6)],
    ],
  }),
  toVorlage({
    schluessel: 'land-pflege',
    name: 'Pflegestatistik (IT.NRW)',
    hinweis:
      'Bekannt: Die Pflegestatistik zählt alle zwei Jahre in ungeraden Jahren, Einrichtungen zum 15. Dezember, Pflegegeld zum 31. Dezember; veröffentlicht wird bis zum Kreis, je Kommune als Sonderauswertung. Angenommen: die Köpfe der Sonderauswertung; der Stichtag 15. Dezember gilt für alle Spalten. Ab 2017 zählen Pflegegrade statt Pflegestufen.',
    quelle: 'pflegestatistik',
    raum: ['AGS', 'Kommune'],
    raumart: 'AMTLICH',
    zeit: ['Stichtag', 'STICHTAG'],
    spalten: [
      ['Pflegebedürftige', 'pflegebeduerftige'],
      ['nur Pflegegeld', 'pflegebeduerftige_pflegegeld'],
      ['ambulant', 'pflegebeduerftige_ambulant'],
      ['vollstationär', 'pflegebeduerftige_vollstationaer'],
    ],
  }),
  toVorlage({
    schluessel: 'land-pflegeplaetze',
    name: 'Plätze in Pflegeeinrichtungen (WTG-Behörde)',
    hinweis:
      'Bekannt: Die WTG-Behörde des Kreises führt die Einrichtungen mit Platzzahlen für vollstationäre Dauerpflege, Kurzzeit- und Tagespflege im Verzeichnis des Landes. Angenommen: die Köpfe. Der Auszug nennt Einrichtungen; vor der Lieferung ist je Gebiet nach Standort zusammenzuzählen. Eingestreute Kurzzeitpflegeplätze zählen bei der Kurzzeitpflege.',
    quelle: 'heimaufsicht',
    raum: ['Gebietsschlüssel', 'Gebiet'],
    zeit: ['Stichtag', 'STICHTAG'],
    spalten: [
      ['Plätze vollstationär', 'plaetze_vollstationaer'],
      ['Plätze Kurzzeitpflege', 'plaetze_kurzzeitpflege'],
      ['Plätze Tagespflege', 'plaetze_tagespflege'],
    ],
  }),
]
