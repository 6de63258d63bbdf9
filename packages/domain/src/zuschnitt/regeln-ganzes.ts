/** Rules about the division as a whole: what is left over, what stands twice, what borders say. */
import { aufzaehlung } from '../aufzaehlung/index.ts'
import { groupBy } from '../strasse/group-by.ts'
import type { Befund, Zuschnittsregel } from './befund.ts'
import { plus } from './groesse.ts'
import type { Raumangabe } from './lage.ts'
import type { Pruefstoff } from './regeln-raum.ts'
import { findGrenzen } from './teile.ts'
import { anzahl, GENANNT, raumname, vergleichsname } from './worte.ts'

/** Bausteine without a Raum, one finding per Kommune. */
export function checkAbdeckung({ lage }: Pruefstoff): readonly Befund[] {
  const { namen, kommunen, gruppen } = lage.bausteine
  const offene = namen.flatMap((_, eines) =>
    (lage.zuordnung[eines] ?? null) === null ? [eines] : [],
  )
  return [...groupBy(offene, (eines) => kommunen[eines] ?? null)].map(([kommune, bausteine]) => {
    const einwohner = bausteine
      .map((eines) => gruppen.einwohner[eines] ?? null)
      .reduce<number | null>(plus, 0)
    const personen =
      einwohner === null
        ? 'unbekannter Einwohnerzahl'
        : anzahl(einwohner, 'Einwohner', 'Einwohnern')
    const wieViele = anzahl(bausteine.length, 'Baustein', 'Bausteine')
    const wo = kommune === null ? undefined : lage.kommunen[kommune]
    return {
      art: 'FEHLER',
      regel: 'NICHT_ZUGEORDNET',
      schluessel: wo?.schluessel ?? '',
      raum: null,
      kommune,
      bausteine,
      satz: `In ${wo?.name ?? 'keiner Kommune des Kreises'} ${bausteine.length === 1 ? 'gehört' : 'gehören'} ${wieViele} mit ${personen} noch zu keinem Sozialraum: ${aufzaehlung(
        bausteine.map((eines) => namen[eines] ?? ''),
        GENANNT,
      )}.`,
      grund: null,
    }
  })
}

interface Doppelung {
  readonly regel: Zuschnittsregel
  /** What must not stand twice; `null`: says nothing. */
  readonly wert: (raum: Raumangabe) => string | null
  readonly satz: (raum: Raumangabe, raeume: string) => string
}

const DOPPELUNGEN: readonly Doppelung[] = [
  {
    regel: 'NAME_DOPPELT',
    wert: ({ name }) => vergleichsname(name) || null,
    satz: ({ name }, raeume) =>
      `„${name.trim()}“ heißen mehrere Räume: ${raeume}. Jeder Name steht im Kreis nur einmal.`,
  },
  {
    regel: 'NUMMER_DOPPELT',
    wert: ({ nummer }) => String(nummer),
    satz: ({ nummer }, raeume) => `Die Nummer ${nummer} tragen mehrere Räume: ${raeume}.`,
  },
  {
    regel: 'FORTSETZUNG_DOPPELT',
    wert: ({ setztFort }) => setztFort,
    satz: (_, raeume) =>
      `Denselben bisherigen Sozialraum setzen mehrere fort: ${raeume}. Nur einer kann seine Kennung weiterführen.`,
  },
]

/** Names, numbers and continued Räume that stand twice. */
export function checkDoppeltes({ lage, mitglieder }: Pruefstoff): readonly Befund[] {
  const stellen = lage.raeume.map((angabe, raum) => ({ angabe, raum }))
  return DOPPELUNGEN.flatMap(({ regel, wert, satz }) =>
    [...groupBy(stellen, ({ angabe }) => wert(angabe))]
      .filter(([eines, gleiche]) => eines !== null && gleiche.length > 1)
      .map(([eines, gleiche]) => {
        const { angabe, raum } = gleiche[0]!
        const raeume = gleiche.map(({ angabe: einer }) => `${einer.nummer} ${raumname(einer)}`)
        return {
          art: 'FEHLER' as const,
          regel,
          schluessel: eines!,
          raum,
          kommune: angabe.kommune,
          bausteine: gleiche.flatMap(({ raum: einer }) => mitglieder[einer] ?? []),
          satz: satz(angabe, aufzaehlung(raeume, GENANNT)),
          grund: null,
        }
      }),
  )
}

/** Borders inside a Kommune without a word why they run there; those between Kommunen are given. */
export function checkGrenzen({ lage, mitglieder }: Pruefstoff): readonly Befund[] {
  const begruendet = new Set(
    lage.grenzen.filter(({ grund }) => grund.trim() !== '').map(({ a, b }) => schluesselVon(a, b)),
  )
  return findGrenzen(lage.zuordnung, lage.bausteine.nachbarn)
    .map((grenze) => ({ ...grenze, eine: lage.raeume[grenze.a], andere: lage.raeume[grenze.b] }))
    .flatMap(({ a, b, eine, andere }) => {
      if (!eine || !andere || eine.kommune !== andere.kommune) return []
      if (begruendet.has(schluesselVon(a, b))) return []
      return [
        {
          art: 'WARNUNG' as const,
          regel: 'GRENZGRUND_FEHLT' as const,
          schluessel: [eine.id, andere.id].toSorted().join(':'),
          raum: a,
          kommune: eine.kommune,
          bausteine: [...(mitglieder[a] ?? []), ...(mitglieder[b] ?? [])],
          satz: `Warum die Grenze zwischen ${raumname(eine)} und ${raumname(andere)} hier verläuft, steht noch nirgends.`,
          grund: null,
        },
      ]
    })
}

const schluesselVon = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`
