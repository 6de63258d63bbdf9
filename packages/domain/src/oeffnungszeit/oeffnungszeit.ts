/**
 * When a site is open, as it is stored: recurrence rules of RFC 5545 with clock
 * times, field by field as in the schedule of Open Referral HSDS 3.
 */
import { z } from 'zod'
import type { Verstoss } from '../verstoss/index.ts'
import { istTag } from '../zeitraum/index.ts'

/** Days of the week as RFC 5545 writes them, Monday first. */
export const WOCHENTAGE = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Wochentag = (typeof WOCHENTAGE)[number]

const tag = z
  .string('Hier wird ein Tag erwartet.')
  .refine(istTag, 'Diesen Tag gibt es nicht. Bitte als JJJJ-MM-TT schreiben.')

const uhrzeit = z
  .string('Hier wird eine Uhrzeit erwartet.')
  .regex(
    /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
    'Eine Uhrzeit liegt zwischen 00:00 und 24:00, zum Beispiel 09:30.',
  )

const geltung = {
  /** First day of validity; null: always has been. */
  gueltigAb: tag.nullable().default(null),
  /** First day on which it is no longer valid; null: until further notice. */
  gueltigBis: tag.nullable().default(null),
}

const regel = z
  .strictObject({
    art: z.literal('REGEL'),
    /** Nothing is open before; weeks and months of `interval` count from here. */
    dtstart: tag,
    freq: z.enum(['WEEKLY', 'MONTHLY'], 'Öffnungszeiten wiederholen sich je Woche oder je Monat.'),
    interval: z
      .int('Bitte eine ganze Zahl von Wochen oder Monaten.')
      .min(1, 'Öffnungszeiten wiederholen sich mindestens nach einer Woche oder einem Monat.')
      .max(52, 'Mehr als 52 Wochen oder Monate dazwischen ist ein Tippfehler.')
      .default(1),
    /** `MO`; per month also with its place, `1SA` the first, `-1FR` the last. */
    byday: z
      .array(
        z.string().regex(/^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/, 'Diesen Wochentag gibt es nicht.'),
      )
      .min(1, 'Bitte mindestens einen Wochentag wählen.')
      .max(35, 'Das sind mehr Wochentage, als ein Monat hat.')
      .refine((tage) => new Set(tage).size === tage.length, 'Ein Wochentag steht doppelt da.'),
    /** Last day on which it opens, as in RFC 5545; null: no end. */
    until: tag.nullable().default(null),
    oeffnet: uhrzeit.refine((wann) => wann !== '24:00', 'Um 24 Uhr öffnet niemand: Bitte 00:00.'),
    /** Not later than `oeffnet`: on the day after. null: nobody said when it ends. */
    schliesst: uhrzeit
      .refine((wann) => wann !== '00:00', 'Mitternacht am Ende eines Tages ist 24:00.')
      .nullable(),
    ...geltung,
  })
  .refine(({ oeffnet, schliesst }) => oeffnet !== schliesst, {
    message: 'Öffnet und schließt zur selben Zeit.',
    path: ['schliesst'],
  })
  .refine(({ freq, byday }) => freq === 'MONTHLY' || byday.every((tage) => tage.length === 2), {
    message: '„Der 1. Samstag“ gibt es je Monat, nicht je Woche.',
    path: ['byday'],
  })

const vereinbarung = z.strictObject({ art: z.literal('VEREINBARUNG'), ...geltung })

const oeffnungszeiten = z
  .array(
    z
      .discriminatedUnion('art', [regel, vereinbarung])
      .refine(
        ({ gueltigAb, gueltigBis }) =>
          gueltigAb === null || gueltigBis === null || gueltigAb < gueltigBis,
        { message: 'Das Ende der Gültigkeit liegt nicht nach ihrem Anfang.', path: ['gueltigBis'] },
      ),
  )
  .max(40, 'Mehr als 40 Zeiten: Bitte zusammenfassen.')

/** On which days it opens and at what time: clock time in Europe/Berlin. */
export type Oeffnungsregel = Readonly<Omit<z.infer<typeof regel>, 'byday'>> & {
  readonly byday: readonly string[]
}
/** The part of a rule that RFC 5545 writes as DTSTART and RRULE. */
export type Wiederholung = Pick<Oeffnungsregel, 'dtstart' | 'freq' | 'interval' | 'byday' | 'until'>
export type Oeffnungszeit = Oeffnungsregel | Readonly<z.infer<typeof vereinbarung>>

export type GeleseneOeffnungszeiten =
  | { readonly ok: true; readonly zeiten: readonly Oeffnungszeit[] }
  | { readonly ok: false; readonly verstoesse: readonly Verstoss[] }

/**
 * Reads what is stored or comes from outside.
 *
 * @returns all violations, not the first
 */
export function parseOeffnungszeiten(roh: unknown): GeleseneOeffnungszeiten {
  const gelesen = oeffnungszeiten.safeParse(roh)
  if (gelesen.success) return { ok: true, zeiten: gelesen.data }
  const verstoesse = gelesen.error.issues.map(({ code, path, message }) => ({
    code: code.toUpperCase(),
    pfad: path.join('.'),
    text: describeIssue(code, message),
  }))
  return { ok: false, verstoesse }
}

function describeIssue(code: string, message: string): string {
  if (code === 'unrecognized_keys') return 'Dieses Feld gibt es nicht.'
  if (code === 'invalid_union') return 'Es gibt Regeln und „nach Vereinbarung“, sonst nichts.'
  if (code === 'invalid_type' && message.startsWith('Invalid'))
    return 'Hier fehlt eine Angabe oder sie ist von der falschen Art.'
  return message
}
