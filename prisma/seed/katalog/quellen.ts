/** Who counts. Where several count the same, the smaller rank goes first (docs/methodik/quellenwahl.md). */
import type { Katalogquelle, Katalogregel } from './typen.ts'
import { internes, JUGENDAMTLICHES, OFFENES, VEROEFFENTLICHTES } from './zugriff.ts'

const DL_DE_BY = 'Datenlizenz Deutschland – Namensnennung – Version 2.0'

/** An office that delivers its own figures: before every published statistics. */
const intern = (
  schluessel: string,
  [name, herausgeber]: readonly [name: string, herausgeber: string],
  zugriff: readonly Katalogregel[],
): Katalogquelle => ({
  schluessel,
  name,
  herausgeber,
  lizenz: 'intern',
  rang: 10,
  zugriff,
})

const amtlich = (quelle: Omit<Katalogquelle, 'lizenz' | 'zugriff'>): Katalogquelle => ({
  ...quelle,
  lizenz: DL_DE_BY,
  zugriff: VEROEFFENTLICHTES,
})

const STATISTISCHE_AEMTER = 'Statistische Ämter des Bundes und der Länder'

export const QUELLEN: readonly Katalogquelle[] = [
  intern(
    'melderegister',
    ['Melderegister der Kommunen', 'Meldebehörden der kreisangehörigen Kommunen'],
    internes({ planung: 'JASD', kommune: 'JAS' }),
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
  intern(
    'arbeitsagentur',
    ['Arbeitsagentur, kleinräumige Auswertung', 'Agentur für Arbeit'],
    internes({ planung: 'JSD', kommune: 'S' }),
  ),
  intern(
    'jobcenter',
    ['Statistik des Jobcenters', 'Jobcenter'],
    internes({ planung: 'JSD', kommune: 'S' }),
  ),
  intern(
    'sozialamt',
    ['Statistik des Sozialamts', 'Kreisverwaltung, Sozialamt'],
    internes({ planung: 'JASD', kommune: 'AS' }),
  ),
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
    ['Statistik der Jugendämter', 'Kreisjugendamt und Jugendämter der kreisangehörigen Städte'],
    JUGENDAMTLICHES,
  ),
  // Findings about children's health (Art. 9 DSGVO) stay with who is responsible for youth welfare.
  intern(
    'gesundheitsamt',
    ['Schuleingangsuntersuchung', 'Kreisverwaltung, Gesundheitsamt'],
    internes({ planung: 'JSD', kommune: '' }),
  ),
  intern(
    'schulamt',
    ['Schulstatistik', 'Schulamt für den Kreis und Schulträger'],
    internes({ planung: 'JSD', kommune: 'JS' }),
  ),
  intern(
    'wohngeldstellen',
    ['Wohngeldstellen', 'Wohngeldstellen der Kommunen'],
    internes({ planung: 'JASD', kommune: 'JAS' }),
  ),
  intern(
    'wohnungsamt',
    ['Statistik des Wohnungsamts', 'Wohnungsbauförderung des Kreises'],
    internes({ planung: 'JASD', kommune: 'AS' }),
  ),
  intern(
    'wohnungssicherung',
    ['Wohnungssicherung der Kommunen', 'Sozial- und Ordnungsämter der Kommunen'],
    internes({ planung: 'JSD', kommune: 'JS' }),
  ),
  intern(
    'heimaufsicht',
    ['Heimaufsicht (WTG-Behörde)', 'Kreisverwaltung, WTG-Behörde'],
    internes({ planung: 'ASD', kommune: 'AS' }),
  ),
  // Disability is health (Art. 9 DSGVO): not for the Kommunen.
  intern(
    'versorgungsverwaltung',
    ['Schwerbehindertenstatistik', 'Kreisverwaltung, Schwerbehindertenrecht'],
    internes({ planung: 'ASD', kommune: '' }),
  ),
  intern('wahlamt', ['Wahlergebnisse', 'Wahlämter der Kommunen'], OFFENES),
  intern(
    'polizei',
    ['Polizeiliche Kriminalstatistik', 'Kreispolizeibehörde'],
    internes({ planung: 'JSD', kommune: 'S' }),
  ),
  intern(
    'angebotsregister',
    ['Register der Unterstützungsangebote', 'Kreisverwaltung, Sozialplanung'],
    OFFENES,
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
