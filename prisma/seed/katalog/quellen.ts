/** Who counts. Where several count the same, the smaller rank goes first (docs/methodik/quellenwahl.md). */
import type { Katalogquelle } from './typen.ts'

const DL_DE_BY = 'Datenlizenz Deutschland – Namensnennung – Version 2.0'

/** An office that delivers its own figures: before every published statistics. */
const intern = (schluessel: string, name: string, herausgeber: string): Katalogquelle => ({
  schluessel,
  name,
  herausgeber,
  lizenz: 'intern',
  rang: 10,
})

const amtlich = (quelle: Omit<Katalogquelle, 'lizenz'>): Katalogquelle => ({
  ...quelle,
  lizenz: DL_DE_BY,
})

const STATISTISCHE_AEMTER = 'Statistische Ämter des Bundes und der Länder'

export const QUELLEN: readonly Katalogquelle[] = [
  intern(
    'melderegister',
    'Melderegister der Kommunen',
    'Meldebehörden der kreisangehörigen Kommunen',
  ),
  amtlich({
    schluessel: 'fortschreibung',
    name: 'Fortschreibung des Bevölkerungsstandes',
    herausgeber: STATISTISCHE_AEMTER,
    rang: 20,
  }),
  amtlich({
    schluessel: 'zensus2022',
    name: 'Zensus 2022',
    herausgeber: STATISTISCHE_AEMTER,
    rang: 30,
  }),
  amtlich({
    schluessel: 'ba',
    name: 'Statistik der Bundesagentur für Arbeit',
    herausgeber: 'Statistik der Bundesagentur für Arbeit',
    rang: 20,
  }),
  intern('arbeitsagentur', 'Arbeitsagentur, kleinräumige Auswertung', 'Agentur für Arbeit'),
  intern('jobcenter', 'Statistik des Jobcenters', 'Jobcenter'),
  intern('sozialamt', 'Statistik des Sozialamts', 'Kreisverwaltung, Sozialamt'),
  amtlich({
    schluessel: 'inkar',
    name: 'INKAR',
    herausgeber: 'Bundesinstitut für Bau-, Stadt- und Raumforschung (BBSR)',
    // BBSR recalculates whole series to one Gebietsstand: a series goes before single years.
    rang: 15,
  }),
  // One Quelle for all of them: a map of the Kreis shows all offices side by side.
  intern(
    'jugendaemter',
    'Statistik der Jugendämter',
    'Kreisjugendamt und Jugendämter der kreisangehörigen Städte',
  ),
  intern('gesundheitsamt', 'Schuleingangsuntersuchung', 'Kreisverwaltung, Gesundheitsamt'),
  intern('schulamt', 'Schulstatistik', 'Schulamt für den Kreis und Schulträger'),
  intern('wohngeldstellen', 'Wohngeldstellen', 'Wohngeldstellen der Kommunen'),
  intern('wohnungsamt', 'Statistik des Wohnungsamts', 'Wohnungsbauförderung des Kreises'),
  intern(
    'wohnungssicherung',
    'Wohnungssicherung der Kommunen',
    'Sozial- und Ordnungsämter der Kommunen',
  ),
  intern('heimaufsicht', 'Heimaufsicht (WTG-Behörde)', 'Kreisverwaltung, WTG-Behörde'),
  intern(
    'versorgungsverwaltung',
    'Schwerbehindertenstatistik',
    'Kreisverwaltung, Schwerbehindertenrecht',
  ),
  intern('wahlamt', 'Wahlergebnisse', 'Wahlämter der Kommunen'),
  intern('polizei', 'Polizeiliche Kriminalstatistik', 'Kreispolizeibehörde'),
  intern(
    'angebotsregister',
    'Register der Unterstützungsangebote',
    'Kreisverwaltung, Sozialplanung',
  ),
  amtlich({
    schluessel: 'pflegestatistik',
    name: 'Pflegestatistik',
    herausgeber: STATISTISCHE_AEMTER,
    rang: 20,
  }),
  amtlich({
    schluessel: 'wohnungsfortschreibung',
    name: 'Fortschreibung des Wohngebäude- und Wohnungsbestandes',
    herausgeber: STATISTISCHE_AEMTER,
    rang: 20,
  }),
]
