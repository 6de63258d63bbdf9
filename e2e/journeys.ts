/**
 * What planners do with the atlas, as data: where they begin, what they do, and
 * where that must lead them. One spec walks all of them; at each stop the view
 * must offer what ansichten.ts says of it.
 */
import { WEGE_IM_UMFELD } from './journeys-umfeld.ts'
import type { Weg } from './weg.ts'

const KINDER = '/karte?indikator=kinder-im-sgb2&ebene=sozialraum'

const WEGE_IM_ATLAS: readonly Weg[] = [
  {
    name: 'Eine andere Frage: Indikator, Ebene, Zeitraum und Maßstab wechseln',
    start: '/karte',
    handy: true,
    halte: [
      {
        schritte: [
          { tue: 'waehle', teil: 'Indikator', wert: 'Kinder unter 18 im SGB II' },
          { tue: 'waehle', teil: 'Ebene', wert: 'Kommunen' },
          { tue: 'waehle', teil: 'Zeitraum', wert: '2018' },
          { tue: 'waehle', teil: 'Maßstab', wert: 'Land' },
        ],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2018',
        adresse: {
          indikator: 'kinder-im-sgb2',
          ebene: 'kommune',
          zeitraum: '2018',
          massstab: 'land',
        },
        worte: [/von 10 Kommunen/, /Stichtag 31\.12\.2018/],
      },
      {
        schritte: [{ tue: 'ansicht', name: 'Zeitvergleich' }],
        ansicht: 'zeitvergleich',
        titel: 'Kinder unter 18 im SGB II, 2014–2025',
        adresse: { ebene: 'kommune', massstab: 'land' },
      },
    ],
  },
  {
    name: 'Zwei Räume nebeneinander: die Auswahl bleibt in allen Ansichten',
    start: KINDER,
    handy: true,
    halte: [
      {
        schritte: [{ tue: 'raeume', namen: ['Hückelhoven-Mitte', 'Gangelt'] }],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2025',
        adresse: { raeume: /^[^,]+,[^,]+$/.source },
        worte: [/^2 von 20 Sozialräumen ausgewählt/],
      },
      {
        schritte: [{ tue: 'ansicht', name: 'Zeitvergleich' }],
        ansicht: 'zeitvergleich',
        titel: 'Kinder unter 18 im SGB II, 2014–2025',
        worte: [
          'Hückelhoven-Mitte',
          'Gangelt',
          'Umstellung 2022',
          '2014 bis 2019',
          '2020 bis 2021',
          '2022 bis 2025',
        ],
      },
      {
        schritte: [{ tue: 'ansicht', name: 'Indikatorenblatt' }],
        ansicht: 'indikatorenblatt',
        titel: 'Kinder unter 18 im SGB II',
        worte: ['Wie er berechnet wird', 'Brüche in der Zeitreihe', 'Gebietsstand'],
      },
      {
        schritte: [{ tue: 'ansicht', name: 'Karte' }],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2025',
        worte: [/^2 von 20 Sozialräumen ausgewählt/],
      },
    ],
  },
  {
    name: 'Zurück in der Zeit; Neuladen und Zurück stellen die Ansicht wieder her',
    start: KINDER,
    handy: true,
    halte: [
      {
        schritte: [
          { tue: 'zeitschritt', richtung: 'zurück' },
          { tue: 'zeitschritt', richtung: 'zurück' },
        ],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2023',
        adresse: { zeitraum: '2023' },
      },
      {
        schritte: [{ tue: 'neu laden' }],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2023',
        adresse: { zeitraum: '2023' },
      },
      {
        schritte: [{ tue: 'zurück' }],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2024',
        adresse: { zeitraum: '2024' },
      },
    ],
  },
  {
    name: 'Anzahlen: Einwohner der Kommunen, als Werte und als Index',
    start: '/karte?indikator=einwohner&ebene=kommune',
    halte: [
      { schritte: [], ansicht: 'karteOhneKlassen', titel: 'Einwohner, 2025', worte: ['Personen'] },
      {
        schritte: [
          { tue: 'ansicht', name: 'Zeitvergleich' },
          { tue: 'schalter', name: 'Index 2014 = 100' },
        ],
        ansicht: 'zeitvergleich',
        titel: /Einwohner/,
        adresse: { darstellung: 'index' },
      },
    ],
  },
  {
    name: 'Wie sicher ist das? Intervalle und ein Bild je Raum',
    start: '/zeitvergleich?indikator=altersarmut&ebene=sozialraum',
    halte: [
      {
        schritte: [
          { tue: 'schalter', name: 'Intervalle (95 %)' },
          { tue: 'schalter', name: 'Je Raum ein Bild' },
        ],
        ansicht: 'zeitvergleich',
        titel: 'Grundsicherung im Alter, 2014–2025',
        adresse: { intervalle: 'an', anordnung: 'bilder' },
        worte: [/mit 95 % Sicherheit/],
      },
    ],
  },
  {
    name: 'Zu- und Abnahme: negative Werte stehen in Karte, Tabelle und Datei gleich',
    start: '/karte?indikator=bevoelkerungsveraenderung&ebene=sozialraum',
    halte: [{ schritte: [], ansicht: 'karte', titel: 'Veränderung in 5 Jahren, 2025' }],
  },
  {
    name: 'Was hat sich geändert? Veränderung, dann alle Zeiträume nebeneinander',
    start: `${KINDER}&zeitraum=2021`,
    handy: true,
    halte: [
      {
        schritte: [{ tue: 'schalter', name: 'Veränderung' }],
        ansicht: 'karteOhneKlassen',
        titel: 'Kinder unter 18 im SGB II: Veränderung 2014–2021',
        adresse: { karte: 'veraenderung' },
        worte: [/Prozentpunkte/, /im Zufallsbereich/i],
      },
      {
        schritte: [{ tue: 'schalter', name: 'Alle Zeiträume' }],
        ansicht: 'kartenbilder',
        titel: 'Kinder unter 18 im SGB II, 2014–2025',
        adresse: { karte: 'bilder' },
      },
      {
        schritte: [{ tue: 'schalter', name: /^2016 groß zeigen/ }],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2016',
        adresse: { karte: null, zeitraum: '2016' },
      },
    ],
  },
  {
    name: 'Damals und heute: zwei Karten mit einer Legende, Fallzahlen als Kreise',
    start: `${KINDER}&karte=zwei&seit=2014&zeitraum=2024`,
    handy: true,
    halte: [
      {
        schritte: [{ tue: 'schalter', name: 'Fallzahlen als Kreise' }],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2014 und 2024',
        adresse: { karte: 'zwei', fallzahlen: 'an' },
        worte: [/Die Fläche des Kreises ist die Zahl/],
      },
    ],
  },
  {
    name: 'Näher hin: von der Kommune zu ihren Sozialräumen, mit allen Ansichten',
    start: '/karte?indikator=kinder-im-sgb2&ebene=kommune&zeitraum=2024',
    handy: true,
    halte: [
      {
        schritte: [
          { tue: 'raeume', namen: ['Erkelenz'] },
          { tue: 'link', name: 'Sozialräume zeigen' },
        ],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2024',
        adresse: { ebene: 'sozialraum', in: /^\d+$/.source },
        worte: [/3 Sozialräumen in Erkelenz/],
      },
      {
        schritte: [{ tue: 'ansicht', name: 'Zeitvergleich' }],
        ansicht: 'zeitvergleich',
        titel: /^Kinder unter 18 im SGB II, 2014/,
        worte: [/Erkelenz: 3 Sozialräume/],
      },
    ],
  },
  {
    name: 'Ganz oben: der Kreis als einziger Raum',
    start: '/zeitvergleich?indikator=kinder-im-sgb2&ebene=kreis',
    halte: [
      { schritte: [], ansicht: 'zeitvergleich', titel: 'Kinder unter 18 im SGB II, 2014–2025' },
      { schritte: [{ tue: 'ansicht', name: 'Karte' }], ansicht: 'karte', titel: /2025$/ },
    ],
  },
  {
    name: 'Wer steht wo? Rangfolge, zwei Indikatoren, viele Indikatoren',
    start: '/vergleich?indikator=kinder-im-sgb2&ebene=sozialraum',
    handy: true,
    halte: [
      {
        schritte: [],
        ansicht: 'vergleich',
        titel: /^Kinder unter 18 im SGB II, \d{4}$/,
        worte: [/auf Rang 1/, /deutlich höher/],
      },
      {
        schritte: [{ tue: 'schalter', name: 'Zwei Indikatoren' }],
        ansicht: 'streuung',
        titel: /^Kinder unter 18 im SGB II und /,
        adresse: { vergleich: 'streuung' },
        worte: [/Rangkorrelation/, /nennt keine Ursache/],
      },
      {
        schritte: [{ tue: 'schalter', name: 'Viele Indikatoren' }],
        ansicht: 'waermetabelle',
        titel: /^Kernset: \d+ Indikatoren$/,
        adresse: { vergleich: 'tabelle' },
        worte: [/im ungünstigsten Fünftel/],
      },
    ],
  },
]

export const WEGE: readonly Weg[] = [...WEGE_IM_ATLAS, ...WEGE_IM_UMFELD]
