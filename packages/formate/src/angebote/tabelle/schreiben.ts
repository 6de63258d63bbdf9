/** Offers as csv and xlsx, and the empty table to fill in. */
import { utils, write } from '@e965/xlsx'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { entschaerfe, toCsvDeutsch } from '../../schreiben/csv/index.ts'
import { spaltenbuchstabe } from '../../text/index.ts'
import type { Angebotsbezug, Angebotssatz } from '../satz.ts'
import { addAuswahl, type Auswahlbereich } from './auswahllisten.ts'
import {
  EINLESESPALTEN,
  SPALTEN,
  SPALTENFOLGE,
  spalteOf,
  type Spaltenschluessel,
} from './spalten.ts'
import { toZeilen, type Tabellenzelle } from './zellen.ts'

/** What the file says about itself: name and text. */
export type Angaben = readonly (readonly [string, string])[]

interface Ausgabe {
  readonly bezug: Angebotsbezug
  readonly angaben: Angaben
  /** With the columns that are not for everyone. */
  readonly innen: boolean
}

const LEERE_ZEILEN = 500

const folgeOf = (innen: boolean): readonly Spaltenschluessel[] =>
  SPALTENFOLGE.filter((eine) => {
    const spalte = spalteOf(eine)
    return spalte.nurLesen !== true && (innen || spalte.innen !== true)
  })

type Zeile = readonly Tabellenzelle[]

function inhaltOf(
  saetze: readonly Angebotssatz[],
  { bezug, innen }: Pick<Ausgabe, 'bezug' | 'innen'>,
): readonly Zeile[] {
  const folge = folgeOf(innen)
  const zeilen = saetze.flatMap((satz) => toZeilen(satz, bezug))
  return [
    folge.map((eine) => SPALTEN[eine].name),
    ...zeilen.map((zellen) => folge.map((eine) => zellen[eine] ?? null)),
  ]
}

/** Semicolon, BOM, decimal comma; what the file is stands below the table. */
export function schreibeAngeboteCsv(saetze: readonly Angebotssatz[], ausgabe: Ausgabe): string {
  const angaben = ausgabe.angaben.map(([name, text]) => [`${ANGABE} ${name}: ${text}`])
  return toCsvDeutsch([...inhaltOf(saetze, ausgabe), ...angaben])
}

/** Begins a line that is no offer. */
export const ANGABE = '#'

/** Sheets "Angebote" with lists to choose from, "Listen" and "Angaben". */
export function schreibeAngeboteXlsx(
  saetze: readonly Angebotssatz[],
  ausgabe: Ausgabe,
): Uint8Array {
  const zeilen = inhaltOf(saetze, ausgabe)
  const { bezug, angaben, innen } = ausgabe
  return schreibeMappe({
    zeilen,
    folge: folgeOf(innen),
    bezug,
    angaben,
    titel: 'Unterstützungsangebote',
  })
}

/** The table to fill in: heads, an example to delete, lists, and what each column wants. */
export function schreibeAngebotsvorlage(bezug: Angebotsbezug, angaben: Angaben): Uint8Array {
  const folge = EINLESESPALTEN.filter((eine) => spalteOf(eine).nurLesen !== true)
  const [erste] = bezug.kategorien
  const beispiel = folge.map((eine) =>
    eine === 'kategorien' ? (erste?.name ?? '') : beispielOf(eine),
  )
  const zeilen = [folge.map((eine) => SPALTEN[eine].name), beispiel]
  const hilfen = folge.map((eine) => [SPALTEN[eine].name, SPALTEN[eine].hilfe] as const)
  return schreibeMappe({
    zeilen,
    folge,
    bezug,
    titel: 'Vorlage für Unterstützungsangebote',
    angaben: [...angaben, ['', ''], ['Spalte', 'Was hineingehört'], ...hilfen],
  })
}

const beispielOf = (eine: Spaltenschluessel): Tabellenzelle =>
  eine === 'kennung' ? BEISPIEL : SPALTEN[eine].beispiel

