/** Typing the number of a Raum: "1" waits while there are 10 to 19, "3" is at once 3. */

export interface Ziffernlage {
  /** WARTET: more digits may follow. FERTIG: this Raum. KEINER: no Raum begins like this. */
  readonly art: 'WARTET' | 'FERTIG' | 'KEINER'
  readonly ziffern: string
}

export function addZiffer(bisher: string, ziffer: string, nummern: readonly number[]): Ziffernlage {
  const ziffern = bisher + ziffer
  const texte = nummern.map(String)
  const laenger = texte.some((text) => text.startsWith(ziffern) && text !== ziffern)
  if (laenger) return { art: 'WARTET', ziffern }
  return { art: texte.includes(ziffern) ? 'FERTIG' : 'KEINER', ziffern }
}
