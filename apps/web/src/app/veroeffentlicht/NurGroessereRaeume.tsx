import { useSicht } from '../sitzung/sicht.ts'
import { KLEINE_RAEUME_SATZ } from './nicht-veroeffentlicht.ts'

/** Once on a page where the public may look for smaller areas. */
export function NurGroessereRaeume() {
  return useSicht() === 'RELEASED' && <p className="quelle mass">{KLEINE_RAEUME_SATZ}</p>
}
