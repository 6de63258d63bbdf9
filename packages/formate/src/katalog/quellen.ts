/** Who counted: the Quelle of a table, known from its statistics number. */
export interface Quelle {
  readonly schluessel: string
  readonly name: string
  readonly herausgeber: string
}

const AEMTER = 'Statistische Ämter des Bundes und der Länder'

const quelle = (schluessel: string, name: string, herausgeber = AEMTER): Quelle => ({
  schluessel,
  name,
  herausgeber,
})

export const INKAR = quelle(
  'inkar',
  'INKAR – Indikatoren und Karten zur Raum- und Stadtentwicklung',
  'Bundesinstitut für Bau-, Stadt- und Raumforschung (BBSR)',
)

export const GEMEINDEVERZEICHNIS = quelle(
  'gemeindeverzeichnis',
  'Gemeindeverzeichnis-Informationssystem GV-ISys',
)

const SONSTIGE = quelle('regionalstatistik', 'Regionaldatenbank Deutschland')

const NACH_NUMMER: readonly (readonly [RegExp, Quelle])[] = [
  [/^124/, quelle('fortschreibung', 'Fortschreibung des Bevölkerungsstandes')],
  [/^127/, quelle('wanderungsstatistik', 'Wanderungsstatistik')],
  [/^126/, quelle('natuerliche_bevoelkerungsbewegung', 'Statistik der Geburten und Sterbefälle')],
  [/^12211/, quelle('mikrozensus', 'Mikrozensus')],
  [/^12531/, quelle('auslaenderzentralregister', 'Ausländerzentralregister')],
  [/^13[12]/, quelle('ba', 'Statistik der Bundesagentur für Arbeit', 'Bundesagentur für Arbeit')],
  [/^[1-4]000[A-Z]/, quelle('zensus2022', 'Zensus 2022')],
  [/^21[123]/, quelle('schulstatistik', 'Statistik der Schulen und Hochschulen')],
  [/^221/, quelle('sozialhilfestatistik', 'Sozialhilfestatistik')],
  [/^222/, quelle('asylbewerberleistungsstatistik', 'Asylbewerberleistungsstatistik')],
  [/^223/, quelle('wohngeldstatistik', 'Wohngeldstatistik')],
  [/^224/, quelle('pflegestatistik', 'Pflegestatistik')],
  [/^225/, quelle('kinder_jugendhilfestatistik', 'Kinder- und Jugendhilfestatistik')],
  [/^228/, quelle('sozialberichterstattung', 'Sozialberichterstattung in der amtlichen Statistik')],
  [/^31/, quelle('bautaetigkeit', 'Bautätigkeit, Wohngebäude- und Wohnungsbestand')],
  [/^33/, quelle('flaechenerhebung', 'Flächenerhebung')],
  [/^7/, quelle('steuerstatistik', 'Steuer- und Finanzstatistik')],
  [/^AI|^99910/, quelle('regionalatlas', 'Regionalatlas Deutschland')],
]

/** The Quelle of a table by its number, e.g. `12411-01-01-5`. */
export function findQuelle(tabelle: string): Quelle {
  return NACH_NUMMER.find(([muster]) => muster.test(tabelle))?.[1] ?? SONSTIGE
}

/** All Quellen that the readers can name. */
export const QUELLEN: readonly Quelle[] = [
  ...NACH_NUMMER.map(([, eine]) => eine),
  SONSTIGE,
  INKAR,
  GEMEINDEVERZEICHNIS,
]
