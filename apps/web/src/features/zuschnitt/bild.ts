/**
 * A division while it is being drawn: Räume, who belongs where, and the
 * reasons. Every change is a step that knows what was there before, so that it
 * can be undone, sent, and held against what somebody else did meanwhile.
 */

/** A Raum of the proposal. Its key stays, also when undoing brings it back under another id of the server. */
export interface Raum {
  readonly key: string
  readonly nummer: number
  readonly name: string
  /** Key of the Kommune. */
  readonly kommune: string
  /** Key of the Sozialraum that it continues; `null`: a new one. */
  readonly setztFort: string | null
  readonly grund: string
  readonly groessengrund: string
}

export interface Bild {
  /** By number. */
  readonly raeume: readonly Raum[]
  /** Key of the Raum per Baustein. */
  readonly zuordnung: readonly (string | null)[]
  /** By `grenzschluessel`. */
  readonly grenzgruende: ReadonlyMap<string, string>
  /** Accepted warnings by `hinweisschluessel`. */
  readonly hinweise: ReadonlyMap<string, string>
}

export const grenzschluessel = (a: string, b: string): string => [a, b].toSorted().join('|')
export const hinweisschluessel = (regel: string, schluessel: string): string =>
  `${regel} ${schluessel}`

export interface Bausteinwechsel {
  /** Position in the list of Bausteine. */
  readonly baustein: number
  readonly von: string | null
  readonly zu: string | null
}

export type Schritt =
  | { readonly art: 'ZUORDNEN'; readonly wechsel: readonly Bausteinwechsel[] }
  | { readonly art: 'RAEUME'; readonly vorher: readonly Raum[]; readonly nachher: readonly Raum[] }
  | {
      /** A text that stands under a key: the reason of a border, the word on a warning. */
      readonly art: 'GRENZGRUND' | 'HINWEIS'
      readonly schluessel: string
      readonly vorher: string
      readonly nachher: string
    }

/** What somebody did, as undoing names it. */
export interface Handlung {
  readonly satz: string
  readonly schritte: readonly Schritt[]
}

const byNummer = (raeume: readonly Raum[]): readonly Raum[] =>
  raeume.toSorted((a, b) => a.nummer - b.nummer)

function setText(
  texte: ReadonlyMap<string, string>,
  schluessel: string,
  text: string,
): ReadonlyMap<string, string> {
  const neu = new Map(texte)
  if (text === '') neu.delete(schluessel)
  else neu.set(schluessel, text)
  return neu
}

/** The division after a step. A Raum that goes leaves its Bausteine without one. */
export function applySchritt(bild: Bild, schritt: Schritt): Bild {
  switch (schritt.art) {
    case 'ZUORDNEN': {
      const zuordnung = [...bild.zuordnung]
      for (const { baustein, zu } of schritt.wechsel) zuordnung[baustein] = zu
      return { ...bild, zuordnung }
    }
    case 'RAEUME': {
      const da = new Set(schritt.nachher.map(({ key }) => key))
      const zuordnung = bild.zuordnung.every((key) => key === null || da.has(key))
        ? bild.zuordnung
        : bild.zuordnung.map((key) => (key !== null && da.has(key) ? key : null))
      return { ...bild, raeume: byNummer(schritt.nachher), zuordnung }
    }
    case 'GRENZGRUND':
      return {
        ...bild,
        grenzgruende: setText(bild.grenzgruende, schritt.schluessel, schritt.nachher),
      }
    case 'HINWEIS':
      return { ...bild, hinweise: setText(bild.hinweise, schritt.schluessel, schritt.nachher) }
  }
}

export const applySchritte = (bild: Bild, schritte: readonly Schritt[]): Bild =>
  schritte.reduce(applySchritt, bild)

/** The step that takes a step back. */
export function kehreUm(schritt: Schritt): Schritt {
  if (schritt.art === 'ZUORDNEN') {
    const wechsel = schritt.wechsel.map(({ baustein, von, zu }) => ({ baustein, von: zu, zu: von }))
    return { art: 'ZUORDNEN', wechsel }
  }
  return { ...schritt, vorher: schritt.nachher, nachher: schritt.vorher } as Schritt
}

