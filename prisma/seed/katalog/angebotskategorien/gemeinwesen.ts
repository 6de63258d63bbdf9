/** What every village has and no law demands, and advice for hard times. */
import type { Zweig } from './zweig.ts'

const ALT = [60, null] as const

export const QUERSCHNITT: readonly Zweig[] = [
  {
    kopf: ['lebenslagen', 'Beratung in besonderen Lebenslagen', '', 'Hilfe, Beratung, Not'],
    gesetz: 'OHNE',
    teile: [
      [
        'integration',
        'Integration und Migration',
        '',
        'Flüchtlinge, Geflüchtete, KIM, Migrationsberatung, Ausländer, Asyl, Sprachkurs',
      ],
      [
        'suchtberatung',
        'Suchtberatung',
        '',
        'Alkohol, Drogen, Spielsucht, Sucht, mein Mann trinkt, meine Frau trinkt zu viel',
      ],
      [
        'schuldnerberatung',
        'Schuldnerberatung',
        '§ 16a SGB II',
        'Schulden, Insolvenz, Privatinsolvenz, Inkasso, Mahnung, pleite, kein Geld, Strom abgestellt, Stromsperre',
      ],
      [
        'frauenhaus',
        'Frauenhaus und Gewaltschutz',
        '',
        'häusliche Gewalt, Gewalt, Schutz, Frauenberatung, mein Mann schlägt mich, misshandelt, bedroht',
      ],
      [
        'jugendberufsagentur',
        'Jugendberufsagentur',
        '§ 16h SGB II',
        'Ausbildung, Jobcenter, Berufsberatung',
        { alter: [15, 24] },
      ],
      [
        'schwangerschaftsberatung',
        'Schwangerschaftsberatung',
        '',
        'Schwanger, Schwangerschaftskonflikt, Verhütung, ungewollt schwanger, Schwangerschaftsabbruch, Abtreibung',
      ],
      [
        'wohnungslosenhilfe',
        'Hilfe bei Wohnungslosigkeit',
        '§ 67 SGB XII',
        'obdachlos, Wohnung verloren, Wohnung gekündigt, Räumung',
      ],
      [
        'arbeitslosenberatung',
        'Erwerbslosenberatung',
        '',
        'arbeitslos, Bürgergeld, Jobcenter, Jobsuche, Kündigung',
      ],
      [
        'sozialberatung',
        'Allgemeine Sozialberatung',
        '',
        'Anträge, Behörden, Formulare, ausfüllen, Amt, Bescheid',
      ],
      [
        'tafel',
        'Tafel, Kleiderkammer, Möbellager',
        '',
        'Lebensmittel, Essen, Kleidung, arm, Armut',
      ],
      [
        'teilhabeberatung',
        'Ergänzende unabhängige Teilhabeberatung',
        '§ 32 SGB IX',
        'EUTB, Behinderung, Teilhabe',
      ],
      [
        'psychosoziale-hilfe',
        'Psychosoziale Hilfe',
        '',
        'Depression, Krise, sozialpsychiatrischer Dienst, Seele, psychisch, Angst, Panik, Burnout, Suizid, Selbstmord, lebensmüde, nicht mehr leben, ritzt sich, Selbstverletzung, Essstörung',
      ],
    ],
  },
]

export const IM_DORF: readonly Zweig[] = [
  {
    kopf: ['sport', 'Sport und Bewegung', '', 'Verein, Sportverein, Bewegung'],
    gesetz: 'OHNE',
    teile: [
      ['sportverein', 'Sportverein', '', 'Fußball, Turnen, Handball, Schwimmen'],
      [
        'eltern-kind-sport',
        'Eltern-Kind-Turnen',
        '',
        'Turnen, Babyschwimmen, Kinderturnen',
        { alter: [0, 6] },
      ],
      [
        'seniorensport',
        'Sport für Ältere',
        '',
        'Seniorengymnastik, Sturzprävention, Gymnastik',
        { alter: ALT },
      ],
      ['rehasport', 'Rehabilitationssport', '§ 64 SGB IX', 'Herzsport, Reha'],
      ['inklusionssport', 'Inklusiver Sport', '', 'Behindertensport, Rollstuhlsport'],
    ],
  },
  {
    kopf: ['kultur', 'Kultur und Bildung', '', 'Musik, Theater, Kurse'],
    gesetz: 'OHNE',
    teile: [
      ['musik', 'Musikschule, Chor und Orchester', '', 'singen, Instrument, Musikverein'],
      ['theater', 'Theater und Kleinkunst', '', 'Bühne'],
      ['bibliothek', 'Bücherei', '', 'Bibliothek, lesen, Vorlesen'],
      [
        'erwachsenenbildung',
        'Volkshochschule und Erwachsenenbildung',
        '',
        'VHS, Sprachkurs, Alphabetisierung, Kurse',
      ],
      ['museum', 'Museum und Heimatpflege', '', 'Geschichte, Heimatverein'],
    ],
  },
  {
    kopf: ['vereine', 'Vereine des Dorfs', '', 'Dorf, Verein'],
    gesetz: 'OHNE',
    teile: [
      ['schuetzen', 'Schützen und Bruderschaften', '', 'Schützenverein, Schützenfest'],
      ['karneval', 'Karneval', '', 'Karnevalsverein, Fastnacht'],
      ['feuerwehr', 'Feuerwehr und Hilfsorganisationen', '', 'Freiwillige Feuerwehr, THW, DRK'],
      [
        'dorfgemeinschaft',
        'Dorfgemeinschaft und Dorftreff',
        '',
        'Dorfladen, Bürgerhaus, Dorfverein, Quartierstreff',
      ],
      ['garten-tiere', 'Garten, Tiere und Natur', '', 'Kleingarten, Imker, Naturschutz'],
      ['frauen-maennergruppen', 'Frauen- und Männergruppen', '', 'Landfrauen, kfd, Männerkreis'],
      ['kirche', 'Kirchen- und Religionsgemeinden', '', 'Pfarrei, Gemeinde, Moschee'],
    ],
  },
  {
    kopf: ['engagement', 'Freiwilliges Engagement', '', 'Ehrenamt, helfen'],
    gesetz: 'OHNE',
    teile: [
      ['freiwilligenzentrum', 'Freiwilligenzentrum', '', 'Ehrenamtsbörse, Ehrenamt vermitteln'],
      ['patenschaften', 'Paten und Mentoren', '', 'Lesepaten, Familienpaten, Leih-Oma'],
      ['mehrgenerationenhaus', 'Mehrgenerationenhaus', '', 'MGH, offener Treff'],
      ['reparaturcafe', 'Reparaturcafé und Tauschring', '', 'Repair Café, reparieren, tauschen'],
      [
        'quartiersarbeit',
        'Quartiersarbeit',
        '',
        'Quartiersmanagement, Stadtteilbüro, Gemeinwesenarbeit',
      ],
    ],
  },
]
