import type { Db } from '@sozial/db'
import { feinsteAltersgruppen, type Altersgruppe } from '@sozial/domain/auskunft'
import { ALLE } from '@sozial/domain/indikator'
import type { Geschlecht, Nationalitaet, Teilgruppe } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import { gueltig, type Wert } from '@sozial/domain/wert'
import type { Zugang } from '../../auth/zugang.ts'
import { readOnly } from '../../database/transaction.ts'
import { toVektor } from '../../graphql/vektor.ts'
import { findAnmerkungenZumMerkmal } from '../anmerkung/anmerkung.lesen.queries.ts'
import { findQuellen } from '../quelle/quelle.lesen.queries.ts'
import { toZeitraeume } from '../zeitraum/to-zeitraeume.ts'
import {
  findGebietsstandstag,
  findGelieferteMerkmale,
  type Raumangabe,
} from './auskunft.queries.ts'
import type { AltersaufbauType, AltersspaltenType } from './auskunft.type.ts'
import { loadGrundbestand, type Grundbestand } from './grundbestand.ts'

export const BEVOELKERUNG = 'bevoelkerung'

interface Altersfrage {
  /** `null`: the own Kreis. */
  readonly ort: { readonly ebene: Ebene; readonly schluessel: string } | null
  readonly nationalitaet: Nationalitaet
  readonly zeitraum: number | null
  readonly zugang: Zugang
}

/**
 * Population of an area by sex and the finest age groups, beside the Kreis.
 * `null` where the area does not exist or nothing was delivered.
 */
export async function findAltersaufbau(
  db: Db,
  { ort, nationalitaet, zeitraum, zugang }: Altersfrage,
): Promise<AltersaufbauType | null> {
  const merkmal = (await findGelieferteMerkmale(db, zugang)).find(
    (m) => m.schluessel === BEVOELKERUNG,
  )
  const grund =
    merkmal &&
    (await loadGrundbestand(db, merkmal, {
      zeitraumId: zeitraum,
      nachGeschlecht: true,
      zugang,
    }))
  const kreis = grund?.raeume.find(({ eigener }) => eigener)
  const raum = ort
    ? grund?.raeume.find((r) => r.ebene === ort.ebene && r.schluessel === ort.schluessel)
    : kreis
  if (!grund || !raum) return null
  const { quelleId, gruppen } = findGliederung(grund, raum, nationalitaet)
  const spalten = (gefragt: Raumangabe): AltersspaltenType =>
    toSpalten(gruppen.map((gruppe) => createLeser(grund, quelleId, gefragt)(gruppe, nationalitaet)))
  const [quelle = null] = await findQuellen(db, quelleId === null ? [] : [quelleId])
  return {
    ...toZeiten(grund),
    raum,
    gebietsstand: await readOnly(db, (tx) => findGebietsstandstag(tx, raum.id)),
    massstab: kreis && kreis.id !== raum.id ? kreis : null,
    nationalitaeten: findNationalitaeten(grund, quelleId),
    gruppen,
    werte: spalten(raum),
    massstabwerte: kreis && kreis.id !== raum.id ? spalten(kreis) : null,
    quelle,
    zeichen: zeichenOf(grund, quelleId, raum),
    anmerkungen: await findAnmerkungenZumMerkmal(db, zugang, frageOf(grund, raum)),
  }
}

const frageOf = ({ zeitraum: { von, bis } }: Grundbestand, { schluessel, ebene }: Raumangabe) => ({
  merkmal: BEVOELKERUNG,
  raeume: [schluessel],
  ebene,
  von,
  bis,
})

/** The sign of the figures of an area; none where they may not be seen. */
function zeichenOf(
  { bestand, merkmal, zeitraum, zeige }: Grundbestand,
  quelleId: number | null,
  raum: Raumangabe,
): string | null {
  if (quelleId === null) return null
  const zaehlung = { merkmal: merkmal.schluessel, quelleId, zeitraumId: zeitraum.id }
  const vektor = bestand.vektorOf(zaehlung, ALLE)
  const offen = zeige(gueltig(0), quelleId, raum).status !== 'KEIN_ZUGRIFF'
  return offen ? vektor.zeichenOf(String(raum.id)) : null
}

