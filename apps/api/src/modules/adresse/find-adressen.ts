/** Address → point → Räume, by the street registers and outlines of the Kreis; better by its geocoder. */
import type { Punktlage } from '@sozial/domain/angebot'
import { innenpunktOf, type Ort } from '@sozial/domain/geometrie'
import {
  enthaeltHausnummer,
  istGleicheStrasse,
  parseAdresszeile,
  vereinfacheStrasse,
  type Adresszeile,
} from '@sozial/domain/strasse'
import type { Pool } from 'pg'
import { groupBy } from '../../group-by.ts'
import {
  findAlleQuartierabschnitte,
  findQuartierabschnitte,
  type Quartierabschnitt,
} from '../strasse/strassensuche.lesen.queries.ts'
import type { Geokodierer, Geotreffer } from './geokodierer.ts'
import { findLage } from './lage.ts'
import { findGebietslagen, type Gebietslage } from './lage.queries.ts'

export interface Adressfund extends Adresszeile {
  /** Null: the register leaves open where in the Kommune it lies. */
  readonly punkt: Ort | null
  readonly punktlage: Punktlage | null
  /** Undefined: no point, or outside of the Kreis. */
  readonly lage: Gebietslage | undefined
}

interface Quellen {
  readonly pool: Pool
  readonly geokodierer: Geokodierer
}

const MINDESTENS_ZEICHEN = 3
const HOECHSTENS = 8
const HOECHSTENS_ORTE = 4

/** For suggestions while somebody types; nothing for less than three letters, nothing outside of the Kreis. */
export async function findAdressen(
  { pool, geokodierer }: Quellen,
  text: string,
): Promise<readonly Adressfund[]> {
  const zeile = parseAdresszeile(text)
  const strasse = vereinfacheStrasse(zeile.strasse)
  if (strasse.length < MINDESTENS_ZEICHEN) return []
  const ort = vereinfacheStrasse(zeile.ort)
  const lagen = await findGebietslagen(pool)
  const [treffer, abschnitte] = await Promise.all([
    // Without a number there is nothing a geocoder knows better.
    zeile.hausnummer === '' ? [] : geokodierer.find(text),
    findQuartierabschnitte(pool, { strasse, plz: zeile.plz, ort }),
  ])
  const genaue = treffer
    .map((einer) => toGenauen(einer, lagen))
    .filter(({ lage, strasse: gefunden }) => lage !== undefined && gefunden !== '')
  const oertliche = toStrassenfunde(abschnitte, zeile, lagen).filter(
    (fund) => !genaue.some((genauer) => isSame(genauer, fund)),
  )
  return [...genaue, ...findOrte(strasse, zeile, lagen), ...oertliche].slice(0, HOECHSTENS)
}

/** @returns undefined: not known, or not in one place only */
export async function findAdresspunkt(
  quellen: Quellen,
  { strasse, hausnummer, plz, ort }: Adresszeile,
): Promise<Adressfund | undefined> {
  if (strasse === '') return undefined
  const funde = await findAdressen(quellen, `${strasse} ${hausnummer}, ${plz} ${ort}`)
  const gleiche = funde.filter(
    (fund) => fund.punkt !== null && istGleicheStrasse(fund.strasse, strasse),
  )
  const genaue = gleiche.filter(({ punktlage }) => punktlage === 'ADRESSE')
  const [fund, zweiter] = genaue.length > 0 ? genaue : gleiche
  return zweiter === undefined || genaue.length > 0 ? fund : undefined
}

/**
 * The same by the street registers alone, for thousands of addresses: they are
 * read once.
 */
export async function createOertlicheSuche(
  pool: Pool,
): Promise<(adresse: Adresszeile) => Adressfund | undefined> {
  const lagen = await findGebietslagen(pool)
  const strassen = groupBy(await findAlleQuartierabschnitte(pool), ({ strasse }) =>
    vereinfacheStrasse(strasse),
  )
  return (adresse) => {
    const ort = vereinfacheStrasse(adresse.ort)
    const gemeinte = (strassen.get(vereinfacheStrasse(adresse.strasse)) ?? []).filter(
      ({ plz, kommune }) =>
        (adresse.plz === '' || plz === '' || plz === adresse.plz) &&
        vereinfacheStrasse(kommune).startsWith(ort),
    )
    const [fund, zweiter] = toStrassenfunde(gemeinte, adresse, lagen).filter(
      ({ punkt }) => punkt !== null,
    )
    return zweiter === undefined ? fund : undefined
  }
}

function toGenauen(
  { laenge, breite, ...zeile }: Geotreffer,
  lagen: readonly Gebietslage[],
): Adressfund {
  const punkt = [laenge, breite] as const
  return { ...zeile, punkt, punktlage: 'ADRESSE', lage: findLage(lagen, punkt) }
}

const isSame = (a: Adressfund, b: Adressfund): boolean =>
  istGleicheStrasse(a.strasse, b.strasse) && a.lage?.kommune.raumId === b.lage?.kommune.raumId

/** One for each street; in the Quartier of the number, or of the whole street where it lies in one. */
function toStrassenfunde(
  abschnitte: readonly Quartierabschnitt[],
  { hausnummer }: Adresszeile,
  lagen: readonly Gebietslage[],
): readonly Adressfund[] {
  const nummer = Number.parseInt(hausnummer, 10)
  const strassen = groupBy(abschnitte, ({ strasse, kommune }) => `${strasse}|${kommune}`)
  return [...strassen.values()].map((alle) => {
    const mitNummer = alle.filter((einer) => enthaeltHausnummer(einer, nummer))
    const gemeinte = mitNummer.length > 0 ? mitNummer : alle
    const [{ strasse, plz, kommune }] = gemeinte as [Quartierabschnitt]
    const [quartier, anderes] = new Set(gemeinte.map(({ quartierId }) => quartierId))
    const lage =
      anderes === undefined && quartier !== null
        ? lagen.find((eine) => eine.ebene === 'QUARTIER' && eine.quartier?.raumId === quartier)
        : undefined
    return { strasse, hausnummer, plz, ort: kommune, ...inMitte(lage) }
  })
}

/** Places whose name begins like this: "Gerderath", "Erkelenz". */
function findOrte(
  suche: string,
  { hausnummer }: Adresszeile,
  lagen: readonly Gebietslage[],
): readonly Adressfund[] {
  if (hausnummer !== '') return []
  return lagen
    .filter(({ ebene, quartier, kommune }) => {
      const name = ebene === 'QUARTIER' ? quartier?.name : ebene === 'KOMMUNE' ? kommune.name : null
      return vereinfacheStrasse(name ?? '').startsWith(suche)
    })
    .slice(0, HOECHSTENS_ORTE)
    .map((lage) => ({
      strasse: '',
      hausnummer: '',
      plz: '',
      ort: lage.kommune.name,
      ...inMitte(lage),
    }))
}

function inMitte(lage: Gebietslage | undefined): Pick<Adressfund, 'punkt' | 'punktlage' | 'lage'> {
  const punkt = lage && innenpunktOf(lage.flaechen)
  return lage === undefined || punkt === undefined
    ? { punkt: null, punktlage: null, lage: undefined }
    : { punkt, punktlage: 'QUARTIER', lage }
}
