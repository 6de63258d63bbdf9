/** Where an offer is and was, when it is open there, and what it has. */
import type { Angebotsform, Barrierefreiheit } from '@sozial/domain/angebot'
import { readOeffnungszeiten, type Oeffnungszeit } from '@sozial/domain/oeffnungszeit'
import type { Tag } from '@sozial/domain/zeitraum'
import { ABGEGLICHEN } from './abgleich.ts'
import { createStandort, GEHEIM, type Demostandort } from './ort.ts'
import { treffSeit } from './treffs.ts'
import { merkmaleOf, type Demozustand, type Stelle } from './stelle.ts'
import * as zahlen from './zahlen.ts'
import type { Angebotszeile } from './zeile.ts'
import { zeitworteOf } from './zeiten.ts'

export interface Angebotsstandort extends Demostandort {
  /** Empty: as the organisation. */
  readonly name: string
  readonly form: Angebotsform
  readonly barrierefreiheit: readonly Barrierefreiheit[]
  readonly oepnv: string
  readonly gueltigAb: Tag
  /** Half open; null: until further notice. */
  readonly gueltigBis: Tag | null
  readonly zeiten: readonly Oeffnungszeit[]
  readonly kapazitaeten: readonly zahlen.Demokapazitaet[]
  readonly meldungen: readonly zahlen.Demoplatzmeldung[]
}

type Lage = Stelle & { readonly zustand: Demozustand }

/** When the register of the past begins. */
const BEGINN = '2014-01-01'
/** Who is not that old began on one of these days. */
const ANFAENGE = [
  '2015-08-01',
  '2017-02-01',
  '2018-09-01',
  '2020-01-01',
  '2022-03-01',
  '2024-08-01',
]
const UMZUG = '2019-07-01'

export function createStandorte(
  [, quartier, , , , mehr = {}]: Angebotszeile,
  lage: Lage,
): readonly Angebotsstandort[] {
  const { zufall, zustand, heute, nummer } = lage
  const { geheim = false, weitere = [] } = mehr
  const ab = beginnOf(quartier, { ...lage, geheim })
  const bis = zustand === 'ARCHIV' ? zahlen.addTage(heute, -60 - Math.floor(zufall() * 300)) : null
  const zogUm = nummer % 23 === 6 && !geheim && ab < UMZUG
  const zeiten = zeitenOf(lage, mehr.zeiten, ab)
  return [quartier, ...weitere].flatMap((name) => {
    const rahmen = { ...lage, name: weitere.length > 0 ? name : '', zeiten, form: mehr.form }
    const create = (von: Tag, ende: Tag | null): Angebotsstandort =>
      createEinen(geheim ? GEHEIM : createStandort(name, lage), {
        ...rahmen,
        gueltigAb: von,
        gueltigBis: ende,
      })
    return zogUm ? [create(ab, UMZUG), create(UMZUG, bis)] : [create(ab, bis)]
  })
}

/** Whose places are delivered began when these did. */
function beginnOf(
  quartier: string,
  { kategorie, zufall, geheim }: Lage & { readonly geheim: boolean },
): Tag {
  const jung = zufall() < 0.3 && !geheim
  const irgendwann = ANFAENGE[Math.floor(zufall() * ANFAENGE.length)]!
  if (kategorie === 'jugendarbeit-offen') return `${treffSeit(quartier) ?? 2014}-01-01`
  return jung && !ABGEGLICHEN.has(kategorie) ? irgendwann : BEGINN
}

/** @throws Error where the words cannot be read */
function zeitenOf(lage: Lage, worte: string | undefined, ab: Tag): readonly Oeffnungszeit[] {
  const text = worte ?? zeitworteOf(lage)
  const gelesen = readOeffnungszeiten(text, ab)
  if (!gelesen.ok) throw new Error(`${text}: ${gelesen.verstoesse[0]?.text}`)
  return gelesen.zeiten
}

type Rahmen = Lage &
  Pick<Angebotsstandort, 'name' | 'zeiten' | 'gueltigAb' | 'gueltigBis'> & {
    readonly form: Angebotsform | undefined
  }

function createEinen(ort: Demostandort, rahmen: Rahmen): Angebotsstandort {
  const { kategorie, nummer, heute, zufall, name, zeiten, gueltigAb, gueltigBis } = rahmen
  const { plaetze, stellen, zugang, form = 'ORT' } = merkmaleOf(kategorie)
  const wegfall = nummer % 29 === 5 ? zahlen.addTage(heute, 200) : null
  const endet = gueltigBis ?? wegfall
  const dauer = { ab: gueltigAb, endet, faelltWeg: endet !== null && endet > heute }
  const inPlaetzen = plaetze ? zahlen.createKapazitaeten(plaetze, { ...dauer, zufall }) : []
  const zusatz = nummer % 31 === 12 && endet === null ? zahlen.createZusatz(rahmen) : []
  const jetzt = inPlaetzen.at(-1)?.anzahl
  // Where one simply comes along nobody counts who could still come.
  const meldet = gueltigBis === null && jetzt !== undefined && !zugang?.includes('FREI')
  return {
    ...ort,
    name: ort.geheim ? '' : name,
    form: rahmen.form ?? form,
    barrierefreiheit: ort.geheim ? [] : barrierefreiheitOf(zufall),
    oepnv: ort.geheim ? '' : `Haltestelle ${ort.strasse.replace(/ \(.*/, '')}`,
    gueltigAb,
    gueltigBis,
    zeiten: ort.geheim ? [] : zeiten,
    kapazitaeten: [
      ...inPlaetzen,
      ...(inPlaetzen.length > 0 ? zusatz : []),
      ...(stellen ? zahlen.createStellen(stellen, { ...dauer, zufall }) : []),
    ],
    meldungen: meldet ? zahlen.createMeldungen(jetzt, { zufall, heute }) : [],
  }
}

function barrierefreiheitOf(zufall: () => number): readonly Barrierefreiheit[] {
  const wurf = zufall()
  if (wurf < 0.35) return []
  if (wurf < 0.6) return ['ROLLSTUHL_HILFE']
  return wurf < 0.8 ? ['ROLLSTUHL', 'WC'] : ['ROLLSTUHL', 'WC', 'PARKPLATZ']
}
