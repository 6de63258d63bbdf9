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

/**
 * As HTML for the clipboard, in attributes that Word and PowerPoint read: the
 * page's Content Security Policy strips style attributes from what is copied.
 * The caption is a paragraph, because both drop `<caption>` in some versions.
 */
export function toTabellenHtml({ titel, kopf, zeilen, fuss }: Dokumenttabelle): string {
  const kopfzelle = (text: string, i: number): string =>
    `<th scope="col" align="${i === 0 ? 'left' : 'right'}">${escapeHtml(text)}</th>`
  const zelle = (text: string, i: number): string =>
    i === 0
      ? `<th scope="row" align="left">${escapeHtml(text)}</th>`
      : `<td align="${istZahl(text) ? 'right' : 'left'}">${escapeHtml(text)}</td>`
  return [
    '<html><head><meta charset="utf-8"></head><body>',
    `<p><b>${escapeHtml(titel)}</b></p>`,
    '<table border="1" cellspacing="0" cellpadding="4">',
    `<thead><tr>${kopf.map(kopfzelle).join('')}</tr></thead>`,
    `<tbody>${zeilen.map((zeile) => `<tr>${zeile.map(zelle).join('')}</tr>`).join('')}</tbody>`,
    '</table>',
    ...fuss.map((text) => `<p><font size="2">${escapeHtml(text)}</font></p>`),
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
