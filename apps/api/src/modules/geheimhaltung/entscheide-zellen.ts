import {
  findPrimaerregel,
  rundeAuf5,
  rundeMesswert,
  type Loeser,
} from '@sozial/domain/geheimhaltung'
import {
  schutztypOf,
  type Schutzblocksystem,
  type Zellbezug,
} from '@sozial/domain/geheimhaltung-system'
import { istGeheim, type WertStatus } from '@sozial/domain/wert'
import { createKetten } from './describe-kette.ts'
import type { Pruefzeile, Systemergebnis } from './rechne-systeme.ts'
import type { Laufblock, Laufeingabe } from './systemeingabe.queries.ts'
import type { Zellergebnis } from './zellergebnis.queries.ts'

/** A system with what its protection came to. */
export interface Gerechnetes {
  readonly blocksystem: Schutzblocksystem
  readonly ergebnis: Systemergebnis
}

/** What the systems say about one number of a Messwert. */
interface Zahllage {
  readonly verborgen: boolean
  readonly ausgelassen: boolean
  /** Published instead of the number itself, where it is rounded. */
  readonly zahl: number | null
  readonly pruefung: Zahlpruefung | null
  readonly begruende: Begruendung
}

type Begruendung = () => Zellergebnis['kette']

/** What became of a cell; its sums are told when asked for, for that takes longer than deciding. */
export interface Zellentscheidung extends Omit<Zellergebnis, 'kette'> {
  readonly begruende: Begruendung
}

type Zahlpruefung = Pick<
  Zellergebnis,
  'teil' | 'unten' | 'oben' | 'erforderlichUnten' | 'erforderlichOben' | 'genau' | 'verfahren'
>

/** Of every Messwert whether it is shown, and why not: it is where all numbers it is made of are. */
export function entscheideZellen(
  { bloecke: alle, namen, vorgaenger }: Laufeingabe,
  gerechnete: readonly Gerechnetes[],
  loeser: Loeser,
): readonly Zellentscheidung[] {
  const bloecke = new Map(alle.map((block) => [block.id, block]))
  const staende = new Map(vorgaenger.map(({ nummer, name }) => [nummer, name]))
  const lagen = new Map<string, Zahllage>()
  for (const eines of gerechnete) {
    const rahmen = { bloecke, namen, staende, loeser }
    for (const [key, lage] of findLagen(eines, rahmen)) {
      const da = lagen.get(key)
      lagen.set(key, da === undefined ? lage : vereine(da, lage))
    }
  }
  return alle.flatMap((block) =>
    block.raumfassungen.map((raumfassung, i) => {
      const zaehler = lagen.get(toKey(block.id, raumfassung, 'ZAEHLER'))
      const nenner = lagen.get(toKey(block.id, raumfassung, 'NENNER'))
      return entscheide(block, i, { zaehler, nenner })
    }),
  )
}

const toKey = (block: number, raumfassung: number, teil: Zellbezug['teil']): string =>
  `${block}|${raumfassung}|${teil}`

function* findLagen(
  { blocksystem, ergebnis }: Gerechnetes,
  rahmen: Parameters<typeof createKetten>[2],
): Generator<readonly [string, Zahllage]> {
  const { system, zellen } = blocksystem
  const sekundaer = new Set(ergebnis.sekundaer)
  const ausgelassen = new Set(ergebnis.ausgelassen)
  const zahlen = new Map(ergebnis.zahlen)
  const pruefungen = new Map(ergebnis.pruefungen.map((zeile) => [zeile.zelle, zeile]))
  let ketten: ReturnType<typeof createKetten> | undefined
  for (const [i, { bezuege }] of zellen.entries()) {
    const gerundet = zahlen.get(i)
    const verborgen =
      sekundaer.has(i) || (system.zellen[i]!.lage === 'VERBORGEN' && gerundet === undefined)
    for (const { block, raumfassung, teil, faktor } of bezuege) {
      const pruefung = pruefungen.get(i)
      yield [
        toKey(block, raumfassung, teil),
        {
          verborgen,
          ausgelassen: ausgelassen.has(i),
          zahl: gerundet === undefined ? null : gerundet / faktor,
          pruefung:
            pruefung === undefined
              ? null
              : toZahlpruefung(pruefung, system.zellen[i]!, { teil, faktor }),
          begruende: () => {
            ketten ??= createKetten(blocksystem, ergebnis, rahmen)
            return ketten({ zelle: i, raumfassung, teil, faktor })
          },
        },
      ]
    }
    yield* findAbgeleitete({ blocksystem, ergebnis }, i, {
      verborgen,
      ausgelassen: ausgelassen.has(i),
      namen: rahmen.namen,
    })
  }
}

