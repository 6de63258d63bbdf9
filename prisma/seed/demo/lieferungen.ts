/** The figures of the demo Kreis as files, each with the mapping that reads it. */
import type { Plaetze } from './angebote/abgleich.ts'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Zahlen } from './lage.ts'
import { addZahlen, createModell, type Modell, type Zahlenreihe } from './modell.ts'
import { BUND, KOMMUNEN, KREIS, LAND, NACHBARN } from './orte.ts'
import { QUARTIERE, sozialraumOf, type Quartierangabe } from './raeume.ts'
import { merkmalOf, NACHTRAEGE, SENDUNGEN, type Sendung } from './sendungen.ts'
import { hide, zeichenOf } from './zeichen.ts'

export interface Demolieferung {
  readonly datei: { readonly name: string; readonly inhalt: Uint8Array }
  /** Mapping file as JSON text. */
  readonly zuordnung: string
  /** Key of the Raum whose organisation delivers it. */
  readonly von: string
}

/** One row of a file before it is written. */
interface Zeile {
  readonly schluessel: string
  readonly zeit: string
  readonly jahr: number
  readonly zahlen: Zahlen
}

export interface Demolieferungen {
  /** Places of a Kommune at the end of a year, as they are delivered. */
  readonly plaetze: Plaetze
  readonly lieferungen: readonly Demolieferung[]
  /** What came after the figures were published. */
  readonly nachtraege: readonly Demolieferung[]
}

export function createLieferungen(): Demolieferungen {
  const modell = createModell()
  const toDatei = (sendung: Sendung) => toLieferung(sendung, createZeilen(sendung, modell))
  return {
    lieferungen: [...SENDUNGEN.map(toDatei), ...createQuartalslieferungen(modell)],
    nachtraege: NACHTRAEGE.map(toDatei),
    plaetze: createPlaetze(modell),
  }
}

function createPlaetze({ quartiere }: Modell): Plaetze {
  const summen = new Map<string, number>()
  for (const { schluessel, kommune } of QUARTIERE) {
    for (const [jahr, zahlen] of quartiere.get(schluessel)?.jahre ?? []) {
      for (const [merkmal, zahl] of Object.entries(zahlen)) {
        const key = `${merkmal} ${kommune} ${jahr}`
        if (merkmal.startsWith('plaetze_')) summen.set(key, (summen.get(key) ?? 0) + zahl)
      }
    }
  }
  return (merkmal, kommune, jahr) => summen.get(`${merkmal} ${kommune} ${jahr}`)
}

const NAMEN: ReadonlyMap<string, string> = new Map([
  ...KOMMUNEN.flatMap(({ ags, name, sozialraeume }) => [
    [ags, name] as const,
    ...sozialraeume.map((raum, i) => [`${ags}${i + 1}`, raum.name] as const),
  ]),
  ...QUARTIERE.map(({ schluessel, name }) => [schluessel, name] as const),
  ...[...NACHBARN, LAND, BUND, KREIS].map(({ schluessel, name }) => [schluessel, name] as const),
])

function createZeilen(sendung: Sendung, modell: Modell): readonly Zeile[] {
  const { zeit, jahre, jugendamt, merkmale, vorjahrStatt } = sendung
  const quartiere = QUARTIERE.filter(
    (eines) => jugendamt === undefined || eines.jugendamt === jugendamt,
  )
  const massstaebe = sendung.ohneMassstaebe === true ? [] : [...modell.massstaebe]
  return jahre.flatMap((jahr) => {
    const bestandsjahr = zeit.jahresbeginn === true || jahr === vorjahrStatt ? jahr - 1 : jahr
    const figuresOf = (reihe: Zahlenreihe | undefined) =>
      reihe?.jahre.get(bestandsjahr) ?? reihe?.vorjahr ?? {}
    const group = (teile: readonly Quartierangabe[], keyOf: (eines: Quartierangabe) => string) =>
      groupZahlen(
        teile.map((eines) => [keyOf(eines), figuresOf(modell.quartiere.get(eines.schluessel))]),
      )
    const zeilen = [
      ...group(quartiere, keyOfEbene(sendung, zeit.letzterTag(jahr))),
      ...(sendung.kreis === true ? group(QUARTIERE, () => KREIS.schluessel) : []),
      ...massstaebe.map(([schluessel, reihe]) => ({ schluessel, zahlen: figuresOf(reihe) })),
    ]
    return zeilen
      .filter(({ zahlen }) => Object.keys(zahlen).some((key) => merkmale.includes(nameOf(key))))
      .map((zeile) => ({ ...zeile, jahr, zeit: zeit.text(jahr) }))
  })
}

