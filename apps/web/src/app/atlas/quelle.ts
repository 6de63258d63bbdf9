/** Where the figures come from: source, reference date, boundaries, state; the same words on screen and in files. Pure. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { addTage, type Tag } from '@sozial/domain/zeitraum'
import { zeichenerklaerung, zusatzhinweis } from '@sozial/shared/zeichen'
import { formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import { DEMODATEN } from '../../lib/demodaten.ts'
import { standzeile, type Datumsangaben } from '../sitzung/standzeile.ts'
import { anmerkungszeilen } from './anmerkungen.ts'
import { korrekturzeilen } from './korrekturen.ts'
import type { Atlas, AtlasPeriode } from './atlas-state.ts'

/** What the pale fields mean. */
export const INTERVALLSATZ =
  'Blass unterlegt: in diesem Bereich liegt der Wert mit 95 % Sicherheit.'

type Herkunft = Pick<Atlas, 'kreis' | 'perioden' | 'gebietsstand' | 'gebietsstaende'>

function quellen(atlas: Pick<Atlas, 'kreis'>, perioden: readonly AtlasPeriode[]): string {
  const namen = new Set(
    perioden.flatMap((periode) =>
      periode.quellen.map(({ name, herausgeber }) =>
        name.includes(herausgeber) ? name : `${herausgeber}, ${name}`,
      ),
    ),
  )
  const alle = [...namen].join('; ')
  if (!atlas.kreis.demo) return alle
  return alle === '' ? DEMODATEN : `${DEMODATEN}, nach Art von: ${alle}`
}

/**
 * "Grenzen seit 1.1.1975", "Grenzen vom 1.1.1975 bis 31.12.2019": since when the
 * areas have had their shape, which is no age of the figures; and which of them
 * had another one until then, as their earlier values may be missing.
 */
export function grenzenstand(atlas: Pick<Atlas, 'gebietsstand' | 'gebietsstaende'>): string {
  const { gebietsstand } = atlas
  const { stichtag } = gebietsstand
  const bis = endeOf(atlas)
  if (bis !== null) return `Grenzen vom ${formatDatum(stichtag)} bis ${formatDatum(bis)}`
  const neuZugeschnittene = gebietsstand.neuZugeschnittene.filter(({ ab }) => ab === stichtag)
  const seit = `Grenzen seit ${formatDatum(stichtag)}`
  if (neuZugeschnittene.length === 0) return seit
  const namen = neuZugeschnittene.map(({ name }) => name)
  return `${seit} (neu zugeschnitten: ${aufzaehlung(namen, NAMEN)})`
}

/** Last day of the borders that are shown; `null`: they hold, as far as there are figures. */
export function endeOf({
  gebietsstand,
  gebietsstaende,
}: Pick<Atlas, 'gebietsstand' | 'gebietsstaende'>): Tag | null {
  const naechster = gebietsstaende.find(({ stichtag }) => stichtag > gebietsstand.stichtag)
  return naechster ? addTage(naechster.stichtag, -1) : null
}

/** More names than this are counted. */
const NAMEN = 2

/** "Stichtag 31.12.2024" or "Zeitraum Schuljahr 2023/24". */
export function bezugszeit(periode: AtlasPeriode): string {
  return `${periode.art === 'STICHTAG' ? 'Stichtag' : 'Zeitraum'} ${periode.name}`
}

/** One line for one period; with demo data it begins with these words. */
export function quellenzeile(
  atlas: Pick<Atlas, 'kreis' | 'periode' | 'gebietsstand' | 'gebietsstaende'>,
): string {
  const teile = [
    `Quelle: ${quellen(atlas, [atlas.periode])}`,
    bezugszeit(atlas.periode),
    grenzenstand(atlas),
    rundungshinweis([atlas.periode]),
  ]
  return `${teile.filter(Boolean).join('; ')}.`
}

/** One line for all periods. */
export function quellensatz(atlas: Herkunft): string {
  const teile = [
    `Quelle: ${quellen(atlas, atlas.perioden)}`,
    stichtagOf(atlas),
    grenzenstand(atlas),
    rundungshinweis(atlas.perioden),
  ]
  return `${teile.filter(Boolean).join('; ')}.`
}

