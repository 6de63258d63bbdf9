/** The profile to take along. Pure. */
import { formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import { zeichenerklaerung } from '@sozial/shared/zeichen'
import { istLizenz, stand } from '../../app/atlas/quelle.ts'
import type { Massstabworte } from '../../app/atlas/massstab-worte.ts'
import { grenzenteil } from '../../app/mitnehmen/dateiname.ts'
import type { Dateizeilen, Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import { DEMODATEN } from '../../lib/demodaten.ts'
import type { Profil, Profilantwort, Profilzeile } from './profil-state.ts'

interface Eingabe {
  readonly antwort: Profilantwort
  readonly profil: Profil
  readonly zeilen: readonly Profilzeile[]
  /** Of the yardstick. */
  readonly worte: Pick<Massstabworte, 'name'>
}

const csvKopf = (massstab: string) => [
  'Thema',
  'Indikator',
  'Einheit',
  'Zeitraum',
  'Wert',
  'Zeichen',
  'von (95 %)',
  'bis (95 %)',
  massstab,
  'Urteil',
]

/** "Quelle: Demodaten (synthetisch), nach Art von: …; Gebietsstand 1.1.2020." */
export function quelleOf({
  kreis,
  uebersicht,
}: Pick<Profilantwort, 'kreis'> & {
  readonly uebersicht: Pick<
    NonNullable<Profilantwort['uebersicht']>,
    'quellen' | 'gebietsstand'
  > | null
}): string {
  const namen = (uebersicht?.quellen ?? []).map(({ name, herausgeber }) =>
    name.includes(herausgeber) ? name : `${herausgeber}, ${name}`,
  )
  const demo = kreis.demo ? `${DEMODATEN}${namen.length > 0 ? ', nach Art von: ' : ''}` : ''
  const gebiet = uebersicht ? `; Gebietsstand ${formatDatum(uebersicht.gebietsstand.stichtag)}` : ''
  return `Quelle: ${demo}${namen.join('; ')}${gebiet}.`
}

export function createProfilmitnahme({ antwort, profil, zeilen, worte }: Eingabe): Mitnahme {
  const { kreis, uebersicht } = antwort
  const titel = `Profil ${profil.raum.name}`
  const fuss = (abruf: Date) => fussOf({ antwort, zeilen }, abruf)
  return {
    name: [
      'profil',
      profil.slug,
      ...(uebersicht ? [grenzenteil(uebersicht.gebietsstand)] : []),
    ].join('_'),
    tabelle: (abruf) => ({
      titel,
      kopf: ['Indikator', 'Zeitraum', 'Wert', worte.name, 'Urteil'],
      zeilen: zeilen.map(({ name, einheit, zeitraum, wert, massstabwert, wort }) => [
        einheit === '' ? name : `${name} (${einheit})`,
        zeitraum.kurz,
        wert,
        massstabwert,
        wort,
      ]),
      fuss: fuss(abruf),
    }),
    csv: (abruf) => [
      csvKopf(worte.name),
      ...zeilen.map(toCsvZeile),
      [],
      [titel],
      ...fuss(abruf).map((text) => [text]),
    ],
    daten: null,
    bild: null,
    zitat: (adresse, abruf) =>
      `${kreis.name}: Sozialmonitoring. ${titel}. ${quelleOf(antwort)} ${stand({ kreis })}. ` +
      `Abgerufen am ${formatDatum(abruf.toISOString())} unter ${adresse}`,
  }
}

/** Figures as numbers, or the sign that stands on the screen in their place. */
const toCsvZeile = (zeile: Profilzeile): Dateizeilen[number] => [
  zeile.thema,
  zeile.fassung.name,
  zeile.fassung.einheit,
  zeile.zeitraum.name,
  zeile.zelle.wert ?? zeile.wert,
  zeile.zelle.zeichen ?? '',
  zeile.zelle.unten ?? '',
  zeile.zelle.oben ?? '',
  zeile.massstab.wert ?? zeile.massstabwert,
  zeile.wort,
]

function fussOf(
  { antwort, zeilen }: Pick<Eingabe, 'antwort' | 'zeilen'>,
  abruf: Date,
): readonly string[] {
  const { kreis, uebersicht } = antwort
  const lizenzen = [...new Set((uebersicht?.quellen ?? []).map(({ lizenz }) => lizenz))].filter(
    istLizenz,
  )
  const zeichen = zeichenerklaerung(
    zeilen.flatMap(({ zelle, massstab }) => [zelle, massstab]),
    zeilen.map(({ zelle }) => zelle.zeichen),
  )
  return [
    quelleOf(antwort),
    `${stand({ kreis })}; abgerufen am ${formatZeitpunkt(abruf.toISOString())}.`,
    lizenzen.length > 0 ? `Lizenz: ${lizenzen.join('; ')}.` : '',
    zeichen.length > 0 ? `Zeichenerklärung: ${zeichen.join('; ')}.` : '',
  ].filter(Boolean)
}
