/** A street register of the demo Kreis, as a Kommune would send it: made up, street by street. */
import { QUARTIERE, type Quartierangabe } from './raeume.ts'

const STAEMME = ['Linden', 'Birken', 'Schul', 'Kirch', 'Mühlen', 'Feld', 'Ring', 'Wiesen'] as const
const ENDEN = ['straße', 'weg', 'gasse'] as const

/** The streets that lie in one Quartier alone. */
export function strassenOf({ schluessel, kommune, name }: Quartierangabe) {
  const q = QUARTIERE.findIndex((eines) => eines.schluessel === schluessel)
  return STAEMME.map((stamm, i) => ({
    strasse: `${stamm}${ENDEN[(q + i) % ENDEN.length]} (${name})`,
    plz: plzOf(kommune),
  }))
}

const plzOf = (kommune: string): string => String(41800 + (Number(kommune.slice(-3)) % 90))

/** Sections of every Quartier; the longest street of a town runs through two, and one street is new. */
export function createStrassen(): { readonly name: string; readonly inhalt: Uint8Array } {
  const zeilen = QUARTIERE.flatMap((quartier, q) => {
    const { schluessel, kommune, name } = quartier
    const plz = plzOf(kommune)
    const eigene = strassenOf(quartier).map(({ strasse }, i) => {
      return [kommune, strasse, '', plz, 1, i === 0 ? '' : 20 + 6 * i, 'beide', schluessel]
    })
    const davor = QUARTIERE[q - 1]
    if (davor?.kommune !== kommune) return eigene
    const lange = [kommune, `Landstraße ${davor.name}–${name}`, '', plz]
    return [
      ...eigene,
      [...lange, 1, '', 'ungerade', davor.schluessel],
      [...lange, 2, 48, 'gerade', davor.schluessel],
      [...lange, 50, '', 'gerade', schluessel],
    ]
  })
  const [{ kommune }] = QUARTIERE as unknown as readonly [(typeof QUARTIERE)[number]]
  const neue = [kommune, 'Am Neubaugebiet', '', plzOf(kommune), 1, '', 'beide', '']
  const kopf = ['AGS', 'Straße', 'Straßenschlüssel', 'PLZ', 'von', 'bis', 'Seite', 'Quartier']
  const text = [kopf, ...zeilen, neue].map((zeile) => zeile.join(';')).join('\n')
  return {
    name: 'Strassenverzeichnis_Demo.csv',
    inhalt: new TextEncoder().encode(`${text}\n`),
  }
}
