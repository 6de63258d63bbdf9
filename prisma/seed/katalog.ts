/**
 * The catalogue that ships with the product: who counts, what is computed, and
 * the breaks that hold for every Kreis. At each start it is compared with the
 * database; a changed definition becomes a new Fassung, the old one stays.
 *
 * Definitions follow docs/methodik; where a KGSt slot is set, it means "belongs
 * to a theme that reports following KGSt M 4/2009 name" and can be changed by
 * the planners, who own the paper.
 */
import { FASSUNG_VORGABE } from '@sozial/domain/indikator'
import type {
  Berechnung,
  Formel,
  Indikatorfassung,
  KgstHandlungsfeld,
  Teilgruppe,
} from '@sozial/domain/indikator'
import { MERKMALE } from './katalog/merkmale.ts'
import { QUELLEN } from './katalog/quellen.ts'
import type { Katalog, Katalogbruch, Katalogindikator } from './katalog/typen.ts'

const bevoelkerung = (teilgruppe: Partial<Teilgruppe> = {}) =>
  ({ art: 'MERKMAL', merkmal: 'bevoelkerung', teilgruppe }) as const
const merkmal = (schluessel: string, teilgruppe: Partial<Teilgruppe> = {}) =>
  ({ art: 'MERKMAL', merkmal: schluessel, teilgruppe }) as const
const alter = (alterVon: number, alterBis: number | null) => ({ alterVon, alterBis })

/** Fields that most definitions share. */
const UEBLICH = {
  einheit: 'Prozent',
  nachkommastellen: 1,
  polaritaet: 'NEUTRAL',
  intervall: 'WILSON',
  ...FASSUNG_VORGABE,
} as const satisfies Partial<Indikatorfassung>

const kgst = (handlungsfeld: KgstHandlungsfeld | null = null): Katalogindikator['kgst'] => ({
  kgst: handlungsfeld === null ? 'NEIN' : 'SINNGEMAESS',
  handlungsfeld,
})

const anteil = (zaehler: Formel, nenner: Formel): Berechnung => ({
  typ: 'ANTEIL',
  zaehler,
  nenner,
  faktor: 100,
})

