/** The snippet with which a Kommune shows a view of the atlas on its own page. Pure. */

/** Height in pixels that a view needs at a width of about 700. */
const HOEHE = 900

const ZEICHEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function maskiere(text: string): string {
  return text.replace(/[&<>"]/g, (zeichen) => ZEICHEN[zeichen] ?? zeichen)
}

/**
 * @param adresse of the view itself, e.g. `https://sozial.kreis.de/karte?indikator=…`
 * @example toEinbettcode('https://a.de/karte?ebene=kommune', 'Karte') // '<iframe src="https://a.de/einbetten/karte?ebene=kommune" …'
 */
export function toEinbettcode(adresse: string, titel: string): string {
  const ort = new URL(adresse)
  const ziel = `${ort.origin}/einbetten${ort.pathname}${ort.search}`
  return (
    `<iframe src="${maskiere(ziel)}" title="${maskiere(titel)}" ` +
    `width="100%" height="${HOEHE}" loading="lazy" style="border:0"></iframe>`
  )
}
