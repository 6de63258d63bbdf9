/** What a row of a file means for the register: new, changed, the same. Pure. */
import { findAenderungen, type Angebotsinhalt } from '@sozial/domain/angebot'
import { describeOeffnungszeiten, parseOeffnungszeiten } from '@sozial/domain/oeffnungszeit'
import { slugOf } from '@sozial/shared/slug'
import {
  toDienstkennung,
  toKurztext,
  type Angebotssatz,
  type GelesenerSatz,
  type Standortsatz,
} from '@sozial/formate/angebote'
import { vergleichePlaetze } from './plaetze.ts'
import type { Bestandsangebot, Bestandsstandort, Ortsaenderung } from './einlesen.queries.ts'

/** Same words, same place; without the postal code, which the registers of streets add. */
const ortsschluessel = ({
  geheim,
  form,
  strasse,
  hausnummer,
  ort,
  laenge,
  breite,
}: Omit<Standortsatz, 'zeiten' | 'kapazitaeten'>): string => {
  if (geheim) return 'geheim'
  const adresse = slugOf(`${strasse} ${hausnummer} ${ort}`)
  return `${form}|${adresse === '' && laenge !== null ? `${laenge} ${breite}` : adresse}`
}

const grundlageOf = ({ offen, zuletzt }: Bestandsangebot): Angebotsinhalt =>
  offen?.inhalt ?? zuletzt ?? {}

const titelOf = (inhalt: Angebotsinhalt): string => slugOf(inhalt.titel ?? '')

export interface Bestandssuche {
  /** The offer of the organisation that a row means; undefined: none. */
  readonly find: (organisationId: number, satz: Angebotssatz) => Bestandsangebot | undefined
}

/** @param kreisschluessel by which the ids of our own HSDS files are made */
export function createBestandssuche(
  bestand: readonly Bestandsangebot[],
  kreisschluessel: string,
): Bestandssuche {
  const nach = new Map<string, Bestandsangebot>()
  for (const eines of bestand) {
    const { organisationId: o, slug, fremdkennung, standorte } = eines
    nach.set(`${o}|K|${slug}`, eines)
    nach.set(`${o}|K|${toDienstkennung(fremdkennung ?? slug, kreisschluessel)}`, eines)
    if (fremdkennung !== null) nach.set(`${o}|K|${fremdkennung}`, eines)
    const titel = titelOf(grundlageOf(eines))
    if (titel === '') continue
    for (const ort of standorte) nach.set(`${o}|T|${titel}|${ortsschluessel(ort)}`, eines)
    // Secret sites stand in no file: one with no other comes back without any.
    if (standorte.every(({ geheim }) => geheim)) nach.set(`${o}|T|${titel}|`, eines)
  }
  return {
    find: (o, { kennung, inhalt, standorte }) => {
      const mitKennung = kennung === '' ? undefined : nach.get(`${o}|K|${kennung}`)
      if (mitKennung) return mitKennung
      const orte = standorte.length === 0 ? [''] : standorte.map(ortsschluessel)
      const gleich = orte
        .map((ort) => nach.get(`${o}|T|${titelOf(inhalt)}|${ort}`))
        .find((eines) => eines !== undefined)
      return gleich?.fremdkennung && kennung !== '' ? undefined : gleich
    },
  }
}

export interface Vergleich {
  readonly inhalt: Angebotsinhalt
  /** Nobody wrote „Kurz gesagt“; the beginning of the description stands for it. */
  readonly kurztextErsetzt: boolean
  readonly inhaltGeaendert: boolean
  readonly neueOrte: readonly Standortsatz[]
  readonly ortsaenderungen: readonly Ortsaenderung[]
  /** Sites of the register that the file does not name: they stay. */
  readonly fehlendeOrte: number
}

/** What is empty in the file changes nothing. */
export function vergleiche(bestand: Bestandsangebot | undefined, satz: GelesenerSatz): Vergleich {
  const grundlage = bestand ? grundlageOf(bestand) : {}
  const gesagt = verschmelze(grundlage, satz.inhalt)
  const inhalt = { ...gesagt, ...kurztextAus(gesagt) }
  const orte = new Map((bestand?.standorte ?? []).map((einer) => [ortsschluessel(einer), einer]))
  const bekannte = satz.standorte.flatMap((neu) => {
    const alt = orte.get(ortsschluessel(neu))
    return alt === undefined ? [] : [{ alt, neu }]
  })
  return {
    inhalt,
    kurztextErsetzt: inhalt.kurztext !== gesagt.kurztext,
    inhaltGeaendert: bestand === undefined || findAenderungen(grundlage, inhalt).length > 0,
    neueOrte: satz.standorte.filter((einer) => !orte.has(ortsschluessel(einer))),
    ortsaenderungen: bekannte.flatMap(({ alt, neu }) => toAenderung(alt, neu)),
    fehlendeOrte:
      satz.standorte.length === 0 ? 0 : orte.size - new Set(bekannte.map(({ alt }) => alt.id)).size,
  }
}

/** Tables of others have one text; without a short one none of their offers could be handed in. */
const kurztextAus = ({ kurztext, langtext }: Angebotsinhalt): Pick<Angebotsinhalt, 'kurztext'> =>
  kurztext === undefined && langtext !== undefined ? { kurztext: toKurztext(langtext) } : {}

function verschmelze(alt: Angebotsinhalt, neu: Angebotsinhalt): Angebotsinhalt {
  return {
    ...alt,
    ...neu,
    ...mitTeilen('kontakt', alt, neu),
    ...mitTeilen('kontaktIntern', alt, neu),
  }
}

function mitTeilen(
  feld: 'kontakt' | 'kontaktIntern',
  alt: Angebotsinhalt,
  neu: Angebotsinhalt,
): Partial<Angebotsinhalt> {
  const [vorher, nachher] = [alt[feld], neu[feld]]
  if (vorher === undefined || nachher === undefined) return {}
  const gesagt = Object.fromEntries(Object.entries(nachher).filter(([, wert]) => wert !== ''))
  return { [feld]: { ...vorher, ...gesagt } }
}

function toAenderung(alt: Bestandsstandort, neu: Standortsatz): readonly Ortsaenderung[] {
  const gelesen = parseOeffnungszeiten(alt.zeiten)
  const alteWorte = describeOeffnungszeiten(gelesen.ok ? gelesen.zeiten : [])
  const neueZeiten = neu.zeiten.length > 0 && describeOeffnungszeiten(neu.zeiten) !== alteWorte
  const ziel = {
    id: alt.id,
    name: neu.name || alt.name,
    zeiten: neueZeiten ? neu.zeiten : alt.zeiten,
    barrierefreiheit: neu.barrierefreiheit.length > 0 ? neu.barrierefreiheit : alt.barrierefreiheit,
    oepnv: neu.oepnv || alt.oepnv,
  }
  const andereHilfen =
    [...ziel.barrierefreiheit].toSorted().join() !== [...alt.barrierefreiheit].toSorted().join()
  const plaetze = vergleichePlaetze(alt.kapazitaeten, neu.kapazitaeten)
  const anders =
    neueZeiten ||
    andereHilfen ||
    ziel.name !== alt.name ||
    ziel.oepnv !== alt.oepnv ||
    plaetze.endet.length + plaetze.neu.length > 0
  return anders ? [{ ...ziel, plaetze }] : []
}
