/**
 * The content of an offer as a document. A draft may lack everything; what it
 * has must be well formed.
 */
import { z } from 'zod'
import type { Verstoss } from '../verstoss/index.ts'
import {
  HILFEFORMSCHLUESSEL,
  KOSTENARTSCHLUESSEL,
  SPRACHSCHLUESSEL,
  ZIELGRUPPENSCHLUESSEL,
  ZUGANGSSCHLUESSEL,
} from './listen.ts'

/** Who sees a field: everyone, planners too, or only the Anbieter's own people. */
export const STUFEN = ['OEFFENTLICH', 'PLANUNG', 'INTERN'] as const
export type Stufe = (typeof STUFEN)[number]

const text = (hoechstens: number) =>
  z
    .string('Hier wird Text erwartet.')
    .trim()
    .max(hoechstens, `Höchstens ${hoechstens.toLocaleString('de-DE')} Zeichen passen hier hinein.`)

const auswahl = <const T extends readonly [string, ...string[]]>(werte: T) =>
  z
    .array(z.enum(werte, 'Diese Auswahl gibt es nicht (mehr).'))
    .max(werte.length, 'Das sind mehr Angaben, als es gibt.')
    .refine((liste) => new Set(liste).size === liste.length, 'Eine Angabe steht doppelt da.')

const alter = z
  .int('Das Alter ist eine ganze Zahl von Jahren.')
  .min(0, 'Ein Alter ist nicht negativ.')
  .max(120, 'Ein Alter über 120 Jahren ist ein Tippfehler.')

