/** Fields of the coverage in words and signs, never by colour alone. Pure. */
import { formatAnzahl } from '@sozial/shared/format'
import { addTage } from '@sozial/domain/zeitraum'
import { PFAD } from './anforderung-worte.ts'
import type {
  DatenabdeckungQuery,
  DatenabdeckungQueryVariables,
} from './anforderungen.generated.ts'

export type Abdeckung = DatenabdeckungQuery['datenabdeckung']
export type Blick = DatenabdeckungQueryVariables
export type Zeile = Abdeckung['zeilen'][number]
type Spalte = Abdeckung['spalten'][number]
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

export const TAKTE: readonly { readonly wert: Blick['takt']; readonly text: string }[] = [
  { wert: 'JAHR', text: 'Jahre' },
  { wert: 'QUARTAL', text: 'Quartale' },
  { wert: 'MONAT', text: 'Monate' },
]

/** Head of a column, short: "2025", "3. Q. 25", "Sep. 25". */
export const kopfOf = ({ name }: Spalte): string =>
  name.replace('Quartal', 'Q.').replace(/ 20(\d\d)$/, ' $1')

export interface Weg {
  readonly pfad: string
  /** What happens there, for whoever does not see the sign. */
  readonly was: string
}

const LUECKEN: ReadonlySet<Feld> = new Set(['FEHLT', 'TEILWEISE', 'NICHT_ERWARTET'])

const neuOf = (merkmale: readonly string[], { bis }: Spalte, { ebene, takt }: Blick): string => {
  const tag = addTage(bis, -1)
  const wann = takt === 'JAHR' ? { jahr: tag.slice(0, 4) } : { monat: tag.slice(0, 7) }
  return `${PFAD}/neu?${new URLSearchParams({ merkmale: merkmale.join(), ebene, ...wann })}`
}

/** Where, and from whom; where nothing of it is known: nothing. */
const naeher = (luecken: Zeile['luecken']): string => {
  const quellen = [...new Set(luecken.flatMap((eine) => eine.quellen))]
  const raeume = luecken[0]?.raeume ?? []
  const teile = [
    ...(raeume.length === 0 ? [] : [`für ${nennen(raeume)}`]),
    ...(quellen.length === 0 ? [] : [`kommt von: ${quellen.join(', ')}`]),
  ]
  return teile.length === 0 ? '' : ` (${teile.join('; ')})`
}

/** "Arbeitslose, Arbeitslosenanteil und 4 weitere" */
export function nennen(namen: readonly string[]): string {
  const weitere = namen.length - 3
  if (weitere < 2) return namen.join(', ')
  return `${namen.slice(0, 3).join(', ')} und ${formatAnzahl(weitere, 'weiterer', 'weitere')}`
}

/** Where a field leads: to the order that asks for it, or to a new one for what is missing; null: nothing to do. */
export function wegOf(
  { spalten, anforderungen }: Pick<Abdeckung, 'spalten' | 'anforderungen'>,
  zeile: Zeile,
  { nummer, blick }: { readonly nummer: number; readonly blick: Blick },
): Weg | null {
  const feld = zeile.felder[nummer]
  const spalte = spalten[nummer]
  if (feld === undefined || spalte === undefined) return null
  const anforderung = anforderungen.find(({ id }) => id === zeile.anforderungen[nummer])
  if (anforderung && (feld === 'ANGEFORDERT' || feld === 'UEBERFAELLIG')) {
    const { id, titel, empfaenger } = anforderung
    return { pfad: `${PFAD}/${id}`, was: `„${titel}“ an ${empfaenger} für ${spalte.name} ansehen` }
  }
  const luecken = zeile.luecken.filter((eine) => eine.spalte === nummer)
  // One order goes to one Quelle: the first; what others owe stands beside it in the list.
  const merkmale = luecken[0]?.merkmale ?? zeile.merkmale
  if (!LUECKEN.has(feld) || merkmale.length === 0) return null
  return {
    pfad: neuOf(merkmale, spalte, blick),
    was: `${zeile.indikator.name} für ${spalte.name} anfordern${naeher(luecken)}`,
  }
}

/** What one Quelle owes for one period. */
export interface Frage {
  readonly quelle: string
  readonly zeitraum: string
  readonly indikatoren: readonly string[]
  /** Names of the areas that lack them, where others have them. */
  readonly raeume: readonly string[]
  readonly pfad: string
}

/** All gaps, put together by who can fill them, the newest period first. */
export function fragenOf(
  { spalten, zeilen }: Pick<Abdeckung, 'spalten' | 'zeilen'>,
  blick: Blick,
): readonly Frage[] {
  const luecken = zeilen.flatMap(({ luecken: eigene, indikator }) =>
    eigene.map((luecke) => ({
      ...luecke,
      name: indikator.name,
      wer: luecke.quellen.toSorted((a, b) => a.localeCompare(b, 'de')).join(' oder '),
    })),
  )
  const gruppen = new Map<string, typeof luecken>()
  for (const eine of luecken) {
    const schluessel = [eine.spalte, eine.wer, ...eine.raeume].join('\n')
    gruppen.set(schluessel, [...(gruppen.get(schluessel) ?? []), eine])
  }
  return [...gruppen.values()]
    .toSorted(([a], [b]) => b!.spalte - a!.spalte || a!.wer.localeCompare(b!.wer, 'de'))
    .flatMap((gruppe) => {
      const spalte = spalten[gruppe[0]!.spalte]
      if (!spalte) return []
      const merkmale = [...new Set(gruppe.flatMap((eine) => eine.merkmale))]
      return {
        quelle: gruppe[0]!.wer || 'Quelle nicht bekannt',
        zeitraum: spalte.name,
        indikatoren: gruppe.map(({ name }) => name),
        raeume: gruppe[0]!.raeume,
        pfad: neuOf(merkmale, spalte, blick),
      }
    })
}
