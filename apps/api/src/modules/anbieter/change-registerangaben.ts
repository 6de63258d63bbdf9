/** What the register says of an organisation, kept by its own people or by whoever enters for it. */
import { parseInhalt, type Spitzenverband, type Traegerart } from '@sozial/domain/angebot'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { beteiligtAls, type Handelnder } from '../angebot/handeln.ts'
import { findVeroeffentlichte } from '../angebot/oeffentlich.queries.ts'
import { refreshOeffentlich } from '../angebot/refresh-oeffentlich.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { parseText, parseTexte } from '../../graphql/texte.ts'
import { schonVergeben } from './create-betreute.ts'
import { istWebsite, toWebsite } from './anmeldeangaben.ts'
import { lockRegisterangaben, updateRegisterangaben } from './registerangaben.queries.ts'

export interface Registerangaben {
  readonly name: string
  readonly kurzname: string
  /** Null: not said. */
  readonly traegerart: Traegerart | null
  /** Null: none. */
  readonly spitzenverband: Spitzenverband | null
  readonly beschreibung: string
  readonly strasse: string
  readonly plz: string
  readonly ort: string
  /** How everyone reaches it. */
  readonly telefon: string
  readonly email: string
  readonly website: string
}

/** @property name null: stays */
type Eingabe = Omit<Registerangaben, 'name'> & { readonly name: string | null }

/** @throws GraphQLError EINGABE_UNGUELTIG with what is wrong */
function parse(roh: Eingabe): Omit<Registerangaben, 'name'> {
  const kontakt = { telefon: roh.telefon, email: roh.email, website: toWebsite(roh.website) }
  const gelesen = parseInhalt({ kontakt })
  if (!gelesen.ok) {
    throw fehler('EINGABE_UNGUELTIG', gelesen.verstoesse.map(({ text }) => text).join(' '))
  }
  if (kontakt.website !== '' && !istWebsite(kontakt.website))
    throw fehler('EINGABE_UNGUELTIG', 'Das ist keine Internetadresse. Beispiel: www.verein.de')
  if (!/^(\d{5})?$/.test(roh.plz.trim()))
    throw fehler('EINGABE_UNGUELTIG', 'Eine Postleitzahl hat fünf Ziffern.')
  parseTexte([
    { was: 'Der kurze Name', text: roh.kurzname, hoechstens: 60 },
    { was: 'Die Beschreibung', text: roh.beschreibung, hoechstens: 4000 },
    { was: 'Die Straße', text: roh.strasse, hoechstens: 200 },
    { was: 'Der Ort', text: roh.ort, hoechstens: 100 },
  ])
  return {
    traegerart: roh.traegerart,
    spitzenverband: roh.spitzenverband,
    kurzname: roh.kurzname.trim(),
    beschreibung: roh.beschreibung.trim(),
    strasse: roh.strasse.trim(),
    plz: roh.plz.trim(),
    ort: roh.ort.trim(),
    telefon: gelesen.inhalt.kontakt?.telefon ?? '',
    email: gelesen.inhalt.kontakt?.email ?? '',
    website: gelesen.inhalt.kontakt?.website ?? '',
  }
}

/**
 * Changes what people read of an organisation and its offers. A name that the
 * Kreis has checked stays; that of a group is changed by whoever enters for it.
 *
 * @throws GraphQLError NICHT_GEFUNDEN also for somebody else's, EINGABE_UNGUELTIG
 */
export async function changeRegisterangaben(
  db: Schreibdatenbank,
  { wer, akteur }: Handelnder,
  { id, angaben }: { readonly id: number; readonly angaben: Eingabe },
): Promise<void> {
  const geprueft = parse(angaben)
  await writeAside(db, async (tx) => {
    const bisher = await lockRegisterangaben(tx, id)
    const lage = { organisationId: id, betreutVon: bisher?.betreutVon ?? null }
    if (bisher === undefined || !beteiligtAls(wer, lage).includes('EIGEN')) {
      throw fehler('NICHT_GEFUNDEN', 'Für diese Organisation tragen Sie nicht ein.')
    }
    const neu = { ...geprueft, name: nameOf(angaben.name, bisher) }
    const geaendert = (Object.keys(neu) as (keyof Registerangaben)[]).filter(
      (feld) => neu[feld] !== bisher.angaben[feld],
    )
    if (geaendert.length === 0) return
    if (!(await updateRegisterangaben(tx, id, neu))) throw schonVergeben(neu.name)
    await refreshOeffentlich(tx, await findVeroeffentlichte(tx, id))
    // Addresses and telephones do not stand in the Protokoll, which nobody can clear.
    await insertProtokoll(tx, {
      akteur,
      handlung: 'changeRegisterangaben',
      gegenstand: 'Organisation',
      kennung: id,
      neu: { felder: geaendert },
    })
  })
}

/** @throws GraphQLError EINGABE_UNGUELTIG where the name is not theirs to change */
function nameOf(
  gewuenscht: string | null,
  {
    betreutVon,
    angaben,
  }: { readonly betreutVon: number | null; readonly angaben: Registerangaben },
): string {
  if (gewuenscht === null || gewuenscht === angaben.name) return angaben.name
  if (betreutVon === null)
    throw fehler('EINGABE_UNGUELTIG', 'Den Namen hat der Kreis geprüft; bitte dort ändern lassen.')
  return parseText(gewuenscht, { was: 'Der Name der Gruppe', hoechstens: 200 })
}
