/** Fields of the coverage in words and signs, never by colour alone. Pure. */
import { formatAnzahl } from '@sozial/shared/format'
import { PFAD } from './anforderung-worte.ts'
import type { DatenabdeckungQuery } from './anforderungen.generated.ts'

export type Zeile = DatenabdeckungQuery['datenabdeckung']['zeilen'][number]
export type Feld = Zeile['felder'][number]

export const FELDWORTE: Readonly<
  Record<Feld, { readonly zeichen: string; readonly text: string }>
> = {
  DA: { zeichen: '●', text: 'da' },
  VORLAEUFIG: { zeichen: '● p', text: 'da, vorläufig' },
  TEILWEISE: { zeichen: '◐', text: 'für einen Teil der Räume da' },
  VERSCHLOSSEN: { zeichen: '◌', text: 'da, für Ihr Konto verschlossen' },
  ANGEFORDERT: { zeichen: '○', text: 'angefordert' },
  UEBERFAELLIG: { zeichen: '○ !', text: 'angefordert, überfällig' },
  FEHLT: { zeichen: '–', text: 'fehlt' },
  NICHT_ERWARTET: { zeichen: '', text: 'nicht erwartet' },
}

const istLueckenhaft = (feld: Feld): boolean => feld === 'FEHLT' || feld === 'TEILWEISE'

/** "12 Indikatoren haben Lücken, 3 davon sind angefordert; für 5 gibt es noch gar nichts." */
export function lueckensatzOf(zeilen: readonly Pick<Zeile, 'felder'>[]): string {
  const ohne = zeilen.filter(({ felder }) =>
    felder.every((feld) => feld === 'NICHT_ERWARTET'),
  ).length
  const mitLuecke = zeilen.filter(({ felder }) => felder.some(istLueckenhaft)).length
  const angefordert = zeilen.filter(({ felder }) =>
    felder.some((feld) => feld === 'ANGEFORDERT' || feld === 'UEBERFAELLIG'),
  ).length
  const teile = [
    mitLuecke === 0
      ? 'Kein Indikator hat eine Lücke'
      : `${formatAnzahl(mitLuecke, 'Indikator hat', 'Indikatoren haben')} Lücken`,
    ...(angefordert === 0 ? [] : [`bei ${angefordert} ist etwas angefordert`]),
    ...(ohne === 0 ? [] : [`für ${ohne} gibt es hier noch gar nichts`]),
  ]
  return `${teile.join('; ')}.`
}

const NUR = ['ALLE', 'LUECKEN', 'ANGEFORDERT', 'OHNE'] as const

export interface Filter {
  readonly thema: string
  readonly nur: (typeof NUR)[number]
  readonly suche: string
}

export const OHNE_FILTER: Filter = { thema: '', nur: 'ALLE', suche: '' }

export const ZEIGBARES: readonly { readonly wert: Filter['nur']; readonly text: string }[] = [
  { wert: 'ALLE', text: 'alle' },
  { wert: 'LUECKEN', text: 'mit Lücken' },
  { wert: 'ANGEFORDERT', text: 'mit Anforderung' },
  { wert: 'OHNE', text: 'noch gar nichts da' },
]

const PASST: Readonly<Record<Filter['nur'], (felder: Zeile['felder']) => boolean>> = {
  ALLE: () => true,
  LUECKEN: (felder) => felder.some(istLueckenhaft),
  ANGEFORDERT: (felder) => felder.some((feld) => feld === 'ANGEFORDERT' || feld === 'UEBERFAELLIG'),
  OHNE: (felder) => felder.every((feld) => feld === 'NICHT_ERWARTET'),
}

export function filtere(zeilen: readonly Zeile[], { thema, nur, suche }: Filter): readonly Zeile[] {
  const gesucht = suche.trim().toLocaleLowerCase('de')
  return zeilen.filter(
    (zeile) =>
      (thema === '' || zeile.thema === thema) &&
      PASST[nur](zeile.felder) &&
      zeile.indikator.name.toLocaleLowerCase('de').includes(gesucht),
  )
}

export interface Weg {
  readonly pfad: string
  /** What happens there, for whoever does not see the sign. */
  readonly was: string
}

const LUECKEN: ReadonlySet<Feld> = new Set(['FEHLT', 'TEILWEISE', 'NICHT_ERWARTET'])

/** Where a field leads: to the order that asks for it, or to a new one for what is missing; null: nothing to do. */
export function wegOf(
  { felder, anforderungen, merkmale, indikator }: Zeile,
  nummer: number,
  { jahr, ebene }: { readonly jahr: number; readonly ebene: string },
): Weg | null {
  const feld = felder[nummer]
  const id = anforderungen[nummer]
  if ((feld === 'ANGEFORDERT' || feld === 'UEBERFAELLIG') && id) {
    return { pfad: `${PFAD}/${id}`, was: `Anforderung für ${jahr} ansehen` }
  }
  if (feld === undefined || !LUECKEN.has(feld) || merkmale.length === 0) return null
  const suche = new URLSearchParams({ merkmale: merkmale.join(), ebene, jahr: String(jahr) })
  return { pfad: `${PFAD}/neu?${suche}`, was: `${indikator.name} für ${jahr} anfordern` }
}
