/** Need and supply of the areas of a level in one place. */
import type { Db } from '@sozial/db'
import { reichweiteM, WEGANNAHMEN, type Verkehrsmittel } from '@sozial/domain/erreichbarkeit'
import type { Ebene } from '@sozial/domain/raum'
import {
  berechneRaumwege,
  naechstesAlter,
  raumlagenOf,
  spieleVersorgung,
  versorgungsfeldOf,
  zaehleVersorgung,
  zielalterOf,
  type Kategorieversorgung,
  type Raumlage as Angebotslage,
  type Raumweg,
  type Versorgungsangebot,
  type Versorgungsannahme,
  type Versorgungsfeld,
  type Wegziel,
} from '@sozial/domain/versorgung'
import { ohne, type Wert } from '@sozial/domain/wert'
import type { Zugang } from '../../auth/zugang.ts'
import { readOnly, type Tx } from '../../database/transaction.ts'
import { findHeute } from '../../database/heute.ts'
import { texteOf } from '../../graphql/vektor.ts'
import { findUebersicht } from '../uebersicht/uebersicht.lesen.queries.ts'
import type { UebersichtType } from '../uebersicht/uebersicht.type.ts'
import { createBaum, toVersorgungsangebot, type Kategorienbaum } from './angebotswelt.ts'
import { merke } from './gemerktes.ts'
import { loadRaumlage, type Raumlage } from './raumlage.ts'
import {
  findAngebotszeilen,
  findBestandszeichen,
  findKategoriezeilen,
  type Angebotszeile,
  type Kategoriezeile,
} from './versorgung.queries.ts'
import { findZielgruppen, zahlOf, type Zielgruppen } from './zielgruppen.ts'

export interface Versorgungsfrage {
  readonly ebene: Ebene
  /** Null: today. */
  readonly stichtag: string | null
  /** Slugs of the Indikatoren that say need. */
  readonly indikatoren: readonly string[]
}

/** Everything that supply is counted from. */
export interface Versorgungswelt {
  readonly stichtag: string
  readonly heute: string
  /** The day lies before today. */
  readonly vergangen: boolean
  readonly ebene: Ebene
  /** Areas and what the Indikatoren say of them. */
  readonly uebersicht: UebersichtType
  readonly ids: readonly number[]
  readonly namen: readonly (string | null)[]
  /** The place of each site, in words. */
  readonly ortOf: ReadonlyMap<string, string>
  readonly baum: Kategorienbaum
  readonly zeilen: readonly Angebotszeile[]
  readonly angebote: readonly Versorgungsangebot[]
  readonly lage: Raumlage
  readonly zielgruppen: Zielgruppen | null
  /** Fassung of the Kreis; null: it has none on these borders. */
  readonly kreis: number | null
}

/** @returns null: the level has no areas */
export async function loadVersorgungswelt(
  db: Db,
  zugang: Zugang,
  { ebene, stichtag, indikatoren }: Versorgungsfrage,
): Promise<Versorgungswelt | null> {
  const { zeichen, ...tage } = await readOnly(db, (tx) => findTage(tx, stichtag))
  const uebersicht = await findUebersicht(
    db,
    { zugang, intervall: true, bestandteile: true },
    {
      ebene,
      indikatoren,
      bisJahr: tage.vergangen ? letztesJahrVor(tage.stichtag) : null,
      massstaebe: ['KREIS'],
      gebietsstand: stichtag,
    },
  )
  if (uebersicht === null) return null
  const zielgruppen = await findZielgruppen(db, zugang, {
    zeichen,
    bis: tage.vergangen ? tage.stichtag : null,
  })
  const ids = texteOf(uebersicht.raeume.ids).map(Number)
  const kreis = uebersicht.massstaebe[0]?.id ?? null
  const gefragt = { tag: tage.stichtag, zeichen, ids, kreis, zielgruppen }
  const register = await leseRegister(db, { ...gefragt, gebiet: uebersicht.gebietsstand })
  const umfeld = { ...register, raeume: ids.length }
  const angebote = register.zeilen.map((zeile) => toVersorgungsangebot(zeile, umfeld))
  const namen = texteOf(uebersicht.raeume.namen)
  const ortOf = orteOf(register.zeilen)
  const wo = { ebene, uebersicht, ids, kreis, namen, ortOf }
  return { ...register, ...tage, ...wo, angebote, zielgruppen }
}

const orteOf = (zeilen: readonly Angebotszeile[]): Versorgungswelt['ortOf'] =>
  new Map(
    zeilen.flatMap(({ standorte }) => standorte.map(({ id, ort }) => [String(id), ort] as const)),
  )

/** The day that is asked for and today. */
async function findTage(tx: Tx, gefragt: string | null) {
  const heute = await findHeute(tx)
  const stichtag = gefragt ?? heute
  return { heute, stichtag, vergangen: stichtag < heute, zeichen: await findBestandszeichen(tx) }
}

/** What was counted by then: the year that ends on the day, else the one before. */
const letztesJahrVor = (tag: string): number =>
  Number(tag.slice(0, 4)) - (tag.endsWith('-12-31') ? 0 : 1)

interface Registerfrage {
  readonly tag: string
  readonly zeichen: string
  readonly zielgruppen: Zielgruppen | null
  readonly ids: readonly number[]
  readonly kreis: number | null
  readonly gebiet: UebersichtType['gebietsstand']
}

