/** Where a reason goes: to the Raum, to its size, to the border, or to the warning itself. */
import type { Befund } from '@sozial/domain/zuschnitt'
import { aendereRaum, applySchritt, grenzschluessel, type Bild, type Schritt } from './bild.ts'
import { hinweisOf } from './daten.ts'

/** One reason for several findings; Räume that change together are one step. */
export function begruende(
  bild: Bild,
  befunde: readonly Befund[],
  grund: string,
): readonly Schritt[] {
  let jetzt = bild
  const schritte: Schritt[] = []
  for (const befund of befunde) {
    const schritt = toSchritt(jetzt, befund, grund)
    jetzt = applySchritt(jetzt, schritt)
    schritte.push(schritt)
  }
  const andere = schritte.filter(({ art }) => art !== 'RAEUME')
  if (andere.length === schritte.length) return schritte
  return [{ art: 'RAEUME', vorher: bild.raeume, nachher: jetzt.raeume }, ...andere]
}

function toSchritt(bild: Bild, befund: Befund, nachher: string): Schritt {
  // Findings about one Raum have its key; its place may be another one by now.
  const raum = bild.raeume.find(({ key }) => key === befund.schluessel)
  if (raum && befund.regel === 'GROESSE') {
    return aendereRaum(bild, raum.key, { groessengrund: nachher })
  }
  if (raum && befund.regel === 'GRUND_FEHLT') return aendereRaum(bild, raum.key, { grund: nachher })
  if (befund.regel === 'GRENZGRUND_FEHLT') {
    const [a = '', b = ''] = befund.schluessel.split(':')
    const schluessel = grenzschluessel(a, b)
    const vorher = bild.grenzgruende.get(schluessel) ?? ''
    return { art: 'GRENZGRUND', schluessel, vorher, nachher }
  }
  const schluessel = hinweisOf(befund)
  return { art: 'HINWEIS', schluessel, vorher: bild.hinweise.get(schluessel) ?? '', nachher }
}
