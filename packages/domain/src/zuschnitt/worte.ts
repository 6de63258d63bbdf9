const ZAHL = new Intl.NumberFormat('de-DE')

/** "12.480" */
export const zahl = (anzahl: number): string => ZAHL.format(anzahl)

/** "1 Baustein", "3 Bausteine" */
export const anzahl = (wieViele: number, einer: string, mehrere: string): string =>
  `${zahl(wieViele)} ${wieViele === 1 ? einer : mehrere}`

/** More names than this are counted. */
export const GENANNT = 4

/** How an area is called in a sentence: its name, else its number. */
export const raumname = ({ name, nummer }: { readonly name: string; readonly nummer: number }) =>
  name.trim() === '' ? `Raum ${nummer}` : name.trim()

/** Equal for two names that people would read as one. */
export const vergleichsname = (name: string): string =>
  name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('de-DE')
