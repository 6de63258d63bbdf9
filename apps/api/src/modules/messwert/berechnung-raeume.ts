import { ANTEILE } from '@sozial/domain/aggregation'
import type { Neuzuschnitt } from '@sozial/domain/aggregation'
import { findNaechsteGruppe } from '@sozial/domain/indikator'
import type { Teilgruppe } from '@sozial/domain/indikator'
import { WERTEBENEN } from '@sozial/domain/raum'
import type { Ebene } from '@sozial/domain/raum'
import { letzterTag } from '@sozial/domain/zeitraum'
import type { Tag, Zeitraum } from '@sozial/domain/zeitraum'
import type { Abstammung, Flaeche, Teilung } from './raumbaum.queries.ts'

/**
 * Levels whose parts are never complete in the database of one Kreis: a Land
 * would come out as large as the one Kreis that is known of it.
 */
const NIE_SUMMIERT: ReadonlySet<Ebene> = new Set<Ebene>(['BUND', 'LAND'])

/** The areas of all Gebietsstände, what they are made of and what they came from. */
export interface Raumbaum {
  /** All areas of all times, also those that no Zeitraum is computed for. */
  readonly flaechen: readonly Flaeche[]
  /** Every Fassung once. */
  readonly raumfassungen: readonly number[]
  /**
   * The areas that a Zeitraum is computed for: those of today, so that a series
   * has one shape, those whose borders held on its last day, and the newest, so
   * that the figures are there on the day these begin.
   */
  readonly flaechenOf: (zeitraum: Zeitraum) => readonly Flaeche[]
  /**
   * Parts of an area that add up to it, by their ids: one list per Gliederung
   * and time; empty for leaves. Those of the day go first, then the newest;
   * last the areas that became this one whole after the day.
   */
  readonly zerlegungenOf: (raum: string, tag: Tag) => readonly (readonly string[])[]
  /** The change of borders after the day that an area came from, with the shares for a group. */
  readonly zuschnittOf: (raum: string, tag: Tag) => Zuschnitt | undefined
  /** All that the values of an area can depend on but figures. */
  readonly bauOf: (raum: string) => Bau
}

/** What an area is or was put together from at any time, and the change it came from. */
export interface Bau {
  readonly zerlegungen: readonly Pick<Zerlegung, 'teile'>[]
  readonly vorgaenger: readonly Zerlegung[]
  readonly gruppe: Gruppe | undefined
}

/** Areas that gave way to others on one day. */
export interface Zuschnitt {
  readonly datum: Tag
  /** The areas that gave way, by their ids. */
  readonly alte: readonly string[]
  readonly fuer: (gruppe: Teilgruppe) => Neuzuschnitt
}

interface Zerlegung {
  readonly teile: readonly string[]
  readonly ab: Tag
  readonly bis: Tag | null
}

/** Joins areas and their Zuordnungen of all Gliederungen to one graph. */
export function createRaumbaum(
  flaechen: readonly Flaeche[],
  teilungen: readonly Teilung[],
  abstammungen: readonly Abstammung[],
): Raumbaum {
  const zerlegungen = toZerlegungen(flaechen, teilungen)
  const gruppen = toGruppen(abstammungen)
  const zuschnitte = toZuschnitte(gruppen)
  const ganz = toVorgaenger(flaechen, zerlegungen, gruppen)
  const herkunft = new Map(gruppen.flatMap((gruppe) => gruppe.neue.map((raum) => [raum, gruppe])))
  return {
    flaechen,
    raumfassungen: [...new Set(flaechen.flatMap(({ raumfassungen }) => raumfassungen))],
    flaechenOf: (zeitraum) => {
      const tag = letzterTag(zeitraum)
      return flaechen.filter((flaeche) => isMeant(flaeche, tag))
    },
    zerlegungenOf: (raum, tag) => {
      const frueher = (ganz.get(raum) ?? []).filter(({ bis }) => bis === null || tag < bis)
      return [...atFirst(zerlegungen.get(raum) ?? [], tag), ...frueher].map(({ teile }) => teile)
    },
    zuschnittOf: (raum, tag) => {
      const zuschnitt = zuschnitte.get(raum)
      return zuschnitt && tag < zuschnitt.datum ? zuschnitt : undefined
    },
    bauOf: (raum) => ({
      zerlegungen: ohneWahl(zerlegungen.get(raum) ?? []),
      vorgaenger: ganz.get(raum) ?? [],
      gruppe: herkunft.get(raum),
    }),
  }
}

