import { istTag } from '@sozial/domain/zeitraum'
import type { Tag } from '@sozial/domain/zeitraum'
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { findHeute } from '../../database/heute.ts'
import { write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findAbstimmung } from '../abstimmung/abstimmung.lesen.queries.ts'
import { refreshAlle } from '../angebot/refresh-oeffentlich.ts'
import { applyEinteilung } from '../einteilung/apply-einteilung.ts'
import { SOZIALPLANUNG } from '../kreis/create-raeume.ts'
import { computeMesswerte, loadRaumbaum } from '../messwert/compute-messwerte.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  countFassungen,
  findBausteinstaende,
  findGrenzgruende,
  findKommunenstaende,
  findSozialraumschluessel,
  findSozialraumstaende,
  insertBeschluss,
  insertGebietsbruch,
  insertRaumgrenzen,
  nextBeschlussId,
  updateZustand,
} from './beschluss.queries.ts'
import type { Bausteinstand, Beschlussangaben, Sozialraumstand } from './beschluss.queries.ts'
import { assertOffen, nichtGefunden, toKonflikt } from './change-zuschnitt.ts'
import { planEinteilung, type Plan } from './plan-einteilung.ts'
import { parseText, parseTexte } from '../../graphql/texte.ts'
import { findRaumzeilen } from './zuschnittsraum.queries.ts'
import { lockZuschnitt, type Zuschnittskopf } from './zuschnitt.queries.ts'
import type { ZuschnittskonfliktType } from './zuschnitt.type.ts'
import { findHindernisse } from './zuschnittslage.ts'

export interface Beschlussauftrag {
  readonly id: number
  /** The Stand that was decided on. */
  readonly stand: number
  /** Day of the Sitzung, who sat, under which number. */
  readonly beschluss: Beschlussangaben & { readonly stichtag: Tag }
  readonly akteur: Akteur
}

/**
 * Makes an agreed Zuschnitt the division of the Kreis from a day on: Fassungen,
 * Zuordnungen, what came from what, the shares for earlier figures, the break,
 * the reasons and all Messwerte, in one transaction with its Protokoll entry.
 * Areas that stay as they are keep their Fassung.
 *
 * @returns the conflict when somebody changed the Zuschnitt since, or null
 * @throws GraphQLError NICHT_GEFUNDEN; EINGABE_UNGUELTIG when it is decided already, rules are
 *   open, Bausteine are others by then, or figures or another Beschluss for later days are there
 */
export async function decideZuschnitt(
  db: Schreibdatenbank,
  { id, stand, beschluss: roh, akteur }: Beschlussauftrag,
): Promise<ZuschnittskonfliktType | null> {
  return write(db, async (tx) => {
    const { stichtag } = roh
    const beschluss = { ...parseSitzung(roh, stichtag, await findHeute(tx)), stichtag }
    const zuschnitt = await lockZuschnitt(tx, id)
    if (zuschnitt === undefined) throw nichtGefunden()
    assertBeschliessbar(zuschnitt, beschluss.stichtag)
    if (zuschnitt.stand !== stand) return toKonflikt(tx, zuschnitt, stand)
    const plan = await loadPlan(tx, zuschnitt, beschluss.stichtag)
    const abstimmung = await findAbstimmungslage(tx, id)
    const ids = await vollziehe(tx, { zuschnitt, plan, beschluss, akteur })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'decideZuschnitt',
      gegenstand: 'Zuschnitt',
      kennung: id,
      alt: { stand, zustand: zuschnitt.zustand, raumfassungen: plan.ende.map((f) => f.fassungId) },
      neu: {
        stand: stand + 1,
        zustand: 'BESCHLOSSEN',
        ...beschluss,
        raumfassungen: ids,
        abstimmung,
      },
    })
    return null
  })
}

/** What the Kommunen had said by then and what was open, as the Protokoll keeps it: the Kreistag may decide over it. */
async function findAbstimmungslage(tx: Tx, id: number): Promise<object> {
  const { beteiligungen, ungefragt, offenes } = (await findAbstimmung(tx, id))!
  return {
    stellungnahmen: beteiligungen.map(({ kommune, stellungnahmen: [letzte] }) => ({
      kommune: kommune.name,
      stellungnahme: letzte?.id ?? null,
      art: letzte?.art ?? null,
      beantwortet: letzte !== undefined && letzte.antwort !== null,
    })),
    ungefragt: ungefragt.map(({ name }) => name),
    offenes,
  }
}

type Angaben = Beschlussauftrag['beschluss']

