import type { Tag } from '@sozial/domain/zeitraum'
import { formatDatum } from '@sozial/shared/format'
import { findHeute } from '../../database/heute.ts'
import { write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { refreshAlle } from '../angebot/refresh-oeffentlich.ts'
import { applyEinteilung } from '../einteilung/apply-einteilung.ts'
import { insertEinteilungszuordnungen, restoreZuvor } from '../einteilung/einteilung.queries.ts'
import type { Einteilungsraum } from '../einteilung/einteilung.queries.ts'
import { SOZIALPLANUNG } from '../kreis/create-raeume.ts'
import { computeMesswerte, loadRaumbaum } from '../messwert/compute-messwerte.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  findFruehere,
  findGeltende,
  findKopie,
  lockBeschluss,
  removeBeschluss,
  updateAufhebung,
} from './aufhebung.queries.ts'
import type { Beschlussstand } from './aufhebung.queries.ts'
import {
  findKommunenstaende,
  findSozialraumstaende,
  insertGebietsbruch,
  updateZustand,
} from './beschluss.queries.ts'
import type { Beschlussangaben } from './beschluss.queries.ts'
import { nichtGefunden } from './change-zuschnitt.ts'
import { assertAbloesbar, formatBeschluss, parseSitzung, toBruch } from './decide-zuschnitt.ts'
import { parseText } from '../../graphql/texte.ts'
import { lockZuschnitt } from './zuschnitt.queries.ts'

export interface Aufhebungsauftrag {
  /** Zuschnitt whose Beschluss is revoked. */
  readonly id: number
  readonly aufhebung: Beschlussangaben & {
    readonly grund: string
    /** First day on which it does not hold any more; its own Stichtag or earlier: it never held. */
    readonly zum: Tag
  }
  readonly akteur: Akteur
}

/**
 * Revokes a Beschluss. What does not hold yet and nothing stands on is taken
 * back as if it had never been, with a full copy in the Protokoll. What has
 * held stays as it was; the division before comes back from a day on, as new
 * Fassungen of the same Räume. What was published keeps its own borders.
 *
 * @throws GraphQLError NICHT_GEFUNDEN; EINGABE_UNGUELTIG when it is revoked already, another
 *   Beschluss followed, the day is none on which it can end, or figures are there for later days
 */
export async function revokeRaumbeschluss(
  db: Schreibdatenbank,
  { id, aufhebung: roh, akteur }: Aufhebungsauftrag,
): Promise<void> {
  await write(db, async (tx) => {
    const heute = await findHeute(tx)
    const sitzung = parseSitzung(roh, roh.zum, heute)
    const grund = parseText(roh.grund, { was: 'Der Grund der Aufhebung' })
    const zuschnitt = await lockZuschnitt(tx, id)
    const beschluss = await lockBeschluss(tx, id)
    if (zuschnitt === undefined || beschluss === undefined) throw nichtGefunden()
    assertAufhebbar(beschluss, zuschnitt.name)
    const nieGegolten = roh.zum <= beschluss.stichtag
    const zum = nieGegolten ? beschluss.stichtag : roh.zum
    const aufhebung = { ...sitzung, grund, zum }
    const kopie = await findKopie(tx, beschluss)
    const baum = await loadRaumbaum(tx)
    if (nieGegolten) await takeBack(tx, beschluss, heute)
    else await bringBack(tx, beschluss, aufhebung)
    const von = akteur.name.slice(0, 200)
    await updateAufhebung(tx, beschluss.id, { ...aufhebung, von })
    await updateZustand(tx, id, { zustand: 'AUFGEHOBEN', stichtag: beschluss.stichtag, von })
    await computeMesswerte(tx, { art: 'GRENZEN', zuvor: baum })
    await refreshAlle(tx)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'revokeRaumbeschluss',
      gegenstand: 'Zuschnitt',
      kennung: id,
      alt: { stand: zuschnitt.stand, zustand: 'BESCHLOSSEN', ...(nieGegolten && kopie) },
      neu: { stand: zuschnitt.stand + 1, zustand: 'AUFGEHOBEN', ...aufhebung },
    })
  })
}

function assertAufhebbar(beschluss: Beschlussstand, name: string): void {
  const { aufgehobenZum, spaeterer } = beschluss
  if (aufgehobenZum !== null) {
    const satz = `Der Beschluss über „${name}“ ist schon zum ${formatDatum(aufgehobenZum)} aufgehoben.`
    throw fehler('EINGABE_UNGUELTIG', satz)
  }
  if (spaeterer === null) return
  const satz = `Nach „${name}“ wurde schon anders beschlossen (${spaeterer}). Bitte zuerst den späteren Beschluss aufheben.`
  throw fehler('EINGABE_UNGUELTIG', satz)
}

