import { alter, bevoelkerung, merkmal, quotient, thema, verfahren } from './bausteine.ts'

const STANDORT =
  'Gezählt wird am Standort des Angebots. Kreisweite Angebote zählen jedem Raum nur mit seinem Anteil.'
const PLAETZE = { einheit: 'Prozent', intervall: 'KEINE' } as const

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
      berechnung: verfahren(
        'Summe der Wochenstunden aller Einrichtungen ÷ Bevölkerung 6 bis unter 21 Jahre × 100',
        'Öffnungszeiten im Register der Unterstützungsangebote',
      ),
      einheit: 'Stunden je 100',
      nachkommastellen: 1,
      relevanz: [3, 0],
      rechtsgrundlage: '§ 11 SGB VIII',
      hinweis: 'Ein Platz hilft nur, wenn die Tür offen ist.',
      synonyme: ['Jugendzentrum', 'Öffnungszeiten', 'Jugendarbeit'],
    },
    {
      slug: 'beratungskapazitaet',
      code: 'INF-05',
      name: 'Beratungskapazität',
      definition:
        'Vollzeitstellen in der Erziehungs-, Familien- und Trennungsberatung je 10.000 unter 21-Jährige.',
      berechnung: verfahren(
        'Summe der Vollzeitstellen der Beratungsstellen ÷ Bevölkerung unter 21 Jahre × 10.000',
        'Stellenanteile im Register der Unterstützungsangebote',
      ),
      einheit: 'je 10.000',
      nachkommastellen: 1,
      relevanz: [3, 1],
      rechtsgrundlage: '§§ 16–18, 28 SGB VIII',
      hinweis: 'Wie viel Beratung vor Ort möglich ist.',
      synonyme: ['Beratungsstelle', 'Erziehungsberatung', 'Personal'],
    },
    {
      slug: 'erreichbarkeit',
      code: 'INF-06',
      name: 'Erreichbarkeit der Angebote',
      kurzname: 'Erreichbarkeit',
      definition:
        'Erreichbare Plätze je 1.000 der Zielgruppe, nach Entfernung und Konkurrenz um die Plätze gewichtet.',
      berechnung: verfahren(
        'E2SFCA (erweitertes zweistufiges Einzugsgebiet), je Kategorie von Angeboten',
        'Standorte und Plätze im Register der Unterstützungsangebote und Wegezeiten',
      ),
      einheit: 'Plätze je 1.000',
      nachkommastellen: 1,
      relevanz: [3, 3],
      kleinsteEbene: 'QUARTIER',
      hinweis: 'Zählt auch Plätze jenseits der Grenze des Raums, wenn sie nah genug sind.',
      grenzen: 'Entfernung allein: Kosten, Sprache und freie Plätze bleiben außen vor.',
      synonyme: ['Zugänglichkeit', 'Entfernung', 'Wege', 'Versorgung'],
    },
    {
      slug: 'einzugsbereich',
      code: 'INF-07',
      name: 'Anteil der Zielgruppe im Einzugsbereich',
      kurzname: 'Im Einzugsbereich',
      definition:
        'Anteil der Zielgruppe, der wenigstens ein Angebot in der vereinbarten Zeit erreicht.',
      berechnung: verfahren(
        'Bevölkerung im Einzugsbereich ÷ Bevölkerung der Zielgruppe × 100',
        'Standorte im Register der Unterstützungsangebote, Wegezeiten und Einwohner nach Adresse oder Raster',
      ),
      einheit: 'Prozent',
      nachkommastellen: 1,
      relevanz: [3, 3],
      kleinsteEbene: 'QUARTIER',
      hinweis: 'Wer ein Angebot überhaupt erreichen kann.',
      grenzen: 'Sagt nichts darüber, ob dort Platz ist.',
      synonyme: ['Erreichbarkeit', 'Reichweite', 'Fußweg'],
    },
    {
      slug: 'angebotsvielfalt',
      code: 'INF-08',
      name: 'Angebotsvielfalt',
      definition: 'Anteil der Kategorien von Angeboten, aus denen wenigstens eines erreichbar ist.',
      berechnung: verfahren(
        'Kategorien mit erreichbarem Angebot ÷ alle Kategorien × 100',
        'Kategorien und Standorte im Register der Unterstützungsangebote',
      ),
      einheit: 'Prozent',
      nachkommastellen: 0,
      relevanz: [2, 2],
      hinweis: 'Ob es im Raum für verschiedene Lebenslagen etwas gibt.',
      grenzen: 'Ein Angebot je Kategorie genügt; ob es ausreicht, sagt die Zahl nicht.',
      synonyme: ['Vielfalt', 'Angebote', 'Kategorien'],
    },
  ],
)
