import { alter, bevoelkerung, merkmal, quotient, thema } from './bausteine.ts'

const STANDORT =
  'Gezählt wird am Standort des Angebots. Kreisweite Angebote zählen jedem Raum nur mit seinem Anteil.'
const PLAETZE = { einheit: 'Prozent', intervall: 'KEINE' } as const

const LAGE =
  'Die Menschen eines Quartiers stehen für die Rechnung an einem Punkt; Wege sind Luftlinie mit Umweg, nicht gemessen. Angebote jenseits der Kreisgrenze fehlen.'
const ERREICHBAR = {
  einheit: 'Plätze je 1.000',
  intervall: 'KEINE',
  nachkommastellen: 1,
  kleinsteEbene: 'QUARTIER',
  hinweis:
    'Zählt auch Plätze jenseits der Grenze des Raums, wenn sie mit dem Auto in 30 Minuten erreichbar sind (E2SFCA).',
  grenzen: `${LAGE} Kosten, Sprache und freie Plätze bleiben außen vor.`,
} as const
const NAH = {
  einheit: 'Prozent',
  intervall: 'KEINE',
  kleinsteEbene: 'QUARTIER',
  hinweis: 'Wer ein Angebot überhaupt erreichen kann.',
  grenzen: `${LAGE} Sagt nichts darüber, ob dort Platz ist.`,
} as const

