/** What somebody enters about sites and numbers, checked: all that is wrong in one answer. */
import {
  ANGEBOTSFORMSCHLUESSEL,
  BARRIEREFREIHEITSSCHLUESSEL,
  KAPAZITAETSARTSCHLUESSEL,
  KAPAZITAETSSTANDSCHLUESSEL,
  PUNKTLAGENSCHLUESSEL,
} from '@sozial/domain/angebot'
import { istTag } from '@sozial/domain/zeitraum'
import { z } from 'zod'
import { fehler } from '../../errors.ts'

const text = (was: string, hoechstens: number) =>
  z.string().trim().max(hoechstens, `${was}: Höchstens ${hoechstens} Zeichen passen hier hinein.`)

const leer = <T extends z.ZodType>(typ: T) => typ.nullish().transform((wert) => wert ?? null)
const tag = z.string().refine(istTag, 'Diesen Tag gibt es nicht.')
const alter = leer(
  z
    .int('Das Alter ist eine ganze Zahl von Jahren.')
    .min(0, 'Ein Alter ist nicht negativ.')
    .max(120, 'Ein Alter über 120 Jahren ist ein Tippfehler.'),
)

const anzahlBis = (was: string, hoechstens: number) =>
  leer(
    z
      .int(`${was}: Bitte eine ganze Zahl.`)
      .min(0, `${was}: Weniger als 0 gibt es nicht.`)
      .max(
        hoechstens,
        `${was}: Mehr als ${hoechstens.toLocaleString('de-DE')} ist ein Tippfehler.`,
      ),
  )

const standort = z.object({
  name: text('Name des Standorts', 200),
  form: z.enum(ANGEBOTSFORMSCHLUESSEL),
  geheim: z.boolean(),
  strasse: text('Straße', 200),
  hausnummer: text('Hausnummer', 20),
  plz: z
    .string()
    .trim()
    .regex(/^(\d{5})?$/, 'Eine Postleitzahl hat fünf Ziffern.'),
  ort: text('Ort', 100),
  laenge: leer(z.number().min(-180).max(180, 'Diesen Punkt gibt es auf der Erde nicht.')),
  breite: leer(z.number().min(-90).max(90, 'Diesen Punkt gibt es auf der Erde nicht.')),
  punktlage: leer(z.enum(PUNKTLAGENSCHLUESSEL)),
  zeiten: text('Öffnungszeiten', 1000),
  barrierefreiheit: z
    .array(z.enum(BARRIEREFREIHEITSSCHLUESSEL, 'Diese Angabe zur Barrierefreiheit gibt es nicht.'))
    .transform((alle) => [...new Set(alle)]),
  oepnv: text('Bus und Bahn', 500),
})
export type Standorteingabe = z.infer<typeof standort>

const kapazitaet = z
  .object({
    kategorie: z.string().max(60),
    art: z.enum(KAPAZITAETSARTSCHLUESSEL),
    anzahl: z
      .number('Bitte eine Zahl.')
      .min(0, 'Weniger als 0 gibt es nicht.')
      .max(100_000, 'Mehr als 100.000 ist ein Tippfehler.')
      .transform((anzahl) => Math.round(anzahl * 100) / 100),
    status: z.enum(KAPAZITAETSSTANDSCHLUESSEL),
    alterVon: alter,
    alterBis: alter,
    gueltigAb: leer(tag),
    gueltigBis: leer(tag),
  })
  .refine(
    ({ alterVon, alterBis }) => alterVon === null || alterBis === null || alterVon <= alterBis,
    'Das Alter „von“ liegt über dem Alter „bis“.',
  )
  .refine(
    ({ status, gueltigBis }) => status !== 'WEGFALLEND' || gueltigBis !== null,
    'Was wegfällt, braucht einen Tag, an dem es nicht mehr da ist.',
  )
export type Kapazitaetseingabe = z.infer<typeof kapazitaet>

const platzmeldung = z
  .object({
    frei: anzahlBis('Freie Plätze', 9_999),
    wartezeitWochen: anzahlBis('Wartezeit in Wochen', 520),
  })
  .refine(
    ({ frei, wartezeitWochen }) => frei !== null || wartezeitWochen !== null,
    'Bitte freie Plätze oder die Wartezeit angeben. Keine freien Plätze sind eine 0.',
  )
export type Platzeingabe = z.infer<typeof platzmeldung>

const nutzung = z.object({
  jahr: z.int().min(1990, 'Das Jahr liegt zwischen 1990 und heute.'),
  personen: anzahlBis('Verschiedene Menschen', 10_000_000),
  kontakte: anzahlBis('Besuche, Beratungen, Fälle', 10_000_000),
})
export type Nutzungseingabe = z.infer<typeof nutzung>

const foerderung = z
  .object({
    geber: text('Wer zahlt', 200).min(1, 'Bitte angeben, wer zahlt.'),
    summeJahr: leer(
      z
        .number('Bitte einen Betrag in Euro.')
        .min(0, 'Eine Förderung ist nicht negativ.')
        .max(1_000_000_000, 'Mehr als eine Milliarde Euro ist ein Tippfehler.')
        .transform((summe) => Math.round(summe * 100) / 100),
    ),
    gueltigAb: tag,
    gueltigBis: leer(tag),
  })
  .refine(
    ({ gueltigAb, gueltigBis }) => gueltigBis === null || gueltigAb < gueltigBis,
    'Das Ende der Förderung liegt nicht nach ihrem Anfang.',
  )
export type Foerdereingabe = z.infer<typeof foerderung>

/** @throws GraphQLError EINGABE_UNGUELTIG with all that is wrong */
function parse<T>(schema: z.ZodType<T>, roh: unknown): T {
  const gelesen = schema.safeParse(roh)
  if (gelesen.success) return gelesen.data
  const saetze = new Set(gelesen.error.issues.map(({ message }) => message))
  throw fehler('EINGABE_UNGUELTIG', [...saetze].slice(0, 10).join(' '))
}

export const parseStandort = (roh: unknown): Standorteingabe => parse(standort, roh)
export const parseKapazitaet = (roh: unknown): Kapazitaetseingabe => parse(kapazitaet, roh)
export const parsePlatzmeldung = (roh: unknown): Platzeingabe => parse(platzmeldung, roh)
export const parseNutzung = (roh: unknown): Nutzungseingabe => parse(nutzung, roh)
export const parseFoerderung = (roh: unknown): Foerdereingabe => parse(foerderung, roh)
