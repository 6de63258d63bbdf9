import type { WertStatus } from '@sozial/domain/wert'
import type { Altersaufbau } from './pyramide-state.ts'

type Gruppe = Altersaufbau['gruppen'][number]

/**
 * The same population in groups of five years, where the delivered groups are
 * of different widths and every multiple of five is a border of theirs: bars of
 * one width read better than exact ones. Otherwise the groups as delivered. A
 * group with a part that has no figure has none itself, for the part's reason.
 */
export function toFuenfjahresgruppen(aufbau: Altersaufbau): Altersaufbau {
  const teile = teileOf(aufbau.gruppen)
  if (teile === null) return aufbau
  const { werte, massstabwerte } = aufbau
  return {
    ...aufbau,
    gruppen: teile.map((teil) => ({
      ...(aufbau.gruppen[teil[0] ?? 0] as Gruppe),
      bis: aufbau.gruppen[teil.at(-1) ?? 0]?.bis ?? null,
    })),
    werte: {
      ...werte,
      maennlich: teile.map((teil) => sumOf(werte.maennlich, teil)),
      weiblich: teile.map((teil) => sumOf(werte.weiblich, teil)),
      maennlichStatus: statusOf(werte.maennlichStatus, teile),
      weiblichStatus: statusOf(werte.weiblichStatus, teile),
    },
    massstabwerte: massstabwerte && {
      ...massstabwerte,
      maennlich: teile.map((teil) => sumOf(massstabwerte.maennlich, teil)),
      weiblich: teile.map((teil) => sumOf(massstabwerte.weiblich, teil)),
    },
  }
}

/** Which delivered groups make each group of five years; null where they are best left alone. */
function teileOf(gruppen: readonly Gruppe[]): readonly (readonly number[])[] | null {
  const breiten = new Set(gruppen.flatMap(({ von, bis }) => (bis === null ? [] : [bis - von])))
  if (breiten.size <= 1) return null
  const teile = new Map<number, number[]>()
  for (const [i, { von, bis }] of gruppen.entries()) {
    const stufe = Math.floor(von / 5)
    if (bis !== null && bis > (stufe + 1) * 5) return null
    if (bis === null && von % 5 !== 0) return null
    teile.set(stufe, [...(teile.get(stufe) ?? []), i])
  }
  return [...teile.values()]
}

function sumOf(seite: readonly (number | null)[], teil: readonly number[]): number | null {
  const zahlen = teil.map((i) => seite[i] ?? null)
  return zahlen.includes(null) ? null : zahlen.reduce<number>((a, b) => a + (b ?? 0), 0)
}

const istZahl = (status: WertStatus): boolean => status === 'GUELTIG' || status === 'NULL_WERT'

function statusOf(
  status: readonly WertStatus[] | null,
  teile: readonly (readonly number[])[],
): WertStatus[] | null {
  if (status === null) return null
  return teile.map((teil) => {
    const arten = teil.map((i) => status[i] ?? 'NICHT_VERFUEGBAR')
    const fehlt = arten.find((art) => !istZahl(art))
    return fehlt ?? (arten.every((art) => art === 'NULL_WERT') ? 'NULL_WERT' : 'GUELTIG')
  })
}
