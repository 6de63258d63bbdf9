import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

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
      `@bottom-left { content: ${JSON.stringify(fuss)}; ${rand}; width: 88% } ` +
      `@bottom-right { content: "Seite " counter(page) " von " counter(pages); ${rand} } }`,
  )
  if (!document.adoptedStyleSheets.includes(blatt)) document.adoptedStyleSheets.push(blatt)
}

/** Width between the margins of the sheet, in CSS pixels (96 to the inch). */
const PAPIERBREITE: Readonly<Record<Seitenlage, number>> = { hoch: 680, quer: 1009 }

let imDruck = false

/*
 * No observer reports the width of paper in time: what is laid out by script has
 * to be told before the browser takes its picture of the page.
 */
function beobachte(melde: () => void): () => void {
  const beginne = () => setze(true, melde)
  const beende = () => setze(false, melde)
  window.addEventListener('beforeprint', beginne)
  window.addEventListener('afterprint', beende)
  return () => {
    window.removeEventListener('beforeprint', beginne)
    window.removeEventListener('afterprint', beende)
  }
}

function setze(an: boolean, melde: () => void): void {
  imDruck = an
  flushSync(melde)
}

/** Width of the paper while the page is being printed, else `null`. */
export function usePapierbreite(): number | null {
  return useSyncExternalStore(
    beobachte,
    () => (imDruck ? PAPIERBREITE[lage] : null),
    () => null,
  )
}