/** The Zeitraum of the answer and all there are, with names that tell them apart. */
export function toZeiten({
  zeitraeume,
  zeitraum,
}: Pick<Grundbestand, 'zeitraeume' | 'zeitraum'>): Pick<
  AltersaufbauType,
  'zeitraum' | 'zeitraeume'
> {
  const alle = toZeitraeume(zeitraeume)
  return { zeitraum: alle.find(({ id }) => id === zeitraum.id)!, zeitraeume: alle }
}

type Paar = Readonly<Record<'maennlich' | 'weiblich', Wert>>
type Leser = (gruppe: Altersgruppe, nationalitaet: Nationalitaet) => Paar

function createLeser(
  { bestand, merkmal, zeitraum, zeige }: Grundbestand,
  quelleId: number | null,
  raum: Raumangabe,
): Leser {
  return ({ von, bis }, nationalitaet) => {
    const lies = (geschlecht: Geschlecht): Wert => {
      const zaehlung = {
        merkmal: merkmal.schluessel,
        quelleId: quelleId ?? -1,
        zeitraumId: zeitraum.id,
      }
      const teilgruppe = { geschlecht, nationalitaet, alterVon: von, alterBis: bis }
      return zeige(bestand.vektorOf(zaehlung, teilgruppe).wertOf(String(raum.id)), quelleId, raum)
    }
    return { maennlich: lies('MAENNLICH'), weiblich: lies('WEIBLICH') }
  }
}

/** The first Quelle that can divide the area by sex and age, and its finest groups there. */
function findGliederung(
  grund: Grundbestand,
  raum: Raumangabe,
  nationalitaet: Nationalitaet,
): { readonly quelleId: number | null; readonly gruppen: readonly Altersgruppe[] } {
  const quellen = grund.bestand.quellenOf(grund.merkmal.schluessel, grund.zeitraum.id)
  for (const quelleId of quellen) {
    const lies = createLeser(grund, quelleId, raum)
    const angebot = altersgruppenOf(grund.teilgruppenOf(quelleId))
    const gruppen = feinsteAltersgruppen(
      angebot.filter((gruppe) => {
        const { maennlich, weiblich } = lies(gruppe, nationalitaet)
        return [maennlich, weiblich].every(({ status }) => status !== 'NICHT_VERFUEGBAR')
      }),
    )
    if (gruppen.length > 1) return { quelleId, gruppen }
  }
  return { quelleId: quellen[0] ?? null, gruppen: [] }
}

/** The age groups of Teilgruppen, each once. */
export function altersgruppenOf(teilgruppen: readonly Teilgruppe[]): readonly Altersgruppe[] {
  const gruppen = teilgruppen.map(({ alterVon: von, alterBis: bis }) => ({ von, bis }))
  return [...new Map(gruppen.map((gruppe) => [`${gruppe.von}/${gruppe.bis}`, gruppe])).values()]
}

function findNationalitaeten(
  grund: Grundbestand,
  quelleId: number | null,
): readonly Nationalitaet[] {
  const geliefert = new Set(
    quelleId === null ? [] : grund.teilgruppenOf(quelleId).map((t) => t.nationalitaet),
  )
  return (['INSGESAMT', 'DEUTSCH', 'AUSLAENDISCH'] as const).filter(
    (nationalitaet) => nationalitaet === 'INSGESAMT' || geliefert.has(nationalitaet),
  )
}

function toSpalten(paare: readonly Paar[]): AltersspaltenType {
  const werte = (seite: keyof Paar) =>
    toVektor(JSON.stringify(paare.map((paar) => paar[seite].wert)))
  const status = (seite: keyof Paar) =>
    paare.every((paar) => paar[seite].status === 'GUELTIG')
      ? null
      : toVektor(JSON.stringify(paare.map((paar) => paar[seite].status)))
  return {
    maennlich: werte('maennlich'),
    maennlichStatus: status('maennlich'),
    weiblich: werte('weiblich'),
    weiblichStatus: status('weiblich'),
  }
}
