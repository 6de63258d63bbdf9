/** Who counts. Where several count the same, the smaller rank goes first (docs/methodik/quellenwahl.md). */
import {
  AMTLICHE_STATISTIK,
  ARBEITSAGENTUR,
  BUNDESAGENTUR,
  EINRICHTUNGEN,
  FALLZAHLEN,
  GESUNDHEIT,
  MELDEREGISTER,
  OEFFENTLICH,
  SOZIALLEISTUNG,
} from './schutz.ts'
import type { Katalogquelle, Katalogregel, Katalogschutz } from './typen.ts'
import { internes, JUGENDAMTLICHES, OFFENES, VEROEFFENTLICHTES } from './zugriff.ts'

const DL_DE_BY = 'Datenlizenz Deutschland – Namensnennung – Version 2.0'

/** An office that delivers its own figures: before every published statistics. */
const intern = (
  schluessel: string,
  [name, herausgeber]: readonly [name: string, herausgeber: string],
  { zugriff, schutz }: { zugriff: readonly Katalogregel[]; schutz: Katalogschutz },
): Katalogquelle => ({
  schluessel,
  name,
  herausgeber,
  lizenz: 'intern',
  rang: 10,
  zugriff,
  schutz,
})

type Amtliches = Omit<Katalogquelle, 'lizenz' | 'zugriff' | 'schutz'>

const amtlich = (quelle: Amtliches, schutz = AMTLICHE_STATISTIK): Katalogquelle => ({
  ...quelle,
  lizenz: DL_DE_BY,
  zugriff: VEROEFFENTLICHTES,
  schutz,
})

const STATISTISCHE_AEMTER = 'Statistische Ämter des Bundes und der Länder'

export const QUELLEN: readonly Katalogquelle[] = [
  intern(
    'melderegister',
    ['Melderegister der Kommunen', 'Meldebehörden der kreisangehörigen Kommunen'],
    { zugriff: internes({ planung: 'JASD', kommune: 'JAS' }), schutz: MELDEREGISTER },
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
  amtlich(
    {
      schluessel: 'ba',
      name: 'Statistik der Bundesagentur für Arbeit',
      herausgeber: 'Statistik der Bundesagentur für Arbeit',
      rang: 20,
    },
    BUNDESAGENTUR,
  ),
  intern('arbeitsagentur', ['Arbeitsagentur, kleinräumige Auswertung', 'Agentur für Arbeit'], {
    zugriff: internes({ planung: 'JSD', kommune: 'S' }),
    schutz: ARBEITSAGENTUR,
  }),
  intern('jobcenter', ['Statistik des Jobcenters', 'Jobcenter'], {
    zugriff: internes({ planung: 'JSD', kommune: 'S' }),
    schutz: SOZIALLEISTUNG,
  }),
  intern('sozialamt', ['Statistik des Sozialamts', 'Kreisverwaltung, Sozialamt'], {
    zugriff: internes({ planung: 'JASD', kommune: 'AS' }),
    schutz: SOZIALLEISTUNG,
  }),
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
    { zugriff: JUGENDAMTLICHES, schutz: SOZIALLEISTUNG },
  ),
  // Findings about children's health (Art. 9 DSGVO) stay with who is responsible for youth welfare.
  intern('gesundheitsamt', ['Schuleingangsuntersuchung', 'Kreisverwaltung, Gesundheitsamt'], {
    zugriff: internes({ planung: 'JSD', kommune: '' }),
    schutz: GESUNDHEIT,
  }),
  intern('schulamt', ['Schulstatistik', 'Schulamt für den Kreis und Schulträger'], {
    zugriff: internes({ planung: 'JSD', kommune: 'JS' }),
    schutz: FALLZAHLEN,
  }),
  intern('wohngeldstellen', ['Wohngeldstellen', 'Wohngeldstellen der Kommunen'], {
    zugriff: internes({ planung: 'JASD', kommune: 'JAS' }),
    schutz: SOZIALLEISTUNG,
  }),
  intern('wohnungsamt', ['Statistik des Wohnungsamts', 'Wohnungsbauförderung des Kreises'], {
    zugriff: internes({ planung: 'JASD', kommune: 'AS' }),
    schutz: FALLZAHLEN,
  }),
  intern(
    'wohnungssicherung',
    ['Wohnungssicherung der Kommunen', 'Sozial- und Ordnungsämter der Kommunen'],
    { zugriff: internes({ planung: 'JSD', kommune: 'JS' }), schutz: SOZIALLEISTUNG },
  ),
  intern('heimaufsicht', ['Heimaufsicht (WTG-Behörde)', 'Kreisverwaltung, WTG-Behörde'], {
    zugriff: internes({ planung: 'ASD', kommune: 'AS' }),
    schutz: EINRICHTUNGEN,
  }),
  // Disability is health (Art. 9 DSGVO): not for the Kommunen.
  intern(
    'versorgungsverwaltung',
    ['Schwerbehindertenstatistik', 'Kreisverwaltung, Schwerbehindertenrecht'],
    { zugriff: internes({ planung: 'ASD', kommune: '' }), schutz: GESUNDHEIT },
  ),
  intern('wahlamt', ['Wahlergebnisse', 'Wahlämter der Kommunen'], {
    zugriff: OFFENES,
    schutz: OEFFENTLICH,
  }),
  intern('polizei', ['Polizeiliche Kriminalstatistik', 'Kreispolizeibehörde'], {
    zugriff: internes({ planung: 'JSD', kommune: 'S' }),
    schutz: FALLZAHLEN,
  }),
  intern(
    'angebotsregister',
    ['Register der Unterstützungsangebote', 'Kreisverwaltung, Sozialplanung'],
    { zugriff: OFFENES, schutz: OEFFENTLICH },
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