function isMeant({ ebene, ab, bis, giltHeute }: Flaeche, tag: Tag): boolean {
  if (!WERTEBENEN.includes(ebene)) return false
  return giltHeute || bis === null || (ab <= tag && tag < bis)
}

type Zerlegungen = ReadonlyMap<string, readonly Zerlegung[]>

function toZerlegungen(flaechen: readonly Flaeche[], teilungen: readonly Teilung[]): Zerlegungen {
  const ungeteilt = new Set(
    flaechen.filter(({ ebene }) => NIE_SUMMIERT.has(ebene)).flatMap((f) => f.raumfassungen),
  )
  const nachRaum = new Map<string, Zerlegung[]>()
  for (const { oberId, teile, ab, bis } of teilungen) {
    if (ungeteilt.has(oberId)) continue
    add(nachRaum, String(oberId), { teile: teile.map(String), ab, bis })
  }
  return nachRaum
}

function add<T>(listen: Map<string, T[]>, key: string, eintrag: T): void {
  const liste = listen.get(key)
  if (liste === undefined) listen.set(key, [eintrag])
  else liste.push(eintrag)
}

/** Where there is but one way to put an area together, it holds for every day. */
const ohneWahl = (zerlegungen: readonly Zerlegung[]): Bau['zerlegungen'] =>
  zerlegungen.length < 2 ? zerlegungen.map(({ teile }) => ({ teile })) : zerlegungen

/** Who lived in an area on a day is the sum of its parts of that day, wherever these lie today. */
function atFirst(zerlegungen: readonly Zerlegung[], tag: Tag): readonly Zerlegung[] {
  if (zerlegungen.length < 2) return zerlegungen
  const damals = zerlegungen.filter(({ ab, bis }) => ab <= tag && (bis === null || tag < bis))
  const andere = zerlegungen.filter((eine) => !damals.includes(eine))
  return [...damals, ...andere]
}

/**
 * What an area was before it was cut as it is, where nothing has to be
 * estimated: the areas that became it whole, and an earlier one of the very
 * same parts (a division that came back).
 */
function toVorgaenger(
  flaechen: readonly Flaeche[],
  zerlegungen: Zerlegungen,
  gruppen: readonly Gruppe[],
): Zerlegungen {
  const vorgaenger = new Map<string, Zerlegung[]>()
  for (const { alte, neue, datum } of gruppen) {
    if (neue.length === 1) add(vorgaenger, neue[0]!, { teile: alte, ab: datum, bis: datum })
  }
  for (const gleiche of toGleiche(flaechen, zerlegungen)) {
    for (const { raum, ab } of gleiche) {
      for (const frueher of gleiche) {
        if (frueher.raum === raum || frueher.ab >= ab) continue
        add(vorgaenger, raum, { teile: [frueher.raum], ab: frueher.ab, bis: ab })
      }
    }
  }
  return vorgaenger
}

/** Areas of one Ebene that have, or had, the very same parts. */
function toGleiche(
  flaechen: readonly Flaeche[],
  zerlegungen: Zerlegungen,
): Iterable<readonly { readonly raum: string; readonly ab: Tag }[]> {
  const ebenen = new Map(
    flaechen.flatMap(({ ebene, raumfassungen }) =>
      raumfassungen.map((id) => [String(id), ebene] as const),
    ),
  )
  const nachTeilen = new Map<string, { readonly raum: string; readonly ab: Tag }[]>()
  for (const [raum, teilungen] of zerlegungen) {
    for (const { teile, ab } of teilungen) {
      add(nachTeilen, `${ebenen.get(raum)}|${teile.join()}`, { raum, ab })
    }
  }
  return nachTeilen.values()
}

