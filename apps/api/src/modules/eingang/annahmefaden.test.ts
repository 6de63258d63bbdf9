import { createAnnahmefaden } from './annahmefaden.ts'

/** Answers with the name of the file; never, dies or fills its memory where that says so. */
const FADEN = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ art, datei }) => {
      if (datei.name === 'nie') return
      if (datei.name === 'tot') process.exit(1)
      if (datei.name === 'voll') for (const alles = []; ; ) alles.push(Array(1e5).fill({}))
      parentPort.postMessage([art, datei.name])
    })`)}`,
)
const toDatei = (name: string) => ({ name, inhalt: new Uint8Array(8) })

describe(createAnnahmefaden, () => {
  it('looks into one file after the other', async () => {
    const { annahme, stop } = createAnnahmefaden(FADEN)
    const namen = ['a.csv', 'b.csv', 'c.csv']
    expect(await Promise.all(namen.map((name) => annahme.siehDurch(toDatei(name))))).toEqual(
      namen.map((name) => ['DURCHSICHT', name]),
    )
    await stop()
  })

  it.each(['nie', 'tot', 'voll'])(
    'refuses a file that is too much for it (%s), and goes on with the next',
    async (name) => {
      const { annahme, stop } = createAnnahmefaden(FADEN, { fristMs: 5000, speicherMb: 16 })
      const [schlechte, gute] = await Promise.allSettled([
        annahme.siehDurch(toDatei(name)),
        annahme.siehDurch(toDatei('gut')),
      ])
      expect(schlechte).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining('zu aufwendig zu lesen') as unknown },
      })
      expect(gute).toEqual({ status: 'fulfilled', value: ['DURCHSICHT', 'gut'] })
      await stop()
    },
    30_000,
  )
})
