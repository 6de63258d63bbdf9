/** Fields of the coverage in words and signs, never by colour alone. Pure. */
import { formatAnzahl } from '@sozial/shared/format'
import type { DatenabdeckungQuery } from './anforderungen.generated.ts'

type Zeile = DatenabdeckungQuery['datenabdeckung']['zeilen'][number]
export type Feld = Zeile['felder'][number]

export const FELDWORTE: Readonly<
  Record<Feld, { readonly zeichen: string; readonly text: string }>
> = {
  DA: { zeichen: '●', text: 'da' },
  VORLAEUFIG: { zeichen: '● p', text: 'da, vorläufig' },
  TEILWEISE: { zeichen: '◐', text: 'für einen Teil der Räume da' },
  ANGEFORDERT: { zeichen: '○', text: 'angefordert' },
  UEBERFAELLIG: { zeichen: '○ !', text: 'angefordert, überfällig' },
  FEHLT: { zeichen: '–', text: 'fehlt' },
  NICHT_ERWARTET: { zeichen: '', text: 'nicht erwartet' },
}

/** "12 Indikatoren haben Lücken, 3 davon sind angefordert; für 5 gibt es noch gar nichts." */
export function lueckensatzOf(zeilen: readonly Pick<Zeile, 'felder'>[]): string {
  const ohne = zeilen.filter(({ felder }) =>
    felder.every((feld) => feld === 'NICHT_ERWARTET'),
  ).length
  const mitLuecke = zeilen.filter(({ felder }) => felder.includes('FEHLT')).length
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
