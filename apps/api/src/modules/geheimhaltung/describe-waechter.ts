import type { Zellangabe } from '@sozial/domain/geheimhaltung-system'
import { formatAnzahl } from '@sozial/shared/format'
import type { Gerechnetes } from './entscheide-zellen.ts'
import type { Waechterart } from './schutzlauf.zustand.ts'
import type { Laufeingabe } from './systemeingabe.queries.ts'

interface Waechtermeldung {
  readonly art: Waechterart
  readonly satz: string
}

/** What whoever releases should know of other Gebietsstände and of what was public before. */
export function describeWaechter(
  { vorgaenger }: Laufeingabe,
  gerechnete: readonly Gerechnetes[],
): readonly Waechtermeldung[] {
  // Not where: whoever may not read a number would know what it is close to.
  const unterschiede = (art: Zellangabe['art']): number =>
    gerechnete.flatMap(({ blocksystem: { zellen, system } }) =>
      zellen.filter((zelle, i) => zelle.art === art && system.zellen[i]!.bedarf !== null),
    ).length
  const bekannte = gerechnete.reduce((n, { ergebnis }) => n + ergebnis.schonBekannt.length, 0)
  return [
    ...describeUnterschiede('GEBIETSSTAND', unterschiede('GEBIETSWECHSEL')),
    ...describeUnterschiede('KORREKTUR', unterschiede('KORREKTUR')),
    ...vorgaenger
      .filter(({ zurueckgenommen }) => zurueckgenommen)
      .map(({ nummer, name }) => ({
        art: 'ZURUECKGENOMMEN' as const,
        satz: `„${name}“ (Nr. ${nummer}) wurde zurückgenommen. Wer den Stand gelesen hat, kennt ihn; deshalb rechnet die Prüfung mit seinen Zahlen, als wären sie noch öffentlich.`,
      })),
    ...(bekannte === 0
      ? []
      : [
          {
            art: 'FRUEHERER_STAND' as const,
            satz: `${formatAnzahl(bekannte, 'kleine Zahl ergibt', 'kleine Zahlen ergeben')} sich schon aus dem, was früher veröffentlicht wurde. Daran lässt sich nichts mehr ändern; dieser Stand zeigt sie nicht und verrät nichts dazu.`,
          },
        ]),
  ]
}

const WORTE = {
  GEBIETSSTAND: 'Durch andere Grenzen unterscheiden sich',
  KORREKTUR: 'Von einem früher veröffentlichten Stand unterscheiden sich',
} as const

function describeUnterschiede(art: keyof typeof WORTE, anzahl: number): readonly Waechtermeldung[] {
  if (anzahl === 0) return []
  return [
    {
      art,
      satz: `${WORTE[art]} ${formatAnzahl(anzahl, 'Zahl', 'Zahlen')} um weniger als die Mindestfallzahl. Der Unterschied beträfe wenige Menschen; er ist mit geschützt.`,
    },
  ]
}