/** @throws GraphQLError EINGABE_UNGUELTIG when something is missing, no day or still to come */
export function parseSitzung(
  { gremium, datum, nummer }: Beschlussangaben,
  tag: Tag,
  heute: Tag,
): Beschlussangaben {
  for (const einer of [datum, tag]) {
    if (istTag(einer)) continue
    throw fehler('EINGABE_UNGUELTIG', `„${einer}“ ist kein Kalendertag. Bitte prüfen.`)
  }
  if (datum > heute) {
    const satz = `Die Sitzung am ${formatDatum(datum)} steht noch bevor. Bitte nach dem Beschluss eintragen.`
    throw fehler('EINGABE_UNGUELTIG', satz)
  }
  parseTexte([{ text: nummer, was: 'Die Nummer', hoechstens: 200 }])
  return {
    gremium: parseText(gremium, { was: 'Das Gremium', hoechstens: 200 }),
    datum,
    nummer: nummer.trim(),
  }
}

function assertBeschliessbar(zuschnitt: Zuschnittskopf, stichtag: Tag): void {
  const { name, kommuneId, grundlage } = zuschnitt
  assertOffen(zuschnitt)
  if (kommuneId !== null) {
    const satz = `„${name}“ ist der Gegenvorschlag einer Kommune. Beschlossen wird ein Zuschnitt des Kreises: bitte den Vorschlag dort übernehmen.`
    throw fehler('EINGABE_UNGUELTIG', satz)
  }
  if (stichtag >= grundlage) return
  const satz = `Der Zuschnitt verteilt die Bausteine vom ${formatDatum(grundlage)} und kann nicht schon ab dem ${formatDatum(stichtag)} gelten. Bitte einen späteren Stichtag wählen.`
  throw fehler('EINGABE_UNGUELTIG', satz)
}

async function loadPlan(tx: Tx, zuschnitt: Zuschnittskopf, stichtag: Tag): Promise<Plan> {
  const { id } = zuschnitt
  const bausteine = await findBausteinstaende(tx, id, stichtag)
  const kommunen = await findKommunenstaende(tx, stichtag)
  const raeume = await findRaumzeilen(tx, id)
  assertBausteine(bausteine, {
    stichtag,
    amStichtag: await countFassungen(tx, zuschnitt.bausteinEbene, stichtag),
  })
  const hindernisse = await findHindernisse(tx, { id, kommunen, bausteine, raeume })
  assertKeine(hindernisse.map(({ satz }) => satz))
  const alle = await findSozialraumstaende(tx, SOZIALPLANUNG.schluessel, stichtag)
  assertNichtsSpaeteres(alle, stichtag)
  const plan = planEinteilung(raeume, bausteine, {
    kommunen,
    sozialraeume: alle,
    schluessel: await findSozialraumschluessel(tx),
  })
  assertAbloesbar(plan.ende, stichtag)
  return plan
}

function assertBausteine(
  bausteine: readonly Bausteinstand[],
  { stichtag, amStichtag }: { readonly stichtag: Tag; readonly amStichtag: number },
): void {
  const veraltete = bausteine.filter(({ gilt }) => !gilt)
  if (veraltete.length === 0 && bausteine.length === amStichtag) return
  const beispiel = veraltete[0] ? `, zum Beispiel ${veraltete[0].name}` : ''
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Am ${formatDatum(stichtag)} gelten andere Bausteine als die, die der Zuschnitt verteilt${beispiel}. Bitte im Zuschnitt diesen Stichtag eintragen und dort „Auf die neuen Umrisse übernehmen“ wählen; die Zuordnungen bleiben.`,
  )
}

/** Names the first three; more nobody reads in one sentence. */
function assertKeine(saetze: readonly string[]): void {
  if (saetze.length === 0) return
  const rest =
    saetze.length > 3
      ? ` Dazu ${formatAnzahl(saetze.length - 3, 'weiterer Punkt', 'weitere Punkte')}.`
      : ''
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Vor dem Beschluss ist noch offen: ${saetze.slice(0, 3).join(' ')}${rest}`,
  )
}