/** The areas of one change, old and new, and which share of whom went where. */
export interface Gruppe {
  readonly datum: Tag
  readonly alte: readonly string[]
  readonly neue: readonly string[]
  readonly abstammungen: readonly Abstammung[]
}

/** The changes: what hangs together by what came from what on one day. */
function toGruppen(abstammungen: readonly Abstammung[]): readonly Gruppe[] {
  const offen = new Set(abstammungen)
  const gruppen: Gruppe[] = []
  for (const eine of abstammungen) {
    if (!offen.delete(eine)) continue
    const zusammen = [eine]
    // Walked in the order of insertion, also over what is added on the way.
    for (const { datum, vonId, zuId } of zusammen) {
      for (const andere of offen) {
        if (andere.datum !== datum || (andere.vonId !== vonId && andere.zuId !== zuId)) continue
        offen.delete(andere)
        zusammen.push(andere)
      }
    }
    gruppen.push({
      datum: eine.datum,
      alte: einmal(zusammen.map(({ vonId }) => vonId)),
      neue: einmal(zusammen.map(({ zuId }) => zuId)),
      abstammungen: zusammen,
    })
  }
  return gruppen
}

const einmal = (ids: readonly number[]): readonly string[] =>
  [...new Set(ids)].toSorted((a, b) => a - b).map(String)

function toZuschnitte(gruppen: readonly Gruppe[]): ReadonlyMap<string, Zuschnitt> {
  const nachRaum = new Map<string, Zuschnitt>()
  for (const gruppe of gruppen) {
    const { datum, alte } = gruppe
    const zuschnitt = { datum, alte, fuer: createNeuzuschnitte(gruppe) }
    for (const raum of gruppe.neue) nachRaum.set(raum, zuschnitt)
  }
  return nachRaum
}

/** The shares for a group, remembered: one change is estimated by one object. */
function createNeuzuschnitte(gruppe: Gruppe): (gesucht: Teilgruppe) => Neuzuschnitt {
  const { alte, neue, abstammungen } = gruppe
  const gemerkt = new Map<string, Neuzuschnitt>()
  const anteileOf = (alt: string, gesucht: Teilgruppe) => {
    const davon = abstammungen.filter(({ vonId }) => String(vonId) === alt)
    const bekannte = davon[0]!.umsteiger.map(({ teilgruppe }) => teilgruppe)
    const naechste = findNaechsteGruppe(gesucht, bekannte)
    return naechste && neue.map((raum) => anteilOf(davon, raum, naechste))
  }
  return (gesucht) => {
    const { geschlecht, nationalitaet, alterVon, alterBis } = gesucht
    const key = `${geschlecht}|${nationalitaet}|${alterVon}|${alterBis}`
    let neuzuschnitt = gemerkt.get(key)
    if (neuzuschnitt === undefined) {
      // What became one area whole needs no Umsteiger.
      const anteile = alte.map((alt) => (neue.length > 1 ? anteileOf(alt, gesucht) : [ANTEILE]))
      gemerkt.set(key, (neuzuschnitt = { alte, neue, anteile }))
    }
    return neuzuschnitt
  }
}

function anteilOf(davon: readonly Abstammung[], raum: string, gruppe: Teilgruppe): number {
  const abstammung = davon.find(({ zuId }) => String(zuId) === raum)
  const umsteiger = abstammung?.umsteiger.find(({ teilgruppe }) => istGleich(teilgruppe, gruppe))
  return umsteiger?.anteil ?? 0
}

const istGleich = (a: Teilgruppe, b: Teilgruppe): boolean =>
  a.alterVon === b.alterVon &&
  a.alterBis === b.alterBis &&
  a.geschlecht === b.geschlecht &&
  a.nationalitaet === b.nationalitaet
