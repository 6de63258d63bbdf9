import { createErklaerung, type Loeser, type Schutzsystem } from '@sozial/domain/geheimhaltung'
import type { Schutzblocksystem } from '@sozial/domain/geheimhaltung-system'
import { describeFolgerung, describeSchritt, type Satz, type Schritt } from './kettensatz.ts'
import { describeOffenheit } from './offenheit.ts'
import type { Systemergebnis } from './rechne-systeme.ts'
import type { Blick, Kettenrahmen } from './summenworte.ts'
import type { Kettenglied } from './zellergebnis.queries.ts'

/** Puts the names in where the sums were stored without. */
export function insertNamen(
  kette: readonly Kettenglied[],
  namen: Readonly<Record<string, string>>,
): readonly Kettenglied[] {
  const ersetze = (text: string) =>
    text.replaceAll(/⟦(\d+)⟧/g, (_, id: string) => namen[id] ?? 'ein Indikator')
  return kette.map(({ satz, ohneZahlen, summe }) => ({
    satz: ersetze(satz),
    ohneZahlen: ersetze(ohneZahlen ?? ''),
    summe: summe.map((glied) => ({ ...glied, raum: ersetze(glied.raum) })),
  }))
}

/** For those who may not read inner numbers: the sentences alone, and none of a run that wrote no such. */
export const withoutZahlen = (kette: readonly Kettenglied[]): readonly Kettenglied[] =>
  kette.flatMap(({ ohneZahlen }) => (ohneZahlen ? [{ satz: ohneZahlen, summe: [] }] : []))

/** A sum may lead on to the next this often; beyond nobody follows it. */
const HOECHSTENS_GLIEDER = 6

/**
 * Why cells are hidden: the sums by which a protected number would follow if
 * the cell were shown, for those that are hidden for others, and for a
 * protected number the sums it would follow from if none were hidden for it;
 * where none gives it away, why not.
 *
 * @returns of a cell, as the Messwert sees it, in sentences with inner numbers and without
 */
export function createKetten(
  blocksystem: Schutzblocksystem,
  ergebnis: Systemergebnis,
  {
    loeser,
    ...namen
  }: Pick<Kettenrahmen, 'bloecke' | 'namen' | 'staende'> & {
    readonly loeser: Loeser
  },
): (blick: Blick) => readonly Kettenglied[] {
  const { system } = blocksystem
  const verborgen = new Set([...ergebnis.sekundaer, ...ergebnis.ausgelassen])
  for (const [i, { lage }] of system.zellen.entries()) if (lage === 'VERBORGEN') verborgen.add(i)
  const rahmen = { blocksystem, verborgen, ...namen }
  const finde = createWegsuche(rahmen)
  let erklaere: ReturnType<typeof createErklaerung> | undefined
  // A cell is told of for each of its Messwerte, and twice for each.
  const folgerungen = new Map<number, ReturnType<Gruende['findFolgerungen']>>()
  const describe = createBeschreibung({
    ausgelassen: new Set(ergebnis.ausgelassen),
    schonBekannt: new Set(ergebnis.schonBekannt),
    findWeg: (zelle) => finde(zelle).slice(0, HOECHSTENS_GLIEDER),
    findFolgerungen: (zelle) => {
      erklaere ??= createErklaerung(system, verborgen, loeser)
      const bekannte = folgerungen.get(zelle) ?? erklaere(zelle).slice(-HOECHSTENS_GLIEDER)
      folgerungen.set(zelle, bekannte)
      return bekannte
    },
  })
  return (blick) => {
    const ohne = describe({ ...rahmen, blick, mitZahlen: false })
    return describe({ ...rahmen, blick, mitZahlen: true }).map((glied, i) => ({
      ...glied,
      ohneZahlen: ohne[i]!.satz,
    }))
  }
}

interface Gruende {
  readonly ausgelassen: ReadonlySet<number>
  readonly schonBekannt: ReadonlySet<number>
  readonly findWeg: (zelle: number) => readonly Schritt[]
  readonly findFolgerungen: (zelle: number) => ReturnType<ReturnType<typeof createErklaerung>>
}

