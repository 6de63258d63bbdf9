/** Printing on A4: orientation, and what stands in the margins of every page. */

export type Seitenlage = 'hoch' | 'quer'

const blatt = new CSSStyleSheet()
let fuss = ''
let lage: Seitenlage = 'hoch'

/** Text at the foot of every printed page, left of its number. */
export function setDruckfuss(text: string): void {
  fuss = text
  schreibe()
}

/** Opens the print dialog of the browser with the sheet upright or across. */
export function drucke(gewuenscht: Seitenlage): void {
  lage = gewuenscht
  schreibe()
  window.print()
}

/** A sheet of the browser's own: `content` of a page margin cannot come from an element. */
function schreibe(): void {
  const rand = 'font: 8pt "Fira Sans", Arial, sans-serif; color: #4a5057'
  blatt.replaceSync(
    `@page { size: A4 ${lage === 'quer' ? 'landscape' : 'portrait'}; ` +
      `@bottom-left { content: ${JSON.stringify(fuss)}; ${rand}; width: 80% } ` +
      `@bottom-right { content: "Seite " counter(page) " von " counter(pages); ${rand} } }`,
  )
  if (!document.adoptedStyleSheets.includes(blatt)) document.adoptedStyleSheets.push(blatt)
}
