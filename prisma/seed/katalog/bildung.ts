import { alter, anteil, bevoelkerung, merkmal, mittelwert, thema } from './bausteine.ts'

const WOHNORT = 'Gezählt wird am Wohnort des Kindes, nicht am Standort der Einrichtung.'
const MAERZ =
  'Stichtag ist der 1. März; geteilt wird durch die Kinder am 31.12. davor. Die amtliche Statistik zählt am Standort der Einrichtung.'
const SEU =
  'Drei Einschulungsjahrgänge zusammen, datiert auf den letzten. Jahrgänge überlappen: verglichen wird nur mit dem Wert von drei Jahren zuvor.'

export const BILDUNG = thema('Erziehung und Bildung', { kleinsteEbene: 'SOZIALRAUM' }, [
  {
    slug: 'betreuungsquote-u3',
    code: 'BIL-01',
    name: 'Betreuungsquote der unter 3-Jährigen',
    kurzname: 'Betreuungsquote U3',
    definition:
      'Anteil der unter 3-Jährigen in Kindertageseinrichtungen und Kindertagespflege an allen unter 3-Jährigen.',
    berechnung: anteil(merkmal('kinder_in_tagesbetreuung', alter(0, 3)), bevoelkerung(alter(0, 3))),
    polaritaet: 'HOCH_GUENSTIG',
    relevanz: [3, 0],
    kernset: true,
    kgst: 'BILDUNG',
    rechtsgrundlage: '§ 24 SGB VIII',
    hinweis: 'Wie viele Kinder betreut werden; wie viele einen Platz suchen, steht hier nicht.',
    grenzen: `${WOHNORT} ${MAERZ}`,
    synonyme: ['Kita', 'Krippe', 'Tagespflege', 'Kindergarten'],
  },
  {
    slug: 'betreuungsquote-ue3',
    code: 'BIL-02',
    name: 'Betreuungsquote der 3- bis unter 6-Jährigen',
    kurzname: 'Betreuungsquote Ü3',
    definition:
      'Anteil der 3- bis unter 6-Jährigen in Kindertageseinrichtungen und Kindertagespflege an allen in diesem Alter.',
    berechnung: anteil(merkmal('kinder_in_tagesbetreuung', alter(3, 6)), bevoelkerung(alter(3, 6))),
    polaritaet: 'HOCH_GUENSTIG',
    relevanz: [3, 0],
    kgst: 'BILDUNG',
    rechtsgrundlage: '§ 24 SGB VIII',
    hinweis: 'Kinder ohne Betreuung kommen oft mit weniger Sprache in die Schule.',
    grenzen: `${WOHNORT} ${MAERZ} Zählen beide Seiten verschieden, kann der Zähler über dem Nenner liegen; dann steht „x“.`,
    synonyme: ['Kita', 'Kindergarten', 'Tagespflege'],
  },
  {
    slug: 'sprachauffaelligkeit',
    code: 'BIL-03',
    name: 'Sprachauffälligkeit bei der Einschulung',
    kurzname: 'Sprachauffälligkeit',
    definition:
      'Anteil der Einschulungskinder mit auffälliger Sprache an allen untersuchten, drei Jahrgänge zusammen.',
    berechnung: anteil(merkmal('einschulung_sprachauffaellig'), merkmal('einschulung_untersucht')),
    poolingJahre: 3,
    polaritaet: 'HOCH_BELASTEND',
    relevanz: [3, 0],
    kernset: true,
    kgst: 'BILDUNG',
    hinweis: 'Wo Sprachförderung vor der Schule gebraucht wird.',
    grenzen: `${SEU} Untersuchende Ärztinnen und Ärzte urteilen nicht ganz gleich.`,
    synonyme: ['Schuleingangsuntersuchung', 'SEU', 'Sprachförderung', 'Deutschkenntnisse'],
  },
  {
    slug: 'uebergang-gymnasium',
    code: 'BIL-04',
    name: 'Übergänge auf das Gymnasium',
    kurzname: 'Übergang Gymnasium',
    definition: 'Anteil der Übergänge auf ein Gymnasium an allen Übergängen aus Klasse 4.',
    berechnung: anteil(merkmal('uebergaenge_gymnasium'), merkmal('uebergaenge_klasse_4')),
    polaritaet: 'HOCH_GUENSTIG',
    relevanz: [2, 0],
    kgst: 'BILDUNG',
    hinweis: 'Wie Bildungswege sich früh trennen.',
    grenzen: `${WOHNORT} Gesamtschulen führen auch zum Abitur: wo es sie gibt, ist der Wert niedriger, ohne dass Chancen fehlen.`,
    synonyme: ['Übergangsquote', 'Schulwahl', 'weiterführende Schule'],
  },
  {
    slug: 'schulabgang-ohne-abschluss',
    code: 'BIL-05',
    name: 'Schulabgang ohne Ersten Abschluss',
    kurzname: 'Ohne Schulabschluss',
    definition:
      'Anteil der Abgänge ohne Hauptschulabschluss (Ersten Schulabschluss) an allen Abgängen.',
    berechnung: anteil(
      merkmal('schulabgaenger_ohne_hauptschulabschluss'),
      merkmal('schulabgaenger'),
    ),
    polaritaet: 'HOCH_BELASTEND',
    relevanz: [3, 0],
    kleinsteEbene: 'KOMMUNE',
    kernset: true,
    kgst: 'BILDUNG',
    hinweis: 'Junge Menschen, für die der Weg in den Beruf besonders schwer wird.',
    grenzen:
      'Amtlich zählt der Standort der Schule. Förderschulen mit eigenem Abschluss heben den Wert ihrer Kommune; manche holen den Abschluss später nach.',
    synonyme: ['Schulabbrecher', 'Hauptschulabschluss', 'Abgänger'],
  },
  {
    slug: 'ogs-quote',
    code: 'BIL-06',
    name: 'Anteil der Kinder im offenen Ganztag',
    kurzname: 'Offener Ganztag',
    definition: 'Anteil der Kinder im offenen Ganztag an allen Grundschulkindern.',
    berechnung: anteil(merkmal('ogs_kinder'), merkmal('grundschulkinder')),
    polaritaet: 'HOCH_GUENSTIG',
    relevanz: [3, 0],
    rechtsgrundlage: '§ 24 Abs. 4 SGB VIII (ab 2026)',
    hinweis: 'Wie viele Grundschulkinder nachmittags betreut werden.',
    grenzen:
      'Andere Betreuungsformen an Schulen zählen nicht mit; ob Plätze fehlen, steht hier nicht.',
    synonyme: ['OGS', 'Ganztag', 'Hort', 'Nachmittagsbetreuung'],
  },
  {
    slug: 'schulsozialindex',
    code: 'BIL-07',
    name: 'Schulsozialindex (Mittel)',
    kurzname: 'Schulsozialindex',
    definition:
      'Stufe des Schulsozialindex (1 bis 9), über alle Schulen gemittelt nach der Zahl ihrer Schülerinnen und Schüler.',
    berechnung: mittelwert(merkmal('schulsozialindex_summe'), merkmal('schueler')),
    einheit: 'Stufe 1–9',
    polaritaet: 'HOCH_BELASTEND',
    relevanz: [2, 0],
    kleinsteEbene: 'KOMMUNE',
    hinweis: 'Je höher, desto größer die Herausforderungen der Schulen.',
    grenzen:
      'Stufen gibt es in Nordrhein-Westfalen seit 2021; sie werden nicht jedes Jahr neu berechnet. Sie sind Ränge, keine Maßzahlen: ihr Mittel gibt nur die Richtung an. Gilt für den Standort der Schule, nicht den Wohnort der Kinder.',
    synonyme: ['Sozialindex', 'Schulen', 'Standorttyp'],
  },
])
