import type { Begruendung } from '@sozial/formate/lesung'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findEinsehbare, type Einsicht } from '../lieferung/lieferung.lesen.queries.ts'
import { einsichtOf } from '../lieferung/einsicht.ts'
import { LieferungType } from '../lieferung/lieferung.type.ts'
import {
  AenderungenArgs,
  AssignRaeumeArgs,
  CheckEingangArgs,
  DiscardEingangArgs,
  TakeEingangArgs,
  type BegruendungInput,
} from './eingang.input.ts'
import { findAenderungen, findEingaenge, findEinsehbaren } from './eingang.lesen.queries.ts'
import { EingangType, WertaenderungenType } from './eingang.type.ts'
import { assignEingangsraeume } from './assign-raeume.ts'
import { checkEingang, discardEingang, takeEingaenge, takeEingang } from './order-eingang.ts'
import { parseZuordnungstext } from './parse-zuordnungstext.ts'
import { toAenderung } from './to-aenderung.ts'

/** @throws GraphQLError NICHT_GEFUNDEN, also for one that the asker may not see */
async function findVorhandenen(
  { db }: Kontext,
  einsicht: Einsicht,
  id: string,
): Promise<EingangType> {
  const eingang = await findEinsehbaren(db, einsicht, parseId(id))
  if (eingang) return eingang
  throw fehler('NICHT_GEFUNDEN', `Einen Eingang mit der Nummer ${id} gibt es nicht.`)
}

/** Runs an order on an Eingang that the asker may see, and says how it stands then. */
async function order(
  kontext: Kontext,
  id: string,
  work: (id: number) => Promise<void>,
): Promise<EingangType> {
  const einsicht = { ...(await einsichtOf(kontext)), alle: false }
  const vorher = await findVorhandenen(kontext, einsicht, id)
  await work(vorher.id)
  // Read first: once the work runs, it would say how far it is and not what was ordered.
  const geordnet = await findVorhandenen(kontext, einsicht, id)
  kontext.eingang.start()
  return geordnet
}

@Resolver(() => EingangType)
export class EingangResolver {
  @Query(() => [EingangType], { description: 'Die neuesten zuerst, höchstens 500' })
  async eingaenge(
    @Arg('offen', () => Boolean, {
      nullable: true,
      description: 'Nur solche, die weder übernommen noch verworfen sind',
    })
    offen: boolean | null | undefined,
    @Ctx() kontext: Kontext,
  ): Promise<readonly EingangType[]> {
    return findEingaenge(kontext.db, await einsichtOf(kontext), { offen: offen === true })
  }

  @Query(() => EingangType, { nullable: true })
  async eingang(
    @Arg('id', () => ID) id: string,
    @Ctx() kontext: Kontext,
  ): Promise<EingangType | null> {
    return findEinsehbaren(kontext.db, await einsichtOf(kontext), parseId(id))
  }

  @Mutation(() => EingangType, {
    description: 'Prüft einen Eingang (noch einmal), mit dieser Zuordnung, wo eine gesagt ist',
  })
  async checkEingang(
    @Args(() => CheckEingangArgs) { id, zuordnung, vorlage }: CheckEingangArgs,
    @Ctx() kontext: Kontext,
  ): Promise<EingangType> {
    const gelesen = typeof zuordnung === 'string' ? parseZuordnungstext(zuordnung) : undefined
    const vorlageId = typeof vorlage === 'string' ? parseId(vorlage) : null
    const { db, akteur } = kontext
    return order(kontext, id, (nummer) =>
      checkEingang(db, { id: nummer, zuordnung: gelesen, vorlageId, akteur }),
    )
  }

  @Mutation(() => EingangType, {
    description: 'Übernimmt einen geprüften Eingang; die Lieferung steht an ihm, sobald sie da ist',
  })
  async takeEingang(
    @Args(() => TakeEingangArgs) { id, begruendungen }: TakeEingangArgs,
    @Ctx() kontext: Kontext,
  ): Promise<EingangType> {
    const { db, akteur } = kontext
    const gesagte = (begruendungen ?? []).map(toBegruendung)
    return order(kontext, id, (nummer) =>
      takeEingang(db, { id: nummer, begruendungen: gesagte, akteur }),
    )
  }

  @Mutation(() => [EingangType], {
    description:
      'Übernimmt alle diese Eingänge, die geprüft sind und keine Begründung brauchen; der Server arbeitet sie nacheinander ab. Die anderen bleiben, wie sie sind.',
  })
  async takeEingaenge(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() kontext: Kontext,
  ): Promise<readonly EingangType[]> {
    const einsicht = { ...(await einsichtOf(kontext)), alle: false }
    const lade = (): Promise<readonly EingangType[]> =>
      Promise.all(ids.map((id) => findVorhandenen(kontext, einsicht, id)))
    const vorher = await lade()
    await takeEingaenge(kontext.db, { ids: vorher.map(({ id }) => id), akteur: kontext.akteur })
    kontext.eingang.start()
    return lade()
  }

  @Mutation(() => EingangType, {
    description:
      'Sagt, welche Räume unbekannte Namen meinen, auch der Vorlage für das nächste Mal, und prüft noch einmal',
  })
  async assignRaeume(
    @Args(() => AssignRaeumeArgs) { id, raeume }: AssignRaeumeArgs,
    @Ctx() kontext: Kontext,
  ): Promise<EingangType> {
    const { db, akteur } = kontext
    const gesagte = raeume.map(({ text, schluessel = null }) => ({ text, schluessel }))
    return order(kontext, id, (nummer) =>
      assignEingangsraeume(db, { id: nummer, raeume: gesagte, akteur }),
    )
  }

  @Mutation(() => EingangType, {
    description: 'Verwirft einen Eingang: die Datei wird gelöscht, der Vermerk bleibt',
  })
  async discardEingang(
    @Args(() => DiscardEingangArgs) { id, grund }: DiscardEingangArgs,
    @Ctx() kontext: Kontext,
  ): Promise<EingangType> {
    const { db, akteur } = kontext
    return order(kontext, id, (nummer) => discardEingang(db, { id: nummer, grund, akteur }))
  }

  @FieldResolver(() => WertaenderungenType, {
    nullable: true,
    description: 'Was sich ändern würde, Wert für Wert; null wie meldungen',
  })
  async aenderungen(
    @Root() { id, meldungen }: EingangType,
    @Args(() => AenderungenArgs) { ab, anzahl }: AenderungenArgs,
    @Ctx() { db, zugang }: Kontext,
  ): Promise<WertaenderungenType | null> {
    if (meldungen === null) return null
    const seite = { id, ab: Math.max(0, ab), anzahl: Math.min(Math.max(0, anzahl), 500) }
    const { gesamt, zeilen } = await findAenderungen(db, await zugang('INTERN'), seite)
    return { gesamt, zeilen: zeilen.map(toAenderung) }
  }

  @FieldResolver(() => LieferungType, {
    nullable: true,
    description: 'Lieferung, die aus ihm wurde oder die es schon gab',
  })
  async lieferung(
    @Root() { lieferungId }: EingangType,
    @Ctx() kontext: Kontext,
  ): Promise<LieferungType | null> {
    if (lieferungId === null) return null
    return findEinsehbare(kontext.db, await einsichtOf(kontext), lieferungId)
  }
}

/** Without a row it holds for every warning of its code. */
function toBegruendung({ code, text, zeile, spalte, blatt }: BegruendungInput): Begruendung {
  const stelle =
    typeof zeile === 'number' ? { blatt: blatt ?? null, zeile, spalte: spalte ?? null } : null
  return { code, stelle, text }
}
