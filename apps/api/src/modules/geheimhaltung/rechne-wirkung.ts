import { NICHTS_GESAGT, type Geheimhaltungsregel, type Loeser } from '@sozial/domain/geheimhaltung'
import { createHighsLoeser } from '@sozial/domain/geheimhaltung-loeser'
import { createSchutzsysteme } from '@sozial/domain/geheimhaltung-system'
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { groupBy } from '../../group-by.ts'
import { entscheideZellen, type Gerechnetes, type Zellentscheidung } from './entscheide-zellen.ts'
import { rechneSystem } from './rechne-systeme.ts'
import { findErgebnisse, toKey } from './schutzspeicher.queries.ts'
import { findVerborgene, type Verborgenes } from './schwellenwirkung.lesen.queries.ts'
import { findLaufeingabe, type Laufblock, type Laufeingabe } from './systemeingabe.queries.ts'
import {
  addiere,
  NICHTS,
  zaehle,
  type Raumwirkung,
  type Zahl,
  type Zellwirkung,
} from './zellwirkung.ts'

/** Other minima for a Quelle, an Indikator, an Indikator from a Quelle, or everything. */
export interface Schwellenfrage {
  readonly datenstand: number
  readonly quelleId: number | null
  readonly indikatorId: number | null
  /** null: as now. */
  readonly minZaehler: number | null
  readonly minNenner: number | null
}

/** What a Datenstand would show and hide under other minima. */
export interface Schwellenwirkung {
  readonly vorher: Zahl
  readonly nachher: Zahl
  readonly jeEbene: readonly {
    readonly ebene: Ebene
    readonly vorher: Zahl
    readonly nachher: Zahl
  }[]
  readonly jeIndikator: readonly Indikatorwirkung[]
  /** Tables that would not be published at all, and now are. */
  readonly ausgelassen: readonly { readonly indikator: Indikator; readonly zeitraumId: number }[]
}

type Indikator = Pick<Laufblock, 'slug' | 'name'>

export interface Indikatorwirkung {
  readonly indikator: Indikator
  readonly vorher: Zahl
  readonly nachher: Zahl
  readonly verlieren: Raumwirkung
  readonly gewinnen: Raumwirkung
}

/**
 * Protects a frozen Datenstand as if other minima held, with all that would have
 * to be hidden so that no other number follows, and compares with what it shows.
 * Nothing is stored; parts that the change does not touch are taken from what was
 * computed for it.
 */
export async function rechneWirkung(
  db: Schreibdatenbank,
  frage: Schwellenfrage,
): Promise<Schwellenwirkung> {
  const { lauf, bisher } = await writeAside(db, async (tx) => ({
    lauf: await findLaufeingabe(tx, frage.datenstand, (regeln) => withFrage(regeln, frage)),
    bisher: await findVerborgene(tx, frage.datenstand),
  }))
  const loeser = await createHighsLoeser()
  const gerechnete = await rechne(db, lauf, loeser)
  return vergleiche(lauf, entscheideZellen(lauf, gerechnete, loeser), bisher)
}

/** The rule in question says what is asked; for everything, each of them does. */
export function withFrage(
  regeln: readonly Geheimhaltungsregel[],
  { quelleId, indikatorId, minZaehler, minNenner }: Schwellenfrage,
): readonly Geheimhaltungsregel[] {
  const frage = (regel: Geheimhaltungsregel): Geheimhaltungsregel => ({
    ...regel,
    minZaehler: minZaehler ?? regel.minZaehler,
    minNenner: minNenner ?? regel.minNenner,
  })
  const ort = { quelleId, indikatorId }
  const gemeint = (regel: Geheimhaltungsregel): boolean =>
    (quelleId === null && indikatorId === null) ||
    (regel.quelleId === quelleId && regel.indikatorId === indikatorId)
  const neue = regeln.some(gemeint) ? [] : [frage({ ...NICHTS_GESAGT, ...ort })]
  return [...regeln.map((regel) => (gemeint(regel) ? frage(regel) : regel)), ...neue]
}

