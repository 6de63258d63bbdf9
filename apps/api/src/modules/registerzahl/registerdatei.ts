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

/** Last: what the figures of the day come after. A register that is again as it was is not known for that. */
const NACH = 'NACH_LIEFERUNG'
const KOPF = ['SCHLUESSEL', 'NAME', 'STICHTAG', ...REGISTERMERKMALE.map(toSpalte), NACH]

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

export interface Registerblatt {
  readonly tag: Tag
  /** One for each area, the Kreis last where it has more than its parts. */
  readonly zeilen: readonly string[]
}

type Gebiet = Tageszahlen['raeume'][number]

export function toRegisterblatt(
  { tag, raeume, zahlen }: Tageszahlen,
  kreis: Gebiet,
): Registerblatt {
  const geordnet = REGISTERMERKMALE.map(({ schluessel }) =>
    zahlen.find(({ merkmal }) => merkmal === schluessel)!,
  )
  const eigene = geordnet.map((zahl) => zahl.kreis)
  const zeilen = raeume.map((raum, i) =>
    toZeile(
      raum,
      tag,
      geordnet.map(({ werte }) => werte[i]!),
    ),
  )
  const hatEigene = eigene.some((wert) => wert !== null)
  return { tag, zeilen: hatEigene ? [...zeilen, toZeile(kreis, tag, eigene)] : zeilen }
}

/** @param nach Lieferung whose figures hold of each day so far; none: the first */
export function toRegisterdatei(
  blaetter: readonly Registerblatt[],
  nach: ReadonlyMap<Tag, number>,
): { readonly name: string; readonly inhalt: Uint8Array } {
  const zeilen = blaetter.flatMap((blatt) =>
    blatt.zeilen.map((zeile) => `${zeile};${nach.get(blatt.tag) ?? ''}`),
  )
  const von = blaetter[0]!.tag
  const bis = blaetter.at(-1)!.tag
  return {
    name: `Registerzahlen_${von === bis ? von : `${von}_${bis}`}.csv`,
    inhalt: new TextEncoder().encode(`${[KOPF.join(';'), ...zeilen].join('\n')}\n`),
  }
}

/** Whether a delivered file says the same of the day. */
export function istGleich({ tag, zeilen }: Registerblatt, inhalt: Uint8Array): boolean {
  const [kopf = '', ...alle] = new TextDecoder().decode(inhalt).trimEnd().split('\n')
  const ende = kopf.endsWith(`;${NACH}`) ? /;\d*$/ : /$/
  const damals = alle.filter((zeile) => zeile.split(';')[2] === toDatum(tag))
  return damals.map((zeile) => zeile.replace(ende, '')).join('\n') === zeilen.join('\n')
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
