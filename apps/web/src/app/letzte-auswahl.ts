/**
 * The query part of the last atlas address, so that the way back from the
 * administration leads to where one was. Lives as long as the page.
 */
let letzte = ''

export function merkeAuswahl(suche: string) {
  letzte = suche
}

export function letzteAuswahl(): string {
  return letzte
}