const FRUEHER_BEKANNT: Satz = {
  satz: 'Sie folgt schon aus dem, was früher veröffentlicht wurde. Dieser Stand zeigt sie nicht und verrät nichts dazu.',
  summe: [],
}

function createBeschreibung(gruende: Gruende): (rahmen: Kettenrahmen) => readonly Satz[] {
  return (rahmen) => {
    const { zelle, teil } = rahmen.blick
    if (gruende.schonBekannt.has(zelle)) return [FRUEHER_BEKANNT]
    const kette = describeGrund(rahmen, gruende)
    const saetze = kette.length > 0 ? kette : [describeOffenheit(rahmen)]
    const [erster, ...weitere] = saetze
    return teil === 'ZAEHLER'
      ? saetze
      : [{ ...erster!, satz: `Es geht um die Bezugsgruppe. ${erster!.satz}` }, ...weitere]
  }
}

function describeGrund(rahmen: Kettenrahmen, gruende: Gruende): readonly Satz[] {
  const { zelle } = rahmen.blick
  const { bedarf, wert } = rahmen.blocksystem.system.zellen[zelle]!
  if (bedarf !== null) {
    return gruende
      .findFolgerungen(zelle)
      .flatMap((folgerung, i) =>
        describeFolgerung(rahmen, folgerung, { istErste: i === 0, mitZahl: wert !== null }),
      )
  }
  const mitTabelle = gruende.ausgelassen.has(zelle)
  const weg = gruende.findWeg(zelle)
  // With the whole table its sums would stand there: what counts is where they lead.
  return (mitTabelle ? weg.slice(-1) : weg).map((schritt, i) =>
    describeSchritt(rahmen, schritt, { istErster: i === 0, mitTabelle }),
  )
}

/** The way from a hidden cell to the nearest protected number through what is hidden. */
function createWegsuche({
  blocksystem: { system, zellen, gleichungen },
  verborgen,
}: Pick<Kettenrahmen, 'blocksystem' | 'verborgen'>): (von: number) => readonly Schritt[] {
  const jeZelle: number[][] = system.zellen.map(() => [])
  for (const [g, gleichung] of system.gleichungen.entries()) {
    // To differ from what nobody has read tells nothing.
    if (gleichungen[g] === 'KORREKTUR' && !comparesWithGelesenem(system, zellen, gleichung))
      continue
    for (const zelle of gleichung.zellen) jeZelle[zelle]!.push(g)
  }
  // Of sums that lead there the shortest is the one that can be told.
  const laenge = (g: number): number => system.gleichungen[g]!.zellen.length
  for (const alle of jeZelle) alle.sort((a, b) => laenge(a) - laenge(b))
  const istOffen = (i: number): boolean => verborgen.has(i) || system.zellen[i]!.lage === 'NIE'
  return (von) => {
    const herkunft = new Map<number, Schritt>()
    const wege = new Set([von])
    // A set hands out what is added while it is walked: nearest first.
    for (const zelle of wege) {
      for (const gleichung of jeZelle[zelle]!) {
        for (const nach of system.gleichungen[gleichung]!.zellen) {
          if (wege.has(nach) || !istOffen(nach)) continue
          wege.add(nach)
          herkunft.set(nach, { gleichung, von: zelle, nach })
          if (system.zellen[nach]!.bedarf !== null) return zurueck(herkunft, nach)
        }
      }
    }
    return []
  }
}

const comparesWithGelesenem = (
  system: Schutzsystem,
  zellen: Schutzblocksystem['zellen'],
  { zellen: glieder }: Schutzsystem['gleichungen'][number],
): boolean => glieder.some((i) => zellen[i]!.stand !== null && system.zellen[i]!.lage === 'BEKANNT')

function zurueck(herkunft: ReadonlyMap<number, Schritt>, bis: number): readonly Schritt[] {
  const weg: Schritt[] = []
  for (let schritt = herkunft.get(bis); schritt; schritt = herkunft.get(schritt.von)) {
    weg.unshift(schritt)
  }
  return weg
}
