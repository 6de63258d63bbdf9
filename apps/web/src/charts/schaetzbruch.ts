/** Where the figures of an area turn from estimates on later borders into counts: a break of its own series. Pure. */
import type { Bruchstelle, Stretch } from './bruchstellen.ts'
import type { Reihe } from './reihe.ts'

const TITEL = 'Neue Grenzen'

const istGeschaetzt = ({ zeichen }: Reihe['zellen'][number]): boolean =>
  zeichen?.startsWith('s') ?? false

/** Places of the first figures of the other kind, in a series of an area; yardsticks have none. */
export function toSchaetzstellen({
  rolle,
  zellen,
}: Pick<Reihe, 'rolle' | 'zellen'>): readonly number[] {
  if (rolle !== 'RAUM' && rolle !== 'HINTERGRUND') return []
  const mitWert = [...zellen.keys()].filter((i) => zellen[i]!.wert !== null)
  return mitWert.filter((i, n) => {
    const davor = mitWert[n - 1]
    return davor !== undefined && istGeschaetzt(zellen[i]!) !== istGeschaetzt(zellen[davor]!)
  })
}

/** The stretches of one series: those of all, cut where it turns. */
export function cutStretches(
  stretches: readonly Stretch[],
  stellen: readonly number[],
): readonly Stretch[] {
  return stretches.flatMap((stretch) => {
    const hier = stellen.filter((stelle) => stelle > stretch.von && stelle <= stretch.bis)
    const anfaenge = [stretch.von, ...hier]
    return anfaenge.map((von, i) => ({ von, bis: (anfaenge[i + 1] ?? stretch.bis + 1) - 1 }))
  })
}

/** The breaks of all series together with those of single areas, which are named. */
export function withSchaetzbruechen(
  brueche: readonly Bruchstelle[],
  reihen: readonly Pick<Reihe, 'rolle' | 'zellen' | 'name'>[],
): readonly Bruchstelle[] {
  const namen = new Map<number, string[]>()
  for (const reihe of reihen) {
    if (reihe.rolle !== 'RAUM') continue
    for (const stelle of toSchaetzstellen(reihe)) {
      namen.set(stelle, [...(namen.get(stelle) ?? []), reihe.name])
    }
  }
  const eigene = [...namen].map(([rechts, wer]) => ({
    links: rechts - 1,
    rechts,
    titel: TITEL,
    einzeln: true as const,
    folge: `Frühere Werte von ${new Intl.ListFormat('de').format(wer)} sind auf die späteren Grenzen geschätzt (s); darüber hinweg wird keine Veränderung berechnet.`,
  }))
  const gemeinsam = brueche.map((bruch) => {
    const dazu = eigene.find(({ rechts }) => rechts === bruch.rechts)
    if (dazu === undefined) return bruch
    return {
      ...bruch,
      titel: `${bruch.titel} · ${dazu.titel}`,
      folge: `${bruch.folge} ${dazu.folge}`,
    }
  })
  const neue = eigene.filter(({ rechts }) => !brueche.some((bruch) => bruch.rechts === rechts))
  return [...gemeinsam, ...neue].toSorted((a, b) => a.rechts - b.rechts)
}
