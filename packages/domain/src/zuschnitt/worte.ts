const ZAHL = new Intl.NumberFormat('de-DE')

/** "12.480" */
export const zahl = (anzahl: number): string => ZAHL.format(anzahl)

/** "1 Baustein", "3 Bausteine" */
export const anzahl = (wieViele: number, einer: string, mehrere: string): string =>
  `${zahl(wieViele)} ${wieViele === 1 ? einer : mehrere}`

/** "A", "A und B", "A, B, C und 9 weitere" */
export function aufzaehlung(namen: readonly string[], hoechstens = 4): string {
  const weitere = namen.length - hoechstens
  if (weitere > 1) return `${namen.slice(0, hoechstens).join(', ')} und ${zahl(weitere)} weitere`
  return namen.length < 2
    ? namen.join('')
    : `${namen.slice(0, -1).join(', ')} und ${namen.at(-1) ?? ''}`
}

/** How an area is called in a sentence: its name, else its number. */
export const raumname = ({ name, nummer }: { readonly name: string; readonly nummer: number }) =>
  name.trim() === '' ? `Raum ${nummer}` : name.trim()

/** Equal for two names that people would read as one. */
export const vergleichsname = (name: string): string =>
  name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('de-DE')
