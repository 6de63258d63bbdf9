import { fehler } from '../errors.ts'

interface Grenzen {
  readonly gleichzeitig: number
  readonly wartend: number
}

/**
 * Runs costly work a few at a time; the others wait in order, those beyond the
 * bound are refused at once.
 *
 * @throws GraphQLError ZU_VIELE_ANFRAGEN from the function it returns
 */
export function createWarteschlange({ gleichzeitig, wartend }: Grenzen) {
  let laufend = 0
  const schlange: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (laufend >= gleichzeitig) {
      if (schlange.length >= wartend) {
        throw fehler(
          'ZU_VIELE_ANFRAGEN',
          'Gerade melden sich sehr viele an. Bitte gleich noch einmal.',
        )
      }
      await new Promise<void>((resolve) => schlange.push(resolve))
    } else laufend++
    try {
      return await work()
    } finally {
      // Whoever is next takes over the place; only without one does it become free.
      const naechster = schlange.shift()
      if (naechster) naechster()
      else laufend--
    }
  }
}
