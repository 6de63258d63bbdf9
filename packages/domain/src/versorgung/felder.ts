import type { Bedarfsrichtung } from './bedarf.ts'

/** Ages in completed years, half-open; `bis` null: open at the top. */
interface Alter {
  readonly von: number
  readonly bis: number | null
}

/**
 * A field of planning: branches of the category tree that answer the same need. Supply of
 * one field is set against one Indikator; needs of different fields are never compared.
 */
export interface Versorgungsfeld {
  readonly schluessel: string
  readonly name: string
  /** Keys of categories that stand at the top of the tree. */
  readonly zweige: readonly string[]
  /** Slug of the Indikator that says need until somebody chooses another; null: none does. */
  readonly indikator: string | null
  readonly richtung: Bedarfsrichtung
  /** Target group of branches that name no ages; null: everybody. */
  readonly alter: Alter | null
  /** One of the fields the Kreis plans by law; their worst gaps stand at the top. */
  readonly pflicht: boolean
}

const feld = (
  schluessel: string,
  name: string,
  angaben: Pick<Versorgungsfeld, 'zweige' | 'indikator'> & Partial<Versorgungsfeld>,
): Versorgungsfeld => ({
  schluessel,
  name,
  richtung: 'HOCH_IST_BEDARF',
  alter: null,
  pflicht: false,
  ...angaben,
})

/**
 * Need is how heavy life is for those the field is for, not how many they are: their
 * number is already the denominator of every supply figure. So the field of age
 * begins with poverty in old age, not with the share of the very old.
 */
export const VERSORGUNGSFELDER: readonly Versorgungsfeld[] = [
  feld('familie', 'Familie', {
    zweige: ['familienfoerderung'],
    indikator: 'kinderarmut-unter-15',
    alter: { von: 0, bis: 18 },
    pflicht: true,
  }),
  feld('jugend', 'Jugend', {
    zweige: ['jugendarbeit', 'jugendsozialarbeit'],
    indikator: 'kinder-im-sgb2',
    alter: { von: 6, bis: 27 },
    pflicht: true,
  }),
  feld('alter', 'Alter und Pflege', {
    zweige: [
      'pflege-beratung',
      'unterstuetzung-im-alltag',
      'ambulante-pflege',
      'teilstationaere-pflege',
      'kurzzeitpflege-verhinderung',
      'vollstationaere-pflege',
      'wohnen-im-alter',
      'altenhilfe',
      'pflegende-angehoerige',
    ],
    indikator: 'altersarmut',
    alter: { von: 65, bis: null },
    pflicht: true,
  }),
  feld('kinder', 'Kinderbetreuung und Entwicklung', {
    zweige: ['kindertagesbetreuung', 'entwicklung'],
    indikator: 'sprachauffaelligkeit',
    alter: { von: 0, bis: 10 },
  }),
  feld('erziehungshilfe', 'Hilfen zur Erziehung', {
    zweige: ['hilfen-zur-erziehung'],
    indikator: 'kinder-im-sgb2',
    alter: { von: 0, bis: 21 },
  }),
  feld('lebenslagen', 'Besondere Lebenslagen', {
    zweige: ['lebenslagen'],
    indikator: 'mindestsicherungsquote',
  }),
  feld('gesundheit', 'Gesundheit', { zweige: ['gesundheit'], indikator: null }),
  feld('gemeinwesen', 'Leben im Ort', {
    zweige: ['sport', 'kultur', 'vereine', 'engagement'],
    indikator: null,
  }),
]

/** The field of a branch; undefined: it belongs to none. */
export const versorgungsfeldOf = (zweig: string): Versorgungsfeld | undefined =>
  VERSORGUNGSFELDER.find(({ zweige }) => zweige.includes(zweig))

/** Ages as a category states them: both included; null: no limit. */
interface Altersangabe {
  readonly alterVon: number | null
  readonly alterBis: number | null
}

/** Whom a category is for: its own ages, else those of its branch, else those of its field, else everybody. */
export function zielalterOf(
  kategorie: Altersangabe,
  zweig: Altersangabe,
  versorgungsfeld: Versorgungsfeld | undefined,
): Alter {
  const eigene = [kategorie, zweig].find(
    ({ alterVon, alterBis }) => alterVon !== null || alterBis !== null,
  )
  if (eigene === undefined) return versorgungsfeld?.alter ?? { von: 0, bis: null }
  const { alterVon, alterBis } = eigene
  return { von: alterVon ?? 0, bis: alterBis === null ? null : alterBis + 1 }
}

/**
 * The nearest ages of which people are counted: delivered groups rarely end where a law does.
 *
 * @param grenzen where delivered groups begin, ascending, 0 first; the last is open at the top
 */
export function naechstesAlter(gesucht: Alter, grenzen: readonly number[]): Alter {
  const naehe = (ziel: number, aus: readonly number[]): number | undefined =>
    aus.toSorted((a, b) => Math.abs(a - ziel) - Math.abs(b - ziel) || b - a)[0]
  const von = naehe(gesucht.von, grenzen) ?? 0
  if (gesucht.bis === null) return { von, bis: null }
  const bis = naehe(
    gesucht.bis,
    grenzen.filter((grenze) => grenze > von),
  )
  return { von, bis: bis ?? null }
}

/** @example "Menschen von 6 bis 24 Jahren" */
export function describeZielalter({ von, bis }: Alter): string {
  if (bis === null) return von === 0 ? 'alle Einwohner' : `Menschen ab ${von} Jahren`
  const wer = bis <= 18 ? 'Kinder' : 'Menschen'
  if (von === 0) return `${wer} unter ${bis} Jahren`
  return bis - von === 1 ? `${wer} von ${von} Jahren` : `${wer} von ${von} bis ${bis - 1} Jahren`
}
