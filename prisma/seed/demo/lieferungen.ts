/** The figures of the demo Kreis as files, each with the mapping that reads it. */
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Zahlen } from './lage.ts'
import { addZahlen, createModell, type Modell, type Zahlenreihe } from './modell.ts'
import { BUND, KOMMUNEN, KREIS, LAND, NACHBARN } from './orte.ts'
import { QUARTIERE, sozialraumOf, type Quartierangabe } from './raeume.ts'
import { merkmalOf, SENDUNGEN, type Sendung } from './sendungen.ts'
import { zeichenOf } from './zeichen.ts'

export interface Demolieferung {
  readonly datei: { readonly name: string; readonly inhalt: Uint8Array }
  /** Mapping file as JSON text. */
  readonly zuordnung: string
}

/** One row of a file before it is written. */
interface Zeile {
  readonly schluessel: string
  readonly zeit: string
  readonly jahr: number
  readonly zahlen: Zahlen
}

export function createLieferungen(): readonly Demolieferung[] {
  const modell = createModell()
  return [
    ...SENDUNGEN.map((sendung) => toLieferung(sendung, createZeilen(sendung, modell))),
    ...createQuartalslieferungen(modell),
  ]
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
  const { ebene, zeit, jahre, jugendamt } = sendung
  const quartiere = QUARTIERE.filter(
    (eines) => jugendamt === undefined || eines.jugendamt === jugendamt,
  )
  return jahre.flatMap((jahr) => {
    const tag = zeit.letzterTag(jahr)
    const keyOf = (quartier: Quartierangabe) => {
      if (ebene === 'QUARTIER') return quartier.schluessel
      return ebene === 'KOMMUNE' ? quartier.kommune : sozialraumOf(quartier, tag)
    }
    const figuresOf = (quartier: Quartierangabe) => modell.quartiere.get(quartier.schluessel)
    const zeilen = groupZahlen(quartiere, { keyOf, figuresOf, jahr })
    if (sendung.kreis === true) {
      zeilen.push(...groupZahlen(QUARTIERE, { keyOf: () => KREIS.schluessel, figuresOf, jahr }))
    }
    const massstaebe = sendung.ohneMassstaebe === true ? [] : [...modell.massstaebe]
    return [
      ...zeilen,
      ...massstaebe.map(([schluessel, reihe]) => ({
        schluessel,
        zahlen: reihe.jahre.get(jahr) ?? {},
      })),
    ].map((zeile) => ({ ...zeile, jahr, zeit: zeit.text(jahr) }))
  })
}

interface Gruppierung {
  readonly keyOf: (quartier: Quartierangabe) => string
  readonly figuresOf: (quartier: Quartierangabe) => Zahlenreihe | undefined
  readonly jahr: number
}

function groupZahlen(
  quartiere: readonly Quartierangabe[],
  { keyOf, figuresOf, jahr }: Gruppierung,
) {
  const gruppen = new Map<string, Zahlen[]>()
  for (const quartier of quartiere) {
    const zahlen = figuresOf(quartier)?.jahre.get(jahr) ?? {}
    const key = keyOf(quartier)
    gruppen.set(key, [...(gruppen.get(key) ?? []), zahlen])
  }
  return [...gruppen].map(([schluessel, teile]) => ({ schluessel, zahlen: addZahlen(teile) }))
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
    const stichtag = `${QUARTALSTAGE[quartal - 1]}${jahr}`
    const nachRaum = new Map<string, Zahlen[]>()
    for (const quartier of QUARTIERE) {
      const zahlen = quartiere.get(quartier.schluessel)?.quartale.get(name) ?? {}
      // The last day of a year is in the yearly file.
      if (quartal < 4)
        bestand.push({ schluessel: quartier.schluessel, zahlen, jahr, zeit: stichtag })
      const raum = sozialraumOf(quartier, `${jahr}-01-01`)
      nachRaum.set(raum, [...(nachRaum.get(raum) ?? []), zahlen])
    }
    for (const [schluessel, teile] of nachRaum) {
      arbeitslose.push({
        schluessel,
        zahlen: addZahlen(teile),
        jahr,
        zeit: `${quartal}. Quartal ${jahr}`,
      })
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

type Tabellenkopf = Pick<Sendung, 'datei' | 'titel' | 'quelle' | 'merkmale'> & {
  readonly zeit: Pick<Sendung['zeit'], 'art'>
}

function toLieferung(kopf: Tabellenkopf, zeilen: readonly Zeile[]): Demolieferung {
  const { datei, titel, quelle, merkmale, zeit } = kopf
  const keys = Object.keys(zeilen[0]?.zahlen ?? {}).filter((key) => merkmale.includes(nameOf(key)))
  const text = zeilen.map(({ schluessel, zeit: wann, jahr, zahlen }) =>
    [
      schluessel,
      NAMEN.get(schluessel) ?? '',
      wann,
      ...keys.map((key) => zeichenOf({ quelle, schluessel, jahr, key }) ?? write(zahlen[key])),
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
  }
}

const write = (zahl: number | undefined) =>
  zahl === undefined ? '...' : String(zahl).replace('.', ',')
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
