/** The steps of setting up in words: what is done, what is to do, and where. Pure. */
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import type { Einrichtungsschrittname } from '../../gql/schema.generated.ts'
import { editorOf } from '../seiten.ts'
import type { EinrichtungQuery } from './einrichtung.generated.ts'

type Schritt = EinrichtungQuery['einrichtung']['schritte'][number]

export interface Schrittworte {
  readonly titel: string
  /** How it stands. */
  readonly stand: string
  /** What to do next; only while it is open. */
  readonly link: { readonly text: string; readonly pfad: string } | null
}

const texte = (titel: string, seite: 'IMPRESSUM' | 'DATENSCHUTZ' | 'BARRIEREFREIHEIT') => ({
  titel,
  fertig: () => 'Der Text hat keine offene Stelle mehr.',
  offen: ({ anzahl }: Schritt) =>
    `${formatAnzahl(anzahl, 'Angabe im Text fehlt', 'Angaben im Text fehlen')} noch.`,
  link: { text: 'Text bearbeiten', pfad: editorOf(seite) },
})

const lieferungen = { text: 'Datei laden', pfad: '/verwaltung/lieferungen' }

const WORTE: Readonly<
  Record<
    Einrichtungsschrittname,
    {
      readonly titel: string
      readonly fertig: (schritt: Schritt) => string
      readonly offen: (schritt: Schritt) => string
      readonly link: NonNullable<Schrittworte['link']>
    }
  >
> = {
  KREIS: {
    titel: 'Kreis anlegen',
    fertig: () => 'Der Kreis ist angelegt.',
    offen: () => 'Aus dem Kreisschlüssel und den Umrissen der Gemeinden.',
    link: { text: 'Einrichten', pfad: '/verwaltung/einrichten' },
  },
  KOMMUNEN: {
    titel: 'Kommunen',
    fertig: ({ anzahl }) => `${formatAnzahl(anzahl, 'Kommune', 'Kommunen')} mit ihren Umrissen.`,
    offen: () => 'Sie entstehen mit dem Kreis.',
    link: { text: 'Einrichten', pfad: '/verwaltung/einrichten' },
  },
  SOZIALRAEUME: {
    titel: 'Sozialräume',
    fertig: ({ anzahl }) =>
      `${formatAnzahl(anzahl, 'Sozialraum', 'Sozialräume')} in ihren Kommunen.`,
    offen: () => 'Noch keine. Bis dahin zeigen Karte und Zeitvergleich die Kommunen.',
    link: { text: 'Wie Sozialräume entstehen', pfad: '/verwaltung/einrichten#sozialraeume' },
  },
  LIEFERUNG: {
    titel: 'Erste Lieferung',
    fertig: ({ anzahl }) =>
      `${formatAnzahl(anzahl, 'Lieferung gilt', 'Lieferungen gelten')} im ganzen Kreis.`,
    offen: () => 'Noch keine Datei. Die Bevölkerung der Gemeinden (12411) ist ein guter Anfang.',
    link: lieferungen,
  },
  KERNSET: {
    titel: 'Kernset',
    fertig: ({ anzahl }) => `Alle ${formatZahl(anzahl)} Indikatoren des Kernsets haben Werte.`,
    offen: ({ anzahl, von }) =>
      `${formatZahl(anzahl)} von ${formatAnzahl(von ?? 0, 'Indikator', 'Indikatoren')} des Kernsets haben Werte.`,
    link: { text: 'Was noch fehlt', pfad: '/indikatoren' },
  },
  IMPRESSUM: texte('Impressum', 'IMPRESSUM'),
  DATENSCHUTZ: texte('Datenschutz', 'DATENSCHUTZ'),
  BARRIEREFREIHEIT: texte('Erklärung zur Barrierefreiheit', 'BARRIEREFREIHEIT'),
  STARTSEITE: {
    titel: 'Startseite',
    fertig: () => 'Der Kreis hat gewählt, womit sie beginnt.',
    offen: () => 'Womit sie beginnt, wählt noch das System.',
    link: { text: 'Wählen', pfad: '/verwaltung/start' },
  },
}

export function beschreibe(schritt: Schritt): Schrittworte {
  const { titel, fertig, offen, link } = WORTE[schritt.name]
  if (schritt.erledigt) return { titel, stand: fertig(schritt), link: null }
  return { titel, stand: offen(schritt), link }
}

/** Those that are still to do, in their order. */
export function findOffene(schritte: readonly Schritt[]): readonly Schritt[] {
  return schritte.filter(({ erledigt }) => !erledigt)
}
