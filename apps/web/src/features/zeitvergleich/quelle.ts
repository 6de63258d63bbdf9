import { formatDatum } from '@sozial/shared/format'
import type { Atlas } from '../../app/atlas/atlas-state.ts'

/** What the pale fields mean. */
export const INTERVALLSATZ =
  'Blass unterlegt: in diesem Bereich liegt der Wert mit 95 % Sicherheit.'

/** Who counted, for which days, in which boundaries; one sentence for screen and file. */
export function quellensatz(
  atlas: Pick<Atlas, 'kreis' | 'quellen' | 'perioden' | 'gebietsstand'>,
): string {
  const namen = atlas.quellen
    .map(({ name, herausgeber }) => (name.includes(herausgeber) ? name : `${herausgeber}, ${name}`))
    .join('; ')
  const quelle = atlas.kreis.demo ? `Demodaten (synthetisch), nach Art von: ${namen}` : namen
  const teile = [
    `Quelle: ${quelle}`,
    stichtagOf(atlas),
    `Gebietsstand ${formatDatum(atlas.gebietsstand.stichtag)}`,
  ]
  return `${teile.filter(Boolean).join('; ')}.`
}

/** "Stichtag jeweils 31.12."; empty where the figures refer to whole years or to changing days. */
function stichtagOf({ perioden }: Pick<Atlas, 'perioden'>): string {
  const tage = new Set(perioden.map(({ art, von }) => (art === 'STICHTAG' ? von.slice(5) : '')))
  const [tag] = tage
  if (tage.size !== 1 || !tag) return ''
  const [monat, tagImMonat] = tag.split('-').map(Number)
  return `Stichtag jeweils ${tagImMonat}.${monat}.`
}

/** Licences of the sources, each once. */
export function lizenzsatz({ quellen }: Pick<Atlas, 'quellen'>): string {
  const lizenzen = [...new Set(quellen.map(({ lizenz }) => lizenz))].filter(Boolean)
  return lizenzen.length === 0 ? '' : `Lizenz: ${lizenzen.join('; ')}.`
}
