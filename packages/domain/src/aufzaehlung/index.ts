const ZAHL = new Intl.NumberFormat('de-DE')

/**
 * Names in a sentence: "A", "A und B", "A, B und C"; of many the first, and how
 * many more: "A, B, C und 9 weitere". One more is named, for "1 weitere" is as long.
 *
 * @param hoechstens so many are named; without it all are
 */
export function aufzaehlung(namen: readonly string[], hoechstens = Infinity): string {
  const weitere = namen.length - hoechstens
  const [genannte, letzter] =
    weitere > 1
      ? [namen.slice(0, hoechstens), `${ZAHL.format(weitere)} weitere`]
      : [namen.slice(0, -1), namen.at(-1) ?? '']
  return genannte.length === 0 ? letzter : `${genannte.join(', ')} und ${letzter}`
}