async function rechne(
  db: Schreibdatenbank,
  { eingabe }: Laufeingabe,
  loeser: Loeser,
): Promise<readonly Gerechnetes[]> {
  const systeme = createSchutzsysteme(eingabe)
  const keys = systeme.map(({ pruefsumme }) => toKey(pruefsumme))
  const bekannte = await writeAside(db, (tx) => findErgebnisse(tx, keys))
  return systeme.map((blocksystem, i) => ({
    blocksystem,
    ergebnis: bekannte.get(keys[i]!) ?? rechneSystem(blocksystem, loeser),
  }))
}

type Wirkungszelle = Zellwirkung & {
  readonly block: Laufblock
  readonly fehltGanz: boolean
}

function vergleiche(
  lauf: Laufeingabe,
  zellen: readonly Zellentscheidung[],
  bisher: readonly Verborgenes[],
): Schwellenwirkung {
  const wirkungen = findWirkungen(lauf, zellen, bisher)
  const jeIndikator = [...groupBy(wirkungen, ({ block }) => block.slug).values()].map((eigene) => {
    const { slug, name } = eigene[0]!.block
    return { indikator: { slug, name }, ...zaehle(eigene) }
  })
  const jeEbene = EBENEN.flatMap((ebene) => {
    const eigene = wirkungen.filter(({ block }) => block.ebene === ebene)
    if (eigene.length === 0) return []
    const { vorher, nachher } = zaehle(eigene)
    return [{ ebene, vorher, nachher }]
  })
  return {
    vorher: jeEbene.map(({ vorher }) => vorher).reduce(addiere, NICHTS),
    nachher: jeEbene.map(({ nachher }) => nachher).reduce(addiere, NICHTS),
    jeEbene,
    jeIndikator: jeIndikator
      .filter(({ verlieren, gewinnen }) => verlieren.gesamt + gewinnen.gesamt > 0)
      .toSorted((a, b) => gewichtOf(b) - gewichtOf(a)),
    ausgelassen: findAusgelassene(wirkungen),
  }
}

/** Every cell with a figure, or that hides one. */
function findWirkungen(
  { bloecke: alle, namen }: Laufeingabe,
  zellen: readonly Zellentscheidung[],
  bisher: readonly Verborgenes[],
): readonly Wirkungszelle[] {
  const bloecke = new Map(alle.map((block) => [block.id, block]))
  const ortOf = (block: number, raum: number): string => `${block}|${raum}`
  const alte = new Map(bisher.map((eine) => [ortOf(eine.blockId, eine.raumfassungId), eine.art]))
  return zellen.flatMap(({ blockId, raumfassungId, status, art }) => {
    const alteArt = alte.get(ortOf(blockId, raumfassungId)) ?? null
    const gezeigt = status === 'GUELTIG' || status === 'NULL_WERT'
    if (!gezeigt && art === null && alteArt === null) return []
    return [
      {
        block: bloecke.get(blockId)!,
        raum: namen.get(raumfassungId) ?? '',
        vorher: alteArt === null,
        nachher: art === null,
        fehltGanz: art === 'AUSGELASSEN' && alteArt !== 'AUSGELASSEN',
      },
    ]
  })
}

function findAusgelassene(wirkungen: readonly Wirkungszelle[]): Schwellenwirkung['ausgelassen'] {
  const fehlende = wirkungen.filter(({ fehltGanz }) => fehltGanz)
  return [...groupBy(fehlende, ({ block }) => `${block.slug}|${block.zeitraumId}`).values()].map(
    (eigene) => {
      const { slug, name, zeitraumId } = eigene[0]!.block
      return { indikator: { slug, name }, zeitraumId }
    },
  )
}

const gewichtOf = ({ verlieren, gewinnen }: Indikatorwirkung): number =>
  verlieren.zahlen + gewinnen.zahlen