export const INFRASTRUKTUR = thema(
  'Infrastruktur und Angebote',
  { kleinsteEbene: 'SOZIALRAUM', polaritaet: 'HOCH_GUENSTIG', minZaehler: 0, grenzen: STANDORT },
  [
    {
      ...PLAETZE,
      slug: 'versorgungsquote-u3',
      code: 'INF-01',
      name: 'Versorgungsquote der unter 3-Jährigen',
      kurzname: 'Versorgungsquote U3',
      definition:
        'Genehmigte Plätze für unter 3-Jährige einschließlich Kindertagespflege je 100 Kinder dieses Alters.',
      berechnung: quotient(merkmal('plaetze_u3'), bevoelkerung(alter(0, 3)), 100),
      relevanz: [3, 0],
      rechtsgrundlage: '§ 24 SGB VIII',
      hinweis: 'Was angeboten wird; was genutzt wird, sagt die Betreuungsquote.',
      grenzen: `${STANDORT} Eine Kita versorgt auch Kinder aus Nachbarräumen: Werte über 100 sind möglich.`,
      synonyme: ['Kitaplätze', 'Betreuungsplätze', 'Krippe'],
    },
    {
      ...PLAETZE,
      slug: 'versorgungsquote-ue3',
      code: 'INF-02',
      name: 'Versorgungsquote der 3- bis unter 6-Jährigen',
      kurzname: 'Versorgungsquote Ü3',
      definition:
        'Genehmigte Plätze für Kinder ab 3 Jahren je 100 Kinder von 3 bis unter 6 Jahren.',
      berechnung: quotient(merkmal('plaetze_ue3'), bevoelkerung(alter(3, 6)), 100),
      relevanz: [3, 0],
      rechtsgrundlage: '§ 24 SGB VIII',
      hinweis: 'Was angeboten wird; was genutzt wird, sagt die Betreuungsquote.',
      grenzen: `${STANDORT} Zurückgestellte Kinder belegen Plätze länger.`,
      synonyme: ['Kitaplätze', 'Kindergartenplätze'],
    },
    {
      ...PLAETZE,
      slug: 'okja-plaetze',
      code: 'INF-03',
      name: 'Plätze der offenen Kinder- und Jugendarbeit',
      kurzname: 'OKJA-Plätze',
      definition:
        'Plätze in Jugendfreizeiteinrichtungen je 100 Personen von 6 bis unter 25 Jahren.',
      berechnung: quotient(merkmal('plaetze_okja'), bevoelkerung(alter(6, 25)), 100),
      richtwert: 11.4,
      relevanz: [3, 0],
      rechtsgrundlage: '§ 11 SGB VIII',
      hinweis:
        'Der Richtwert von 11,4 Prozent stammt aus Berlin; die Planung kann einen eigenen setzen.',
      synonyme: ['Jugendzentrum', 'Jugendtreff', 'Jugendarbeit', 'Freizeit'],
    },
    {
      slug: 'okja-oeffnungsstunden',
      code: 'INF-04',
      name: 'Öffnungsstunden der offenen Kinder- und Jugendarbeit',
      kurzname: 'OKJA-Öffnungsstunden',
      definition:
        'Wöchentliche Öffnungsstunden der Jugendfreizeiteinrichtungen je 100 Personen von 6 bis unter 21 Jahren.',
      berechnung: quotient(merkmal('okja_wochenstunden'), bevoelkerung(alter(6, 21)), 100),
      einheit: 'Stunden je 100',
      intervall: 'KEINE',
      nachkommastellen: 2,
      relevanz: [3, 0],
      rechtsgrundlage: '§ 11 SGB VIII',
      hinweis:
        'Ein Platz hilft nur, wenn die Tür offen ist. Mittel der 52 Wochen ab dem Stichtag; „nach Vereinbarung“ zählt nicht als offen.',
      synonyme: ['Jugendzentrum', 'Öffnungszeiten', 'Jugendarbeit'],
    },
    {
      slug: 'beratungskapazitaet',
      code: 'INF-05',
      name: 'Beratungskapazität',
      definition:
        'Vollzeitstellen in der Erziehungs-, Familien- und Trennungsberatung je 10.000 unter 21-Jährige.',
      berechnung: quotient(merkmal('beratung_vzae'), bevoelkerung(alter(0, 21)), 10_000),
      einheit: 'je 10.000',
      intervall: 'KEINE',
      nachkommastellen: 1,
      relevanz: [3, 1],
      rechtsgrundlage: '§§ 16–18, 28 SGB VIII',
      hinweis: 'Wie viel Beratung vor Ort möglich ist.',
      synonyme: ['Beratungsstelle', 'Erziehungsberatung', 'Personal'],
    },
    {
      ...ERREICHBAR,
      slug: 'erreichbarkeit',
      code: 'INF-06',
      name: 'Erreichbarkeit der offenen Kinder- und Jugendarbeit',
      kurzname: 'Erreichbarkeit OKJA',
      definition:
        'Erreichbare Plätze in Jugendtreffs je 1.000 Personen von 6 bis unter 25 Jahren, nach Entfernung und Konkurrenz um die Plätze gewichtet.',
      berechnung: quotient(merkmal('erreichbare_plaetze_okja'), bevoelkerung(alter(6, 25)), 1000),
      relevanz: [3, 0],
      synonyme: ['Zugänglichkeit', 'Entfernung', 'Jugendzentrum', 'E2SFCA'],
    },
    {
      ...ERREICHBAR,
      slug: 'erreichbarkeit-kita',
      code: 'INF-06-A',
      name: 'Erreichbarkeit der Kindertagesbetreuung',
      kurzname: 'Erreichbarkeit Kita',
      definition:
        'Erreichbare Plätze in Kita und Kindertagespflege je 1.000 Kinder unter 6 Jahren, nach Entfernung und Konkurrenz um die Plätze gewichtet.',
      berechnung: quotient(merkmal('erreichbare_plaetze_kita'), bevoelkerung(alter(0, 6)), 1000),
      relevanz: [3, 0],
      synonyme: ['Zugänglichkeit', 'Entfernung', 'Kitaplätze', 'E2SFCA'],
    },
    {
      ...ERREICHBAR,
      slug: 'erreichbarkeit-tagespflege',
      code: 'INF-06-B',
      name: 'Erreichbarkeit der Tagespflege',
      definition:
        'Erreichbare Plätze in der Tagespflege je 1.000 Personen ab 65 Jahren, nach Entfernung und Konkurrenz um die Plätze gewichtet.',
      berechnung: quotient(
        merkmal('erreichbare_plaetze_tagespflege'),
        bevoelkerung(alter(65, null)),
        1000,
      ),
      relevanz: [0, 3],
      rechtsgrundlage: '§ 41 SGB XI',
      synonyme: ['Zugänglichkeit', 'Entfernung', 'Pflege', 'E2SFCA'],
    },
    {
      ...NAH,
      slug: 'einzugsbereich',
      code: 'INF-07',
      name: 'Kinder und Jugendliche in der Nähe eines Jugendtreffs',
      kurzname: 'Jugendtreff in der Nähe',
      definition:
        'Anteil der 6- bis unter 25-Jährigen, die einen Jugendtreff in 15 Minuten mit dem Fahrrad erreichen.',
      berechnung: quotient(merkmal('jugendliche_nah_am_treff'), bevoelkerung(alter(6, 25)), 100),
      relevanz: [3, 0],
      synonyme: ['Erreichbarkeit', 'Reichweite', 'Einzugsbereich', 'Jugendzentrum'],
    },
    {
      ...NAH,
      slug: 'einzugsbereich-begegnung',
      code: 'INF-07-A',
      name: 'Ältere in der Nähe einer Begegnungsstätte',
      kurzname: 'Begegnungsstätte in der Nähe',
      definition:
        'Anteil der Personen ab 65 Jahren, die eine Begegnungsstätte in 15 Minuten zu Fuß erreichen.',
      berechnung: quotient(merkmal('aeltere_nah_an_begegnung'), bevoelkerung(alter(65, null)), 100),
      relevanz: [0, 3],
      rechtsgrundlage: '§ 71 SGB XII',
      synonyme: ['Erreichbarkeit', 'Fußweg', 'Einzugsbereich', 'Seniorentreff'],
    },
    {
      slug: 'angebotsvielfalt',
      code: 'INF-08',
      name: 'Angebotsvielfalt',
      definition:
        'Anteil der Kategorien von Angeboten, aus denen ein Einwohner im Mittel wenigstens eines erreicht.',
      berechnung: quotient(merkmal('angebotsvielfalt_einwohner'), bevoelkerung(), 100),
      einheit: 'Prozent',
      intervall: 'KEINE',
      nachkommastellen: 0,
      relevanz: [2, 2],
      hinweis:
        'Ob es im Raum für verschiedene Lebenslagen etwas gibt: in 15 Minuten mit dem Fahrrad, oder es kommt ins Haus.',
      grenzen: 'Ein Angebot je Kategorie genügt; ob es ausreicht, sagt die Zahl nicht.',
      synonyme: ['Vielfalt', 'Angebote', 'Kategorien'],
    },
  ],
)