/** A division that is decided for a later day would hang in the air. */
function assertNichtsSpaeteres(alle: readonly Sozialraumstand[], stichtag: Tag): void {
  const spaeter = alle.find(
    ({ gueltigAb, gueltigBis }) => gueltigAb > stichtag || gueltigBis !== null,
  )
  if (spaeter === undefined) return
  const tag = spaeter.gueltigAb > stichtag ? spaeter.gueltigAb : spaeter.gueltigBis!
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Für den ${formatDatum(tag)} ist schon eine andere Einteilung beschlossen (${spaeter.name}). Bitte einen Stichtag danach wählen oder jenen Beschluss zuerst aufheben.`,
  )
}

/** What gives way must have held for a day, and must not be counted for the time after. */
export function assertAbloesbar(ende: readonly Sozialraumstand[], tag: Tag): void {
  const neuer = ende.find(({ gueltigAb }) => gueltigAb === tag)
  if (neuer !== undefined) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `${neuer.name} gilt in anderer Gestalt selbst erst ab dem ${formatDatum(tag)}. Bitte einen späteren Stichtag wählen.`,
    )
  }
  const gezaehlte = ende.filter(({ spaetereZahlen }) => spaetereZahlen > 0)
  const [erster] = gezaehlte
  if (erster === undefined) return
  const weitere =
    gezaehlte.length > 1
      ? ` und ${formatAnzahl(gezaehlte.length - 1, 'weiteren Raum', 'weitere Räume')}`
      : ''
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Für ${erster.name}${weitere} sind schon Zahlen für die Zeit ab dem ${formatDatum(tag)} geliefert; auf den neuen Grenzen stünden sie falsch. Bitte einen Stichtag nach diesen Zahlen wählen oder die Lieferungen zurückziehen.`,
  )
}

interface Vollzug {
  readonly zuschnitt: Zuschnittskopf
  readonly plan: Plan
  readonly beschluss: Angaben
  readonly akteur: Akteur
}

/** Writes everything that follows. @returns the new Fassungen */
async function vollziehe(
  tx: Tx,
  { zuschnitt, plan, beschluss, akteur }: Vollzug,
): Promise<readonly number[]> {
  const { stichtag } = beschluss
  const von = akteur.name.slice(0, 200)
  const id = await nextBeschlussId(tx)
  const baum = await loadRaumbaum(tx)
  const { ids, zuvor } = await applyEinteilung(tx, {
    gliederung: SOZIALPLANUNG,
    ebene: 'SOZIALRAUM',
    ab: stichtag,
    ende: plan.ende.map(({ fassungId }) => fassungId),
    raeume: plan.neue.map((raum) => ({ ...raum, raumbeschlussId: id })),
    beschluss: formatBeschluss(beschluss),
  })
  await insertBeschluss(tx, {
    id,
    zuschnittId: zuschnitt.id,
    ...beschluss,
    zuvor,
    beschlossenVon: von,
  })
  await keepGrenzgruende(tx, { id, zuschnitt: zuschnitt.id, ids, plan })
  if (plan.ende.length > 0) await insertGebietsbruch(tx, toBruch(stichtag), id)
  await updateZustand(tx, zuschnitt.id, { zustand: 'BESCHLOSSEN', stichtag, von })
  await computeMesswerte(tx, { art: 'GRENZEN', zuvor: baum })
  await refreshAlle(tx)
  return ids
}

/** The reasons stay with the borders as they hold now. */
async function keepGrenzgruende(
  tx: Tx,
  {
    id,
    zuschnitt,
    ids,
    plan,
  }: {
    readonly id: number
    readonly zuschnitt: number
    readonly ids: readonly number[]
    readonly plan: Plan
  },
): Promise<void> {
  const neue = new Map(plan.neue.map(({ zuschnittsraum }, i) => [zuschnittsraum, ids[i]!]))
  const fassungOf = (raum: number) => neue.get(raum) ?? plan.bleibt.get(raum)!
  const gruende = await findGrenzgruende(tx, zuschnitt)
  await insertRaumgrenzen(
    tx,
    id,
    gruende.map(({ a, b, grund }) => ({ a: fassungOf(a), b: fassungOf(b), grund })),
  )
}

/** "Kreistag, 12.3.2026, Nr. 0200/2026" */
export function formatBeschluss({ gremium, datum, nummer }: Beschlussangaben): string {
  return [gremium, formatDatum(datum), nummer === '' ? '' : `Nr. ${nummer}`]
    .filter((teil) => teil !== '')
    .join(', ')
}

export const toBruch = (tag: Tag) => ({
  datum: tag,
  titel: `Neue Grenzen ${tag.slice(0, 4)}`,
  folge: `Ab dem ${formatDatum(tag)} gelten andere Sozialräume; frühere Werte sind auf ihnen genau gerechnet, wo ihre Teile gezählt sind, sonst geschätzt.`,
})
