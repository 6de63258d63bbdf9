/** What the words of a head mean: Merkmal, sex, nationality, age. German, with the English of open data. */
import { schreibeAus } from './klassen.ts'
import type { MerkmalArt, Teilgruppe } from '@sozial/domain/indikator'
import { artVon, deuteLabel, istEinheit, slug, toEinheit } from '../katalog/index.ts'
import type { Rohmerkmal } from '../lesung/index.ts'

type Wort = readonly [muster: RegExp, schluessel: string, name: string, einheit?: string]

/** The first that fits wins; `\b` does not know umlauts, so words are compared as slugs. */
const WORTE: readonly Wort[] = [
  [/langzeitarbeitslos|long_term_unemploy/, 'langzeitarbeitslose', 'Langzeitarbeitslose'],
  [/arbeitslos|unemploy|^alo(_|$)/, 'arbeitslose', 'Arbeitslose'],
  [
    /(^|_)(sv_?b|svb|sozialvers\w*)(_|$)|beschaeftigte/,
    'sv_beschaeftigte_wohnort',
    'Sozialversicherungspflichtig Beschäftigte am Wohnort',
  ],
  [
    /migrationshintergrund|migration_background/,
    'migrationshintergrund',
    'Personen mit Migrationshintergrund',
  ],
  [/alleinerziehend/, 'haushalte_alleinerziehende', 'Haushalte Alleinerziehender', 'Haushalte'],
  [
    /einpersonenhaushalt|single_household/,
    'haushalte_einpersonen',
    'Einpersonenhaushalte',
    'Haushalte',
  ],
  [/haushalt|household/, 'haushalte', 'Haushalte', 'Haushalte'],
  [/geburten|lebendgeboren|births/, 'lebendgeborene', 'Lebendgeborene'],
  [/gestorben|sterbefaelle|deaths/, 'gestorbene', 'Gestorbene'],
  [/zuzuege|zugezogen/, 'zuzuege', 'Zuzüge'],
  [/fortzuege|wegzuege|fortgezogen/, 'fortzuege', 'Fortzüge'],
  [/pflegebeduerftig/, 'pflegebeduerftige', 'Pflegebedürftige'],
  [/schwerbehindert/, 'schwerbehinderte', 'Schwerbehinderte'],
  [/wohnungen|dwellings/, 'wohnungen', 'Wohnungen', 'Wohnungen'],
  [/^(flaeche|gesamtflaeche|bodenflaeche)(_|$)|katasterflaeche/, 'flaeche_ha', 'Fläche', 'ha'],
  [
    /(^|_)(bevoelkerung|bev|einwohner\w*|ew|ewz|einw|inhabitants|population|residents)(_|$)/,
    'bevoelkerung',
    'Bevölkerung',
  ],
]

const GRUPPEN: readonly (readonly [RegExp, Partial<Teilgruppe>])[] = [
  [/(^|_)(maennlich\w*|maenner|male|m)(_|$)/, { geschlecht: 'MAENNLICH' }],
  [/(^|_)(weiblich\w*|frauen|female|w)(_|$)/, { geschlecht: 'WEIBLICH' }],
  [/(^|_)divers(_|$)/, { geschlecht: 'DIVERS' }],
  [
    /(^|_)(auslaender\w*|auslaendisch\w*|nichtdeutsch\w*|foreign\w*)(_|$)/,
    { nationalitaet: 'AUSLAENDISCH' },
  ],
  [/(^|_)(deutsche\w*|germans?)(_|$)/, { nationalitaet: 'DEUTSCH' }],
]

/* Ages in slugs: "u3", "unter_6", "age_below_6", "ab_65", "65_und_aelter", "age_6_15", "0_bis_unter_3". */
const ALTER: readonly (readonly [
  RegExp,
  (a: number, b: number, offen: boolean) => readonly [number, number | null],
])[] = [
  [/(?:^|_)(\d{1,2})(?:_jahren?)?_(?:bis_unter|to_under)_(\d{1,3})(?:_|$)/, (a, b) => [a, b]],
  [/(?:^|_)(?:u|unter_?|below_|under_)(\d{1,2})(?:_|j|$)/, (a) => [0, a]],
  [/(?:^|_)(?:ab|above|over|ueber|ue)_?(\d{1,3})(?:_|j|$)/, (a) => [a, null]],
  [
    /(?:^|_)(\d{1,3})(?:_jahren?)?_(?:und_(?:mehr|aelter)|u_?m|plus|and_(?:over|older))(?:_|$)/,
    (a) => [a, null],
  ],
  [/(?:^|_)(\d{1,2})_(?:bis_)?(\d{1,3})(?:_|$)/, (a, b, offen) => [a, offen ? b : b + 1]],
]

export interface Begriff {
  readonly merkmal: Rohmerkmal
  readonly teilgruppe: Partial<Teilgruppe>
  /** The head has a word that we know. */
  readonly bekannt: boolean
}

