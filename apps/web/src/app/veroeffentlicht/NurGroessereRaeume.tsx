import type { Ebene } from '@sozial/domain/raum'
import { useSicht } from '../sitzung/sicht.ts'
import { fehlendeEbenensatz } from './nicht-veroeffentlicht.ts'

interface NurGroessereRaeumeProps {
  readonly kreis:
    | { readonly ebenen: readonly { readonly ebene: Ebene; readonly anzahl: number }[] }
    | null
    | undefined
}

/** Once on a page where the public may look for smaller areas. */
export function NurGroessereRaeume({ kreis }: NurGroessereRaeumeProps) {
  const satz = fehlendeEbenensatz(useSicht(), kreis?.ebenen ?? [])
  return satz && <p className="quelle mass">{satz}</p>
}