/** Of an estimate: it goes with each number that it was made from. */
function* findAbgeleitete(
  { blocksystem: { zellen } }: Gerechnetes,
  i: number,
  { verborgen, ausgelassen, namen }: Ursprung,
): Generator<readonly [string, Zahllage]> {
  const { raum, abgeleitete } = zellen[i]!
  const ort = namen.get(raum) ?? 'einem Raum'
  const satz = `Geschätzt aus ${ort} in früheren Grenzen. Dort ist die Zahl verborgen, und aus Schätzungen ließe sie sich zurückrechnen.`
  for (const { block, raumfassung, teil } of abgeleitete) {
    yield [
      toKey(block, raumfassung, teil),
      {
        verborgen,
        ausgelassen,
        zahl: null,
        pruefung: null,
        begruende: () => [{ satz, ohneZahlen: satz, summe: [] }],
      },
    ]
  }
}

interface Ursprung {
  readonly verborgen: boolean
  readonly ausgelassen: boolean
  readonly namen: ReadonlyMap<number, string>
}

/** The number itself, and what it was estimated from: hidden where one of them is. */
function vereine(eine: Zahllage, andere: Zahllage): Zahllage {
  const istOffen = ({ verborgen, ausgelassen }: Zahllage): boolean => !verborgen && !ausgelassen
  const geltende = istOffen(eine) && !istOffen(andere) ? andere : eine
  return { ...geltende, zahl: istOffen(geltende) ? (eine.zahl ?? andere.zahl) : null }
}

/** In the unit of the Messwert. */
function toZahlpruefung(
  { unten, oben, genau, verfahren }: Pruefzeile,
  { bedarf }: Schutzblocksystem['system']['zellen'][number],
  { teil, faktor }: Pick<Zellbezug, 'teil' | 'faktor'>,
): Zahlpruefung {
  const [a, b] = faktor < 0 ? [oben, unten] : [unten, oben]
  const geteilt = (zahl: number | null) => (zahl === null ? null : zahl / faktor)
  const ende = bedarf?.art === 'SPANNE' ? [bedarf.unten / faktor, bedarf.oben / faktor] : null
  return {
    teil,
    unten: geteilt(a),
    oben: geteilt(b),
    erforderlichUnten: ende === null ? null : Math.min(...ende),
    erforderlichOben: ende === null ? null : Math.max(...ende),
    genau,
    verfahren,
  }
}

const OHNE_PRUEFUNG: Zahlpruefung = {
  teil: null,
  unten: null,
  oben: null,
  erforderlichUnten: null,
  erforderlichOben: null,
  genau: null,
  verfahren: null,
}

interface Zahllagen {
  readonly zaehler: Zahllage | undefined
  readonly nenner: Zahllage | undefined
}

const OHNE_GRUND: Begruendung = () => []

const OHNE_ART = {
  art: null,
  regel: null,
  ...OHNE_PRUEFUNG,
  begruende: OHNE_GRUND,
  gerundet: null,
} as const

