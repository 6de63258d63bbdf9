/**
 * Places labels beside their lines: as near as possible to where each one wants
 * to be, never closer than `gap` and always in the same order.
 *
 * Pool-adjacent-violators on `y − i·gap`: the least-squares answer, exact and in
 * one pass. Afterwards the whole column is kept between `top` and `bottom`; when
 * it does not fit it starts at `top` with equal gaps.
 */
export function placeLabels(
  wanted: readonly number[],
  gap: number,
  bounds: { readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = wanted
    .map((_, i) => i)
    .sort((a, b) => (wanted[a] as number) - (wanted[b] as number))
  const shifted = order.map((index, place) => (wanted[index] as number) - place * gap)
  const pooled = poolAdjacentViolators(shifted)
  const highest = bounds.bottom - Math.max(0, wanted.length - 1) * gap
  const placed: number[] = []
  order.forEach((index, place) => {
    const base = Math.max(bounds.top, Math.min(pooled[place] as number, highest))
    placed[index] = base + place * gap
  })
  return placed
}

/** Isotonic regression with equal weights: the nearest ascending sequence. */
function poolAdjacentViolators(values: readonly number[]): readonly number[] {
  const blocks: { sum: number; count: number }[] = []
  for (const value of values) {
    let block = { sum: value, count: 1 }
    for (let last = blocks.at(-1); last && mean(last) > mean(block); last = blocks.at(-1)) {
      blocks.pop()
      block = { sum: last.sum + block.sum, count: last.count + block.count }
    }
    blocks.push(block)
  }
  return blocks.flatMap((block) => Array.from({ length: block.count }, () => mean(block)))
}

function mean(block: { readonly sum: number; readonly count: number }): number {
  return block.sum / block.count
}