/** Only http and https: `javascript:` and the like would run when clicked. */
const adresse = text(500).regex(
  /^(https?:\/\/[^\s<>"']+)?$/i,
  'Eine Internetadresse beginnt mit https:// und hat keine Leerzeichen.',
)
const mail = text(254).regex(
  /^([^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+)?$/,
  'Das ist keine E-Mail-Adresse.',
)
const telefon = text(50).regex(
  /^[+\d][\d\s()/.-]*$|^$/,
  'Eine Telefonnummer hat nur Ziffern, Leerzeichen und + ( ) / -.',
)

const kontakt = z.strictObject({
  name: text(200).default(''),
  telefon: telefon.default(''),
  email: mail.default(''),
  website: adresse.default(''),
})

/** A year of age that is meant is included: "6 bis 12" also takes a child of 12. */
const altersspanne = z
  .strictObject({ von: alter.nullable().default(null), bis: alter.nullable().default(null) })
  .refine(
    ({ von, bis }) => von === null || bis === null || von <= bis,
    'Das Alter „von“ liegt über dem Alter „bis“.',
  )

const einzugsgebiet = z.discriminatedUnion('art', [
  z.strictObject({ art: z.literal('KREIS') }),
  z.strictObject({
    art: z.literal('RAEUME'),
    /** Ids of Räume: Kommunen, Sozialräume, Quartiere. */
    raeume: z
      .array(z.int().positive())
      .min(1, 'Bitte mindestens eine Kommune oder einen Sozialraum wählen.')
      .max(200, 'Mehr als 200 Räume: Bitte „Der ganze Kreis“ wählen.'),
  }),
  z.strictObject({
    art: z.literal('UMKREIS'),
    km: z
      .number('Wie viele Kilometer?')
      .positive('Der Umkreis ist größer als 0 Kilometer.')
      .max(100, 'Ein Umkreis von mehr als 100 Kilometern ist ein Tippfehler.'),
  }),
])

/** The fields of the document; the catalogue of `felder.ts` has a line for each. */
const felder = {
  titel: text(120),
  kurztext: text(300),
  langtext: text(10_000),
  leichteSprache: text(5_000),
  kategorien: z
    .array(z.string().regex(/^[a-z0-9-]{2,60}$/, 'Diese Kategorie gibt es nicht.'))
    .max(8, 'Höchstens acht Kategorien: Bitte die wählen, die es am besten treffen.')
    .refine((liste) => new Set(liste).size === liste.length, 'Eine Kategorie steht doppelt da.'),
  rechtsgrundlage: text(300),
  zielgruppen: auswahl(ZIELGRUPPENSCHLUESSEL),
  alter: altersspanne,
  hilfeMix: auswahl(HILFEFORMSCHLUESSEL),
  zugang: auswahl(ZUGANGSSCHLUESSEL),
  anmeldung: text(1_000),
  kostenart: z.enum(KOSTENARTSCHLUESSEL, 'Diese Auswahl gibt es nicht (mehr).'),
  kosten: text(500),
  sprachen: auswahl(SPRACHSCHLUESSEL),
  einzugsgebiet,
  kontakt,
  kontaktIntern: kontakt,
  kooperation: text(2_000),
  wirkungsziel: text(2_000),
  vzae: z
    .number('Bitte eine Zahl.')
    .min(0, 'Vollzeitstellen sind nicht negativ.')
    .max(10_000, 'Mehr als 10.000 Vollzeitstellen ist ein Tippfehler.'),
  ehrenamtliche: z
    .int('Bitte eine ganze Zahl.')
    .min(0, 'Eine Anzahl ist nicht negativ.')
    .max(100_000, 'Mehr als 100.000 Ehrenamtliche ist ein Tippfehler.'),
  notiz: text(5_000),
} as const

export type Inhaltsfeld = keyof typeof felder
export const INHALTSFELDER = Object.keys(felder) as readonly Inhaltsfeld[]

/** What has a level and lives in tables of its own. */
export const ZAHLENFELDER = ['kapazitaet', 'platzmeldung', 'nutzung', 'foerderung'] as const
export type Zahlenfeld = (typeof ZAHLENFELDER)[number]
export type Feldname = Inhaltsfeld | Zahlenfeld
export const FELDNAMEN: readonly Feldname[] = [...INHALTSFELDER, ...ZAHLENFELDER]

const inhalt = z
  .strictObject({
    ...felder,
    /** Levels that differ from the catalogue. */
    sichtbar: z.partialRecord(
      z.enum(FELDNAMEN as readonly [Feldname, ...Feldname[]]),
      z.enum(STUFEN),
    ),
  })
  .partial()

type Entpackt<T> = T extends readonly (infer E)[]
  ? readonly E[]
  : T extends object
    ? { readonly [K in keyof T]: Entpackt<T[K]> }
    : T

export type Angebotsinhalt = Entpackt<z.infer<typeof inhalt>>
export type Einzugsgebiet = NonNullable<Angebotsinhalt['einzugsgebiet']>

export type Gelesen =
  | { readonly ok: true; readonly inhalt: Angebotsinhalt }
  | { readonly ok: false; readonly verstoesse: readonly Verstoss[] }

/**
 * Reads a document from outside: nothing unknown, everything of its kind, texts
 * without blanks around. Fields that are empty are left out, so that two
 * documents that say the same are the same.
 *
 * @returns all violations, not the first
 */
export function parseInhalt(roh: unknown): Gelesen {
  const gelesen = inhalt.safeParse(roh)
  if (!gelesen.success) {
    const verstoesse = gelesen.error.issues.map(({ code, path, message }) => ({
      code: code.toUpperCase(),
      pfad: path.join('.'),
      text: code === 'unrecognized_keys' ? 'Dieses Feld gibt es nicht.' : message,
    }))
    return { ok: false, verstoesse }
  }
  return { ok: true, inhalt: withoutEmpty(gelesen.data) }
}

const istLeer = (wert: unknown): boolean =>
  wert === undefined ||
  wert === null ||
  wert === '' ||
  (typeof wert === 'object' && Object.values(wert).every(istLeer))

const withoutEmpty = (dokument: Angebotsinhalt): Angebotsinhalt =>
  Object.fromEntries(Object.entries(dokument).filter(([, wert]) => !istLeer(wert)))