const DEMOGRAFIE: readonly Katalogindikator[] = [
  {
    slug: 'einwohner',
    code: 'DEM-01',
    thema: 'Demografie',
    kernset: true,
    kgst: kgst('BASISDATEN'),
    fassung: {
      ...UEBLICH,
      name: 'Einwohnerinnen und Einwohner',
      kurzname: 'Einwohner',
      definition: 'Personen mit Hauptwohnung im Gebiet.',
      berechnung: { typ: 'ABSOLUT', zaehler: bevoelkerung(), faktor: 1 },
      einheit: 'Personen',
      nachkommastellen: 0,
      intervall: 'KEINE',
      grenzen:
        'Melderegister und amtliche Fortschreibung zählen verschieden; Angehörige ausländischer Streitkräfte stehen in keinem von beiden.',
    },
  },
  {
    slug: 'bevoelkerungsveraenderung',
    code: 'DEM-02',
    thema: 'Demografie',
    kernset: false,
    kgst: kgst(),
    fassung: {
      ...UEBLICH,
      name: 'Veränderung der Einwohnerzahl in fünf Jahren',
      kurzname: 'Veränderung in 5 Jahren',
      definition: 'Einwohner heute gegen Einwohner vor fünf Jahren.',
      berechnung: { typ: 'VERAENDERUNG', zaehler: bevoelkerung(), jahre: 5, faktor: 100 },
      intervall: 'KEINE',
      grenzen: 'Über einen Zensus hinweg wird keine Veränderung gerechnet.',
    },
  },
  {
    slug: 'jugendquotient',
    code: 'DEM-03',
    thema: 'Demografie',
    kernset: true,
    kgst: kgst('BASISDATEN'),
    fassung: {
      ...UEBLICH,
      name: 'Jugendquotient',
      kurzname: 'Jugendquotient',
      definition: 'Unter 18-Jährige je 100 Personen von 18 bis unter 65 Jahren.',
      berechnung: {
        typ: 'QUOTIENT',
        zaehler: bevoelkerung(alter(0, 18)),
        nenner: bevoelkerung(alter(18, 65)),
        faktor: 100,
      },
      einheit: 'je 100',
      intervall: 'BYAR',
    },
  },
  {
    slug: 'altenquotient',
    code: 'DEM-04',
    thema: 'Demografie',
    kernset: true,
    kgst: kgst('BASISDATEN'),
    fassung: {
      ...UEBLICH,
      name: 'Altenquotient',
      kurzname: 'Altenquotient',
      definition: 'Personen ab 65 Jahren je 100 Personen von 18 bis unter 65 Jahren.',
      berechnung: {
        typ: 'QUOTIENT',
        zaehler: bevoelkerung(alter(65, null)),
        nenner: bevoelkerung(alter(18, 65)),
        faktor: 100,
      },
      einheit: 'je 100',
      intervall: 'BYAR',
    },
  },
  {
    slug: 'anteil-unter-18',
    code: 'DEM-06',
    thema: 'Demografie',
    kernset: true,
    kgst: kgst(),
    fassung: {
      ...UEBLICH,
      name: 'Anteil der unter 18-Jährigen',
      kurzname: 'Unter 18-Jährige',
      definition: 'Anteil der unter 18-Jährigen an allen Einwohnern.',
      berechnung: anteil(bevoelkerung(alter(0, 18)), bevoelkerung()),
    },
  },
  {
    slug: 'anteil-65-und-aelter',
    code: 'DEM-07',
    thema: 'Demografie',
    kernset: true,
    kgst: kgst(),
    fassung: {
      ...UEBLICH,
      name: 'Anteil der 65-Jährigen und Älteren',
      kurzname: '65-Jährige und Ältere',
      definition: 'Anteil der Personen ab 65 Jahren an allen Einwohnern.',
      berechnung: anteil(bevoelkerung(alter(65, null)), bevoelkerung()),
    },
  },
  {
    slug: 'anteil-hochaltrige',
    code: 'DEM-08',
    thema: 'Demografie',
    kernset: false,
    kgst: kgst(),
    fassung: {
      ...UEBLICH,
      name: 'Anteil der Hochaltrigen',
      kurzname: 'Hochaltrige',
      definition: 'Anteil der Personen ab 80 Jahren an allen Einwohnern.',
      berechnung: anteil(bevoelkerung(alter(80, null)), bevoelkerung()),
    },
  },
  {
    slug: 'durchschnittsalter',
    code: 'DEM-09',
    thema: 'Demografie',
    kernset: false,
    kgst: kgst(),
    fassung: {
      ...UEBLICH,
      name: 'Durchschnittsalter',
      kurzname: 'Durchschnittsalter',
      definition: 'Mittleres Alter der Einwohner, wie es geliefert wird.',
      berechnung: { typ: 'FERTIGWERT', merkmal: 'durchschnittsalter' },
      einheit: 'Jahre',
      intervall: 'KEINE',
      grenzen: 'Ein Mittelwert lässt sich nicht über Räume zusammenzählen.',
    },
  },
  {
    slug: 'auslaenderanteil',
    code: 'DEM-15',
    thema: 'Demografie',
    kernset: false,
    kgst: kgst('BASISDATEN'),
    fassung: {
      ...UEBLICH,
      name: 'Anteil der Ausländerinnen und Ausländer',
      kurzname: 'Ausländeranteil',
      definition: 'Anteil der Personen ohne deutsche Staatsangehörigkeit an allen Einwohnern.',
      berechnung: anteil(bevoelkerung({ nationalitaet: 'AUSLAENDISCH' }), bevoelkerung()),
      hinweis:
        'Kein Zeichen für Belastung: an der Grenze wohnen viele Menschen mit niederländischem Pass.',
    },
  },
]

const ARBEIT: readonly Katalogindikator[] = [
  {
    slug: 'arbeitslosenanteil',
    code: 'ARB-02',
    thema: 'Arbeit',
    kernset: true,
    kgst: kgst('ARBEIT'),
    fassung: {
      ...UEBLICH,
      name: 'Arbeitslosenanteil',
      kurzname: 'Arbeitslosenanteil',
      definition: 'Anteil der Arbeitslosen (SGB II und III) an den 15- bis unter 65-Jährigen.',
      berechnung: anteil(merkmal('arbeitslose'), bevoelkerung(alter(15, 65))),
      polaritaet: 'HOCH_BELASTEND',
      hinweis:
        'Nicht die Arbeitslosenquote der Bundesagentur: deren Bezugsgröße, die Erwerbspersonen, gibt es kleinräumig nicht.',
      grenzen:
        'Als arbeitslos zählen auch einzelne Personen ab 65 Jahren; ihr Anteil ist in der Regel verschwindend.',
    },
  },
  {
    slug: 'arbeitslose',
    code: 'ARB-02-A',
    thema: 'Arbeit',
    kernset: false,
    kgst: kgst(),
    fassung: {
      ...UEBLICH,
      name: 'Arbeitslose',
      kurzname: 'Arbeitslose',
      definition: 'Zahl der arbeitslos gemeldeten Personen (SGB II und III).',
      berechnung: { typ: 'ABSOLUT', zaehler: merkmal('arbeitslose'), faktor: 1 },
      einheit: 'Personen',
      nachkommastellen: 0,
      intervall: 'KEINE',
      hinweis: 'Wie viele Menschen es sind; für den Vergleich der Räume eignet sich der Anteil.',
    },
  },
  {
    slug: 'jugendarbeitslosigkeit',
    code: 'ARB-04',
    thema: 'Arbeit',
    kernset: true,
    kgst: kgst('ARBEIT'),
    fassung: {
      ...UEBLICH,
      name: 'Anteil arbeitsloser junger Menschen',
      kurzname: 'Arbeitslose junge Menschen',
      definition: 'Anteil der Arbeitslosen von 15 bis unter 25 Jahren an allen in diesem Alter.',
      berechnung: anteil(merkmal('arbeitslose', alter(15, 25)), bevoelkerung(alter(15, 25))),
      polaritaet: 'HOCH_BELASTEND',
    },
  },
  {
    slug: 'langzeitarbeitslose',
    code: 'ARB-05',
    thema: 'Arbeit',
    kernset: false,
    kgst: kgst('ARBEIT'),
    fassung: {
      ...UEBLICH,
      name: 'Anteil der Langzeitarbeitslosen',
      kurzname: 'Langzeitarbeitslose',
      definition: 'Anteil der länger als ein Jahr Arbeitslosen an allen Arbeitslosen.',
      berechnung: anteil(merkmal('langzeitarbeitslose'), merkmal('arbeitslose')),
      polaritaet: 'HOCH_BELASTEND',
    },
  },
]