/** The register on a day and the areas it is counted on. */
const leseRegister = (db: Db, { tag, zeichen, zielgruppen, ids, kreis, gebiet }: Registerfrage) =>
  readOnly(db, async (tx) => ({
    zeilen: await findAngebotszeilen(tx, tag),
    baum: createBaum(await findKategoriezeilen(tx, tag)),
    lage: await merke(
      db.pool,
      { zeichen, key: `lage ${gebiet.id} ${kreis} ${zielgruppen?.zeitraum.id}` },
      () => {
        const kennt = zielgruppen?.kennt ?? null
        return loadRaumlage(tx, { ids, tag: gebiet.stichtag, kreis, kennt })
      },
    ),
  }))

/** One category in all areas. */
export interface Kategoriestand {
  readonly kategorie: Kategoriezeile
  readonly feld: Versorgungsfeld | undefined
  readonly alter: { readonly von: number; readonly bis: number | null }
  readonly personen: readonly Wert[]
  readonly kreispersonen: Wert
  readonly versorgung: Kategorieversorgung
  readonly lagen: readonly Angebotslage[]
  readonly wege: readonly Raumweg[]
  /** Where the nearest sites of `wege` are. */
  readonly ziele: readonly (Wegziel & { readonly name: string })[]
  /** Areas so near to the border of the Kreis that supply beyond it may be within reach. */
  readonly randlagen: readonly boolean[]
}

export interface Wegwahl {
  readonly mittel: Verkehrsmittel
  readonly bisMin: number
}

export function berechneKategorie(
  welt: Versorgungswelt,
  kategorie: Kategoriezeile,
  { mittel, bisMin, angebote }: Wegwahl & Pick<Versorgungswelt, 'angebote'>,
): Kategoriestand {
  const { ids, ebene, lage, zielgruppen, kreis } = welt
  const { feld, alter } = zielOf(welt, kategorie)
  const zaehle = (fassung: number, stufe: Ebene): Wert =>
    zielgruppen?.zaehle(fassung, stufe, alter) ?? ohne('NICHT_VERFUEGBAR')
  const personen = ids.map((id) => zaehle(id, ebene))
  const kreispersonen = kreis === null ? ohne('NICHT_VERFUEGBAR') : zaehle(kreis, 'KREIS')
  const versorgung = zaehleVersorgung(
    angebote,
    kategorie.schluessel,
    anteileOf(personen, kreispersonen),
  )
  const ziele = zieleOf(welt, kategorie.schluessel, angebote)
  const wohnen = lage.wohnpunkte.map((punkt) => zahlOf(zaehle(punkt.fassung, punkt.ebene ?? ebene)))
  const annahme = WEGANNAHMEN[mittel]
  return {
    kategorie,
    feld,
    alter,
    personen,
    kreispersonen,
    versorgung,
    lagen: raumlagenOf(versorgung, personen.map(zahlOf)),
    wege: berechneRaumwege(
      { punkte: lage.wohnpunkte, personen: wohnen, raeume: ids.length },
      ziele,
      { annahme, bisMin },
    ),
    ziele,
    randlagen: lage.findRandlagen(reichweiteM(bisMin, annahme)),
  }
}

/** Its field, and the ages it is for as near as they are counted. */
function zielOf({ baum, zielgruppen }: Versorgungswelt, kategorie: Kategoriezeile) {
  const zweig = baum.alle.get(baum.pfadOf(kategorie.schluessel).at(-1)!) ?? kategorie
  const feld = versorgungsfeldOf(zweig.schluessel)
  const gesucht = zielalterOf(kategorie, zweig, feld)
  return { feld, alter: naechstesAlter(gesucht, zielgruppen?.grenzen ?? [0]) }
}

/** Of the target group of the Kreis; where its number is not known, of all that are. */
function anteileOf(personen: readonly Wert[], kreis: Wert): readonly (number | null)[] {
  const zahlen = personen.map(zahlOf)
  const summe = zahlen.every((zahl) => zahl !== null)
    ? zahlen.reduce<number>((alle, zahl) => alle + zahl, 0)
    : (zahlOf(kreis) ?? 0)
  return zahlen.map((zahl) => (zahl === null || summe === 0 ? null : zahl / summe))
}

/** Open sites with a point; what comes to the people or serves all has no way to go. */
function zieleOf(
  { ortOf, namen }: Versorgungswelt,
  kategorie: string,
  angebote: readonly Versorgungsangebot[],
): Kategoriestand['ziele'] {
  return angebote
    .filter((angebot) => angebot.kategorien.has(kategorie) && !angebot.kreisweit)
    .flatMap(({ standorte }) =>
      standorte.flatMap(({ id, ort, geheim, aufsuchend, plaetze, raum }) =>
        ort === null || geheim || aufsuchend
          ? []
          : [
              {
                ort,
                plaetze: plaetze.get(kategorie)?.bestehend ?? null,
                name: (raum === null ? null : namen[raum]) ?? ortOf.get(id) ?? '',
              },
            ],
      ),
    )
}

/** The categories asked for: all branches, or one category and what stands under it. */
export function waehleKategorien(
  { alle }: Kategorienbaum,
  kategorie: string | null,
): readonly Kategoriezeile[] {
  const zeilen = [...alle.values()]
  if (kategorie === null) return zeilen.filter(({ ober }) => ober === null)
  const gewaehlt = alle.get(kategorie)
  return gewaehlt === undefined
    ? []
    : [gewaehlt, ...zeilen.filter(({ ober }) => ober === kategorie)]
}

export interface Spielstand {
  readonly angebote: readonly Versorgungsangebot[]
  readonly verfehlt: readonly string[]
}

export const spiele = (
  { angebote }: Versorgungswelt,
  kategorie: string,
  annahmen: readonly Versorgungsannahme[],
): Spielstand => spieleVersorgung(angebote, kategorie, annahmen)