/** What stands around a head. */
export interface Umfeld {
  /** Title and file name: they say what is counted where the head only says "Insgesamt". */
  readonly titel: string
  /** Whether "6–15" ends below 15, as where the next group begins with 15. */
  readonly halboffen: boolean
}

/** Merkmal and part of the population that labels name. */
export function deuteBegriff(gelieferte: readonly string[], { titel, halboffen }: Umfeld): Begriff {
  const labels = gelieferte.map(schreibeAus)
  const kern = labels.filter((label) => !NEBENLABEL.has(deuteLabel(label).art))
  const text = kern.join(' ')
  const kennung = slug(inWorten(text))
  const teilgruppe = halboffen
    ? { ...ausLabels(kern), ...ausWoertern(kennung, halboffen) }
    : { ...ausWoertern(kennung, halboffen), ...ausLabels(kern) }
  const einheit = findEinheit(labels.join(' '))
  const fertig = istFertigwert(text, einheit)
  const wort = findWort(kennung, kern, titel)
  if (wort !== null && !fertig && !hatRest(kennung, wort[1], einheit)) {
    const [, schluessel, name, eigene] = wort
    const vielfaches = findVielfaches([...labels, titel].join(' '))
    if (vielfaches !== null)
      return { ...inVielfachen(wort, vielfaches), teilgruppe, bekannt: false }
    return { merkmal: zaehle(schluessel, name, einheit ?? eigene), teilgruppe, bekannt: true }
  }
  const gruppen = kern.filter(istGruppe)
  const eigene = kern.filter((label) => !istGruppe(label))
  const istAufgeteilt = gruppen.length > 0 && eigene.length > 0
  const genannt = istAufgeteilt ? eigene.join(' ') : text
  const ganz = (genannt || labels.join(' ')).replaceAll('_', ' ').replaceAll(/\s+/g, ' ').trim()
  const { name: voll, klasse } = fertig ? { name: ganz, klasse: {} } : trenneAlter(ganz, halboffen)
  return {
    merkmal: {
      schluessel: toSchluessel(slug(voll)),
      name: voll || 'Wert',
      einheit: einheit ?? (fertig ? 'Wert' : 'Anzahl'),
      art: artOf(einheit, voll, fertig),
    },
    // "Besuche" by "männlich" and "weiblich": one Merkmal, whose name no part of its people is.
    teilgruppe: { ...(istAufgeteilt && ausLabels(gruppen)), ...klasse },
    bekannt: false,
  }
}

/** People, then how old they are; "Betriebe unter 10 Kräfte" have no age. */
const ALTERSKOPF =
  /^(kinder|jugendliche|kinder und jugendliche|junge menschen|personen|menschen|betreute)\s+(?:im alter )?(?:von )?((?:[<≥>]|(?:unter|u|ab|über|bis)\b|u\d|\d).*)$/iu

/** "Kinder unter 3" are children, of the class below three years. */
function trenneAlter(
  text: string,
  halboffen: boolean,
): { readonly name: string; readonly klasse: Partial<Teilgruppe> } {
  const [, name, alter] = ALTERSKOPF.exec(text) ?? []
  const klasse = alter === undefined ? {} : deuteGruppe(alter, halboffen)
  return name !== undefined && klasse.alterVon !== undefined
    ? { name, klasse }
    : { name: text, klasse: {} }
}

/** Signs around an age, which a slug would drop: "85+", "≥ 65", "< 3", and "90__M" of our own templates. */
const inWorten = (text: string): string =>
  text
    .replaceAll(/(?<=_\d{1,3})_(?=_|$)/g, ' plus ')
    .replaceAll(/(\d)\s*\+/g, '$1 plus')
    .replaceAll(/(?:>=|≥)\s*(?=\d)/g, ' ab ')
    .replaceAll(/<\s*(?=\d)/g, ' unter ')

/** "Insgesamt", "Geschlecht": they name nothing that is counted. */
const NEBENLABEL: ReadonlySet<string> = new Set(['GESAMT', 'GLIEDERUNG'])

/** The word of the head; of the title where the head has but groups and totals. */
function findWort(kennung: string, kern: readonly string[], titel: string): Wort | null {
  const eigenes = WORTE.find(([muster]) => muster.test(kennung))
  if (eigenes !== undefined) return eigenes
  const nurGruppen = kern.every(istGruppe)
  if (!nurGruppen) return null
  const imTitel = WORTE.find(([muster]) => muster.test(slug(titel)))
  return imTitel ?? (kern.length > 0 ? BEVOELKERUNG_WORT : null)
}

/** "männlich", "unter 3 Jahre", also "85+ Jahre". */
function istGruppe(label: string): boolean {
  if (deuteLabel(label).art === 'TEILGRUPPE') return true
  return /^(?:[≥<]|>=)?\s*\d{1,3}\s*\+?(?:\s*jahren?)?$/i.test(label) && /[+≥<>]/.test(label)
}

const BEVOELKERUNG_WORT: Wort = [/^/, 'bevoelkerung', 'Bevölkerung']

