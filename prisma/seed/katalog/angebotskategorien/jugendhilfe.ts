/** Young people and families: SGB VIII by its paragraphs. */
import type { Zweig } from './zweig.ts'

const KINDER = [0, 17] as const
const JUGEND = [6, 26] as const
/** Of the whole population of this age; set by another place and marked so. */
const OKJA = [11.4, 'Berlin, Richtwert der Jugendfreizeitstätten'] as const

export const JUGENDHILFE: readonly Zweig[] = [
  {
    kopf: [
      'jugendarbeit',
      'Jugendarbeit',
      '§ 11 SGB VIII',
      'Jugend, Freizeit, Treff',
      { alter: JUGEND },
    ],
    gesetz: 'SGB_VIII',
    teile: [
      [
        'jugendarbeit-offen',
        'Offene Jugendarbeit',
        '§ 11 SGB VIII',
        'Jugendzentrum, Jugendtreff, Jugendhaus, OKJA, Offene Tür',
        { alter: [6, 24], richtwert: OKJA },
      ],
      [
        'jugendarbeit-mobil',
        'Mobile Jugendarbeit',
        '§ 11 SGB VIII',
        'Streetwork, Spielmobil, Bauwagen',
        { alter: JUGEND },
      ],
      [
        'jugendverbaende',
        'Jugendverbände',
        '§ 12 SGB VIII',
        'Pfadfinder, Messdiener, Jugendfeuerwehr, Landjugend',
        { alter: JUGEND },
      ],
      [
        'jugendarbeit-international',
        'Internationale Jugendarbeit',
        '§ 11 SGB VIII',
        'Austausch, Begegnung',
        { alter: JUGEND },
      ],
      [
        'ferien',
        'Ferienangebote',
        '§ 11 SGB VIII',
        'Ferienspiele, Ferienfreizeit, Zeltlager, Stadtranderholung, Ferienbetreuung',
        { alter: [6, 17] },
      ],
    ],
  },
  {
    kopf: [
      'jugendsozialarbeit',
      'Jugendsozialarbeit',
      '§ 13 SGB VIII',
      'Übergang Schule Beruf',
      { alter: JUGEND },
    ],
    gesetz: 'SGB_VIII',
    teile: [
      [
        'jugendberufshilfe',
        'Jugendberufshilfe',
        '§ 13 SGB VIII',
        'Ausbildung, Jugendwerkstatt, Berufseinstieg',
        { alter: [14, 26] },
      ],
      [
        'jugendwohnen',
        'Jugendwohnen',
        '§ 13 SGB VIII',
        'Wohnheim, Azubiwohnen',
        { alter: [14, 26] },
      ],
      [
        'schulsozialarbeit',
        'Schulsozialarbeit',
        '§ 13a SGB VIII',
        'Schulsozialarbeiter, Schulprobleme, Mobbing, gemobbt',
        { alter: [6, 19] },
      ],
      [
        'kinder-jugendschutz',
        'Erzieherischer Kinder- und Jugendschutz',
        '§ 14 SGB VIII',
        'Prävention, Medien, Sucht, Gewalt',
        { alter: JUGEND },
      ],
    ],
  },
  {
    kopf: [
      'familienfoerderung',
      'Förderung der Familie',
      '§ 16 SGB VIII',
      'Familie, Eltern, Erziehung',
    ],
    gesetz: 'SGB_VIII',
    teile: [
      [
        'familienbildung',
        'Familienbildung',
        '§ 16 SGB VIII',
        'Elternkurs, Kurse für Eltern, Krabbelgruppe, Spielgruppe, PEKiP, Erziehungskurs',
      ],
      [
        'fruehe-hilfen',
        'Frühe Hilfen',
        '§ 16 SGB VIII',
        'Familienhebamme, Schwangerschaft, Geburt, Baby, Schreibaby, Babybesuch, überfordert mit dem Baby, Kind schreit, Baby schläft nicht',
        { alter: [0, 2] },
      ],
      ['familienzentrum', 'Familienzentrum NRW', '§ 16 SGB VIII', 'Kita mit Beratung'],
      [
        'elterncafe',
        'Elterncafé und offener Familientreff',
        '§ 16 SGB VIII',
        'Elterntreff, Müttercafé, Stillcafé, Vätertreff',
      ],
      [
        'trennung',
        'Beratung bei Trennung und Scheidung',
        '§ 17 SGB VIII',
        'Scheidung, Sorgerecht, Trennungskinder',
      ],
      [
        'umgang',
        'Beratung und Begleitung beim Umgang',
        '§ 18 SGB VIII',
        'Umgangsrecht, Sorgerecht, Unterhalt, Alleinerziehende',
      ],
      [
        'mutter-vater-kind',
        'Wohnformen für Mütter oder Väter mit Kind',
        '§ 19 SGB VIII',
        'Mutter-Kind-Haus, Mutter-Kind-Einrichtung',
        { alter: [0, 5] },
      ],
      [
        'notsituation',
        'Betreuung in Notsituationen',
        '§ 20 SGB VIII',
        'Haushaltshilfe, krankes Elternteil, Familienpflege',
        { alter: [0, 13] },
      ],
      [
        'unterbringung-schulpflicht',
        'Unterbringung zur Erfüllung der Schulpflicht',
        '§ 21 SGB VIII',
        'Internat, Schausteller, Binnenschiffer',
        { alter: [6, 21] },
      ],
    ],
  },
  {
    kopf: [
      'hilfen-zur-erziehung',
      'Hilfen zur Erziehung',
      '§ 27 SGB VIII',
      'HzE, Jugendamt, Erziehungshilfe',
      { alter: [0, 20] },
    ],
    gesetz: 'SGB_VIII',
    teile: [
      [
        'erziehungsberatung',
        'Erziehungsberatung',
        '§ 28 SGB VIII',
        'Beratungsstelle, Familienberatung, Kind folgt nicht, Schulangst, überfordert, Erziehung, Trotz, Kind schläft nicht, Kind isst nicht, Kind ritzt sich, Bettnässen, gemobbt, ADHS',
        { alter: [0, 20] },
      ],
      [
        'soziale-gruppenarbeit',
        'Soziale Gruppenarbeit',
        '§ 29 SGB VIII',
        'Sozialtraining',
        { alter: [6, 20] },
      ],
      [
        'erziehungsbeistand',
        'Erziehungsbeistand',
        '§ 30 SGB VIII',
        'Betreuungshelfer',
        { alter: [6, 20] },
      ],
      [
        'spfh',
        'Sozialpädagogische Familienhilfe',
        '§ 31 SGB VIII',
        'SPFH, Familienhelfer',
        { alter: KINDER },
      ],
      ['tagesgruppe', 'Erziehung in einer Tagesgruppe', '§ 32 SGB VIII', '', { alter: [6, 14] }],
      [
        'vollzeitpflege',
        'Vollzeitpflege',
        '§ 33 SGB VIII',
        'Pflegefamilie, Pflegekinder, Pflegeeltern',
        { alter: KINDER },
      ],
      [
        'heimerziehung',
        'Heimerziehung und betreute Wohnformen',
        '§ 34 SGB VIII',
        'Wohngruppe, Kinderheim',
        { alter: [0, 20] },
      ],
      [
        'ise',
        'Intensive sozialpädagogische Einzelbetreuung',
        '§ 35 SGB VIII',
        'ISE',
        { alter: [12, 20] },
      ],
      [
        'eingliederungshilfe-seelisch',
        'Eingliederungshilfe bei seelischer Behinderung',
        '§ 35a SGB VIII',
        'Autismus, Schulbegleitung, Integrationshelfer, Legasthenie, ADHS',
        { alter: [0, 20] },
      ],
      [
        'junge-volljaehrige',
        'Hilfe für junge Volljährige',
        '§ 41 SGB VIII',
        'Careleaver, Nachbetreuung',
        { alter: [18, 26] },
      ],
      [
        'inobhutnahme',
        'Inobhutnahme',
        '§ 42 SGB VIII',
        'Notaufnahme, Kinderschutz, Kindeswohl',
        { alter: KINDER },
      ],
      [
        'jugendgerichtshilfe',
        'Jugendhilfe im Strafverfahren',
        '§ 52 SGB VIII',
        'Jugendgerichtshilfe, JGH, Diversion',
        { alter: [14, 20] },
      ],
    ],
  },
]
