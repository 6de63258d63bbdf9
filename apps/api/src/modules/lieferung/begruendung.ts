import type { Begruendung, Fundstelle, Meldung } from '@sozial/formate/lesung'

/** Warnings with the reason given for them: that for their place before that for all of their code. */
export function begruende(
  meldungen: readonly Meldung[],
  begruendungen: readonly Begruendung[],
): readonly Meldung[] {
  if (begruendungen.length === 0) return meldungen
  const texte = new Map<string, string>()
  for (const { code, stelle, text } of begruendungen) {
    const getrimmt = text.trim()
    if (getrimmt !== '') texte.set(keyOf(code, stelle), getrimmt)
  }
  return meldungen.map((meldung) => {
    if (meldung.schwere !== 'WARNUNG') return meldung
    const { code, stelle } = meldung
    const begruendung = texte.get(keyOf(code, stelle)) ?? texte.get(keyOf(code, null))
    return begruendung === undefined ? meldung : { ...meldung, begruendung }
  })
}

/** Warnings that nobody has given a reason for. */
export function findUnbegruendete(meldungen: readonly Meldung[]): readonly Meldung[] {
  return meldungen.filter(
    ({ schwere, begruendung }) => schwere === 'WARNUNG' && begruendung === undefined,
  )
}

function keyOf(code: string, stelle: Fundstelle | null): string {
  return JSON.stringify(stelle ? [code, stelle.blatt, stelle.zeile, stelle.spalte] : [code])
}
