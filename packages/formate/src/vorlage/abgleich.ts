/** Which column of a file is which of a Vorlage. */
import { istAehnlich } from './aehnlich.ts'
import type { Kopf } from './kopf.ts'

export interface Paar {
  readonly alt: Kopf
  readonly neu: Kopf
  /** `ZEIT`: the same but for the period; `UMBENANNT`: other words for the same. */
  readonly art: 'GLEICH' | 'ZEIT' | 'UMBENANNT'
}

export interface Abgleich {
  readonly paare: ReadonlyMap<number, Paar>
  /** Of the Vorlage, not found. */
  readonly vermisst: readonly Kopf[]
  /** Of the file, unknown to the Vorlage. */
  readonly fremd: readonly Kopf[]
}

/** Pairs the heads of a Vorlage with those of a file, from the surest to the least sure sign. */
export function gleicheAb(alte: readonly Kopf[], neue: readonly Kopf[]): Abgleich {
  const paare = new Map<number, Paar>()
  const offen = { alt: alte.filter(istBenannt), neu: neue.filter(istBenannt) }
  const verbinde = (alt: Kopf, neu: Kopf, art: Paar['art']): void => {
    paare.set(alt.nr, { alt, neu, art })
    offen.alt = offen.alt.filter((eine) => eine !== alt)
    offen.neu = offen.neu.filter((eine) => eine !== neu)
  }
  for (const { alt, neu } of paareNach(offen, ({ ganz }) => ganz)) verbinde(alt, neu, 'GLEICH')
  for (const { alt, neu } of zeitpaare(offen)) verbinde(alt, neu, 'ZEIT')
  // The same columns below another head on top.
  for (const { alt, neu } of einzelpaare(offen)) verbinde(alt, neu, 'UMBENANNT')
  for (const { alt, neu } of aehnliche(offen)) verbinde(alt, neu, 'UMBENANNT')
  return { paare, vermisst: offen.alt, fremd: offen.neu }
}

const istBenannt = ({ ganz }: Kopf): boolean => ganz !== ''

interface Offene {
  readonly alt: readonly Kopf[]
  readonly neu: readonly Kopf[]
}

type Kandidat = Pick<Paar, 'alt' | 'neu'>

/** Heads with the same key, in their order; several of one key only where there are as many on both sides. */
function paareNach({ alt, neu }: Offene, schluessel: (kopf: Kopf) => string): readonly Kandidat[] {
  const nachSchluessel = gruppiere(neu, schluessel)
  return [...gruppiere(alt, schluessel)].flatMap(([text, alte]) => {
    const passende = nachSchluessel.get(text) ?? []
    if (text === '' || passende.length !== alte.length) return []
    return verschraenke(alte, passende)
  })
}

/** The same but for the period: the latest of the Vorlage is the latest of the file. */
function zeitpaare({ alt, neu }: Offene): readonly Kandidat[] {
  const mitZeit = (koepfe: readonly Kopf[]): ReadonlyMap<string, readonly Kopf[]> =>
    gruppiere(
      koepfe
        .filter(({ zeit }) => zeit !== null)
        .toSorted((a, b) => zeitschluessel(b).localeCompare(zeitschluessel(a))),
      ({ kern }) => kern,
    )
  const neue = mitZeit(neu)
  return [...mitZeit(alt)].flatMap(([kern, alte]) => verschraenke(alte, neue.get(kern) ?? []))
}

/** A date so that later ones come later as text: "31.12.2022" by its year, month and day. */
function zeitschluessel({ zeit }: Kopf): string {
  return (zeit?.text ?? '').split(/[.]/).toReversed().join('')
}

/** The lowest line is the same, and only once on both sides; one of the two has more lines above. */
function einzelpaare({ alt, neu }: Offene): readonly Kandidat[] {
  const alte = gruppiere(alt, ({ unten }) => unten)
  const neue = gruppiere(neu, ({ unten }) => unten)
  return [...alte].flatMap(([text, [eine, ...weitere]]) => {
    const [andere, ...mehr] = neue.get(text) ?? []
    if (text === '' || weitere.length > 0 || mehr.length > 0) return []
    return eine !== undefined && andere !== undefined && endetMit(eine, andere)
      ? [{ alt: eine, neu: andere }]
      : []
  })
}

/** "Bevölkerung/männlich" and "männlich", never "Bevölkerung/männlich" and "Arbeitslose/männlich". */
const endetMit = (a: Kopf, b: Kopf): boolean =>
  a.kern === b.kern || a.kern.endsWith(`/${b.kern}`) || b.kern.endsWith(`/${a.kern}`)

/** Other words for the same, where no second column could be meant. */
function aehnliche({ alt, neu }: Offene): readonly Kandidat[] {
  return alt.flatMap((eine) => {
    const treffer = neu.filter((andere) => istAehnlich(eine, andere))
    const [einziger] = treffer
    const auchGemeint = alt.filter((weitere) => einziger && istAehnlich(weitere, einziger))
    return einziger !== undefined && treffer.length === 1 && auchGemeint.length === 1
      ? [{ alt: eine, neu: einziger }]
      : []
  })
}

function verschraenke(alte: readonly Kopf[], neue: readonly Kopf[]): readonly Kandidat[] {
  return alte.flatMap((alt, i) => {
    const neu = neue[i]
    return neu === undefined ? [] : [{ alt, neu }]
  })
}

function gruppiere(
  koepfe: readonly Kopf[],
  schluessel: (kopf: Kopf) => string,
): ReadonlyMap<string, readonly Kopf[]> {
  const gruppen = new Map<string, Kopf[]>()
  for (const kopf of koepfe) {
    const text = schluessel(kopf)
    const gruppe = gruppen.get(text)
    if (gruppe === undefined) gruppen.set(text, [kopf])
    else gruppe.push(kopf)
  }
  return gruppen
}
