/** Words and signs of opening times that people type, cut into pieces with a meaning. */
import { istTag, type Tag } from '../zeitraum/index.ts'
import { WOCHENTAGE, type Wochentag } from './oeffnungszeit.ts'

export type Wort =
  | { readonly art: 'TAG'; readonly tag: Wochentag }
  | { readonly art: 'ALLE_TAGE' | 'WOCHENENDE' | 'IM_MONAT' | 'STRICH' | 'AB' | 'VON' | 'AM' }
  | { readonly art: 'VEREINBARUNG' | 'GESCHLOSSEN' | 'RUND_UM_DIE_UHR' | 'KOMMA' | 'FUELLWORT' }
  | { readonly art: 'STELLE'; readonly stelle: number }
  | { readonly art: 'TAKT'; readonly freq: 'WEEKLY' | 'MONTHLY'; readonly interval: number }
  | { readonly art: 'DATUM'; readonly tag: Tag }
  | { readonly art: 'UHRZEIT'; readonly uhrzeit: string }
  | { readonly art: 'UNBEKANNT'; readonly text: string }

const TAGE =
  /^(mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?(?:\.|(?![a-zäöüß]))/
const ANFAENGE = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so']
const ZAHLWOERTER = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs']
const STELLEN = ['erst', 'zweit', 'dritt', 'viert', 'fünft']

type Muster = readonly [RegExp, (treffer: RegExpExecArray) => Wort]
const ein =
  (art: (Wort & { readonly art: string })['art']): (() => Wort) =>
  () =>
    ({ art }) as Wort

/** In this order: what is longer or more special stands before what it begins with. */
const MUSTER: readonly Muster[] = [
  [
    /^(nach|mit) (telefonischer |vorheriger )?(vereinbarung|absprache|terminvereinbarung)/,
    ein('VEREINBARUNG'),
  ],
  [/^n\. ?v\./, ein('VEREINBARUNG')],
  [/^(rund um die uhr|durchgehend|24\/7|24 ?(stunden|h)(?![a-zäöüß]))/, ein('RUND_UM_DIE_UHR')],
  [/^(im|des|eines|jedes|jeden|in jedem) monats?(?![a-zäöüß])/, ein('IM_MONAT')],
  [/^alle (\d{1,2}|zwei|drei|vier|fünf|sechs) (woche|monate)n?(?![a-zäöüß])/, toTakt],
  [
    /^(14-tägig|14-täglich|vierzehntägig|zweiwöchentlich|jede (zweite|2\.) woche)/,
    () => ({ art: 'TAKT', freq: 'WEEKLY', interval: 2 }),
  ],
  [/^(täglich|jeden tag|alle tage)(?![a-zäöüß])/, ein('ALLE_TAGE')],
  [/^((am |an )?wochenenden?)(?![a-zäöüß])/, ein('WOCHENENDE')],
  [TAGE, ([, wort = '']) => ({ art: 'TAG', tag: WOCHENTAGE[ANFAENGE.indexOf(wort.slice(0, 2))]! })],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})/, toDatum],
  [
    /^([1-5])\.-letzte[nrs]?(?![a-zäöüß])/,
    ([, stelle]) => ({ art: 'STELLE', stelle: -Number(stelle) }),
  ],
  [/^(vor)?letzte[nrs]?(?![a-zäöüß])/, ([, vor]) => ({ art: 'STELLE', stelle: vor ? -2 : -1 })],
  [
    /^(erst|zweit|dritt|viert|fünft)e[nrs]?(?![a-zäöüß])/,
    ([, wort = '']) => ({ art: 'STELLE', stelle: STELLEN.indexOf(wort) + 1 }),
  ],
  [/^([1-5])\.(?!\d)/, ([, stelle]) => ({ art: 'STELLE', stelle: Number(stelle) })],
  [/^(\d{1,2})(?:[:.](\d\d))?(?![\d.:]*\d)( ?(uhr|h)(?![a-zäöüß]))?/, toUhrzeit],
  [/^(-|bis(?![a-zäöüß]))/, ein('STRICH')],
  [/^(ab|seit)(?![a-zäöüß])/, ein('AB')],
  [/^(von|vom)(?![a-zäöüß])/, ein('VON')],
  [/^zum beispiel am(?![a-zäöüß])/, ein('AM')],
  [/^(geschlossen|zu|ruhetag)(?![a-zäöüß])/, ein('GESCHLOSSEN')],
  [
    /^(und|sowie|auch|sonst|außerdem|oder|jeden?|jeweils|immer|am|an|zum|uhr|geöffnet|offen|öffnungszeiten?|sprechzeiten?|sprechstunden?|der|den)(?![a-zäöüß])/,
    ein('FUELLWORT'),
  ],
  [/^[,;]/, ein('KOMMA')],
  [/^[:/&+().|]/, ein('FUELLWORT')],
  [/^[a-zäöüß0-9.:]+|^./u, ([text]) => ({ art: 'UNBEKANNT', text })],
]

function toTakt([, anzahl = '', einheit]: RegExpExecArray): Wort {
  const interval = ZAHLWOERTER.includes(anzahl) ? ZAHLWOERTER.indexOf(anzahl) + 1 : Number(anzahl)
  return { art: 'TAKT', freq: einheit === 'woche' ? 'WEEKLY' : 'MONTHLY', interval }
}

function toDatum([text, tag = '', monat = '', jahr]: RegExpExecArray): Wort {
  const iso = `${jahr}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`
  return istTag(iso) ? { art: 'DATUM', tag: iso } : { art: 'UNBEKANNT', text }
}

function toUhrzeit([text, stunde = '', minute = '00']: RegExpExecArray): Wort {
  const gibtEs = Number(stunde) < 24 ? Number(minute) < 60 : stunde === '24' && minute === '00'
  return gibtEs
    ? { art: 'UHRZEIT', uhrzeit: `${stunde.padStart(2, '0')}:${minute}` }
    : { art: 'UNBEKANNT', text: text.trim() }
}

/** Cuts a text into pieces; what is not known is a piece of its own. Filler is left out. */
export function splitWoerter(text: string): readonly Wort[] {
  const woerter: Wort[] = []
  let rest = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
  while (rest !== '') {
    for (const [muster, toWort] of MUSTER) {
      const treffer = muster.exec(rest)
      if (!treffer) continue
      const wort = toWort(treffer)
      if (wort.art !== 'FUELLWORT') woerter.push(wort)
      rest = rest.slice(treffer[0].length).trimStart()
      break
    }
  }
  return woerter
}
