import type { Teilgruppe } from '../indikator/index.ts'

/** How a whole is divided: its parts have nobody in common and leave nobody out. */
export interface Zerlegung {
  readonly art: 'GESCHLECHT' | 'NATIONALITAET' | 'ALTER'
  /** Places in the list given. */
  readonly ganzes: number
  readonly teile: readonly number[]
}

/**
 * All ways in which the Teilgruppen of a Merkmal add up to one of them: by
 * sex, by nationality, by age (the finest tiling of an interval). Of the two
 * other breakdowns at most one is narrowed, so that a full cube gives a few
 * sums per cell and not all.
 */
export function findZerlegungen(gruppen: readonly Teilgruppe[]): readonly Zerlegung[] {
  return gruppen.flatMap((ganzes, i) => [
    ...nachGeschlecht(gruppen, ganzes, i),
    ...nachNationalitaet(gruppen, ganzes, i),
    ...nachAlter(gruppen, ganzes, i),
  ])
}

/** Divers is often counted in with one of the two: a sum without it is no division where it stands apart. */
function nachGeschlecht(
  gruppen: readonly Teilgruppe[],
  ganzes: Teilgruppe,
  nummer: number,
): readonly Zerlegung[] {
  if (ganzes.geschlecht !== 'INSGESAMT' || ganzes.nationalitaet !== 'INSGESAMT') return []
  const von = (geschlecht: Teilgruppe['geschlecht']) =>
    gruppen.findIndex((gruppe) => istGleich(gruppe, { ...ganzes, geschlecht }))
  const [maennlich, weiblich, divers] = [von('MAENNLICH'), von('WEIBLICH'), von('DIVERS')]
  if (maennlich < 0 || weiblich < 0) return []
  const teile = divers < 0 ? [maennlich, weiblich] : [maennlich, weiblich, divers]
  return [{ art: 'GESCHLECHT', ganzes: nummer, teile }]
}

function nachNationalitaet(
  gruppen: readonly Teilgruppe[],
  ganzes: Teilgruppe,
  nummer: number,
): readonly Zerlegung[] {
  if (ganzes.geschlecht !== 'INSGESAMT' || ganzes.nationalitaet !== 'INSGESAMT') return []
  const von = (nationalitaet: Teilgruppe['nationalitaet']) =>
    gruppen.findIndex((gruppe) => istGleich(gruppe, { ...ganzes, nationalitaet }))
  const [deutsch, auslaendisch] = [von('DEUTSCH'), von('AUSLAENDISCH')]
  if (deutsch < 0 || auslaendisch < 0) return []
  return [{ art: 'NATIONALITAET', ganzes: nummer, teile: [deutsch, auslaendisch] }]
}

function nachAlter(
  gruppen: readonly Teilgruppe[],
  ganzes: Teilgruppe,
  nummer: number,
): readonly Zerlegung[] {
  if (ganzes.geschlecht !== 'INSGESAMT' && ganzes.nationalitaet !== 'INSGESAMT') return []
  const ende = ganzes.alterBis ?? Infinity
  const teile = gruppen.flatMap((gruppe, i) => {
    const bis = gruppe.alterBis ?? Infinity
    const passt =
      i !== nummer &&
      gruppe.geschlecht === ganzes.geschlecht &&
      gruppe.nationalitaet === ganzes.nationalitaet &&
      gruppe.alterVon >= ganzes.alterVon &&
      bis <= ende
    return passt ? [{ nummer: i, von: gruppe.alterVon, bis }] : []
  })
  const kette = findKette(teile, ganzes.alterVon, ende)
  return kette === null ? [] : [{ art: 'ALTER', ganzes: nummer, teile: kette }]
}

interface Intervall {
  readonly nummer: number
  readonly von: number
  readonly bis: number
}

/** The intervals that follow on each other from `von` to `bis`, as many as possible; null: there is a gap. */
function findKette(
  intervalle: readonly Intervall[],
  von: number,
  bis: number,
): readonly number[] | null {
  // From the end: the longest chain that begins at an age.
  const ketten = new Map<number, readonly number[]>([[bis, []]])
  for (const intervall of intervalle.toSorted((a, b) => b.von - a.von)) {
    const rest = ketten.get(intervall.bis)
    if (rest === undefined || rest.length < (ketten.get(intervall.von)?.length ?? 0)) continue
    ketten.set(intervall.von, [intervall.nummer, ...rest])
  }
  const kette = ketten.get(von)
  return kette === undefined || kette.length < 2 ? null : kette
}

function istGleich(a: Teilgruppe, b: Teilgruppe): boolean {
  return (
    a.geschlecht === b.geschlecht &&
    a.nationalitaet === b.nationalitaet &&
    a.alterVon === b.alterVon &&
    a.alterBis === b.alterBis
  )
}
