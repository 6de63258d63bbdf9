/** Age and care: SGB XI by its paragraphs, § 71 SGB XII, APG NRW, WTG NRW. */
import type { Zweig } from './zweig.ts'

const ALT = [60, null] as const

export const ALTER_PFLEGE: readonly Zweig[] = [
  {
    kopf: [
      'pflege-beratung',
      'Beratung zu Alter und Pflege',
      '',
      'Pflege, Alter, Senioren',
      { alter: ALT },
    ],
    gesetz: 'SGB_XI',
    teile: [
      ['pflegeberatung', 'Pflegeberatung', '§ 7a SGB XI', 'Pflegegrad, Pflegekasse, Pflege'],
      ['pflegestuetzpunkt', 'Pflegestützpunkt', '§ 7c SGB XI', 'Pflegegrad, Pflege'],
      [
        'wohnberatung',
        'Wohnberatung',
        '§ 6 APG NRW',
        'Badumbau, barrierefrei umbauen, Treppenlift, gestürzt, Sturz',
        { alter: ALT },
      ],
      [
        'demenz-servicezentrum',
        'Demenz-Servicezentrum',
        '',
        'Demenz, Alzheimer, Vergesslichkeit, dement, vergesslich, meine Mutter vergisst alles, mein Vater',
        { alter: ALT },
      ],
      [
        'seniorenberatung',
        'Seniorenberatung',
        '§ 71 SGB XII',
        'Senioren, Rente, Grundsicherung',
        { alter: ALT },
      ],
    ],
  },
  {
    kopf: [
      'unterstuetzung-im-alltag',
      'Unterstützung im Alltag',
      '§ 45a SGB XI',
      'Entlastungsbetrag, AnFöVO',
    ],
    gesetz: 'SGB_XI',
    teile: [
      [
        'betreuungsgruppe',
        'Betreuungsgruppe',
        '§ 45a SGB XI',
        'Demenzcafé, Demenzgruppe, Demenz, dement, Alzheimer',
      ],
      [
        'helferkreis',
        'Helferinnen- und Helferkreis',
        '§ 45a SGB XI',
        'Alltagsbegleiter, Betreuung zu Hause',
      ],
      [
        'haushaltsnahe-dienste',
        'Haushaltsnahe Dienste',
        '§ 45a SGB XI',
        'Putzhilfe, Haushaltshilfe, Einkaufen',
      ],
      ['nachbarschaftshilfe', 'Nachbarschaftshilfe', '§ 45a SGB XI', 'Nachbarn, Einkaufshilfe'],
    ],
  },
  {
    kopf: ['ambulante-pflege', 'Ambulante Pflege', '§ 36 SGB XI', 'Pflegedienst, Sozialstation'],
    gesetz: 'SGB_XI',
    teile: [
      [
        'pflegedienst',
        'Pflegedienst',
        '§ 36 SGB XI',
        'Sozialstation, Pflege zu Hause, häusliche Pflege',
      ],
      [
        'pflegegeld-beratungsbesuch',
        'Beratungsbesuch bei Pflegegeld',
        '§ 37 SGB XI',
        'Pflegegeld, Pflegeeinsatz',
      ],
    ],
  },
  {
    kopf: ['teilstationaere-pflege', 'Tages- und Nachtpflege', '§ 41 SGB XI', 'Tagespflege'],
    gesetz: 'SGB_XI',
    teile: [
      ['tagespflege', 'Tagespflege', '§ 41 SGB XI', 'Tagespflege für Senioren'],
      ['nachtpflege', 'Nachtpflege', '§ 41 SGB XI', ''],
    ],
  },
  {
    kopf: [
      'kurzzeitpflege-verhinderung',
      'Kurzzeit- und Verhinderungspflege',
      '§ 42 SGB XI',
      'Urlaub von der Pflege',
    ],
    gesetz: 'SGB_XI',
    teile: [
      ['kurzzeitpflege', 'Kurzzeitpflege', '§ 42 SGB XI', 'nach dem Krankenhaus'],
      ['verhinderungspflege', 'Verhinderungspflege', '§ 39 SGB XI', 'Ersatzpflege'],
    ],
  },
  {
    kopf: [
      'vollstationaere-pflege',
      'Vollstationäre Pflege',
      '§ 43 SGB XI',
      'Pflegeheim, Altenheim',
    ],
    gesetz: 'SGB_XI',
    teile: [
      [
        'pflegeheim',
        'Pflegeheim',
        '§ 43 SGB XI',
        'Altenheim, Seniorenheim, Heimplatz, Altersheim, Altenheimplatz',
      ],
    ],
  },
  {
    kopf: ['wohnen-im-alter', 'Wohnen im Alter', '', 'Wohnung, Senioren', { alter: ALT }],
    gesetz: 'WTG_NRW',
    teile: [
      [
        'service-wohnen',
        'Wohnen mit Service',
        '§ 31 WTG NRW',
        'Betreutes Wohnen, Seniorenwohnung',
        { alter: ALT },
      ],
      [
        'wg-anbieterverantwortet',
        'Anbieterverantwortete Wohngemeinschaft',
        '§ 24 WTG NRW',
        'Pflege-WG, Demenz-WG, Demenz, dement',
      ],
      [
        'wg-selbstverantwortet',
        'Selbstverantwortete Wohngemeinschaft',
        '§ 25 WTG NRW',
        'Senioren-WG, Pflege-WG',
      ],
      ['mehrgenerationenwohnen', 'Mehrgenerationenwohnen', '', 'gemeinschaftliches Wohnen'],
    ],
  },
  {
    kopf: [
      'altenhilfe',
      'Teilhabe im Alter',
      '§ 71 SGB XII',
      'Senioren, Begegnung, einsam',
      { alter: ALT },
    ],
    gesetz: 'SGB_XII',
    teile: [
      [
        'begegnungsstaette',
        'Begegnungsstätte',
        '§ 71 SGB XII',
        'Seniorentreff, Seniorencafé, Altenstube, einsam, allein',
        { alter: ALT },
      ],
      [
        'besuchsdienst',
        'Besuchsdienst',
        '§ 71 SGB XII',
        'einsam, Einsamkeit, Besuch',
        { alter: ALT },
      ],
      [
        'fahrdienst',
        'Fahr- und Begleitdienst',
        '§ 71 SGB XII',
        'Fahrdienst, zum Arzt, Fahrt, Taxi',
      ],
      [
        'mittagstisch',
        'Mittagstisch und Essen auf Rädern',
        '§ 71 SGB XII',
        'Essen, Menüdienst, Mittagessen, Essen auf Rädern, nicht mehr kochen',
        { alter: ALT },
      ],
      ['buergerbus', 'Bürgerbus', '', 'Bus, Mobilität'],
      [
        'digital-kurse',
        'Digitale Hilfe für Ältere',
        '§ 71 SGB XII',
        'Handy, Smartphone, Internet, Computer, lernen, Tablet, Digitalkurs',
        { alter: ALT },
      ],
      [
        'engagement-aelterer',
        'Engagement Älterer',
        '§ 71 SGB XII',
        'Seniorenbeirat, Taschengeldbörse',
        { alter: ALT },
      ],
    ],
  },
  {
    kopf: ['gesundheit', 'Gesundheit', '', 'Arzt, krank'],
    gesetz: 'SGB_V',
    teile: [
      ['hausarzt', 'Hausärztliche Versorgung', '§ 73 SGB V', 'Arzt, Hausarzt, Praxis'],
      ['geriatrie', 'Geriatrie', '§ 40a SGB V', 'Altersmedizin, Reha', { alter: ALT }],
      [
        'hospiz',
        'Hospiz und Palliativversorgung',
        '§ 37b SGB V',
        'SAPV, Sterbebegleitung, Palliativ, Trauer',
      ],
      ['selbsthilfe', 'Selbsthilfe', '§ 20h SGB V', 'Selbsthilfegruppe, Betroffene'],
    ],
  },
  {
    kopf: [
      'pflegende-angehoerige',
      'Entlastung pflegender Angehöriger',
      '§ 45 SGB XI',
      'Pflege, Angehörige, überlastet, pflegende Angehörige, Auszeit',
    ],
    gesetz: 'SGB_XI',
    teile: [
      ['pflegekurs', 'Pflegekurs', '§ 45 SGB XI', 'pflegen lernen'],
      [
        'angehoerigengruppe',
        'Gesprächskreis für Angehörige',
        '§ 45d SGB XI',
        'Angehörigengruppe, Austausch',
      ],
      ['pflegeselbsthilfe', 'Pflegeselbsthilfe', '§ 45d SGB XI', 'Kontaktbüro'],
    ],
  },
]
