/** The figures of the register as a delivered file, with the mapping that reads it. */
import { REGISTERMERKMALE, type Registerzahl } from '@sozial/domain/registerzahl'
import { istGeheim, type Wert } from '@sozial/domain/wert'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Zuordnung } from '@sozial/formate/zuordnung'

export const QUELLE = 'angebotsregister'

export interface Tageszahlen {
  readonly tag: Tag
  readonly raeume: readonly { readonly schluessel: string; readonly name: string }[]
  /** One for each Merkmal, with a value for each of the areas. */
  readonly zahlen: readonly Registerzahl[]
}

const KOPF = ['SCHLUESSEL', 'NAME', 'STICHTAG', ...REGISTERMERKMALE.map(toSpalte)]

function toSpalte({ schluessel }: { readonly schluessel: string }): string {
  return schluessel.toUpperCase()
}

export const REGISTERZUORDNUNG: Zuordnung = {
  name: 'Zahlen aus dem Register der Unterstützungsangebote',
  quelle: QUELLE,
  trennzeichen: ';',
  dezimalzeichen: ',',
  kopfzeilen: 1,
  raum: { schluessel: 'SCHLUESSEL', name: 'NAME', art: 'EIGEN' },
  zeitraum: { spalte: 'STICHTAG', art: 'STICHTAG' },
  werte: REGISTERMERKMALE.map((merkmal) => ({ spalte: toSpalte(merkmal), merkmal })),
}

/** The same register gives the same bytes: taken over again it is known. */
export function toRegisterdatei(
  tage: readonly Tageszahlen[],
  kreis: { readonly schluessel: string; readonly name: string },
): { readonly name: string; readonly inhalt: Uint8Array } {
  const zeilen = tage.flatMap(({ tag, raeume, zahlen }) => {
    const geordnet = REGISTERMERKMALE.map(({ schluessel }) =>
      zahlen.find(({ merkmal }) => merkmal === schluessel)!,
    )
    const eigene = geordnet.map((zahl) => zahl.kreis)
    return [
      ...raeume.map((raum, i) =>
        toZeile(
          raum,
          tag,
          geordnet.map(({ werte }) => werte[i]!),
        ),
      ),
      ...(eigene.every((wert) => wert === null) ? [] : [toZeile(kreis, tag, eigene)]),
    ]
  })
  const von = tage[0]!.tag
  const bis = tage.at(-1)!.tag
  return {
    name: `Registerzahlen_${von === bis ? von : `${von}_${bis}`}.csv`,
    inhalt: new TextEncoder().encode(`${[KOPF.join(';'), ...zeilen].join('\n')}\n`),
  }
}

const toZeile = (
  { schluessel, name }: { readonly schluessel: string; readonly name: string },
  tag: Tag,
  werte: readonly (Wert | null)[],
): string => [schluessel, name.replaceAll(';', ','), toDatum(tag), ...werte.map(toZelle)].join(';')

const toDatum = (tag: Tag): string => tag.split('-').toReversed().join('.')

/** Not told: the parts say it, or nobody does. */
function toZelle(wert: Wert | null): string {
  if (wert === null) return '…'
  if (wert.wert !== null) return String(wert.wert).replace('.', ',')
  return istGeheim(wert.status) || wert.status === 'UNBEKANNT_QUELLE' ? '*' : '…'
}
