/** What a benchmark says: figures on stdout, everything else on stderr. */

/** One measured figure; `ratio` is how we compare with the peer, 1 being equal and more being better. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly peer: string | null
  readonly ratio: number | null
  readonly budget: number | null
  readonly ok: boolean | null
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

const rounded = (value: number): number => Number(value.toPrecision(4))

/** Prints a figure as one line of JSON. */
export function report(figure: Figure): void {
  const { value, ratio } = figure
  const line = { ...figure, value: rounded(value), ratio: ratio === null ? null : rounded(ratio) }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
