import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { parseId, parseVerweis } from '../../graphql/parse-id.ts'
import { RaumType } from '../gebietsstand/gebietsstand.type.ts'
import {
  changeOrganisation,
  createOrganisation,
  setOrganisationAktiv,
  type Angaben,
} from './manage-organisation.ts'
import { findOrganisationen, findOrganisationsraeume } from './organisation.queries.ts'
import { OrganisationInput, OrganisationType } from './organisation.type.ts'

const toAngaben = (eingabe: OrganisationInput): Angaben => ({
  art: eingabe.art,
  name: eingabe.name,
  raumId: parseVerweis(eingabe.raum),
  jugendamtsbezirkId: parseVerweis(eingabe.jugendamtsbezirk),
})

/** Räume of organisations, read at most once per request. */
const gelesene = new WeakMap<Kontext, Promise<readonly RaumType[]>>()

async function findRaum(kontext: Kontext, raumId: number | null): Promise<RaumType | null> {
  if (raumId === null) return null
  const raeume = gelesene.get(kontext) ?? findOrganisationsraeume(kontext.db.pool)
  gelesene.set(kontext, raeume)
  return (await raeume).find(({ id }) => id === raumId) ?? null
}

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => [OrganisationType], { description: 'Alle, auch deaktivierte' })
  organisationen(@Ctx() { db }: Kontext): Promise<readonly OrganisationType[]> {
    return findOrganisationen(db.pool)
  }

  @Query(() => [RaumType], {
    description: 'Räume, für die eine Organisation stehen kann: Kreis, Kommunen, Jugendamtsbezirke',
  })
  organisationsraeume(@Ctx() { db }: Kontext): Promise<readonly RaumType[]> {
    return findOrganisationsraeume(db.pool)
  }

  @Mutation(() => OrganisationType, { description: 'Legt eine Organisation an' })
  createOrganisation(
    @Arg('organisation', () => OrganisationInput) organisation: OrganisationInput,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<OrganisationType> {
    return createOrganisation(db, { neu: toAngaben(organisation), akteur })
  }

  @Mutation(() => OrganisationType, { description: 'Ändert Name, Raum und Jugendamtsbezirk' })
  changeOrganisation(
    @Arg('id', () => ID) id: string,
    @Arg('organisation', () => OrganisationInput) organisation: OrganisationInput,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<OrganisationType> {
    return changeOrganisation(db, { id: parseId(id), neu: toAngaben(organisation), akteur })
  }

  @Mutation(() => OrganisationType, {
    description: 'Lässt niemanden der Organisation mehr herein; ihre Sitzungen enden sofort',
  })
  deactivateOrganisation(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<OrganisationType> {
    return setOrganisationAktiv(db, { id: parseId(id), aktiv: false, akteur })
  }

  @Mutation(() => OrganisationType, { description: 'Lässt ihre Konten wieder herein' })
  reactivateOrganisation(
    @Arg('id', () => ID) id: string,
    @Ctx() { db, akteur }: Kontext,
  ): Promise<OrganisationType> {
    return setOrganisationAktiv(db, { id: parseId(id), aktiv: true, akteur })
  }

  @FieldResolver(() => RaumType, { nullable: true, description: 'Ihr Kreis oder ihre Kommune' })
  raum(@Root() { raumId }: OrganisationType, @Ctx() kontext: Kontext): Promise<RaumType | null> {
    return findRaum(kontext, raumId)
  }

  @FieldResolver(() => RaumType, {
    nullable: true,
    description: 'Jugendamtsbezirk, dessen Jugendamt sie ist',
  })
  jugendamtsbezirk(
    @Root() { jugendamtsbezirkId }: OrganisationType,
    @Ctx() kontext: Kontext,
  ): Promise<RaumType | null> {
    return findRaum(kontext, jugendamtsbezirkId)
  }
}
