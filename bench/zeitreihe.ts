/** Eight areas over fifteen periods with their intervals: what a time comparison is drawn from. */
import { openBed, type Bed } from './lib/bed.ts'
import { fassungIdOf, schluesselOf, slugOf, stufenOf } from './lib/bed-rows.ts'
import { checkSame, graphqlAnfrage, type Contender } from './lib/contender.ts'
import { startLoad } from './lib/load.ts'
import { measure, reportRatios, type Options } from './lib/rounds.ts'
import type { Server } from './lib/server.ts'
import { withStage } from './lib/stage.ts'
import { startHandwritten, startOwn, startPostgraphile } from './peers/start.ts'

/** An indicator with the numbers of eight areas in ascending order, all counted from 1. */
type Frage = { readonly indikator: number; readonly raeume: readonly number[] }

const raeumeJeFrage = 8

function fragenOf({ umfang }: Bed): readonly Frage[] {
  const { indikatoren, kommunen, raeumeJeKommune } = umfang
  const step = Math.floor((kommunen * raeumeJeKommune) / raeumeJeFrage)
  return Array.from({ length: indikatoren }, (_, n) => ({
    indikator: ((n * 11) % indikatoren) + 1,
    raeume: Array.from({ length: raeumeJeFrage }, (_unused, r) => r * step + (n % step) + 1),
  }))
}

const ownDocument = `query Zeitreihe($indikator: String!, $raeume: [String!]) {
  messwerte(indikator: $indikator, ebene: SOZIALRAUM, sicht: INTERN, raeume: $raeume) {
    gebietsstand { id }
    raeume { ids schluessel namen }
    perioden { zeitraum { id von bis } werte status unten oben }
  }
}`

/** Its conditions know equality alone, so each area is a field of its own. */
function postgraphileDocument(): string {
  const numbers = Array.from({ length: raeumeJeFrage }, (_, n) => n)
  const fields = numbers.map(
    (n) =>
      `r${n}: messwertsByBlockId(condition: { raumfassungId: $r${n} }) { nodes { raumfassungId wert status unten oben } }`,
  )
  return `query Zeitreihe($fassung: Int!, $gebietsstand: Int!, ${numbers.map((n) => `$r${n}: Int!`).join(', ')}) {
  allMesswertblocks(condition: { datenstandId: 0, indikatorfassungId: $fassung, gebietsstandId: $gebietsstand }) {
    nodes { zeitraumByZeitraumId { rowId von bis } ${fields.join(' ')} }
  }
}`
}

type Zahlen = readonly (number | null)[]

type VectorAnswer = {
  readonly data: {
    readonly messwerte: {
      readonly raeume: { readonly ids: readonly string[] }
      readonly perioden: readonly {
        readonly zeitraum: { readonly id: string }
        readonly werte: Zahlen
        readonly status: readonly string[] | null
        readonly unten: Zahlen
        readonly oben: Zahlen
      }[]
    }
  }
}

function vectorNumbers(answer: unknown): unknown {
  const { raeume, perioden } = (answer as VectorAnswer).data.messwerte
  return perioden.map(({ zeitraum, werte, status, unten, oben }) => [
    Number(zeitraum.id),
    raeume.ids.map((id, n) => [Number(id), werte[n], status?.[n] ?? 'GUELTIG', unten[n], oben[n]]),
  ])
}

type Cell = {
  readonly raumfassungId: number
  readonly wert: number | null
  readonly status: string
  readonly unten: number | null
  readonly oben: number | null
}

type Block = { readonly zeitraumByZeitraumId: { readonly rowId: number } } & Readonly<
  Record<`r${number}`, { readonly nodes: readonly Cell[] }>
>

function rowNumbers(answer: unknown): unknown {
  const { nodes } = (
    answer as {
      readonly data: { readonly allMesswertblocks: { readonly nodes: readonly Block[] } }
    }
  ).data.allMesswertblocks
  return nodes
    .map((block) => {
      const cells = Array.from({ length: raeumeJeFrage }, (_, n) => block[`r${n}`]?.nodes[0])
      return [
        block.zeitraumByZeitraumId.rowId,
        cells.map((cell) => [
          cell?.raumfassungId,
          cell?.wert,
          cell?.status,
          cell?.unten,
          cell?.oben,
        ]),
      ] as const
    })
    .toSorted(([a], [b]) => a - b)
}

type Servers = { readonly own: Server; readonly handwritten: Server; readonly postgraphile: Server }

function contendersOf(bed: Bed, { own, handwritten, postgraphile }: Servers): readonly Contender[] {
  const fragen = fragenOf(bed)
  const stufen = stufenOf(bed.umfang)
  const gebietsstand = stufen.findIndex(({ ebene }) => ebene === 'SOZIALRAUM') + 1
  const ersteId = stufen[gebietsstand - 1]?.ersteId ?? 0
  const keysOf = ({ raeume }: Frage): readonly string[] =>
    raeume.map((n) => schluesselOf('SOZIALRAUM', n))
  return [
    {
      name: 'eigener',
      server: own,
      bed,
      numbersOf: vectorNumbers,
      anfragen: fragen.map((frage) =>
        graphqlAnfrage(
          ownDocument,
          { indikator: slugOf(frage.indikator), raeume: keysOf(frage) },
          bed.sitzungen.alles,
        ),
      ),
    },
    {
      name: 'handgeschrieben',
      server: handwritten,
      bed,
      numbersOf: vectorNumbers,
      anfragen: fragen.map((frage) => ({
        path: `/zeitreihe?indikator=${slugOf(frage.indikator)}&ebene=SOZIALRAUM&raeume=${keysOf(frage).join(',')}`,
      })),
    },
    {
      name: 'PostGraphile 5',
      server: postgraphile,
      bed,
      numbersOf: rowNumbers,
      anfragen: fragen.map(({ indikator, raeume }) =>
        graphqlAnfrage(postgraphileDocument(), {
          fassung: fassungIdOf(indikator),
          gebietsstand,
          ...Object.fromEntries(raeume.map((n, r) => [`r${r}`, ersteId + n - 1])),
        }),
      ),
    },
  ]
}

export async function run(options: Options): Promise<void> {
  for (const umfang of ['kreis', 'land'] as const) {
    await withStage(async (hold) => {
      const bed = hold(await openBed(umfang))
      const servers = {
        own: hold(await startOwn(bed)),
        handwritten: hold(await startHandwritten(bed)),
        postgraphile: hold(await startPostgraphile(bed)),
      }
      const load = hold(startLoad())
      const contenders = await checkSame(contendersOf(bed, servers))
      reportRatios(`zeitreihe ${umfang}`, await measure(load, contenders, options), {
        handgeschrieben: 0.6,
      })
    })
  }
}
