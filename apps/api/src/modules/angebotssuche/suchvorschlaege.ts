/** What somebody may mean whose words find nothing: other spelling, a place, a time, a language. Pure but for what is handed in. */
import type { Sprache } from '@sozial/domain/angebot'
import type { AngebotsortType } from '../angebotsort/angebotsort.type.ts'
import type { Vokabelfund } from './suchvorschlaege.lesen.queries.ts'
import type { SUCHZEITEN } from './suchzeiten.ts'
import type { SuchvorschlagType } from './suchvorschlag.type.ts'
import { findFremdworte, toWorte } from './suchtext.ts'

const ZEITWORTE: readonly (readonly [RegExp, keyof typeof SUCHZEITEN])[] = [
  [/^(samstags?|sonnabends?|sonntags?|wochenendes?|wochenenden)$/, 'wochenende'],
  [/^(abends?|feierabend)$/, 'abends'],
  [/^(jetzt|sofort)$/, 'jetzt'],
  [/^(werktags|wochentags|unter der woche)$/, 'werktags'],
]

/** Letters that give a language away; German has none of them. */
const SCHRIFTEN: readonly (readonly [RegExp, readonly Sprache[]])[] = [
  [/[ğış]/i, ['tr']],
  [/[\u0600-\u06FF]/, ['ar', 'fa']],
  [/[іїєґ]/i, ['uk']],
  [/[\u0400-\u04FF]/, ['ru', 'uk']],
  [/[ąęłńśźż]/i, ['pl']],
  [/[ățţ]/i, ['ro']],
]

const HOECHSTENS = 3

interface Umfeld {
  /** Words that are nowhere, with those that look like them. */
  readonly findAehnliche: (worte: readonly string[]) => Promise<readonly Vokabelfund[]>
  /** The place that is called by a word. */
  readonly findOrt: (wort: string) => Promise<AngebotsortType | undefined>
}

/** The likeliest first. Whether one of them finds something, a search has to say. */
export async function createSuchvorschlaege(
  text: string,
  { findAehnliche, findOrt }: Umfeld,
): Promise<readonly SuchvorschlagType[]> {
  const worte = toWorte(text)
  const { rest, ort, zeiten } = await readOrtUndZeit(worte, findOrt)
  const schreibungen = toSchreibungen(rest, await findAehnliche(rest))
  const lage = { ort, zeiten, sprachen: [] }
  const gelesen = ort !== null || zeiten.length > 0
  const alsGesagt = gelesen ? [{ ...lage, suche: toSuche(rest, new Map()) }] : []
  const [fremd] = findFremdworte(text)
  const sprachen = fremd?.sprachen ?? SCHRIFTEN.find(([muster]) => muster.test(text))?.[1] ?? []
  const inSprache =
    sprachen.length > 0 ? [{ suche: '', ort: null, zeiten: [], sprachen: [...sprachen] }] : []
  return [...schreibungen.map((suche) => ({ ...lage, suche })), ...alsGesagt, ...inSprache]
}

async function readOrtUndZeit(worte: readonly string[], findOrt: Umfeld['findOrt']) {
  const rest: string[] = []
  const zeiten = new Set<string>()
  let ort: AngebotsortType | null = null
  for (const wort of worte) {
    const zeit = ZEITWORTE.find(([muster]) => muster.test(wort))?.[1]
    const gefunden: AngebotsortType | undefined =
      zeit === undefined && ort === null ? await findOrt(wort) : undefined
    if (zeit !== undefined) zeiten.add(zeit)
    else if (gefunden) ort = gefunden
    else rest.push(wort)
  }
  return { rest, ort, zeiten: [...zeiten] }
}

/** The words with the nearest spelling of each that is nowhere; then with further ones of the first. */
function toSchreibungen(
  worte: readonly string[],
  funde: readonly Vokabelfund[],
): readonly string[] {
  const [erster] = funde
  if (erster === undefined) return []
  return erster.aehnliche
    .slice(0, HOECHSTENS)
    .map((wort) =>
      toSuche(
        worte,
        new Map([
          ...funde.map(({ gesucht, aehnliche }) => [gesucht, aehnliche[0]!] as const),
          [erster.gesucht, wort],
        ]),
      ),
    )
}

/** What only binds words together is not said again: the search leaves it out. */
const BINDEWORTE = new Set(
  'am an auf bei bis der die das den dem ein eine einen für im in ist mit nahe nicht rund und um von vom zu zum zur mein meine meinen'.split(
    ' ',
  ),
)

const toSuche = (worte: readonly string[], ersatz: ReadonlyMap<string, string>): string =>
  worte
    .filter((wort) => !BINDEWORTE.has(wort))
    .map((wort) => ersatz.get(wort) ?? wort)
    .join(' ')