/** Which area of the file a Quartier counts for on a day. */
function keyOfEbene({ ebene }: Sendung, tag: string): (quartier: Quartierangabe) => string {
  if (ebene === 'QUARTIER') return ({ schluessel }) => schluessel
  return ebene === 'KOMMUNE' ? ({ kommune }) => kommune : (eines) => sozialraumOf(eines, tag)
}

/** Adds up what has the same key. */
function groupZahlen(
  teile: readonly (readonly [schluessel: string, zahlen: Zahlen])[],
): readonly { readonly schluessel: string; readonly zahlen: Zahlen }[] {
  const gruppen = new Map<string, Zahlen[]>()
  for (const [schluessel, zahlen] of teile) {
    const gruppe = gruppen.get(schluessel)
    if (gruppe === undefined) gruppen.set(schluessel, [zahlen])
    else gruppe.push(zahlen)
  }
  return [...gruppen].map(([schluessel, gruppe]) => ({ schluessel, zahlen: addZahlen(gruppe) }))
}

const QUARTALSTAGE = ['31.03.', '30.06.', '30.09.', '31.12.'] as const

/** Unemployment quarter by quarter, and the population it is divided by. */
function createQuartalslieferungen({ quartiere }: Modell): readonly Demolieferung[] {
  const [erstes] = quartiere.values()
  const quartale = [...(erstes?.quartale.keys() ?? [])].map((name) => {
    const [jahr, quartal] = name.split('-').map(Number) as [number, number]
    return { name, jahr, quartal }
  })
  const bestand: Zeile[] = []
  const arbeitslose: Zeile[] = []
  for (const { name, jahr, quartal } of quartale) {
    const figuresOf = ({ schluessel }: Quartierangabe) =>
      quartiere.get(schluessel)?.quartale.get(name) ?? {}
    // The last day of a year is in the yearly file.
    for (const eines of quartal < 4 ? QUARTIERE : []) {
      const zeit = `${QUARTALSTAGE[quartal - 1]}${jahr}`
      bestand.push({ schluessel: eines.schluessel, zahlen: figuresOf(eines), jahr, zeit })
    }
    const raeume = groupZahlen(
      QUARTIERE.map((eines) => [sozialraumOf(eines, `${jahr}-12-31`), figuresOf(eines)]),
    )
    for (const raum of raeume) {
      arbeitslose.push({ ...raum, jahr, zeit: `${quartal}. Quartal ${jahr}` })
    }
  }
  return [
    toLieferung({ ...QUARTALSBESTAND, zeit: { art: 'STICHTAG' } }, bestand),
    toLieferung({ ...QUARTALSARBEITSLOSE, zeit: { art: 'QUARTAL' } }, arbeitslose),
  ]
}

const QUARTALSBESTAND = {
  datei: 'Einwohner_Erwerbsalter_Quartalsenden_2015-2025.csv',
  titel: 'Einwohner im Erwerbsalter',
  quelle: 'melderegister',
  merkmale: ['bevoelkerung'],
}
const QUARTALSARBEITSLOSE = {
  datei: 'BA_Arbeitslose_Quartale_2014-2025.csv',
  titel: 'Arbeitslose am Ende des Quartals',
  quelle: 'arbeitsagentur',
  merkmale: ['arbeitslose', 'arbeitslose_sgb2'],
}

type Tabellenkopf = Pick<Sendung, 'datei' | 'titel' | 'quelle' | 'merkmale' | 'jugendamt'> & {
  readonly zeit: Pick<Sendung['zeit'], 'art'>
}

