import type { ComponentProps } from 'react'
import type { Flaeche, Raumumriss } from '../geometry.ts'
import { useHervorgehoben, type HoverStore } from '../hover.ts'
import { Umring } from '../MapOverlays.tsx'

interface ZeigeringProps {
  readonly hover: HoverStore
  readonly umrisse: ReadonlyMap<string, Raumumriss>
  readonly pfad: (flaeche: Flaeche) => string
  readonly art: ComponentProps<typeof Umring>['art']
}

/** The ring around the area under the pointer; it alone is drawn anew as the pointer moves. */
export function Zeigering({ hover, umrisse, pfad, art }: ZeigeringProps) {
  const id = useHervorgehoben(hover)
  return id === null ? null : <Umring umriss={umrisse.get(id)} pfad={pfad} art={art} />
}