function entscheide(block: Laufblock, i: number, { zaehler, nenner }: Zahllagen): Zellentscheidung {
  const status = block.status[i]!
  const ort = { blockId: block.id, raumfassungId: block.raumfassungen[i]! }
  const angeliefert = istGeheim(status) || status === 'UNBEKANNT_QUELLE'
  if (!angeliefert && !istGezeigt(status)) return { ...ort, status, ...OHNE_ART }
  const zahlen = { zaehler: block.zaehler[i] ?? null, nenner: block.nenner[i] ?? null }
  const lagen = [zaehler, nenner].filter((lage) => lage !== undefined)
  const ausgelassen = lagen.some((lage) => lage.ausgelassen)
  const rundet = block.schwellen.verfahren === 'RUNDUNG_5' && !ausgelassen
  // Rounded, it would narrow down what it was estimated from, which is rounded, too.
  if (rundet && block.geschaetzt?.[i] === true && !angeliefert) {
    return { ...ort, status: 'NICHT_SINNVOLL', ...OHNE_ART }
  }
  const regel =
    angeliefert || rundet
      ? null
      : findPrimaerregel(schutztypOf(block), { status, ...zahlen }, block.schwellen)
  const verborgen = angeliefert || regel !== null || lagen.some((lage) => lage.verborgen)
  if (!verborgen && !ausgelassen) {
    return {
      ...ort,
      status,
      ...OHNE_ART,
      ...(rundet && rundeZelle(block, zahlen, { zaehler, nenner })),
    }
  }
  const erste = findAnlass(lagen)
  return {
    ...ort,
    status: 'GEHEIM_PRIMAER',
    ...artOf({ angeliefert, ausgelassen, regel }),
    ...(erste?.pruefung ?? OHNE_PRUEFUNG),
    begruende: erste?.begruende ?? (() => [describeOhneSystem(block, regel)]),
    gerundet: null,
  }
}

/** The number that it is hidden for: of a small group the other may be shown. */
const findAnlass = (lagen: readonly Zahllage[]): Zahllage | undefined =>
  lagen.find(({ pruefung }) => pruefung !== null) ??
  lagen.find(({ ausgelassen, verborgen }) => ausgelassen || verborgen)

/** Of what hangs together with nothing that needs protection. */
function describeOhneSystem(
  { berechnung }: Laufblock,
  regel: Zellergebnis['regel'],
): Zellergebnis['kette'][number] {
  const satz =
    berechnung.typ === 'QUOTIENT' && regel === 'NENNER'
      ? 'Verborgen ist nur das Verhältnis. Seine beiden Zahlen brauchen keinen Schutz: Wo sie für sich veröffentlicht sind, stehen sie. Auf so wenige bezogen besagt ihr Verhältnis aber nichts.'
      : 'Keine Summe verrät sie: In keiner veröffentlichten steht sie.'
  return { satz, ohneZahlen: satz, summe: [] }
}

const istGezeigt = (status: WertStatus): boolean => status === 'GUELTIG' || status === 'NULL_WERT'

function artOf({
  angeliefert,
  ausgelassen,
  regel,
}: Pick<Zellergebnis, 'regel'> & {
  readonly angeliefert: boolean
  readonly ausgelassen: boolean
}): Pick<Zellergebnis, 'art' | 'regel'> {
  if (angeliefert) return { art: 'LIEFERANT', regel: null }
  if (regel !== null) return { art: 'PRIMAER', regel }
  return ausgelassen ? { art: 'AUSGELASSEN', regel: null } : { art: 'SEKUNDAER', regel: 'SUMME' }
}

/** As it is published: every count of the Quelle that rounds as a multiple of 5, and what follows from them. */
function rundeZelle(
  { berechnung, intervall, quellen }: Laufblock,
  { zaehler, nenner }: { readonly zaehler: number | null; readonly nenner: number | null },
  lagen: Zahllagen,
): Partial<Zellentscheidung> {
  if (berechnung.typ === 'VERFAHREN' || berechnung.typ === 'FERTIGWERT' || zaehler === null)
    return {}
  const eigenerNenner = quellen.length === 1 || lagen.nenner?.zahl != null
  const zahlen = {
    zaehler: lagen.zaehler?.zahl ?? rundeAuf5(zaehler),
    nenner: nenner === null || !eigenerNenner ? nenner : (lagen.nenner?.zahl ?? rundeAuf5(nenner)),
  }
  const gerundet = rundeMesswert({ berechnung, intervall }, zahlen)
  return {
    status: gerundet.status,
    gerundet: {
      zaehler: gerundet.zaehler,
      nenner: gerundet.nenner,
      wert: gerundet.wert,
      unten: gerundet.intervall?.unten ?? null,
      oben: gerundet.intervall?.oben ?? null,
    },
  }
}
