import { anteil, bevoelkerung, merkmal, mittelwert, quotient, rate, thema } from './bausteine.ts'

const HAUSHALTE = merkmal('haushalte')

export const WOHNEN = thema('Wohnen', { kleinsteEbene: 'KOMMUNE' }, [
  {
    slug: 'wohnflaeche',
    code: 'WOH-01',
    name: 'Wohnfläche je Einwohner',
    kurzname: 'Wohnfläche',
    definition: 'Wohnfläche aller Wohnungen geteilt durch die Zahl der Einwohner.',
    berechnung: mittelwert(merkmal('wohnflaeche'), bevoelkerung()),
    einheit: 'm²',
    relevanz: [0, 1],
    kgst: 'WOHNEN',
    hinweis:
      'Viel Fläche kann Wohlstand sein oder ein Haus, das nach dem Auszug der Kinder zu groß ist.',
    grenzen: 'Leere Wohnungen zählen mit.',
    synonyme: ['Quadratmeter', 'Wohnraum', 'Wohnungsgröße'],
  },
  {
    slug: 'gefoerderte-mietwohnungen',
    code: 'WOH-02',
    name: 'Anteil geförderter Mietwohnungen',
    kurzname: 'Geförderte Wohnungen',
    definition: 'Anteil der Mietwohnungen mit Preis- oder Belegungsbindung an allen Wohnungen.',
    berechnung: anteil(merkmal('wohnungen_gefoerdert'), merkmal('wohnungen')),
    relevanz: [1, 1],
    kleinsteEbene: 'SOZIALRAUM',
    hinweis: 'Wo Haushalte mit wenig Geld eine Wohnung finden können.',
    grenzen: 'Bindungen laufen aus, ohne dass sich Miete oder Bewohner gleich ändern.',
    synonyme: ['Sozialwohnungen', 'sozialer Wohnungsbau', 'Belegungsbindung'],
  },
  {
    slug: 'wohnungsverlust-risiko',
    code: 'WOH-03',
    name: 'Risiko des Wohnungsverlusts',
    kurzname: 'Wohnungsverlust',
    definition: 'Räumungsklagen eines Jahres je 1.000 Haushalte.',
    berechnung: rate(merkmal('raeumungsklagen'), HAUSHALTE, 1000),
    polaritaet: 'HOCH_BELASTEND',
    relevanz: [2, 1],
    minZaehler: 5,
    kgst: 'WOHNEN',
    rechtsgrundlage: '§ 22 Abs. 9 SGB II, § 36 Abs. 2 SGB XII',
    hinweis: 'Haushalte, die ihre Wohnung zu verlieren drohen.',
    grenzen: 'Nur Klagen, die den Kommunen gemeldet werden; Auszug ohne Klage fehlt.',
    synonyme: ['Räumung', 'Kündigung', 'Obdachlosigkeit', 'Mietschulden'],
  },
  {
    slug: 'wohnungslose',
    code: 'WOH-04',
    name: 'Untergebrachte wohnungslose Personen',
    kurzname: 'Wohnungslose',
    definition: 'Am 31. Januar untergebrachte wohnungslose Personen je 10.000 Einwohner.',
    berechnung: rate(merkmal('wohnungslose'), bevoelkerung(), 10_000),
    polaritaet: 'HOCH_BELASTEND',
    relevanz: [1, 1],
    minZaehler: 5,
    kgst: 'WOHNEN',
    rechtsgrundlage: 'Wohnungslosenberichterstattungsgesetz',
    hinweis: 'Menschen ohne eigene Wohnung, die die Kommune untergebracht hat.',
    grenzen:
      'Wer auf der Straße lebt oder bei Bekannten unterkommt, fehlt. Untergebrachte Geflüchtete bestimmen den Wert. Nenner ist die Bevölkerung am 31.12. davor.',
    synonyme: ['Obdachlosigkeit', 'Notunterkunft', 'Wohnungsnotfall'],
  },
])

export const SICHERHEIT = thema('Sicherheit', { kleinsteEbene: 'KOMMUNE' }, [
  {
    slug: 'straftaten',
    code: 'SIC-01',
    name: 'Straftaten im Raum',
    kurzname: 'Straftaten',
    definition:
      'Erfasste Fälle ausgewählter Straftaten nach Tatort eines Jahres je 1.000 Einwohner.',
    berechnung: rate(merkmal('straftaten'), bevoelkerung(), 1000),
    polaritaet: 'HOCH_BELASTEND',
    relevanz: [2, 1],
    kgst: 'SICHERHEIT',
    hinweis: 'Wie häufig Taten sind, die man im Umfeld der Wohnung bemerkt.',
    grenzen:
      'Gezählt wird der Tatort, nicht der Wohnort der Täter: Innenstädte, Bahnhöfe und Einkaufszentren liegen hoch. Nur angezeigte Taten.',
    synonyme: ['Kriminalität', 'PKS', 'Polizei', 'Sicherheit'],
  },
])

export const TEILHABE = thema('Teilhabe', { kleinsteEbene: 'SOZIALRAUM' }, [
  {
    slug: 'wahlbeteiligung',
    code: 'PAR-01',
    name: 'Wahlbeteiligung bei der Kommunalwahl',
    kurzname: 'Wahlbeteiligung',
    definition:
      'Anteil der Wählerinnen und Wähler einschließlich Briefwahl an den Wahlberechtigten.',
    berechnung: anteil(merkmal('waehler'), merkmal('wahlberechtigte')),
    polaritaet: 'HOCH_GUENSTIG',
    relevanz: [1, 1],
    kernset: true,
    kgst: 'TEILHABE',
    hinweis:
      'Wer sich vertreten fühlt, wählt eher; niedrige Werte liegen oft dort, wo Armut hoch ist.',
    grenzen:
      'Briefwahl wird in eigenen Bezirken gezählt und nach den ausgegebenen Wahlscheinen auf die Räume verteilt: das ist eine Annahme. Nicht alle Einwohner sind wahlberechtigt.',
    synonyme: ['Wahl', 'Demokratie', 'Beteiligung', 'Kommunalwahl'],
  },
  {
    slug: 'engagement-angebote',
    code: 'PAR-02',
    name: 'Angebote mit Ehrenamt',
    kurzname: 'Engagement',
    definition: 'Aktive Angebote mit ehrenamtlich Tätigen je 1.000 Einwohner.',
    berechnung: quotient(merkmal('angebote_mit_ehrenamt'), bevoelkerung(), 1000),
    nachkommastellen: 2,
    intervall: 'KEINE',
    polaritaet: 'HOCH_GUENSTIG',
    relevanz: [1, 2],
    hinweis: 'Wo Menschen sich füreinander einsetzen.',
    grenzen:
      'Nur Angebote, die im Register stehen; wie viele Menschen mitmachen, sagt die Zahl nicht.',
    synonyme: ['Ehrenamt', 'Vereine', 'freiwilliges Engagement', 'Nachbarschaftshilfe'],
  },
])
