/** The columns of the table of one category, each with its words. Pure. */
import { formatMitEinheit, formatZahl } from '@sozial/shared/format'
import type { Lage, Raumzeile } from './kategorie-state.ts'

export interface Spalte {
  readonly feld: Exclude<keyof Raumzeile, 'schluessel' | 'name' | 'quadrant' | 'satz'>
  readonly kopf: string
  /** What it means; empty: it says so itself. */
  readonly worte: string
  readonly kreis: string
}

const zahl = (wert: number | null | undefined, stellen = 0): string =>
  wert === null || wert === undefined ? '…' : formatZahl(wert, stellen)

const spalte = (
  feld: Spalte['feld'],
  [kopf, worte]: readonly [string, string],
  kreis = '',
): Spalte => ({ feld, kopf, worte, kreis })

/** @param experte also those that need some knowledge */
export const spaltenOf = (lage: Lage, experte: boolean): readonly Spalte[] => [
  ...bestandOf(lage),
  ...zielOf(lage),
  ...wegeOf(lage),
  ...(experte ? expertenspaltenOf(lage) : []),
]

function bestandOf({ bedarf, kategorien }: Lage): readonly Spalte[] {
  const { kreis, zielgruppe } = kategorien[0]!
  const vorn = bedarf
    ? [
        spalte(
          'bedarf',
          [bedarf.indikator.fassung.kurzname, ''],
          bedarf.kreis === null
            ? '…'
            : formatMitEinheit(
                bedarf.kreis,
                bedarf.indikator.fassung.einheit,
                bedarf.indikator.fassung.nachkommastellen,
              ),
        ),
      ]
    : []
  return [
    ...vorn,
    spalte(
      'angebote',
      ['Angebote', 'vor Ort; nach dem + solche von anderswo, die den Raum mit bedienen.'],
      zahl(kreis.angebote),
    ),
    spalte(
      'plaetze',
      [
        'Plätze',
        'an Orten im Raum, mit dem Anteil der kreisweiten nach der Zielgruppe; … nicht genannt.',
      ],
      zahl(kreis.plaetze),
    ),
    spalte('personen', ['Zielgruppe', `${zielgruppe}.`], zahl(kreis.personen)),
    spalte(
      'quote',
      ['Quote', 'Versorgungsquote: Plätze je 100 der Zielgruppe.'],
      zahl(kreis.quote, 1),
    ),
  ]
}

function zielOf({ kategorien }: Lage): readonly Spalte[] {
  const { kreis, ziel, zielquelle } = kategorien[0]!
  if (ziel === null) return []
  const worte = `so viel vom Ziel ist erreicht; Ziel: ${zahl(ziel, 1)} Plätze je 100 (${zielquelle}).`
  return [
    spalte('deckungsgrad', ['Deckung %', worte], zahl(kreis.deckungsgrad)),
    spalte('fehlend', ['Es fehlen', 'Plätze bis zum Ziel.']),
  ]
}

const wegeOf = ({ wegannahme }: Lage): readonly Spalte[] => [
  spalte('weg', ['Der nächste Ort', 'Luftlinie, im Mittel der Zielgruppe.']),
  spalte('erreicht', [
    'In Reichweite',
    `Anteil der Zielgruppe, der es höchstens so weit hat: ${wegannahme}. Das ist eine Annahme, keine Messung.`,
  ]),
]

function expertenspaltenOf({ kategorien }: Lage): readonly Spalte[] {
  const { kreis, euro } = kategorien[0]!
  return [
    spalte('dichte', ['Platzdichte', 'Plätze je 1.000 der Zielgruppe.'], zahl(kreis.dichte, 1)),
    spalte('zugang', [
      'Erreichbar (E2SFCA)',
      'Plätze je 1.000, die Menschen mit dem Auto in 30 Minuten erreichen, wenn alle um sie konkurrieren; bis 10 Minuten zählen sie ganz, bis 20 zu 68 %, bis 30 zu 22 % (Luo und Qi 2009). Rand: Angebote jenseits der Kreisgrenze sind nicht bekannt.',
    ]),
    ...(euro === null
      ? []
      : [
          spalte(
            'euro',
            ['Euro je Person', 'Förderung im Jahr, soweit genannt; nur für die Planung.'],
            zahl(kreis.euro),
          ),
        ]),
  ]
}
