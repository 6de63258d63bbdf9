/** Why figures carry `r` or `p`, from the list that an answer brings along. Pure. */
import { formatSpanne } from '@sozial/shared/anmerkung'
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { formatKorrektur } from '@sozial/shared/korrektur'
import type { Atlas, AtlasKorrektur, AtlasPeriode, AtlasZelle } from './atlas-state.ts'

/** A figure stands on numbers of its own time and of the days on which that begins and ends. */
const trifft = (
  { von, bis }: Pick<AtlasKorrektur, 'von' | 'bis'>,
  periode: Pick<AtlasPeriode, 'von' | 'bis'>,
): boolean => von <= periode.bis && bis >= periode.von

const hatZeichen = ({ zeichen }: Pick<AtlasZelle, 'zeichen'>): boolean =>
  /^[pr]/.test(zeichen ?? '')

/** What is said of the figures of one area in one period; empty without a sign. */
export function findKorrekturen(
  korrekturen: readonly AtlasKorrektur[],
  { raum, periode }: { readonly raum: string; readonly periode: Pick<AtlasPeriode, 'von' | 'bis'> },
): readonly AtlasKorrektur[] {
  return korrekturen.filter(
    (korrektur) => korrektur.raeume.includes(raum) && trifft(korrektur, periode),
  )
}

interface Stelle {
  /** Id of an area. */
  readonly ort: string
  readonly periode: AtlasPeriode
  readonly zelle: AtlasZelle
}

/** As sentences below a figure; a sum says that a part of it carries the sign. */
export function korrektursaetze(
  {
    korrekturen = [],
    raeume,
    massstaebe,
  }: Pick<Atlas, 'raeume' | 'massstaebe'> & Partial<Pick<Atlas, 'korrekturen'>>,
  { ort, periode, zelle }: Stelle,
): readonly string[] {
  if (zelle.wert === null || !hatZeichen(zelle)) return []
  const alle = [...raeume, ...massstaebe.map(({ raum }) => raum)]
  const raum = alle.find(({ id }) => id === ort)?.schluessel ?? ''
  const eigene = findKorrekturen(korrekturen, { raum, periode })
  if (eigene.length === 0) {
    const wort = zelle.zeichen?.startsWith('p') ? 'vorläufige' : 'korrigierte'
    return [
      `Er steht auf einer Zahl, die ihre Quelle so meldet, oder in ihm steckt eine ${wort} Zahl eines kleineren Raums.`,
    ]
  }
  return eigene.map((korrektur) => `${korrektur.merkmale.join(', ')}: ${formatHinweis(korrektur)}.`)
}

/** "korrigiert: Schreibfehler in der Lieferung (Zahlendreher), 3.3.2026" */
export const formatHinweis = (korrektur: AtlasKorrektur): string =>
  `${formatKorrektur(korrektur)}, ${formatDatum(korrektur.erfasstAm)}`

/** The sign that stands beside the figures. */
export const zeichenOf = ({ anlass, vorlaeufig }: AtlasKorrektur): 'p' | 'r' =>
  anlass === null || vorlaeufig ? 'p' : 'r'

/** Those on figures of the shown areas and periods. */
export function waehleKorrekturen(
  { korrekturen, raeume, massstaebe }: Pick<Atlas, 'korrekturen' | 'raeume' | 'massstaebe'>,
  perioden: readonly Pick<AtlasPeriode, 'von' | 'bis'>[],
): readonly AtlasKorrektur[] {
  const gezeigt = new Set(
    [...raeume, ...massstaebe.map(({ raum }) => raum)].map(({ schluessel }) => schluessel),
  )
  return korrekturen.filter(
    (korrektur) =>
      korrektur.raeume.some((schluessel) => gezeigt.has(schluessel)) &&
      perioden.some((periode) => trifft(korrektur, periode)),
  )
}

/** "Adorf, 2022", "12 Räume, 2022 bis 2024" */
export function formatKorrekturbezug(
  korrektur: AtlasKorrektur,
  { raeume, massstaebe }: Pick<Atlas, 'raeume' | 'massstaebe'>,
): string {
  const namen = [...raeume, ...massstaebe.map(({ raum }) => raum)]
    .filter(({ schluessel }) => korrektur.raeume.includes(schluessel))
    .map(({ name }) => name)
  const einmal = [...new Set(namen)]
  const wo = einmal.length > 3 ? formatAnzahl(einmal.length, 'Raum', 'Räume') : einmal.join(', ')
  return `${wo}, ${formatSpanne(korrektur)}`
}

/** As a line below a table or in a file. */
export const korrekturzeilen = (
  atlas: Pick<Atlas, 'korrekturen' | 'raeume' | 'massstaebe'>,
  perioden: readonly Pick<AtlasPeriode, 'von' | 'bis'>[],
): readonly string[] =>
  waehleKorrekturen(atlas, perioden).map(
    (korrektur) =>
      `${zeichenOf(korrektur)}: ${formatKorrekturbezug(korrektur, atlas)}: ${formatHinweis(korrektur)}.`,
  )
