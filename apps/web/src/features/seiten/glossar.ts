/** The words that readers meet, taken from the glossary of the product: one text for both. Pure. */

export interface Glossareintrag {
  readonly wort: string
  readonly bedeutung: string
}

/** Words on screens; the rest of the glossary speaks to engineers. */
const WORTE: ReadonlySet<string> = new Set([
  'Arbeitsstand',
  'Bruch (Zeitreihenbruch)',
  'Datenstand',
  'Ebene',
  'Entwurf',
  'Freigabe',
  'Gebietsstand',
  'Geheimhaltung',
  'Grundzahl',
  'Indikator',
  'Intervall',
  'Kernset',
  'Kommune',
  'Lieferung',
  'Maßstab',
  'Merkmal',
  'Polarität',
  'Protokoll',
  'Quelle',
  'Rolle',
  'Sozialraum',
  'Stichtag',
  'Veröffentlichung',
  'Zähler, Nenner',
  'Zeitraum',
  'Zugriffsfreigabe',
  'Zugriffsregel',
  'Zweck',
])

/** Rows of the table in `docs/glossar.md` whose word stands on a screen, by word. */
export function parseGlossar(markdown: string): readonly Glossareintrag[] {
  return markdown
    .split('\n')
    .filter((zeile) => zeile.startsWith('| '))
    .map((zeile) => zeile.split('|').map((zelle) => zelle.trim()))
    .flatMap(([, wort = '', , , , bedeutung = '']) =>
      WORTE.has(wort) ? [{ wort, bedeutung: bedeutung.replaceAll('`', '') }] : [],
    )
    .toSorted((a, b) => a.wort.localeCompare(b.wort, 'de'))
}
