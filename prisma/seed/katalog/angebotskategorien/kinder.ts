/** Children: day care, and what helps a child grow. */
import type { Zweig } from './zweig.ts'

export const KINDER_KLEIN: readonly Zweig[] = [
  {
    kopf: [
      'kindertagesbetreuung',
      'Kindertagesbetreuung',
      '§ 22 SGB VIII',
      'Betreuung, Kinderbetreuung',
      { alter: [0, 13] },
    ],
    gesetz: 'SGB_VIII',
    teile: [
      [
        'kita',
        'Kindertageseinrichtung',
        '§ 22a SGB VIII',
        'Kita, Kindergarten, Krippe, Kindergartenplatz, Kitaplatz',
        { alter: [0, 6] },
      ],
      [
        'kindertagespflege',
        'Kindertagespflege',
        '§ 23 SGB VIII',
        'Tagesmutter, Tagesvater, Großtagespflege',
        { alter: [0, 2] },
      ],
      [
        'kita-anspruch',
        'Vermittlung von Betreuungsplätzen',
        '§ 24 SGB VIII',
        'Kitaplatz, Anspruch, Kita-Navigator, Kindergartenplatz, Krippenplatz',
        { alter: [0, 6] },
      ],
      [
        'ogs',
        'Offene Ganztagsschule',
        '§ 24 SGB VIII',
        'OGS, Ganztag, Nachmittagsbetreuung, Übermittagbetreuung',
        { alter: [6, 10] },
      ],
    ],
  },
  {
    kopf: [
      'entwicklung',
      'Entwicklung und Förderung von Kindern',
      '§ 46 SGB IX',
      'mein Kind spricht nicht, Entwicklungsverzögerung',
      { alter: [0, 10] },
    ],
    gesetz: 'SGB_IX',
    teile: [
      [
        'fruehfoerderung',
        'Frühförderung',
        '§ 46 SGB IX',
        'Entwicklungsverzögerung, mein Kind spricht nicht, Förderung, Behinderung',
        { alter: [0, 6] },
      ],
      [
        'sprachfoerderung',
        'Sprachförderung für Kinder',
        '§ 22 SGB VIII',
        'mein Kind spricht nicht, Deutsch lernen, Sprache',
        { alter: [2, 10] },
      ],
      [
        'logopaedie',
        'Logopädie',
        '§ 32 SGB V',
        'mein Kind spricht nicht, Sprachtherapie, Stottern, stottert, Sprachstörung',
      ],
      ['ergotherapie', 'Ergotherapie', '§ 32 SGB V', 'Konzentration, Feinmotorik, ADHS'],
      [
        'lernfoerderung',
        'Lernförderung und Hausaufgabenhilfe',
        '',
        'Nachhilfe, Hausaufgaben, Lernpaten, Hausaufgabenbetreuung, lernen',
        { alter: [6, 18] },
      ],
    ],
  },
]
