/**
 * What session and rights cost: the same choropleth for a Kommune to which most
 * of it is closed, for who sees everything, and published for everyone.
 */
import { ownAnfragen } from './choropleth.ts'
import { openBed, type Bed } from './lib/bed.ts'
import { checkSame, type Contender } from './lib/contender.ts'
import { startLoad } from './lib/load.ts'
import { publish } from './lib/publish.ts'
import { measure, reportRatios, type Options } from './lib/rounds.ts'
import type { Server } from './lib/server.ts'
import { withStage } from './lib/stage.ts'
import { startOwn } from './peers/start.ts'

type Answer = {
  readonly data: { readonly messwerte: { readonly raeume: { readonly ids: readonly string[] } } }
}

/** The figures differ by intent; the areas are the same. */
const areasOf = (answer: unknown): unknown => (answer as Answer).data.messwerte.raeume.ids

function contendersOf(bed: Bed, server: Server, options: Options): readonly Contender[] {
  const { alles, teil } = bed.sitzungen
  const von = (name: string, sitzung: typeof alles | null): Contender => ({
    name,
    server,
    bed,
    numbersOf: areasOf,
    anfragen: ownAnfragen(bed, options, sitzung),
  })
  return [von('eingeschränkt', teil), von('alles', alles), von('öffentlich', null)]
}

export async function run(options: Options): Promise<void> {
  for (const umfang of ['kreis', 'land'] as const) {
    await withStage(async (hold) => {
      const bed = hold(await openBed(umfang))
      await publish(bed.connectionString)
      const server = hold(await startOwn(bed))
      const load = hold(startLoad())
      const contenders = await checkSame(contendersOf(bed, server, options))
      reportRatios(`zugang ${umfang}`, await measure(load, contenders, options), {})
    })
  }
}