const EINKOMMEN: readonly Katalogindikator[] = [
  {
    slug: 'kinder-in-mindestsicherung',
    code: 'EIN-03',
    thema: 'Einkommen und Mindestsicherung',
    kernset: true,
    kgst: kgst('EINKOMMEN'),
    fassung: {
      ...UEBLICH,
      name: 'Kinder in Mindestsicherung',
      kurzname: 'Kinder in Mindestsicherung',
      definition:
        'Anteil der unter 18-Jährigen in Bedarfsgemeinschaften nach SGB II an allen unter 18-Jährigen.',
      berechnung: anteil(
        merkmal('kinder_in_bedarfsgemeinschaften', alter(0, 18)),
        bevoelkerung(alter(0, 18)),
      ),
      polaritaet: 'HOCH_BELASTEND',
      hinweis: 'Zeigt, wo Kinder in Haushalten mit sehr geringem Einkommen aufwachsen.',
      grenzen: 'Familien, die Leistungen nicht beantragen, fehlen.',
    },
  },
  {
    slug: 'altersarmut',
    code: 'EIN-05',
    thema: 'Einkommen und Mindestsicherung',
    kernset: true,
    kgst: kgst('EINKOMMEN'),
    fassung: {
      ...UEBLICH,
      name: 'Grundsicherung im Alter',
      kurzname: 'Grundsicherung im Alter',
      definition:
        'Anteil der Empfänger von Grundsicherung im Alter (4. Kapitel SGB XII, außerhalb von Einrichtungen) an den Personen ab 65 Jahren.',
      berechnung: anteil(
        merkmal('grundsicherung_alter', alter(65, null)),
        bevoelkerung(alter(65, null)),
      ),
      polaritaet: 'HOCH_BELASTEND',
      grenzen:
        'Verdeckte Armut bleibt unsichtbar; die Regelaltersgrenze steigt von 65 auf 67 Jahre, der Nenner nicht.',
    },
  },
]

const ALTER_UND_PFLEGE: readonly Katalogindikator[] = [
  {
    slug: 'pflegepotenzial',
    code: 'ALT-10',
    thema: 'Alter und Pflege',
    kernset: true,
    kgst: kgst(),
    fassung: {
      ...UEBLICH,
      name: 'Informelles Pflegepotenzial',
      kurzname: 'Pflegepotenzial',
      definition: 'Personen von 45 bis unter 65 Jahren je Person ab 80 Jahren.',
      berechnung: {
        typ: 'QUOTIENT',
        zaehler: bevoelkerung(alter(45, 65)),
        nenner: bevoelkerung(alter(80, null)),
        faktor: 1,
      },
      einheit: 'Personen je 80-Jährige und Ältere',
      polaritaet: 'HOCH_GUENSTIG',
      intervall: 'BYAR',
      hinweis:
        'Wie viele Menschen im Alter der pflegenden Kinder auf einen hochaltrigen Menschen kommen.',
      grenzen: 'Ob jemand pflegen kann oder will, sagt die Zahl nicht.',
    },
  },
]

/** Breaks that everybody has who uses the official population figures. */
const BRUECHE: readonly Katalogbruch[] = [
  {
    datum: '2011-05-09',
    art: 'ZENSUS',
    titel: 'Zensus 2011',
    folge: 'Neue Bevölkerungsbasis: Werte davor und danach sind nicht vergleichbar.',
    quelle: 'fortschreibung',
    merkmal: null,
  },
  {
    datum: '2022-05-15',
    art: 'ZENSUS',
    titel: 'Zensus 2022',
    folge: 'Neue Bevölkerungsbasis: Werte davor und danach sind nicht vergleichbar.',
    quelle: 'fortschreibung',
    merkmal: null,
  },
]

export const katalog: Katalog = {
  quellen: QUELLEN,
  merkmale: MERKMALE,
  indikatoren: [...DEMOGRAFIE, ...ARBEIT, ...EINKOMMEN, ...ALTER_UND_PFLEGE],
  brueche: BRUECHE,
}
