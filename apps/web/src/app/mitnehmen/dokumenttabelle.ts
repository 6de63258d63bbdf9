/** A table for documents: real rows and columns, caption above, source below. Pure. */

/** Rows as on screen, in German formats; the first column names the row. */
export interface Dokumenttabelle {
  /** What is shown, when and in which unit. */
  readonly titel: string
  readonly kopf: readonly string[]
  readonly zeilen: readonly (readonly string[])[]
  /** Source, state, licence, signs: one paragraph each. */
  readonly fuss: readonly string[]
}

const SCHRIFT = "font-family:'Fira Sans',Calibri,Arial,sans-serif"
const ZELLE = 'padding:2pt 6pt;border-bottom:0.5pt solid #dcdad3'
const KOPF = 'padding:2pt 6pt;border-bottom:1pt solid #16191d;font-weight:bold'

/**
 * As HTML for the clipboard. Word and PowerPoint keep inline styles alone; the
 * caption is a paragraph besides, because both drop `<caption>` in some versions.
 */
export function toTabellenHtml({ titel, kopf, zeilen, fuss }: Dokumenttabelle): string {
  const spalte = (i: number): string => (i === 0 ? 'text-align:left' : 'text-align:right')
  const kopfzelle = (text: string, i: number): string =>
    `<th scope="col" style="${KOPF};${spalte(i)}">${escapeHtml(text)}</th>`
  const zelle = (text: string, i: number): string =>
    i === 0
      ? `<th scope="row" style="${ZELLE};${spalte(i)};font-weight:normal">${escapeHtml(text)}</th>`
      : `<td style="${ZELLE};${istZahl(text) ? spalte(i) : 'text-align:left'}">${escapeHtml(text)}</td>`
  return [
    '<html><head><meta charset="utf-8"></head><body>',
    `<p style="${SCHRIFT};font-size:11pt;font-weight:bold;margin:0 0 4pt">${escapeHtml(titel)}</p>`,
    `<table style="${SCHRIFT};font-size:10pt;border-collapse:collapse">`,
    `<thead><tr>${kopf.map(kopfzelle).join('')}</tr></thead>`,
    `<tbody>${zeilen.map((zeile) => `<tr>${zeile.map(zelle).join('')}</tr>`).join('')}</tbody>`,
    '</table>',
    ...fuss.map(
      (text) =>
        `<p style="${SCHRIFT};font-size:8pt;color:#4a5057;margin:4pt 0 0">${escapeHtml(text)}</p>`,
    ),
    '</body></html>',
  ].join('')
}

/** As text with tabs: a spreadsheet or an editor without tables takes this. */
export function toTabellenText({ titel, kopf, zeilen, fuss }: Dokumenttabelle): string {
  const zeile = (zellen: readonly string[]): string =>
    zellen.map((text) => text.replaceAll(/\s+/g, ' ')).join('\t')
  return [titel, zeile(kopf), ...zeilen.map(zeile), ...fuss].join('\n')
}

/** Figures and their signs stand right-aligned, words do not. */
function istZahl(text: string): boolean {
  return /^[+\u2212–-]?[\d.,\u202F\u00A0 ]*(?:%|p|r|s)?$|^[./x…–]$/.test(text)
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
