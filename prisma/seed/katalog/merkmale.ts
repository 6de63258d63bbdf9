/**
 * The Merkmale that the catalogue counts with, so that importers and formulas
 * know them before the first delivery: key, name, unit and kind; who is
 * expected to deliver; for which day or time; how often.
 */
import type { MerkmalArt, Periodizitaet, Stichtagart } from '@sozial/domain/indikator'
import { REGISTERMERKMALE } from '@sozial/domain/registerzahl'
import type { Katalogmerkmal } from './typen.ts'

interface Lieferweise {
  readonly lieferant: string
  readonly stichtagArt: Stichtagart
  readonly periodizitaet?: Periodizitaet
}

type Zeile = readonly [schluessel: string, name: string, einheit?: string, art?: MerkmalArt]

const von = (
  { lieferant, stichtagArt, periodizitaet = 'JAEHRLICH' }: Lieferweise,
  zeilen: readonly Zeile[],
): readonly Katalogmerkmal[] =>
  zeilen.map(([schluessel, name, einheit = 'Personen', art = 'ANZAHL']) => ({
    schluessel,
    name,
    einheit,
    art,
    lieferant,
    stichtagArt,
    periodizitaet,
  }))

export const MERKMALE: readonly Katalogmerkmal[] = [
  ...von({ lieferant: 'melderegister', stichtagArt: 'JAHRESENDE' }, [
    ['bevoelkerung', 'Bevölkerung'],
    ['bevoelkerung_alterssumme', 'Summe der Lebensalter', 'Jahre', 'MENGE'],
    ['migrationshintergrund', 'Personen mit Migrationshintergrund'],
    ['auslaender_nicht_eu', 'Personen ohne Staatsangehörigkeit eines EU-Staats'],
    ['haushalte', 'Haushalte', 'Haushalte'],
    ['haushalte_einpersonen', 'Einpersonenhaushalte', 'Haushalte'],
    ['haushalte_mit_kindern', 'Haushalte mit Kindern unter 18 Jahren', 'Haushalte'],
    ['haushalte_alleinerziehende', 'Haushalte von Alleinerziehenden', 'Haushalte'],
    ['allein_lebende', 'Allein Lebende'],
    ['bevoelkerung_privathaushalte', 'Bevölkerung in Privathaushalten'],
    ['wohndauer_ab_5_jahre', 'Personen mit mindestens fünf Jahren an der Adresse'],
  ]),
  ...von({ lieferant: 'melderegister', stichtagArt: 'JAHR' }, [
    ['lebendgeborene', 'Lebendgeborene'],
    ['gestorbene', 'Gestorbene'],
    ['zuzuege', 'Zuzüge', 'Fälle'],
    ['fortzuege', 'Fortzüge', 'Fälle'],
  ]),
  ...von({ lieferant: 'arbeitsagentur', stichtagArt: 'JAHRESENDE' }, [
    ['sv_beschaeftigte_wohnort', 'Sozialversicherungspflichtig Beschäftigte am Wohnort'],
    ['arbeitslose', 'Arbeitslose'],
    ['arbeitslose_sgb2', 'Arbeitslose im Rechtskreis SGB II'],
    ['langzeitarbeitslose', 'Langzeitarbeitslose'],
  ]),
  ...von({ lieferant: 'jobcenter', stichtagArt: 'JAHRESENDE' }, [
    ['elb', 'Erwerbsfähige Leistungsberechtigte nach SGB II'],
    ['elb_erwerbstaetig', 'Erwerbstätige erwerbsfähige Leistungsberechtigte nach SGB II'],
    ['leistungsberechtigte_sgb2', 'Leistungsberechtigte nach SGB II'],
    ['kinder_in_bedarfsgemeinschaften', 'Kinder in Bedarfsgemeinschaften nach SGB II'],
    [
      'nicht_arbeitslose_leistungsberechtigte_sgb2',
      'Nicht arbeitslose Leistungsberechtigte nach SGB II',
    ],
    [
      'bedarfsgemeinschaften_alleinerziehende',
      'Bedarfsgemeinschaften von Alleinerziehenden',
      'Bedarfsgemeinschaften',
    ],
  ]),
  ...von({ lieferant: 'sozialamt', stichtagArt: 'JAHRESENDE' }, [
    ['hilfe_zum_lebensunterhalt', 'Empfänger laufender Hilfe zum Lebensunterhalt'],
    ['grundsicherung_erwerbsminderung', 'Empfänger von Grundsicherung bei Erwerbsminderung'],
    ['grundsicherung_alter', 'Empfänger von Grundsicherung im Alter'],
    ['asylblg_regelleistungsempfaenger', 'Empfänger von Asylbewerberregelleistungen'],
    ['hilfe_zur_pflege', 'Empfänger von Hilfe zur Pflege'],
  ]),
  ...von({ lieferant: 'sozialamt', stichtagArt: 'JAHR' }, [
    ['but_kinder', 'Kinder mit Leistungen für Bildung und Teilhabe'],
    ['but_anspruchsberechtigte', 'Anspruchsberechtigte auf Bildung und Teilhabe'],
  ]),
  ...von({ lieferant: 'wohngeldstellen', stichtagArt: 'JAHRESENDE' }, [
    ['wohngeldhaushalte', 'Haushalte mit allgemeinem Wohngeld', 'Haushalte'],
  ]),
  ...von({ lieferant: 'jugendaemter', stichtagArt: 'MAERZ_1' }, [
    ['kinder_in_tagesbetreuung', 'Kinder in Tageseinrichtungen und Tagespflege'],
  ]),
  ...von({ lieferant: 'jugendaemter', stichtagArt: 'JAHR' }, [
    ['hze', 'Hilfen zur Erziehung', 'Hilfen'],
    ['hze_ambulant', 'Ambulante Hilfen zur Erziehung', 'Hilfen'],
    ['hze_stationaer', 'Stationäre Hilfen zur Erziehung', 'Hilfen'],
    ['erziehungsberatung', 'Erziehungsberatungen', 'Hilfen'],
    ['eingliederungshilfe_35a', 'Eingliederungshilfen nach § 35a SGB VIII', 'Hilfen'],
    ['gefaehrdungseinschaetzungen', 'Gefährdungseinschätzungen nach § 8a SGB VIII', 'Verfahren'],
    ['inobhutnahmen', 'Inobhutnahmen', 'Fälle'],
    ['jugendgerichtshilfe', 'Fälle der Jugendgerichtshilfe', 'Fälle'],
  ]),
  ...von({ lieferant: 'gesundheitsamt', stichtagArt: 'SCHULJAHR' }, [
    ['einschulung_untersucht', 'Untersuchte Einschulungskinder'],
    ['einschulung_sprachauffaellig', 'Einschulungskinder mit auffälliger Sprache'],
    ['einschulung_uebergewicht', 'Einschulungskinder mit Übergewicht'],
    ['einschulung_visuomotorik', 'Einschulungskinder mit auffälliger Visuomotorik'],
    ['einschulung_untersuchungsheft', 'Einschulungskinder mit vorgelegtem Untersuchungsheft'],
    ['einschulung_u_vollstaendig', 'Einschulungskinder mit vollständigen U-Untersuchungen'],
  ]),
  ...von({ lieferant: 'schulamt', stichtagArt: 'SCHULJAHR' }, [
    ['uebergaenge_klasse_4', 'Übergänge aus Klasse 4'],
    ['uebergaenge_gymnasium', 'Übergänge aus Klasse 4 auf ein Gymnasium'],
    ['schulabgaenger', 'Absolventen und Abgänger allgemeinbildender Schulen'],
    ['schulabgaenger_ohne_hauptschulabschluss', 'Schulabgänger ohne Hauptschulabschluss'],
    ['grundschulkinder', 'Grundschulkinder'],
    ['ogs_kinder', 'Kinder im offenen Ganztag'],
    ['schueler', 'Schülerinnen und Schüler'],
    ['schulsozialindex_summe', 'Schulsozialindex mal Schülerzahl', 'Stufen', 'MENGE'],
  ]),
  ...von({ lieferant: 'versorgungsverwaltung', stichtagArt: 'JAHRESENDE' }, [
    ['schwerbehinderte', 'Schwerbehinderte Menschen'],
  ]),
  ...von(
    { lieferant: 'pflegestatistik', stichtagArt: 'DEZEMBER_15', periodizitaet: 'ZWEIJAEHRLICH' },
    [
      ['pflegebeduerftige', 'Pflegebedürftige'],
      ['pflegebeduerftige_pflegegeld', 'Pflegebedürftige, die allein Pflegegeld beziehen'],
      ['pflegebeduerftige_ambulant', 'Pflegebedürftige in ambulanter Pflege'],
      ['pflegebeduerftige_vollstationaer', 'Pflegebedürftige in vollstationärer Pflege'],
    ],
  ),
  ...von({ lieferant: 'heimaufsicht', stichtagArt: 'JAHRESENDE' }, [
    ['plaetze_vollstationaer', 'Plätze in vollstationärer Dauerpflege', 'Plätze'],
    ['plaetze_kurzzeitpflege', 'Plätze in der Kurzzeitpflege', 'Plätze'],
    ['plaetze_tagespflege', 'Plätze in der Tagespflege', 'Plätze'],
  ]),
  ...von({ lieferant: 'wohnungsfortschreibung', stichtagArt: 'JAHRESENDE' }, [
    ['wohnflaeche', 'Wohnfläche', 'm²', 'MENGE'],
    ['wohnungen', 'Wohnungen', 'Wohnungen'],
  ]),
  ...von({ lieferant: 'wohnungsamt', stichtagArt: 'JAHRESENDE' }, [
    ['wohnungen_gefoerdert', 'Öffentlich geförderte Mietwohnungen', 'Wohnungen'],
  ]),
  ...von({ lieferant: 'wohnungssicherung', stichtagArt: 'JAHR' }, [
    ['raeumungsklagen', 'Räumungsklagen', 'Fälle'],
  ]),
  ...von({ lieferant: 'wohnungssicherung', stichtagArt: 'JANUAR_31' }, [
    ['wohnungslose', 'Untergebrachte wohnungslose Personen'],
  ]),
  ...von({ lieferant: 'polizei', stichtagArt: 'JAHR' }, [
    ['straftaten', 'Ausgewählte Straftaten nach Tatort', 'Fälle'],
  ]),
  ...von({ lieferant: 'wahlamt', stichtagArt: 'WAHLTAG', periodizitaet: 'WAHL' }, [
    ['wahlberechtigte', 'Wahlberechtigte'],
    ['waehler', 'Wählerinnen und Wähler'],
  ]),
  ...von({ lieferant: 'angebotsregister', stichtagArt: 'JAHRESENDE', periodizitaet: 'LAUFEND' }, [
    ['angebote_mit_ehrenamt', 'Aktive Angebote mit Ehrenamt', 'Angebote'],
    ['plaetze_u3', 'Genehmigte Betreuungsplätze für unter 3-Jährige', 'Plätze'],
    ['plaetze_ue3', 'Genehmigte Betreuungsplätze für Kinder ab 3 Jahren', 'Plätze'],
    ['plaetze_okja', 'Plätze in der offenen Kinder- und Jugendarbeit', 'Plätze'],
    ...REGISTERMERKMALE.map(({ schluessel, name, einheit, art }): Zeile => [
      schluessel,
      name,
      einheit,
      art,
    ]),
  ]),
]
