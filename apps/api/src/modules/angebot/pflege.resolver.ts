import { Arg, Args, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { antworte, handelnderOf, toZiel } from './antworte.ts'
import { endStandort, saveStandort } from './manage-standort.ts'
import {
  endKapazitaet,
  removeFoerderung,
  reportPlaetze,
  saveFoerderung,
  saveKapazitaet,
  saveNutzung,
} from './manage-zahlen.ts'
import {
  AngebotsnutzungInput,
  AngebotszielArgs,
  FoerderungArgs,
  KapazitaetArgs,
  KapazitaetsendeArgs,
  PlatzmeldungArgs,
  StandortArgs,
  StandortendeArgs,
} from './register.input.ts'
import { RegisterangebotType } from './register.type.ts'

const toId = (id: string | null | undefined): number | null =>
  id === null || id === undefined ? null : parseId(id)

/** Sites and numbers: they change at once, without a check by the Kreis. */
@Resolver()
export class AngebotspflegeResolver {
  @Mutation(() => RegisterangebotType, {
    description: 'Trägt einen Standort ein oder ändert ihn; mit anderer Adresse endet der alte',
  })
  async saveStandort(
    @Args(() => StandortArgs) { standort, angaben, ...ziel }: StandortArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    const { db, geokodierer } = kontext
    const auftrag = { ...toZiel(ziel), standortId: toId(standort), angaben }
    await saveStandort({ pool: db.pool, geokodierer }, handelnderOf(kontext), auftrag)
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, { description: 'Beendet einen Standort' })
  async endStandort(
    @Args(() => StandortendeArgs) { standort, bis = null, ...ziel }: StandortendeArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    const auftrag = { ...toZiel(ziel), standortId: parseId(standort), bis }
    await endStandort(kontext.db, handelnderOf(kontext), auftrag)
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, {
    description: 'Trägt Plätze, Stunden oder Stellen ein; was sie ersetzen, endet dann',
  })
  async saveKapazitaet(
    @Args(() => KapazitaetArgs) { standort, kapazitaet, angaben, ...ziel }: KapazitaetArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    const ids = { standortId: parseId(standort), kapazitaetId: toId(kapazitaet) }
    await saveKapazitaet(kontext.db, handelnderOf(kontext), { ...toZiel(ziel), ...ids, angaben })
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, { description: 'Beendet Plätze, Stunden oder Stellen' })
  async endKapazitaet(
    @Args(() => KapazitaetsendeArgs) { kapazitaet, bis = null, ...ziel }: KapazitaetsendeArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    const auftrag = { ...toZiel(ziel), kapazitaetId: parseId(kapazitaet), bis }
    await endKapazitaet(kontext.db, handelnderOf(kontext), auftrag)
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, {
    description: 'Meldet freie Plätze und Wartezeit von heute',
  })
  async reportPlaetze(
    @Args(() => PlatzmeldungArgs) { standort, meldung, ...ziel }: PlatzmeldungArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    const auftrag = { ...toZiel(ziel), standortId: parseId(standort), meldung }
    await reportPlaetze(kontext.db, handelnderOf(kontext), auftrag)
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, { description: 'Sagt, wie viele in einem Jahr kamen' })
  async saveNutzung(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Arg('nutzung', () => AngebotsnutzungInput) nutzung: AngebotsnutzungInput,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    await saveNutzung(kontext.db, handelnderOf(kontext), { ...toZiel(ziel), nutzung })
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, { description: 'Trägt eine Förderung ein oder ändert sie' })
  async saveFoerderung(
    @Args(() => FoerderungArgs) { foerderung, angaben, ...ziel }: FoerderungArgs,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    const auftrag = { ...toZiel(ziel), foerderungId: toId(foerderung), angaben }
    await saveFoerderung(kontext.db, handelnderOf(kontext), auftrag)
    return antworte(kontext, parseId(ziel.id))
  }

  @Mutation(() => RegisterangebotType, { description: 'Nimmt eine irrtümliche Förderung heraus' })
  async removeFoerderung(
    @Args(() => AngebotszielArgs) ziel: AngebotszielArgs,
    @Arg('foerderung', () => ID) foerderung: string,
    @Ctx() kontext: Kontext,
  ): Promise<RegisterangebotType> {
    const auftrag = { ...toZiel(ziel), foerderungId: parseId(foerderung) }
    await removeFoerderung(kontext.db, handelnderOf(kontext), auftrag)
    return antworte(kontext, parseId(ziel.id))
  }
}
