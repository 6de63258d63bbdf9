/** One search for Indikatoren wherever one can be chosen: by its own words and by those of everyday speech. Pure. */
import { vereinfache } from '../../lib/suchtext.ts'

/** What is searched; a list without definitions is searched without them. */
export interface Suchbar {
  readonly code: string
  readonly thema: string
  readonly fassung: {
    readonly name: string
    readonly kurzname: string
    readonly definition?: string
    /** Further words by which a definition wants to be found. */
    readonly synonyme?: readonly string[]
  }
}

/** Everyday words, and the words of the catalogue that mean the same. */
const GLEICHBEDEUTEND: readonly (readonly [
  worte: readonly string[],
  gemeint: readonly string[],
])[] = [
  [
    ['armut', 'arme', 'sozialhilfe'],
    ['mindestsicherung', 'grundsicherung'],
  ],
  [
    ['hartz', 'hartz4', 'hartziv', 'buergergeld', 'jobcenter', 'alg2'],
    ['sgb ii', 'mindestsicherung'],
  ],
  [['arbeitslosigkeit', 'erwerbslos', 'jobs'], ['arbeitslos']],
  [['jugendarbeitslosigkeit'], ['arbeitsloser junger']],
  [
    ['alte', 'alter', 'senioren', 'rentner', 'aeltere'],
    ['65', 'altenquotient', 'hochaltrig'],
  ],
  [
    ['kinder', 'jugend', 'minderjaehrig'],
    ['unter 18', 'jugendquotient'],
  ],
  [
    ['migration', 'auslaender', 'zuwanderung', 'integration'],
    ['auslaender', 'migration'],
  ],
  [
    ['bevoelkerung', 'einwohner', 'demografie'],
    ['einwohner', 'demografie'],
  ],
  [['pflege', 'angehoerige'], ['pflege']],
  [
    ['kita', 'kindergarten', 'krippe', 'tagesmutter', 'betreuung'],
    ['betreuungsquote', 'tagesbetreuung', 'versorgungsquote'],
  ],
  [
    ['ogs', 'ganztag', 'hort'],
    ['ganztag', 'ogs'],
  ],
  [
    ['schule', 'abschluss', 'bildung'],
    ['schul', 'gymnasium', 'bildung'],
  ],
  [['sprache', 'deutschkenntnisse'], ['sprachauffallig']],
  [['alleinerziehend', 'einelternfamilie'], ['alleinerz']],
  [
    ['einsamkeit', 'singles', 'alleinlebende'],
    ['einpersonen', 'allein leb'],
  ],
  [
    ['geburten', 'babys', 'nachwuchs'],
    ['geburt', 'geboren'],
  ],
  [
    ['umzug', 'wegzug', 'zuzug', 'fluktuation'],
    ['wanderung', 'wohndauer'],
  ],
  [
    ['jugendamt', 'erziehungshilfe', 'hze'],
    ['hilfen zur erziehung', 'hze'],
  ],
  [
    ['kindeswohl', 'kinderschutz'],
    ['gefahrdung', 'inobhutnahme'],
  ],
  [
    ['behinderung', 'inklusion'],
    ['schwerbehindert', 'eingliederungshilfe'],
  ],
  [
    ['gesundheit', 'dick', 'adipositas'],
    ['ubergewicht', 'untersuchung', 'gesundheit'],
  ],
  [
    ['miete', 'wohnen', 'wohnungsnot', 'obdachlos'],
    ['wohn', 'raumung'],
  ],
  [
    ['kriminalitaet', 'sicherheit', 'polizei'],
    ['straftat', 'jugendgericht', 'sicherheit'],
  ],
  [
    ['wahl', 'demokratie', 'ehrenamt'],
    ['wahlbeteiligung', 'engagement', 'teilhabe'],
  ],
  [
    ['jugendzentrum', 'jugendtreff', 'freizeit'],
    ['okja', 'jugendarbeit', 'jugendfreizeit'],
  ],
  [
    ['heim', 'pflegeheim', 'altenheim'],
    ['stationar', 'pflegeplatz', 'dauerpflege'],
  ],
]

const SYNONYME = GLEICHBEDEUTEND.map(([worte, gemeint]) => ({
  worte: worte.map(vereinfache),
  gemeint: gemeint.map(vereinfache),
}))

/** Shorter beginnings of a word say too little to stand for another one. */
const MIN_WORT = 3

/** The head of a German compound stands last: "Kinderarmut" is Armut, not Kinder. */
function meintAuch(wort: string): readonly string[] {
  if (wort.length < MIN_WORT) return []
  return SYNONYME.flatMap(({ worte, gemeint }) =>
    worte.some((synonym) => synonym.startsWith(wort) || wort.endsWith(synonym)) ? gemeint : [],
  )
}

/** True when every word of the search is found, itself or in other words; beside longer words short ones ("Hartz IV") do not count. An empty search finds all. */
export function passtZurIndikatorsuche({ code, thema, fassung }: Suchbar, suche: string): boolean {
  const { name, kurzname, definition = '', synonyme = [] } = fassung
  const text = vereinfache([name, kurzname, definition, thema, code, ...synonyme].join(' '))
  const worte = vereinfache(suche).split(/\s+/).filter(Boolean)
  const lange = worte.filter((wort) => wort.length >= MIN_WORT)
  return (lange.length > 0 ? lange : worte).every((wort) =>
    [wort, ...meintAuch(wort)].some((gesucht) => text.includes(gesucht)),
  )
}

/**
 * How near an Indikator is to a search, 0 the nearest: what is called so, then
 * what has the word as a synonym, then what means the same, then what only
 * speaks of it. Every word counts, the worst of them most.
 */
export function rangInIndikatorsuche({ fassung }: Suchbar, suche: string): number {
  const namen = vereinfache(`${fassung.name} ${fassung.kurzname}`)
  const synonyme = vereinfache((fassung.synonyme ?? []).join(' '))
  const worte = vereinfache(suche).split(/\s+/).filter(Boolean)
  const anfaenge = namen.split(/[^\p{L}\p{N}]+/u)
  const rangOf = (wort: string): number => {
    if (anfaenge.some((anfang) => anfang.startsWith(wort))) return 0
    if (namen.includes(wort)) return 1
    if (synonyme.includes(wort)) return 2
    if (!meintAuch(wort).some((gemeint) => namen.includes(gemeint))) return 5
    // "Kinderarmut" is rather "Kinder in Mindestsicherung" than another Mindestsicherung.
    const trifftAnfang = anfaenge.some((eins) => eins.length > MIN_WORT && wort.startsWith(eins))
    return trifftAnfang ? 3 : 4
  }
  return Math.max(0, ...worte.map(rangOf))
}
