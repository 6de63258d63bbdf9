import { useQuery } from '@apollo/client/react'
import type { Profilebene } from '../../app/raum/profilwege.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { RaumgeschichteDocument } from './profil.generated.ts'

/** How one area became what it is, or what changed of all; `undefined` while it is on its way. */
export function useGeschichte(ebene: Profilebene, raum: string | null) {
  return useQuery(RaumgeschichteDocument, { variables: { ebene, raum, sicht: useSicht() } }).data
    ?.raumgeschichte
}