/*
 * "with migration background" of Germans alone is another group than all with
 * one; areas in km² are another Merkmal than those in ha;
 * firms are counted by their staff, not the staff.
 */
const hatRest = (kennung: string, schluessel: string, einheit: string | null): boolean =>
  /ohne_|without_/.test(kennung) ||
  /(^|_)(betriebe|unternehmen|arbeitsstaetten)(_|$)/.test(kennung) ||
  (schluessel === 'migrationshintergrund' && /deutsch|german/.test(kennung)) ||
  (schluessel === 'flaeche_ha' && einheit !== null && einheit !== 'ha')

function zaehle(schluessel: string, name: string, einheit = 'Personen'): Rohmerkmal {
  return { schluessel, name, einheit, art: schluessel === 'flaeche_ha' ? 'MENGE' : 'ANZAHL' }
}

type Vielfaches = readonly [wort: string, zahl: string]

/** "in 1 000", "Tsd.", "Mio.": figures that are not in single units. "je 1.000 Einwohner" is a rate. */
function findVielfaches(text: string): Vielfaches | null {
  if (/\bin 1[ .\u00A0]?000\b|\btsd\b|\btausend\b/i.test(text)) return ['Tausend', '1.000']
  return /\bmio\b|\bmillionen\b/i.test(text) ? ['Millionen', '1 Mio.'] : null
}

/** Not the Merkmal that others count in single units: a sum of both would be wrong. */
function inVielfachen(
  [, schluessel, name, einheit = 'Personen']: Wort,
  [wort, zahl]: Vielfaches,
): Pick<Begriff, 'merkmal'> {
  return {
    merkmal: {
      schluessel: `${schluessel}_in_${slug(wort)}`,
      name: `${name} (in ${wort})`,
      einheit: `${zahl} ${einheit}`,
      art: 'MENGE',
    },
  }
}

function artOf(einheit: string | null, name: string, fertig: boolean): MerkmalArt {
  return fertig ? 'FERTIGWERT' : artVon(einheit ?? 'Anzahl', name)
}

/** The part of the population that words name: "weiblich unter 3 Jahren". */
export const deuteGruppe = (text: string, halboffen: boolean): Partial<Teilgruppe> =>
  ausWoertern(slug(inWorten(text)), halboffen)

function ausWoertern(kennung: string, halboffen: boolean): Partial<Teilgruppe> {
  const teil: { -readonly [Name in keyof Teilgruppe]?: Teilgruppe[Name] } = {}
  for (const [muster, gruppe] of GRUPPEN) if (muster.test(kennung)) Object.assign(teil, gruppe)
  for (const [muster, lese] of ALTER) {
    const treffer = muster.exec(kennung)
    if (treffer === null) continue
    const [von, bis] = lese(Number(treffer[1]), Number(treffer[2]), halboffen)
    if (von > 120 || (bis !== null && (bis <= von || bis > 121))) continue
    return { ...teil, alterVon: von, alterBis: bis }
  }
  return teil
}

function ausLabels(labels: readonly string[]): Partial<Teilgruppe> {
  return Object.assign(
    {},
    ...labels.map((label) => {
      const deutung = deuteLabel(label)
      return deutung.art === 'TEILGRUPPE' ? deutung.teil : {}
    }),
  ) as Partial<Teilgruppe>
}

/** "Anteil (in %)", "Fläche in ha", "Einkommen [EUR]". */
function findEinheit(text: string): string | null {
  if (/percentage|percent|prozent|%|_proz\b|_pct\b/i.test(text)) return 'Prozent'
  const [, geklammert] = /[([]\s*(?:in )?([^()[\]]{1,20})[)\]]/.exec(text) ?? []
  if (geklammert !== undefined && istEinheit(geklammert)) return toEinheit(geklammert)
  const [, genannt] = /\bin (\p{L}[\p{L}².]{0,11})$/u.exec(text) ?? []
  return genannt !== undefined && istEinheit(genannt) ? toEinheit(genannt) : null
}

const FERTIG =
  /(^|_)(anteil\w*|\w*quote|durchschnitt\w*|mittelwert|median|\w*index|\w*quotient|\w*dichte|je|pro|per|\w*rate|ratio|mean|average|share|z)(_|$)/

/** Shares, means and indices: never summed over areas. */
export function istFertigwert(text: string, einheit: string | null = findEinheit(text)): boolean {
  return einheit === 'Prozent' || FERTIG.test(slug(text))
}

/** A key that begins with a letter and is not endless. */
export function toSchluessel(kennung: string): string {
  const mitBuchstabe = /^[a-z]/.test(kennung) ? kennung : `wert_${kennung}`
  return mitBuchstabe.slice(0, 80).replace(/_+$/, '')
}

/** A key that every file with this word gets, whoever delivers it. */
export const istGemeinsam = (schluessel: string): boolean =>
  WORTE.some(([, bekannter]) => bekannter === schluessel)
