import { useState } from 'react'
import type { AuswahlRaum } from '../../app/atlas/atlas-state.ts'

function schluesselOf(auswahl: readonly AuswahlRaum[]): string {
  return auswahl.map(({ raum, farbe }) => `${raum.id}:${farbe}`).join(' ')
}

/** The same list for as long as the same areas have the same colours, whatever else changes. */
export function useAuswahl(auswahl: readonly AuswahlRaum[]): readonly AuswahlRaum[] {
  const [gemerkt, setGemerkt] = useState(auswahl)
  if (gemerkt === auswahl || schluesselOf(gemerkt) === schluesselOf(auswahl)) return gemerkt
  setGemerkt(auswahl)
  return auswahl
}