/** "Fallzahlen auf 5 gerundet" where any figure is made of such counts; empty otherwise. */
export function rundungshinweis(perioden: readonly Pick<AtlasPeriode, 'zellen'>[]): string {
  const rundet = perioden.some(({ zellen }) => zellen.some(({ zeichen }) => zeichen?.endsWith('g')))
  return rundet ? zusatzhinweis('g') : ''
}

/** "Stichtag jeweils 31.12."; empty where the figures refer to whole years or to changing days. */
function stichtagOf({ perioden }: Pick<Atlas, 'perioden'>): string {
  const tage = new Set(perioden.map(({ art, von }) => (art === 'STICHTAG' ? von.slice(5) : '')))
  const [tag] = tage
  if (tage.size !== 1 || !tag) return ''
  const [monat, tagImMonat] = tag.split('-').map(Number)
  return `Stichtag jeweils ${tagImMonat}.${monat}.`
}

/** "intern" says how a Quelle may be used in the house, which is no licence for readers. */
export const istLizenz = (lizenz: string): boolean => lizenz !== '' && lizenz !== 'intern'

/** Licences of the sources, each once; empty without any. */
export function lizenzsatz({ perioden }: { readonly perioden: readonly AtlasPeriode[] }): string {
  const lizenzen = new Set(
    perioden.flatMap(({ quellen: liste }) => liste.map(({ lizenz }) => lizenz)),
  )
  const alle = [...lizenzen].filter(istLizenz)
  return alle.length === 0 ? '' : `Lizenz: ${alle.join('; ')}.`
}

/** For files: everything a reader needs to use the figures rightly. */
export function herkunft(atlas: Atlas, perioden: readonly AtlasPeriode[], abruf: Date): string[] {
  const zeichen = zeichenerklaerung(
    perioden.flatMap(({ zellen }) => zellen),
    perioden.flatMap(({ zellen }) => zellen.map((zelle) => zelle.zeichen)),
  )
  return [
    ...anmerkungszeilen(atlas, perioden),
    ...korrekturzeilen(atlas, perioden),
    `Quelle: ${quellen(atlas, perioden)}; ${grenzenstand(atlas)}.`,
    `${stand(atlas)}; abgerufen am ${formatZeitpunkt(abruf.toISOString())}.`,
    lizenzsatz({ perioden }),
    ...(zeichen.length > 0 ? [`Zeichenerklärung: ${zeichen.join('; ')}.`] : []),
  ].filter(Boolean)
}

/** Which state of the data this is, and by which right it is seen. */
export function stand({ kreis }: { readonly kreis: Datumsangaben }): string {
  return standzeile(kreis)
}

/** Marks that must travel with every copy of inner or made-up figures. */
export function stempelOf(kreis: Datumsangaben & Pick<Atlas['kreis'], 'demo'>): readonly string[] {
  return [...(kreis.demo ? [DEMODATEN] : []), stand({ kreis })]
}

/** Text to copy under a figure in a report. */
export function zitat(
  atlas: Atlas,
  {
    adresse,
    abruf,
    zeit,
  }: { readonly adresse: string; readonly abruf: Date; readonly zeit: string },
): string {
  const { name, code, version } = { ...atlas.indikator, ...atlas.indikator.fassung }
  const marke = atlas.kreis.demo ? `${DEMODATEN}. ` : ''
  return (
    `${atlas.kreis.name}: Sozialmonitoring. ${name} (${code}, Fassung ${version}), ` +
    `${zeit}. ${stand(atlas)}. ${marke}${quellensatz(atlas)} ` +
    `Abgerufen am ${formatDatum(abruf.toISOString())} unter ${adresse}`
  )
}

/** "vorläufige Werte" when all figures of the period carry the same sign; empty otherwise. */
export function periodenhinweis(periode: AtlasPeriode): string {
  const zeichen = new Set(
    periode.zellen.flatMap((zelle) => (zelle.wert === null ? [] : [zelle.zeichen])),
  )
  const [einziges] = zeichen
  if (zeichen.size === 1) return zusatzhinweis(einziges)
  const alleGerundet = zeichen.size > 0 && [...zeichen].every((eines) => eines?.endsWith('g'))
  return alleGerundet ? zusatzhinweis('g') : ''
}