function toLieferung(kopf: Tabellenkopf, zeilen: readonly Zeile[]): Demolieferung {
  const { datei, titel, quelle, merkmale, zeit } = kopf
  const keys = Object.keys(zeilen[0]?.zahlen ?? {}).filter((key) => merkmale.includes(nameOf(key)))
  const verdeckt = createVerdeckt(zeilen, keys)
  const text = zeilen.map(({ schluessel, zeit: wann, jahr, zahlen }) =>
    [
      schluessel,
      NAMEN.get(schluessel) ?? '',
      wann,
      ...keys.map(
        (key) =>
          zeichenOf({ quelle, schluessel, jahr }) ??
          (verdeckt.has(`${schluessel} ${wann} ${key}`) ? '*' : write(zahlen[key])),
      ),
    ].join(';'),
  )
  const zuordnung: Zuordnung = {
    name: `${titel} (Demodaten, synthetisch)`,
    quelle,
    trennzeichen: ';',
    dezimalzeichen: ',',
    kopfzeilen: 1,
    raum: { schluessel: 'SCHLUESSEL', name: 'NAME', art: 'EIGEN' },
    zeitraum: { spalte: 'ZEIT', art: zeit.art },
    werte: keys.map(toWert),
  }
  const kopfzeile = ['SCHLUESSEL', 'NAME', 'ZEIT', ...keys.map(headOf)].join(';')
  return {
    datei: { name: datei, inhalt: new TextEncoder().encode([kopfzeile, ...text].join('\n')) },
    zuordnung: JSON.stringify(zuordnung),
    // A town with a Jugendamt of its own delivers itself; the Kreis gathers the rest.
    von: kopf.jugendamt ?? KREIS.schluessel,
  }
}

/** Cells of the Kreis that are hidden, as `05370024 2015/16 raeumungsklagen`. */
function createVerdeckt(zeilen: readonly Zeile[], keys: readonly string[]): ReadonlySet<string> {
  const eigene = zeilen.filter(
    ({ schluessel }) => schluessel.startsWith(KREIS.schluessel) && schluessel !== KREIS.schluessel,
  )
  const verdeckt = [...new Set(eigene.map(({ zeit }) => zeit))].flatMap((zeit) => {
    const gleichzeitige = eigene.filter((zeile) => zeile.zeit === zeit)
    return keys.flatMap((key) => {
      const stellen = hide(
        key,
        gleichzeitige.map(({ zahlen }) => zahlen[key] ?? 0),
      )
      return [...stellen].map((i) => `${gleichzeitige[i]!.schluessel} ${zeit} ${key}`)
    })
  })
  return new Set(verdeckt)
}

/** Where nobody counts something, the cell is barred. */
const write = (zahl: number | undefined) =>
  zahl === undefined ? 'x' : String(zahl).replace('.', ',')
const nameOf = (key: string) => key.split(' ')[0] ?? key
const headOf = (key: string) => key.toUpperCase().replaceAll(/[ -]/g, '_')

function toWert(key: string): Zuordnung['werte'][number] {
  const [schluessel, ...teile] = key.split(' ')
  const { name, einheit, art } = merkmalOf(schluessel)
  const teilgruppe = Object.assign({}, ...teile.map(toTeilgruppe)) as Partial<Teilgruppe>
  return {
    spalte: headOf(key),
    merkmal: { schluessel: nameOf(key), name, einheit, art },
    ...(teile.length > 0 && { teilgruppe }),
  }
}

/** `0-3`, `65-`, `w`, `m`, `a` as parts of a key. */
function toTeilgruppe(teil: string): Partial<Teilgruppe> {
  if (teil === 'a') return { nationalitaet: 'AUSLAENDISCH' }
  if (teil === 'm' || teil === 'w') return { geschlecht: teil === 'w' ? 'WEIBLICH' : 'MAENNLICH' }
  const [von, bis] = teil.split('-')
  return { alterVon: Number(von), alterBis: bis === '' ? null : Number(bis) }
}
