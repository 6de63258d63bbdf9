import { alter, anteil, bevoelkerung, merkmal, thema } from './bausteine.ts'

const HHGEN =
  'Haushalte sind aus dem Melderegister erzeugt (HHGen), nicht befragt: Wohngemeinschaften und unverheiratete Paare werden manchmal falsch zugeordnet.'

export const HAUSHALTE = thema('Haushalte und Familie', { grenzen: HHGEN }, [
  {
    slug: 'einpersonenhaushalte',
    code: 'HAU-01',
    name: 'Anteil der Einpersonenhaushalte',
    kurzname: 'Einpersonenhaushalte',
    definition: 'Anteil der Haushalte mit einer Person an allen Haushalten.',
    berechnung: anteil(merkmal('haushalte_einpersonen'), merkmal('haushalte')),
    relevanz: [0, 2],
    hinweis: 'Allein zu wohnen ist keine Belastung; im Alter fehlt dann oft die Hilfe im Haushalt.',
    synonyme: ['Singles', 'Alleinwohnende', 'Haushaltsgröße'],
  },
  {
    slug: 'haushalte-mit-kindern',
    code: 'HAU-02',
    name: 'Anteil der Haushalte mit Kindern',
    kurzname: 'Haushalte mit Kindern',
    definition:
      'Anteil der Haushalte mit wenigstens einem Kind unter 18 Jahren an allen Haushalten.',
    berechnung: anteil(merkmal('haushalte_mit_kindern'), merkmal('haushalte')),
    relevanz: [3, 0],
    hinweis: 'Wo Familien wohnen.',
    synonyme: ['Familien', 'Kinder'],
  },
  {
    slug: 'alleinerziehende',
    code: 'HAU-03',
    name: 'Anteil der Alleinerziehenden-Haushalte',
    kurzname: 'Alleinerziehende',
    definition:
      'Anteil der Haushalte von Alleinerziehenden an allen Haushalten mit Kindern unter 18 Jahren.',
    berechnung: anteil(merkmal('haushalte_alleinerziehende'), merkmal('haushalte_mit_kindern')),
    polaritaet: 'HOCH_BELASTEND',
    relevanz: [3, 0],
    kernset: true,
    hinweis: 'Alleinerziehende tragen ein hohes Armutsrisiko und brauchen verlässliche Betreuung.',
    grenzen: `${HHGEN} Getrennt lebende Eltern, die sich die Betreuung teilen, erscheinen als alleinerziehend.`,
    synonyme: ['Einelternfamilien', 'alleinerziehend', 'Ein-Eltern-Familien'],
  },
  {
    slug: 'allein-lebende-aeltere',
    code: 'HAU-04',
    name: 'Anteil der allein lebenden Älteren',
    kurzname: 'Allein lebende Ältere',
    definition:
      'Anteil der Personen ab 75 Jahren in Einpersonenhaushalten an allen ab 75 Jahren in Privathaushalten.',
    berechnung: anteil(
      merkmal('allein_lebende', alter(75, null)),
      merkmal('bevoelkerung_privathaushalte', alter(75, null)),
    ),
    polaritaet: 'HOCH_BELASTEND',
    relevanz: [0, 3],
    kernset: true,
    hinweis: 'Wo im Alter niemand im Haushalt helfen kann.',
    grenzen: `${HHGEN} Nachbarschaft und Kinder in der Nähe sieht die Zahl nicht.`,
    synonyme: ['Einsamkeit', 'Alleinlebende', 'Singularisierung'],
  },
  {
    slug: 'wohndauer',
    code: 'HAU-05',
    name: 'Anteil mit mindestens fünf Jahren Wohndauer',
    kurzname: 'Wohndauer ab 5 Jahren',
    definition:
      'Anteil der Personen, die seit mindestens fünf Jahren an ihrer Adresse wohnen, an allen ab 5 Jahren.',
    berechnung: anteil(
      merkmal('wohndauer_ab_5_jahre', alter(5, null)),
      bevoelkerung(alter(5, null)),
    ),
    polaritaet: 'HOCH_GUENSTIG',
    relevanz: [1, 2],
    kgst: 'WOHNEN',
    hinweis: 'Lange Wohndauer steht für gewachsene Nachbarschaften.',
    grenzen:
      'In Neubaugebieten ist der Wert niedrig, ohne dass etwas fehlt; ein Umzug im selben Haus zählt als neu.',
    synonyme: ['Fluktuation', 'Sesshaftigkeit', 'Nachbarschaft'],
  },
])
