/** Two people draw at once: what fits together is joined, what does not is asked. */
import { applySchritte, zuordnen, type Bild, type Raum, type Schritt } from './bild.ts'

/** Something that both have changed, each to something else. */
export type Streitpunkt =
  | {
      readonly art: 'BAUSTEIN'
      readonly id: string
      readonly baustein: number
      /** Keys of Räume. */
      readonly meine: string | null
      readonly andere: string | null
    }
  | {
      readonly art: 'RAUM'
      readonly id: string
      readonly key: string
      readonly feld: keyof Omit<Raum, 'key'>
      readonly meine: string
      readonly andere: string
    }
  | {
      /** One has removed the Raum that the other has changed. */
      readonly art: 'ENTFERNT'
      readonly id: string
      readonly raum: Raum
      /** Who wants it gone. */
      readonly von: 'MIR' | 'ANDEREN'
    }
  | {
      readonly art: 'GRENZGRUND' | 'HINWEIS'
      readonly id: string
      readonly schluessel: string
      readonly meine: string
      readonly andere: string
    }

export type Wahl = 'MEINE' | 'ANDERE'

/** What I would have on top of what the others have, and what is disputed. */
export interface Abgleich {
  readonly streit: readonly Streitpunkt[]
  /** The division when each dispute is decided like this. */
  readonly ziel: (wahl: (punkt: Streitpunkt) => Wahl) => Bild
}

interface Drei {
  /** What both began with. */
  readonly basis: Bild
  readonly andere: Bild
  readonly meine: Bild
}

/**
 * Holds my open steps against what the server has now. What I began with is
 * reckoned back from the steps themselves: they know what was there before.
 */
export function gleicheAb(andere: Bild, schritte: readonly Schritt[]): Abgleich {
  const basis = zurueckgerechnet(andere, schritte)
  const drei: Drei = { basis, andere, meine: applySchritte(basis, schritte) }
  const streit = [
    ...streitUmRaeume(drei),
    ...streitUmBausteine(drei),
    ...(['GRENZGRUND', 'HINWEIS'] as const).flatMap((art) => streitUmTexte(drei, art)),
  ]
  return { streit, ziel: (wahl) => vereine(drei, streit, wahl) }
}

/** Where my steps touch something: what was there before the first of them. */
function zurueckgerechnet(andere: Bild, schritte: readonly Schritt[]): Bild {
  const zuordnung = [...andere.zuordnung]
  const texte = { GRENZGRUND: new Map(andere.grenzgruende), HINWEIS: new Map(andere.hinweise) }
  let { raeume } = andere
  for (const schritt of schritte.toReversed()) {
    if (schritt.art === 'ZUORDNEN') {
      for (const { baustein, von } of schritt.wechsel) zuordnung[baustein] = von
    } else if (schritt.art === 'RAEUME') raeume = schritt.vorher
    else texte[schritt.art].set(schritt.schluessel, schritt.vorher)
  }
  return { raeume, zuordnung, grenzgruende: texte.GRENZGRUND, hinweise: texte.HINWEIS }
}

function streitUmBausteine({ basis, andere, meine }: Drei): readonly Streitpunkt[] {
  return meine.zuordnung.flatMap((meiner, baustein) => {
    const [vorher, anderer] = [basis.zuordnung[baustein], andere.zuordnung[baustein] ?? null]
    if (meiner === vorher || anderer === vorher || meiner === anderer) return []
    return [{ art: 'BAUSTEIN', id: `b${baustein}`, baustein, meine: meiner, andere: anderer }]
  })
}

const FELDER = ['nummer', 'name', 'kommune', 'setztFort', 'grund', 'groessengrund'] as const

const byKey = ({ raeume }: Bild): ReadonlyMap<string, Raum> =>
  new Map(raeume.map((raum) => [raum.key, raum]))

const istGleich = (a: Raum, b: Raum): boolean => FELDER.every((feld) => a[feld] === b[feld])

