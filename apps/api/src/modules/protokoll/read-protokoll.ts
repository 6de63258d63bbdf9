import type { Angemeldet } from '../../auth/wer.ts'
import { writeAside } from '../../database/transaction.ts'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { parseId } from '../../graphql/parse-id.ts'
import type {
  ProtokollanlassInput,
  ProtokollfilterInput,
  Protokollfilter,
} from './protokoll.input.ts'
import {
  countProtokoll,
  findProtokoll,
  findProtokollworte,
  hatAnlass,
  HOECHSTENS_GEZAEHLT,
} from './protokoll.lesen.queries.ts'
import { insertProtokoll } from './protokoll.queries.ts'
import type { Akteur } from './protokoll.queries.ts'
import type { ProtokolleintragType, ProtokollseiteType } from './protokoll.type.ts'

const PRO_SEITE = 50
const HOECHSTENS_EXPORTIERT = 50_000
const [MIN_SATZ, MAX_SATZ, MAX_SUCHTEXT] = [10, 500, 200]

export interface Protokollblick {
  readonly wer: Angemeldet
  readonly akteur: Akteur
  readonly anlass: ProtokollanlassInput
  readonly filter: ProtokollfilterInput
}

/**
 * A page of the Protokoll. Whoever looks has said why, and that stands in the
 * Protokoll before the answer goes out: once per session and Anlass.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG without a sentence, and past the last countable page
 */
export async function readProtokoll(
  db: Schreibdatenbank,
  blick: Protokollblick,
  seite: number,
): Promise<ProtokollseiteType> {
  const filter = parseFilter(blick.filter)
  const hoechste = HOECHSTENS_GEZAEHLT / PRO_SEITE
  if (!Number.isInteger(seite) || seite < 1 || seite > hoechste) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Seiten gehen von 1 bis ${hoechste}. Bitte die Suche enger fassen.`,
    )
  }
  await recordBlick(db, blick)
  const [eintraege, anzahl, worte] = await Promise.all([
    findProtokoll(db.pool, filter, { ab: (seite - 1) * PRO_SEITE, anzahl: PRO_SEITE }),
    countProtokoll(db.pool, filter),
    findProtokollworte(db.pool),
  ])
  const seiten = Math.max(1, Math.min(hoechste, Math.ceil(anzahl / PRO_SEITE)))
  return { eintraege, anzahl, seite, seiten, ...worte }
}

/**
 * All entries that pass the filter, for a file. Every export is recorded, with
 * its filter and how many entries left.
 *
 * @throws GraphQLError ANFRAGE_ZU_GROSS when there are too many for one file
 */
export async function exportProtokoll(
  db: Schreibdatenbank,
  blick: Protokollblick,
): Promise<readonly ProtokolleintragType[]> {
  const filter = parseFilter(blick.filter)
  const { art, anlass } = parseAnlass(blick.anlass)
  const eintraege = await findProtokoll(db.pool, filter, {
    ab: 0,
    anzahl: HOECHSTENS_EXPORTIERT + 1,
  })
  if (eintraege.length > HOECHSTENS_EXPORTIERT) {
    throw fehler(
      'ANFRAGE_ZU_GROSS',
      `Das sind mehr als ${HOECHSTENS_EXPORTIERT} Einträge. Bitte einen kürzeren Zeitraum wählen.`,
    )
  }
  await writeAside(db, (tx) =>
    insertProtokoll(tx, {
      akteur: blick.akteur,
      handlung: 'exportProtokoll',
      gegenstand: 'Protokoll',
      kennung: blick.wer.sitzungId,
      neu: { art, anlass, filter: withoutLeere(filter), eintraege: eintraege.length },
    }),
  )
  return eintraege
}

async function recordBlick(db: Schreibdatenbank, blick: Protokollblick): Promise<void> {
  const { art, anlass } = parseAnlass(blick.anlass)
  const { sitzungId } = blick.wer
  if (await hatAnlass(db.pool, { sitzungId, art, satz: anlass })) return
  await writeAside(db, (tx) =>
    insertProtokoll(tx, {
      akteur: blick.akteur,
      handlung: 'readProtokoll',
      gegenstand: 'Protokoll',
      kennung: sitzungId,
      neu: { art, anlass },
    }),
  )
}

function parseAnlass({ art, satz }: ProtokollanlassInput) {
  const anlass = satz.trim()
  if (anlass.length >= MIN_SATZ && anlass.length <= MAX_SATZ) return { art, anlass }
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Bitte in einem Satz sagen, warum Sie nachsehen (${MIN_SATZ} bis ${MAX_SATZ} Zeichen).`,
  )
}

/** Empty fields do not restrict. */
function parseFilter({ konto, ...rest }: ProtokollfilterInput): Protokollfilter {
  const filter = withoutLeere(rest)
  if (Object.values(filter).some((wert) => wert.length > MAX_SUCHTEXT)) {
    throw fehler('EINGABE_UNGUELTIG', `Ein Suchtext hat höchstens ${MAX_SUCHTEXT} Zeichen.`)
  }
  return konto == null || konto === '' ? filter : { ...filter, konto: parseId(konto) }
}

function withoutLeere<T extends object>(filter: T) {
  return Object.fromEntries(
    Object.entries(filter).filter(([, wert]) => wert != null && wert !== ''),
  ) as { readonly [K in keyof T]?: string }
}
