/** What random tables are products of: areas in several Gliederungen, breakdowns, numerator and rest, two Gebietsstände. */

/** A set of parts with its price as a partner; equal sets are one node. */
export interface Knoten {
  readonly teile: readonly number[]
  /** Factors of the parts, all 1 unless it is a balance. */
  readonly faktoren: readonly number[]
  readonly kosten: number
  /** Nobody ever shows it. */
  readonly nie: boolean
  /** Whether few cases in it are to be protected. */
  readonly sensibel: boolean
}

export interface Dimension {
  readonly teile: number
  readonly knoten: readonly Knoten[]
  readonly summen: readonly {
    readonly ganzes: number
    readonly glieder: readonly number[]
    readonly faktoren: readonly number[]
  }[]
}

const nameOf = (knoten: Pick<Knoten, 'teile' | 'faktoren'>): string =>
  knoten.teile.map((teil, n) => `${teil}×${knoten.faktoren[n]!}`).join()

/** Nodes of one level: groups of the level below, which lie one after the other. */
interface Ebene {
  readonly breiten: readonly number[]
  readonly kosten: number
}

function toGruppen(anzahl: number, breiten: readonly number[]): readonly (readonly number[])[] {
  const gruppen: number[][] = []
  for (let von = 0; von < anzahl;) {
    const breite = Math.max(1, breiten[gruppen.length % breiten.length] ?? 2)
    gruppen.push(Array.from({ length: Math.min(breite, anzahl - von) }, (_, n) => von + n))
    von += breite
  }
  return gruppen
}

/**
 * Areas: the smallest ones, Gliederungen of them from small to large, each
 * ending in the whole. `ordnung` is the order in which a Gliederung groups the
 * smallest: another order makes Gliederungen cross.
 */
export function createRaeume(
  anzahl: number,
  gliederungen: readonly {
    readonly ordnung: readonly number[]
    readonly ebenen: readonly Ebene[]
  }[],
  blattKosten = 1,
): Dimension {
  const knoten = new Map<string, Knoten & { readonly nummer: number }>()
  const summen = new Map<string, Dimension['summen'][number]>()
  const find = (teile: readonly number[], kosten: number): number => {
    const sortiert = teile.toSorted((a, b) => a - b)
    const faktoren = sortiert.map(() => 1)
    const name = nameOf({ teile: sortiert, faktoren })
    const alt = knoten.get(name)
    const hoechste = Math.max(alt?.kosten ?? 0, teile.length === anzahl ? Infinity : kosten)
    const nummer = alt?.nummer ?? knoten.size
    knoten.set(name, {
      teile: sortiert,
      faktoren,
      kosten: hoechste,
      nie: false,
      sensibel: true,
      nummer,
    })
    return nummer
  }
  const blaetter = Array.from({ length: anzahl }, (_, n) => find([n], blattKosten))
  const mengen = (): readonly Knoten[] => [...knoten.values()]
  for (const { ordnung, ebenen } of gliederungen) {
    let unten = ordnung.map((teil) => blaetter[teil]!)
    for (const { breiten, kosten } of [...ebenen, { breiten: [Infinity], kosten: Infinity }]) {
      unten = toGruppen(unten.length, breiten).map((gruppe) => {
        const glieder = gruppe.map((stelle) => unten[stelle]!)
        const ganzes = find(
          glieder.flatMap((glied) => mengen()[glied]!.teile),
          kosten,
        )
        if (glieder.length > 1) {
          summen.set(`${ganzes}:${glieder.toSorted((a, b) => a - b).join()}`, {
            ganzes,
            glieder,
            faktoren: glieder.map(() => 1),
          })
        }
        return ganzes
      })
    }
  }
  return { teile: anzahl, knoten: mengen(), summen: [...summen.values()] }
}

/** One level of categories below a total that costs more than they do. */
export function createGliederung(anzahl: number, kostenGesamt = 4): Dimension {
  const { knoten, ...rest } = createRaeume(anzahl, [
    { ordnung: Array.from({ length: anzahl }, (_, n) => n), ebenen: [] },
  ])
  return {
    ...rest,
    knoten: knoten.map((teil) => ({
      ...teil,
      kosten: teil.teile.length === 1 ? teil.kosten : kostenGesamt,
    })),
  }
}

const ganzes = (knoten: Partial<Knoten> & Pick<Knoten, 'teile'>): Knoten => ({
  faktoren: knoten.teile.map(() => 1),
  kosten: 1,
  nie: false,
  sensibel: true,
  ...knoten,
})

/** Zaehler, Rest (never shown) and Nenner. */
export const anteil: Dimension = {
  teile: 2,
  knoten: [
    ganzes({ teile: [0] }),
    ganzes({ teile: [1], nie: true }),
    ganzes({ teile: [0, 1], kosten: 20, sensibel: false }),
  ],
  summen: [{ ganzes: 2, glieder: [0, 1], faktoren: [1, 1] }],
}

/** Two flows and their balance. */
export const saldo: Dimension = {
  teile: 2,
  knoten: [
    ganzes({ teile: [0] }),
    ganzes({ teile: [1] }),
    ganzes({ teile: [0, 1], faktoren: [1, -1], kosten: 2 }),
  ],
  summen: [{ ganzes: 2, glieder: [0, 1], faktoren: [1, -1] }],
}

/** Two areas of which one has given a street to the other: both Gebietsstände are shown, the street never. */
export const gebietswechsel: Dimension = {
  teile: 3,
  knoten: [
    ganzes({ teile: [0] }),
    ganzes({ teile: [1] }),
    ganzes({ teile: [2], nie: true }),
    ganzes({ teile: [0, 2] }),
    ganzes({ teile: [1, 2] }),
    ganzes({ teile: [0, 1, 2], kosten: Infinity }),
  ],
  summen: [
    { ganzes: 3, glieder: [0, 2], faktoren: [1, 1] },
    { ganzes: 4, glieder: [1, 2], faktoren: [1, 1] },
    { ganzes: 5, glieder: [3, 1], faktoren: [1, 1] },
    { ganzes: 5, glieder: [0, 4], faktoren: [1, 1] },
  ],
}
