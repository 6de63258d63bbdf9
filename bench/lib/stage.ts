/** Opening and closing what a benchmark needs, in the right order even when it fails. */

export type Closable = { readonly close: () => Promise<void> | void }

/** Takes what was opened and gives it back. */
export type Hold = <T extends Closable>(opened: T) => T

/** Runs `work`; everything it handed to `hold` is closed afterwards, the last first. */
export async function withStage<T>(work: (hold: Hold) => Promise<T>): Promise<T> {
  const open: Closable[] = []
  try {
    return await work((opened) => {
      open.push(opened)
      return opened
    })
  } finally {
    for (const { close } of open.toReversed()) await close()
  }
}