function streitUmRaeume({ basis, andere, meine }: Drei): readonly Streitpunkt[] {
  const [vorher, ihre, eigene] = [byKey(basis), byKey(andere), byKey(meine)]
  return [...vorher.values()].flatMap((raum): readonly Streitpunkt[] => {
    const [ihrer, meiner] = [ihre.get(raum.key), eigene.get(raum.key)]
    if (ihrer && meiner) return streitUmFelder(raum, ihrer, meiner)
    const geaendert = ihrer ?? meiner
    if (!geaendert || istGleich(geaendert, raum)) return []
    const von = ihrer ? ('MIR' as const) : ('ANDEREN' as const)
    return [{ art: 'ENTFERNT', id: `e${raum.key}`, raum: geaendert, von }]
  })
}

function streitUmFelder(raum: Raum, ihrer: Raum, meiner: Raum): readonly Streitpunkt[] {
  return FELDER.filter(
    (feld) =>
      ihrer[feld] !== raum[feld] && meiner[feld] !== raum[feld] && ihrer[feld] !== meiner[feld],
  ).map((feld) => ({
    art: 'RAUM',
    id: `r${raum.key}${feld}`,
    key: raum.key,
    feld,
    meine: String(meiner[feld] ?? ''),
    andere: String(ihrer[feld] ?? ''),
  }))
}

const textOf = (bild: Bild, art: 'GRENZGRUND' | 'HINWEIS'): ReadonlyMap<string, string> =>
  art === 'GRENZGRUND' ? bild.grenzgruende : bild.hinweise

function streitUmTexte(drei: Drei, art: 'GRENZGRUND' | 'HINWEIS'): readonly Streitpunkt[] {
  const [basis, andere, meine] = [drei.basis, drei.andere, drei.meine].map((bild) =>
    textOf(bild, art),
  )
  return [...new Set([...meine!.keys(), ...basis!.keys()])].flatMap((schluessel) => {
    const [vorher, ihrer, meiner] = [basis, andere, meine].map(
      (texte) => texte!.get(schluessel) ?? '',
    )
    if (meiner === vorher || ihrer === vorher || meiner === ihrer) return []
    return [{ art, id: `${art}${schluessel}`, schluessel, meine: meiner!, andere: ihrer! }]
  })
}

function vereine(
  { basis, andere, meine }: Drei,
  streit: readonly Streitpunkt[],
  wahl: (punkt: Streitpunkt) => Wahl,
): Bild {
  const fuer = new Map(streit.map((punkt) => [punkt.id, wahl(punkt)]))
  const nimm = <T>(id: string, drei: readonly [vorher: T, ihrer: T, meiner: T]): T => {
    const [vorher, ihrer, meiner] = drei
    const gewaehlt = fuer.get(id)
    if (gewaehlt) return gewaehlt === 'MEINE' ? meiner : ihrer
    return meiner === vorher ? ihrer : meiner
  }
  const raeume = vereineRaeume({ basis, andere, meine }, nimm, fuer)
  const da = new Set(raeume.map(({ key }) => key))
  const texte = (art: 'GRENZGRUND' | 'HINWEIS') => {
    const [vorher, ihre, eigene] = [basis, andere, meine].map((bild) => textOf(bild, art))
    const schluessel = new Set([...vorher!.keys(), ...ihre!.keys(), ...eigene!.keys()])
    const paare = [...schluessel].map(
      (einer) =>
        [
          einer,
          nimm(`${art}${einer}`, [
            vorher!.get(einer) ?? '',
            ihre!.get(einer) ?? '',
            eigene!.get(einer) ?? '',
          ]),
        ] as const,
    )
    return new Map(paare.filter(([, text]) => text !== ''))
  }
  const zuordnung = andere.zuordnung.map((ihrer, baustein) => {
    const key = nimm(`b${baustein}`, [
      basis.zuordnung[baustein] ?? null,
      ihrer,
      meine.zuordnung[baustein] ?? null,
    ])
    return key !== null && da.has(key) ? key : null
  })
  return { raeume, zuordnung, grenzgruende: texte('GRENZGRUND'), hinweise: texte('HINWEIS') }
}

