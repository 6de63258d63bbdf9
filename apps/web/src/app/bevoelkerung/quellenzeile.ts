import { formatDatum } from '@sozial/shared/format'
import { DEMODATEN } from '../../lib/demodaten.ts'
import type { Altersaufbau } from './pyramide-state.ts'

/** "Quelle: Demodaten (synthetisch), nach Art von: …; Stichtag …; Gebietsstand 1.1.2020." */
export function quellenzeileOf(
  { quelle, zeitraum, gebietsstand }: Pick<Altersaufbau, 'quelle' | 'zeitraum' | 'gebietsstand'>,
  kreis: { readonly demo: boolean },
): string {
  const name = quelle ? `${quelle.herausgeber}, ${quelle.name}` : ''
  const demo = kreis.demo ? `${DEMODATEN}${name && ', nach Art von: '}` : ''
  const stand = gebietsstand ? `; Gebietsstand ${formatDatum(gebietsstand)}` : ''
  return `Quelle: ${demo}${name}; ${zeitraum.name}${stand}.`
}
