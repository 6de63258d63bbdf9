import { ZEITRAUM_ARTEN } from '@sozial/domain/zeitraum'
import { z } from 'zod'
import de from 'zod/v4/locales/de.js'
import { LesefehlerError } from '../lesung/index.ts'
import { fehler } from '../lesung/meldungen.ts'

/** A column by the name in its head, or by its number from 1. */
const spalte = z.union([z.string().min(1), z.int().positive()])

const zeitraum = z.union([
  /** The period stands in a column. */
  z.strictObject({ spalte, art: z.enum(ZEITRAUM_ARTEN) }),
  /** The whole column has one period. */
  z.strictObject({ wert: z.string().min(4), art: z.enum(ZEITRAUM_ARTEN) }),
])

const merkmal = z.strictObject({
  schluessel: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: z.string().min(1),
  einheit: z.string().min(1),
  art: z.enum(['ANZAHL', 'MENGE', 'FERTIGWERT']),
})

const teilgruppe = z.strictObject({
  geschlecht: z.enum(['INSGESAMT', 'MAENNLICH', 'WEIBLICH', 'DIVERS']).optional(),
  nationalitaet: z.enum(['INSGESAMT', 'DEUTSCH', 'AUSLAENDISCH']).optional(),
  alterVon: z.int().min(0).max(120).optional(),
  alterBis: z.int().min(1).max(121).nullable().optional(),
})

const wert = z.strictObject({
  spalte,
  merkmal,
  teilgruppe: teilgruppe.optional(),
  /** Overrides the period of the table for this column. */
  zeitraum: zeitraum.optional(),
  /** Long tables: the column counts only in rows where these columns have these texts. */
  nur: z.record(z.string(), z.string()).optional(),
  /** Figures for texts, e.g. `{ "+": 1, "+/-": 3, "-": 5 }`; comes before the meaning of signs. */
  texte: z.record(z.string(), z.number()).optional(),
})

const zuordnung = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1),
  quelle: z.string().regex(/^[a-z][a-z0-9_]*$/),
  /** Office that the figures come from, in its own words; named beside every figure. */
  herausgeber: z.string().min(1).max(200).optional(),
  /** Sheet of a workbook; the first one when missing. */
  blatt: z.string().optional(),
  /** Found by itself when missing. */
  trennzeichen: z.enum([';', ',', '\t', '|']).optional(),
  dezimalzeichen: z.enum([',', '.']).default(','),
  /** Rows above the figures; the last of them names the columns. */
  kopfzeilen: z.int().min(0).max(60).default(1),
  /** Texts that stand for a missing figure beside the usual signs, e.g. "-9999", "k. A.". */
  fehlend: z.array(z.string()).optional(),
  raum: z.strictObject({
    schluessel: spalte.optional(),
    /** Key of the one area that all rows belong to, for tables without a column of areas. */
    wert: z.string().min(1).optional(),
    name: spalte.optional(),
    /** `EIGEN` for keys that are no official ones (Quartiere, Planungsräume). */
    art: z.enum(['AMTLICH', 'EIGEN']).default('AMTLICH'),
    /** Our key for a delivered text, for tables that only name their areas. */
    umschluesselung: z.record(z.string(), z.string()).optional(),
    /** Rows with these texts in the key column are no areas: totals, footers; "" for rows without key. */
    auslassen: z.array(z.string()).optional(),
  }),
  zeitraum: zeitraum.optional(),
  werte: z.array(wert).min(1),
})

/** How a table is to be read; written by the user as a JSON file. */
export type Zuordnung = z.infer<typeof zuordnung>
export type Spaltenangabe = z.infer<typeof spalte>
export type Zeitangabe = z.infer<typeof zeitraum>
export type Wertangabe = z.infer<typeof wert>

const { localeError } = de()

/**
 * Reads a mapping file.
 *
 * @throws LesefehlerError with one sentence per wrong field
 */
export function parseZuordnung(text: string): Zuordnung {
  const json = parseJson(text)
  const ergebnis = zuordnung.safeParse(json, { error: localeError })
  if (!ergebnis.success) {
    throw new LesefehlerError(
      ergebnis.error.issues.map(({ path, message }) =>
        fehler({
          code: 'ZUORDNUNG_UNGUELTIG',
          text: `Zuordnungsdatei, Feld „${path.join('.') || 'ganze Datei'}“: ${message}. Bitte berichtigen.`,
        }),
      ),
    )
  }
  const { raum } = ergebnis.data
  if ((raum.schluessel === undefined) === (raum.wert === undefined)) {
    throw new LesefehlerError([
      fehler({
        code: 'ZUORDNUNG_UNGUELTIG',
        text: 'Zuordnungsdatei, Feld „raum“: Gebraucht wird entweder „schluessel“ (die Spalte mit den Schlüsseln) oder „wert“ (der eine Raum, für den alle Zeilen gelten). Bitte eines von beiden angeben.',
      }),
    ])
  }
  const ohneZeit = ergebnis.data.werte.findIndex((eine) => eine.zeitraum === undefined)
  if (ergebnis.data.zeitraum === undefined && ohneZeit !== -1) {
    throw new LesefehlerError([
      fehler({
        code: 'ZUORDNUNG_UNGUELTIG',
        text: `Zuordnungsdatei, Feld „werte.${ohneZeit}.zeitraum“ fehlt, und die Tabelle hat keinen gemeinsamen „zeitraum“. Bitte einen von beiden angeben.`,
      }),
    ])
  }
  return ergebnis.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (ursache) {
    const grund = ursache instanceof Error ? ursache.message : ''
    throw new LesefehlerError([
      fehler({
        code: 'ZUORDNUNG_KEIN_JSON',
        text: `Die Zuordnungsdatei ist kein gültiges JSON (${grund}). Bitte Klammern, Kommas und Anführungszeichen prüfen.`,
      }),
    ])
  }
}