/** Undoing runs from the last step to the first. */
export const kehreAlleUm = (schritte: readonly Schritt[]): readonly Schritt[] =>
  schritte.toReversed().map(kehreUm)

/** Puts Bausteine into a Raum; those that are in it already are left out. `null`: nothing to do. */
export function zuordnen(
  bild: Bild,
  bausteine: readonly number[],
  zu: string | null,
): Schritt | null {
  const wechsel = bausteine
    .map((baustein) => ({ baustein, von: bild.zuordnung[baustein] ?? null, zu }))
    .filter(({ von }) => von !== zu)
  return wechsel.length === 0 ? null : { art: 'ZUORDNEN', wechsel }
}

export const aendereRaum = (bild: Bild, key: string, neu: Partial<Raum>): Schritt => ({
  art: 'RAEUME',
  vorher: bild.raeume,
  nachher: byNummer(bild.raeume.map((raum) => (raum.key === key ? { ...raum, ...neu } : raum))),
})

/** A Raum goes: first its Bausteine come out and its reasons go, so that undoing can put all back. */
export function entferneRaum(bild: Bild, key: string): readonly Schritt[] {
  const darin = bild.zuordnung.flatMap((raum, baustein) => (raum === key ? [baustein] : []))
  const heraus = zuordnen(bild, darin, null)
  const nachher = bild.raeume.filter((raum) => raum.key !== key)
  const gruende = [...bild.grenzgruende]
    .filter(([schluessel]) => schluessel.split('|').includes(key))
    .map(([schluessel, vorher]) => vergiss('GRENZGRUND', schluessel, vorher))
  const hinweise = [...bild.hinweise]
    .filter(([schluessel]) => schluessel.split(/[ :]/).includes(key))
    .map(([schluessel, vorher]) => vergiss('HINWEIS', schluessel, vorher))
  const entferne: Schritt = { art: 'RAEUME', vorher: bild.raeume, nachher }
  return [...gruende, ...hinweise, ...(heraus ? [heraus] : []), entferne]
}

const vergiss = (art: 'GRENZGRUND' | 'HINWEIS', schluessel: string, vorher: string): Schritt => ({
  art,
  schluessel,
  vorher,
  nachher: '',
})

/** A new Raum with the lowest free number and a name that nobody has yet. */
export function neuerRaum(bild: Bild, kommune: string, kommunenname: string): Raum {
  const nummern = new Set(bild.raeume.map(({ nummer }) => nummer))
  let nummer = 1
  while (nummern.has(nummer)) nummer++
  const namen = new Set(bild.raeume.map(({ name }) => name.toLocaleLowerCase('de-DE')))
  let name = `${kommunenname} ${nummer}`
  while (namen.has(name.toLocaleLowerCase('de-DE'))) name += ' (neu)'
  const key = `neu-${crypto.randomUUID()}`
  return { key, nummer, name, kommune, setztFort: null, grund: '', groessengrund: '' }
}

/** Key of the Sozialraum in force of this name that nobody continues yet: who names a Raum like it means it. */
export function fortgesetzterOf(
  bild: Bild,
  bisherige: readonly { readonly schluessel: string; readonly name: string }[],
  { name, kommune }: Pick<Raum, 'name' | 'kommune'>,
): string | null {
  const gleich = (text: string): string => text.trim().toLocaleLowerCase('de-DE')
  const vergeben = new Set(bild.raeume.map(({ setztFort }) => setztFort))
  const gleichnamiger = bisherige.find(
    (einer) =>
      einer.schluessel.startsWith(kommune) &&
      !vergeben.has(einer.schluessel) &&
      gleich(einer.name) === gleich(name),
  )
  return gleichnamiger?.schluessel ?? null
}

export const fuegeRaumHinzu = (bild: Bild, raum: Raum): Schritt => ({
  art: 'RAEUME',
  vorher: bild.raeume,
  nachher: byNummer([...bild.raeume, raum]),
})