/** Only what never held for a day and what nothing published or counted stands on. */
async function takeBack(tx: Tx, beschluss: Beschlussstand, heute: Tag): Promise<void> {
  const { id, stichtag, zuvor, fassungen, abgeloest, veroeffentlichte } = beschluss
  if (stichtag <= heute) {
    const satz = `Die Einteilung gilt seit dem ${formatDatum(stichtag)} und bleibt für diese Zeit, wie sie war. Bitte einen Tag danach nennen, von dem an die frühere wieder gilt.`
    throw fehler('EINGABE_UNGUELTIG', satz)
  }
  if (veroeffentlichte > 0 || abgeloest) {
    const warum = abgeloest
      ? 'war schon eine andere Einteilung beschlossen'
      : 'ist schon veröffentlicht'
    const satz = `Auf diesen Grenzen ${warum}; sie bleiben deshalb bestehen. Bitte einen Tag nach dem ${formatDatum(stichtag)} nennen, von dem an die frühere Einteilung wieder gilt.`
    throw fehler('EINGABE_UNGUELTIG', satz)
  }
  const staende = await findSozialraumstaende(tx, SOZIALPLANUNG.schluessel, stichtag)
  const eigene = staende.filter(({ fassungId }) => fassungen.includes(fassungId))
  assertAbloesbar(
    eigene.map((stand) => ({ ...stand, gueltigAb: '' })),
    stichtag,
  )
  await removeBeschluss(tx, id)
  await restoreZuvor(tx, SOZIALPLANUNG.schluessel, zuvor)
}

/** The areas before, with the parts that they had, from a day on. */
async function bringBack(
  tx: Tx,
  beschluss: Beschlussstand,
  aufhebung: Beschlussangaben & { readonly zum: Tag },
): Promise<void> {
  const { id, fassungen, zuvor } = beschluss
  const { zum } = aufhebung
  const staende = await findSozialraumstaende(tx, SOZIALPLANUNG.schluessel, zum)
  const ende = staende.filter(({ fassungId }) => fassungen.includes(fassungId))
  assertAbloesbar(ende, zum)
  const raeume = await findWiederkehrende(tx, beschluss, zum)
  await applyEinteilung(tx, {
    gliederung: SOZIALPLANUNG,
    ebene: 'SOZIALRAUM',
    ab: zum,
    ende: ende.map(({ fassungId }) => fassungId),
    raeume,
    beschluss: formatBeschluss(aufhebung),
  })
  await insertEinteilungszuordnungen(
    tx,
    { gliederung: SOZIALPLANUNG.schluessel, ab: zum },
    ohneRaum(zuvor),
  )
  if (ende.length > 0 && zuvor.fassungen.length > 0) await insertGebietsbruch(tx, toBruch(zum), id)
}

/** Parts that lay in no Sozialraum before lie again where they lay. */
function ohneRaum({ fassungen, zuordnungen }: Beschlussstand['zuvor']) {
  const raeume = new Set(fassungen.map(({ id }) => id))
  return zuordnungen.filter(({ oberId, unterId }) => !raeume.has(oberId) && !raeume.has(unterId))
}

async function findWiederkehrende(
  tx: Tx,
  { zuvor }: Beschlussstand,
  zum: Tag,
): Promise<readonly Einteilungsraum[]> {
  const fruehere = await findFruehere(
    tx,
    SOZIALPLANUNG.schluessel,
    zuvor.fassungen.map(({ id }) => id),
  )
  const kommunen = await findKommunenstaende(tx, zum)
  const ober = new Map(kommunen.map(({ raumId, fassungId }) => [raumId, fassungId]))
  const teileOf = (fassung: number) =>
    zuvor.zuordnungen.filter(({ oberId }) => oberId === fassung).map(({ unterId }) => unterId)
  const teile = fruehere.flatMap(({ fassungId }) => teileOf(fassungId))
  const geltende = await findGeltende(tx, teile, zum)
  if (teile.some((teil) => !geltende.has(teil)) || fruehere.some((f) => !ober.has(f.oberRaumId))) {
    const satz = `Seither gibt es andere Bausteine; die frühere Einteilung lässt sich nicht zurückholen. Bitte für den ${formatDatum(zum)} einen neuen Zuschnitt beschließen.`
    throw fehler('EINGABE_UNGUELTIG', satz)
  }
  return fruehere.map((raum) => ({
    raumId: raum.raumId,
    schluessel: raum.schluessel,
    nummer: raum.nummer,
    raumbeschlussId: raum.raumbeschlussId,
    name: raum.name,
    geometrie: raum.geometrie,
    oberId: ober.get(raum.oberRaumId)!,
    teile: teileOf(raum.fassungId),
    grund: raum.grund,
  }))
}
