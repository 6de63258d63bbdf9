/** The cells of one row: an offer at one of its sites. */
import {
  ANGEBOTSFORMEN,
  BARRIEREFREIHEITEN,
  HILFEFORMEN,
  KAPAZITAETSARTEN,
  KAPAZITAETSSTAENDE,
  KOSTENARTEN,
  SPRACHEN,
  TRAEGERARTEN,
  ZIELGRUPPEN,
  ZUGAENGE,
  type Angebotsinhalt,
} from '@sozial/domain/angebot'
import { describeOeffnungszeiten } from '@sozial/domain/oeffnungszeit'
import type {
  Angebotsbezug,
  Angebotssatz,
  Foerdersatz,
  Kapazitaetssatz,
  Standortsatz,
} from '../satz.ts'
import { formatRaum } from '../worte.ts'
import type { Spaltenschluessel } from './spalten.ts'

export type Tabellenzelle = string | number | null
export type Zellen = Readonly<Partial<Record<Spaltenschluessel, Tabellenzelle>>>

const TRENNER = '; '
const verbinde = <T extends string>(
  worte: Readonly<Record<T, string>>,
  liste: readonly T[] | undefined,
): string => (liste ?? []).map((eines) => worte[eines]).join(TRENNER)

/** One row for each site, and one more for each further number of places there; at least one. */
export function toZeilen(satz: Angebotssatz, bezug: Angebotsbezug): readonly Zellen[] {
  const angebot = angebotszellen(satz, bezug)
  const offene = satz.standorte.filter(({ geheim }) => !geheim)
  if (offene.length === 0) return [angebot]
  const zeilen = offene.flatMap((standort) => {
    const ort = { ...angebot, ...ortszellen(standort) }
    const plaetze = standort.kapazitaeten.map((eine) => platzzellen(eine, bezug))
    return (plaetze.length === 0 ? [{}] : plaetze).map((zellen) => ({ ...ort, ...zellen }))
  })
  return zeilen.map((zeile, i) => (i === 0 ? zeile : { ...zeile, ...EINMAL }))
}

/** Of the whole offer, and added up by whoever has the table: they stand in its first row alone. */
const EINMAL: Zellen = { personen: null, kontakte: null, foerdersumme: null }

function angebotszellen(satz: Angebotssatz, bezug: Angebotsbezug): Zellen {
  const { kennung, organisation, inhalt } = satz
  const { traegerart } = organisation
  return {
    kennung,
    zustand: satz.zustand,
    anbieter: organisation.name,
    traegerart: traegerart && TRAEGERARTEN[traegerart],
    ...textzellen(inhalt),
    kategorien: (inhalt.kategorien ?? []).map((eine) => kategoriename(eine, bezug)).join(TRENNER),
    zielgruppen: verbinde(ZIELGRUPPEN, inhalt.zielgruppen),
    alterVon: inhalt.alter?.von ?? null,
    alterBis: inhalt.alter?.bis ?? null,
    zugang: verbinde(ZUGAENGE, inhalt.zugang),
    kostenart: inhalt.kostenart ? KOSTENARTEN[inhalt.kostenart] : null,
    einzugsgebiet: toEinzugsgebiet(inhalt, bezug),
    hilfeMix: verbinde(HILFEFORMEN, inhalt.hilfeMix),
    sprachen: verbinde(SPRACHEN, inhalt.sprachen),
    vzae: inhalt.vzae ?? null,
    ehrenamtliche: inhalt.ehrenamtliche ?? null,
    nutzungsjahr: satz.nutzung?.jahr ?? null,
    personen: satz.nutzung?.personen ?? null,
    kontakte: satz.nutzung?.kontakte ?? null,
    ...foerderzellen(satz.foerderungen ?? []),
  }
}

/** A sum that does not know all its parts is none. */
function foerderzellen(foerderungen: readonly Foerdersatz[]): Zellen {
  const summen = foerderungen.flatMap(({ summeJahr }) => summeJahr ?? [])
  const enden = foerderungen.flatMap(({ bis }) => bis ?? []).toSorted()
  const vollstaendig = summen.length > 0 && summen.length === foerderungen.length
  return {
    foerdergeber: foerderungen.map(({ geber }) => geber).join(TRENNER),
    foerdersumme: vollstaendig ? summen.reduce((summe, eine) => summe + eine, 0) : null,
    foerderungBis: enden[0] ?? null,
  }
}

function textzellen(inhalt: Angebotsinhalt): Zellen {
  const { titel, kurztext, langtext, leichteSprache, anmeldung, kosten, rechtsgrundlage } = inhalt
  const { kooperation, wirkungsziel, notiz, kontakt, kontaktIntern } = inhalt
  return {
    titel: titel ?? null,
    kurztext: kurztext ?? null,
    langtext: langtext ?? null,
    leichteSprache: leichteSprache ?? null,
    anmeldung: anmeldung ?? null,
    kosten: kosten ?? null,
    rechtsgrundlage: rechtsgrundlage ?? null,
    kooperation: kooperation ?? null,
    wirkungsziel: wirkungsziel ?? null,
    notiz: notiz ?? null,
    person: kontakt?.name ?? null,
    telefon: kontakt?.telefon ?? null,
    email: kontakt?.email ?? null,
    website: kontakt?.website ?? null,
    internePerson: kontaktIntern?.name ?? null,
    internesTelefon: kontaktIntern?.telefon ?? null,
    interneEmail: kontaktIntern?.email ?? null,
  }
}

function ortszellen(standort: Standortsatz): Zellen {
  return {
    standort: standort.name,
    form: ANGEBOTSFORMEN[standort.form],
    geheim: 'nein',
    strasse: standort.strasse,
    hausnummer: standort.hausnummer,
    plz: standort.plz,
    ort: standort.ort,
    laenge: standort.laenge,
    breite: standort.breite,
    zeiten: standort.zeiten.length > 0 ? describeOeffnungszeiten(standort.zeiten) : null,
    barrierefreiheit: verbinde(BARRIEREFREIHEITEN, standort.barrierefreiheit),
    oepnv: standort.oepnv,
    frei: standort.meldung?.frei ?? null,
    wartezeit: standort.meldung?.wartezeitWochen ?? null,
    gemeldetAm: standort.meldung?.am ?? null,
  }
}

const platzzellen = (
  { kategorie, art, anzahl, status }: Kapazitaetssatz,
  bezug: Angebotsbezug,
): Zellen => ({
  plaetze: anzahl,
  platzkategorie: kategoriename(kategorie, bezug),
  platzart: KAPAZITAETSARTEN[art],
  platzstand: KAPAZITAETSSTAENDE[status],
})

const kategoriename = (schluessel: string, { kategorien }: Angebotsbezug): string =>
  kategorien.find((eine) => eine.schluessel === schluessel)?.name ?? schluessel

function toEinzugsgebiet(
  { einzugsgebiet }: Angebotsinhalt,
  { raeume }: Angebotsbezug,
): string | null {
  if (einzugsgebiet === undefined) return null
  if (einzugsgebiet.art === 'KREIS') return 'Kreis'
  if (einzugsgebiet.art === 'UMKREIS') return `${String(einzugsgebiet.km).replace('.', ',')} km`
  const namen = einzugsgebiet.raeume.flatMap((id) => {
    const raum = raeume.find((einer) => einer.id === id)
    return raum === undefined ? [] : [formatRaum(raeume, raum)]
  })
  return namen.length > 0 ? namen.join(TRENNER) : null
}
