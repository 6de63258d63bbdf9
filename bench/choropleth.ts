/** One indicator in one period for all areas: what a map is coloured from. */
import { openBed, type Bed, type Umfangname } from './lib/bed.ts'
import { fassungIdOf, slugOf, stufenOf } from './lib/bed-rows.ts'
import { measureCached } from './lib/cached.ts'
import { checkSame, graphqlAnfrage, type Anfrage, type Contender } from './lib/contender.ts'
import { startLoad } from './lib/load.ts'
import { measure, reportRatios, type Options } from './lib/rounds.ts'
import type { Server } from './lib/server.ts'
import { withStage } from './lib/stage.ts'
import { startHandwritten, startOwn, startPostgraphile } from './peers/start.ts'

/** An indicator and a period, counted from 1. */
type Frage = { readonly indikator: number; readonly zeitraum: number }

/** As many different questions as there are indicators or more, none twice in a row from the same page. */
function fragenOf({ umfang }: Bed, { kurz }: Options): readonly Frage[] {
  const { indikatoren, zeitraeume } = umfang
  return Array.from({ length: kurz ? indikatoren : indikatoren * 5 }, (_, n) => ({
    indikator: ((n * 11) % indikatoren) + 1,
    zeitraum: ((n * 4 + Math.floor(n / indikatoren)) % zeitraeume) + 1,
  }))
}

export const choroplethDocument = `query Choropleth($indikator: String!, $zeitraeume: [ID!], $sicht: Sicht! = INTERN) {
  messwerte(indikator: $indikator, ebene: SOZIALRAUM, sicht: $sicht, zeitraeume: $zeitraeume) {
    gebietsstand { id }
    raeume { ids }
    perioden { zeitraum { id } werte status }
  }
}`

const postgraphileDocument = `query Choropleth($fassung: Int!, $gebietsstand: Int!, $zeitraum: Int!) {
  allMesswertblocks(condition: { datenstandId: 0, indikatorfassungId: $fassung, gebietsstandId: $gebietsstand, zeitraumId: $zeitraum }) {
    nodes { messwertsByBlockId(orderBy: RAUMFASSUNG_ID_ASC) { nodes { raumfassungId wert status } } }
  }
}`

type VectorAnswer = {
  readonly data: {
    readonly messwerte: {
      readonly raeume: { readonly ids: readonly string[] }
      readonly perioden: readonly {
        readonly werte: readonly (number | null)[]
        readonly status: readonly string[] | null
      }[]
    }
  }
}

type RowAnswer = {
  readonly data: {
    readonly allMesswertblocks: {
      readonly nodes: readonly {
        readonly messwertsByBlockId: {
          readonly nodes: readonly {
            readonly raumfassungId: number
            readonly wert: number | null
            readonly status: string
          }[]
        }
      }[]
    }
  }
}

function vectorNumbers(answer: unknown): unknown {
  const { raeume, perioden } = (answer as VectorAnswer).data.messwerte
  const [periode] = perioden
  if (!periode || perioden.length !== 1) throw new Error(`${perioden.length} Perioden statt einer`)
  return raeume.ids.map((id, n) => [Number(id), periode.werte[n], periode.status?.[n] ?? 'GUELTIG'])
}

function rowNumbers(answer: unknown): unknown {
  const [block] = (answer as RowAnswer).data.allMesswertblocks.nodes
  return block?.messwertsByBlockId.nodes.map(({ raumfassungId, wert, status }) => [
    raumfassungId,
    wert,
    status,
  ])
}

/** Our server's requests; also what a thousand connections ask for. Without a session: what is published. */
export function ownAnfragen(
  bed: Bed,
  options: Options,
  sitzung: Readonly<Record<string, string>> | null = bed.sitzungen.alles,
): readonly Anfrage[] {
  return fragenOf(bed, options).map(({ indikator, zeitraum }) =>
    graphqlAnfrage(
      choroplethDocument,
      {
        indikator: slugOf(indikator),
        zeitraeume: [String(zeitraum)],
        ...(sitzung === null && { sicht: 'RELEASED' }),
      },
      sitzung ?? {},
    ),
  )
}

/** The contenders of one size; the first is ours. */
export function ownContender(bed: Bed, server: Server, options: Options): Contender {
  return {
    name: 'eigener',
    server,
    bed,
    numbersOf: vectorNumbers,
    anfragen: ownAnfragen(bed, options),
  }
}

function peersOf(
  bed: Bed,
  servers: readonly [Server, Server],
  options: Options,
): readonly Contender[] {
  const gebietsstand = stufenOf(bed.umfang).findIndex(({ ebene }) => ebene === 'SOZIALRAUM') + 1
  const fragen = fragenOf(bed, options)
  return [
    {
      name: 'handgeschrieben',
      server: servers[0],
      bed,
      numbersOf: vectorNumbers,
      anfragen: fragen.map(({ indikator, zeitraum }) => ({
        path: `/choropleth?indikator=${slugOf(indikator)}&ebene=SOZIALRAUM&zeitraum=${zeitraum}`,
      })),
    },
    {
      name: 'PostGraphile 5',
      server: servers[1],
      bed,
      numbersOf: rowNumbers,
      anfragen: fragen.map(({ indikator, zeitraum }) =>
        graphqlAnfrage(postgraphileDocument, {
          fassung: fassungIdOf(indikator),
          gebietsstand,
          zeitraum,
        }),
      ),
    },
  ]
}

const budgets = {
  kreis: { handgeschrieben: 0.6 },
  land: { handgeschrieben: 0.85, 'PostGraphile 5': 8 },
} as const satisfies Readonly<Record<Umfangname, Readonly<Record<string, number>>>>

export async function run(options: Options): Promise<void> {
  for (const umfang of ['kreis', 'land'] as const) {
    await withStage(async (hold) => {
      const bed = hold(await openBed(umfang))
      const own = hold(await startOwn(bed))
      const peers = [hold(await startHandwritten(bed)), hold(await startPostgraphile(bed))] as const
      const load = hold(startLoad())
      const contenders = await checkSame([
        ownContender(bed, own, options),
        ...peersOf(bed, peers, options),
      ])
      reportRatios(
        `choropleth ${umfang}`,
        await measure(load, contenders, options),
        budgets[umfang],
      )
      await measureCached({ umfang, bed, own, load, hold, options })
    })
  }
}
