import { DEMODATEN } from '../../lib/demodaten.ts'
import type { Altersaufbau } from './pyramide-state.ts'

/** "Quelle: Demodaten (synthetisch), nach Art von: …; Stichtag …" */
export function quellenzeileOf(
  { quelle, zeitraum }: Pick<Altersaufbau, 'quelle' | 'zeitraum'>,
  kreis: { readonly demo: boolean },
): string {
  const name = quelle ? `${quelle.herausgeber}, ${quelle.name}` : ''
  const demo = kreis.demo ? `${DEMODATEN}${name && ', nach Art von: '}` : ''
  return `Quelle: ${demo}${name}; ${zeitraum.name}.`
}