type Nimm = <T>(id: string, drei: readonly [vorher: T, ihrer: T, meiner: T]) => T

function vereineRaeume(
  { basis, andere, meine }: Drei,
  nimm: Nimm,
  fuer: ReadonlyMap<string, Wahl>,
): readonly Raum[] {
  const [vorher, ihre, eigene] = [byKey(basis), byKey(andere), byKey(meine)]
  const keys = [...new Set([...ihre.keys(), ...eigene.keys()])]
  const vereinte = keys.flatMap((key): readonly Raum[] => {
    const [alter, ihrer, meiner] = [vorher.get(key), ihre.get(key), eigene.get(key)]
    if (!alter) return [(meiner ?? ihrer)!]
    if (ihrer && meiner) {
      const felder = FELDER.map((feld) => [
        feld,
        nimm(`r${key}${feld}`, [alter[feld], ihrer[feld], meiner[feld]]),
      ])
      return [{ ...ihrer, ...(Object.fromEntries(felder) as Partial<Raum>) }]
    }
    // One of us has removed it; kept is only what was disputed and decided to stay.
    const gewaehlt = fuer.get(`e${key}`)
    const bleibt = gewaehlt === (meiner ? 'MEINE' : 'ANDERE')
    return bleibt ? [(meiner ?? ihrer)!] : []
  })
  return eindeutig(vereinte, new Set(ihre.keys()))
}

/** Both may have given a new Raum the same number or name: mine makes room. */
function eindeutig(raeume: readonly Raum[], ihre: ReadonlySet<string>): readonly Raum[] {
  const nummern = new Set<number>()
  const namen = new Set<string>()
  const fest = raeume.filter(({ key }) => ihre.has(key))
  const neue = raeume.filter(({ key }) => !ihre.has(key))
  return [...fest, ...neue]
    .map((raum) => {
      let { nummer, name } = raum
      while (nummern.has(nummer)) nummer++
      while (namen.has(name.toLocaleLowerCase('de-DE'))) name += ' (2)'
      nummern.add(nummer)
      namen.add(name.toLocaleLowerCase('de-DE'))
      return { ...raum, nummer, name }
    })
    .toSorted((a, b) => a.nummer - b.nummer)
}

/** The steps that lead from one division to another. */
export function unterschiede(von: Bild, zu: Bild): readonly Schritt[] {
  const schritte: Schritt[] = []
  const [alte, neue] = [byKey(von), byKey(zu)]
  const anders =
    alte.size !== neue.size ||
    [...neue.values()].some((raum) => {
      const alter = alte.get(raum.key)
      return !alter || !istGleich(alter, raum)
    })
  // First all Räume that there will be, then who is in them, then those that go.
  const bleibende = von.raeume.filter(({ key }) => !neue.has(key))
  const zwischen = [...zu.raeume, ...bleibende].toSorted((a, b) => a.nummer - b.nummer)
  if (anders && zu.raeume.length > 0) {
    schritte.push({ art: 'RAEUME', vorher: von.raeume, nachher: zwischen })
  }
  for (const ziel of new Set(zu.zuordnung)) {
    const bausteine = zu.zuordnung.flatMap((key, baustein) => (key === ziel ? [baustein] : []))
    const schritt = zuordnen(von, bausteine, ziel)
    if (schritt) schritte.push(schritt)
  }
  if (bleibende.length > 0) {
    schritte.push({ art: 'RAEUME', vorher: zwischen, nachher: zu.raeume })
  }
  for (const art of ['GRENZGRUND', 'HINWEIS'] as const) {
    const [alteTexte, neueTexte] = [textOf(von, art), textOf(zu, art)]
    for (const schluessel of new Set([...alteTexte.keys(), ...neueTexte.keys()])) {
      const [vorher, nachher] = [alteTexte.get(schluessel) ?? '', neueTexte.get(schluessel) ?? '']
      if (vorher !== nachher) schritte.push({ art, schluessel, vorher, nachher })
    }
  }
  return schritte
}