/** The Kennung of a row that shows how it is done and is not read. */
export const BEISPIEL = 'BEISPIEL'

interface Mappe extends Omit<Ausgabe, 'innen'> {
  readonly folge: readonly Spaltenschluessel[]
  readonly zeilen: readonly Zeile[]
  readonly titel: string
}

function schreibeMappe({ zeilen, folge, bezug, angaben, titel }: Mappe): Uint8Array {
  const listen = folge.flatMap((eine, spalte) => {
    const worte = worteOf(eine, bezug)
    return worte.length > 0 ? [{ eine, spalte, worte }] : []
  })
  const buch = utils.book_new()
  buch.Props = { Title: titel, Author: bezug.kreis.name }
  utils.book_append_sheet(buch, toBlatt(zeilen, folge.map(breiteOf)), 'Angebote')
  utils.book_append_sheet(
    buch,
    toBlatt(
      listenzeilen(listen),
      listen.map(() => 34),
    ),
    'Listen',
  )
  utils.book_append_sheet(buch, toBlatt(angaben, [28, 100]), 'Angaben')
  const bytes = write(buch, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer
  const letzte = zeilen.length + LEERE_ZEILEN
  return addAuswahl(
    new Uint8Array(bytes),
    listen.map(({ eine, spalte, worte }, i) =>
      toBereich(eine, {
        spalte,
        letzte,
        liste: `Listen!$${spaltenbuchstabe(i)}$2:$${spaltenbuchstabe(i)}$${worte.length + 1}`,
      }),
    ),
  )
}

function toBereich(
  eine: Spaltenschluessel,
  {
    spalte,
    letzte,
    liste,
  }: { readonly spalte: number; readonly letzte: number; readonly liste: string },
): Auswahlbereich {
  const buchstabe = spaltenbuchstabe(spalte)
  return {
    bereich: `${buchstabe}2:${buchstabe}${letzte}`,
    liste,
    titel: SPALTEN[eine].name,
    hilfe: SPALTEN[eine].hilfe,
    streng: spalteOf(eine).mehrere !== true,
  }
}

function worteOf(eine: Spaltenschluessel, { kategorien }: Angebotsbezug): readonly string[] {
  if (eine === 'kategorien' || eine === 'platzkategorie') return kategorien.map(({ name }) => name)
  if (eine === 'geheim') return ['nein', 'ja']
  return Object.values(spalteOf(eine).liste ?? {})
}

const listenzeilen = (
  listen: readonly { readonly eine: Spaltenschluessel; readonly worte: readonly string[] }[],
): readonly Zeile[] => {
  const hoehe = Math.max(0, ...listen.map(({ worte }) => worte.length))
  return [
    listen.map(({ eine }) => SPALTEN[eine].name),
    ...Array.from({ length: hoehe }, (_, i) => listen.map(({ worte }) => worte[i] ?? null)),
  ]
}

const BREIT = new Set<Spaltenschluessel>([
  'titel',
  'kurztext',
  'kategorien',
  'zielgruppen',
  'langtext',
  'zeiten',
])
const SCHMAL = new Set<Spaltenschluessel>([
  'alterVon',
  'alterBis',
  'hausnummer',
  'plz',
  'plaetze',
  'geheim',
])

function breiteOf(eine: Spaltenschluessel): number {
  if (BREIT.has(eine)) return 36
  return SCHMAL.has(eine) ? 11 : 22
}

/** Text stays text: a postal code keeps its zero, a formula is none. */
function toBlatt(zeilen: readonly Zeile[], breiten: readonly number[]): WorkSheet {
  const blatt = utils.aoa_to_sheet(
    zeilen.map((zeile) =>
      zeile.map((zelle): CellObject | null => {
        if (zelle === null || zelle === '') return null
        if (typeof zelle === 'number') return { t: 'n', v: zelle }
        return { t: 's', v: entschaerfe(zelle), z: '@' }
      }),
    ),
  )
  blatt['!cols'] = breiten.map((wch) => ({ wch }))
  return blatt
}
