import 'reflect-metadata'
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { buildSchema, type ClassType, type NonEmptyArray } from 'type-graphql'
import { applyRechte } from './auth/schema-rechte.ts'
import { AbstimmungResolver } from './modules/abstimmung/abstimmung.resolver.ts'
import { TeilnahmeResolver } from './modules/abstimmung/teilnahme.resolver.ts'
import { AbdeckungsmatrixResolver } from './modules/abdeckung/abdeckungsmatrix.resolver.ts'
import { AnforderungDesLinksResolver } from './modules/anforderung/anforderung-des-links.resolver.ts'
import { DatenabdeckungResolver } from './modules/anforderung/datenabdeckung.resolver.ts'
import { AnforderungResolver } from './modules/anforderung/anforderung.resolver.ts'
import { AngebotsortResolver } from './modules/angebotsort/angebotsort.resolver.ts'
import { AngebotslinkResolver } from './modules/angebotslink/angebotslink.resolver.ts'
import { PrueflisteResolver } from './modules/angebotspruefung/pruefliste.resolver.ts'
import { AnbieterResolver } from './modules/anbieter/anbieter.resolver.ts'
import { AnmeldeseiteResolver } from './modules/anbieter/anmeldeseite.resolver.ts'
import { KollegenResolver } from './modules/anbieter/kollegen.resolver.ts'
import { AdresseResolver } from './modules/adresse/adresse.resolver.ts'
import { AngebotsablaufResolver } from './modules/angebot/ablauf.resolver.ts'
import { AngebotsentwurfResolver } from './modules/angebot/entwurf.resolver.ts'
import { ErfassungResolver } from './modules/angebot/erfassung.resolver.ts'
import { AngebotspflegeResolver } from './modules/angebot/pflege.resolver.ts'
import { RegisterResolver } from './modules/angebot/register.resolver.ts'
import { AngebotssucheResolver } from './modules/angebotssuche/angebotssuche.resolver.ts'
import { AnmeldungResolver } from './modules/anmeldung/anmeldung.resolver.ts'
import { AnmerkungResolver } from './modules/anmerkung/anmerkung.resolver.ts'
import { AuskunftResolver } from './modules/auskunft/auskunft.resolver.ts'
import {
  DatenstandResolver,
  DatenstandvergleichResolver,
} from './modules/datenstand/datenstand.resolver.ts'
import { GeheimhaltungsregelResolver } from './modules/geheimhaltungsregel/regel.resolver.ts'
import { GebietsstandResolver } from './modules/gebietsstand/gebietsstand.resolver.ts'
import {
  IndikatorfassungResolver,
  IndikatorResolver,
} from './modules/indikator/indikator.resolver.ts'
import { PlanungResolver } from './modules/indikator/planung.resolver.ts'
import { EingangResolver } from './modules/eingang/eingang.resolver.ts'
import { EinrichtungResolver } from './modules/kreis/einrichtung.resolver.ts'
import { KontoResolver } from './modules/konto/konto.resolver.ts'
import { KorrekturResolver } from './modules/korrektur/korrektur.resolver.ts'
import { KorrekturinhaltResolver } from './modules/korrektur/korrekturinhalt.resolver.ts'
import { KreisResolver } from './modules/kreis/kreis.resolver.ts'
import { LieferungResolver } from './modules/lieferung/lieferung.resolver.ts'
import { PlausibilitaetsregelResolver } from './modules/plausibilitaetsregel/plausibilitaetsregel.resolver.ts'
import { GeheimhaltungResolver } from './modules/geheimhaltung/geheimhaltung.resolver.ts'
import { LoeschregelResolver } from './modules/loeschregel/loeschregel.resolver.ts'
import { MerkmalResolver } from './modules/merkmal/merkmal.resolver.ts'
import { MesswertResolver } from './modules/messwert/messwert.resolver.ts'
import { ProtokollResolver } from './modules/protokoll/protokoll.resolver.ts'
import { OrganisationResolver } from './modules/organisation/organisation.resolver.ts'
import { RaumResolver } from './modules/raum/raum.resolver.ts'
import { RaumprofilResolver } from './modules/raumprofil/raumprofil.resolver.ts'
import { UebersichtResolver } from './modules/uebersicht/uebersicht.resolver.ts'
import { RueckmeldungResolver } from './modules/rueckmeldung/rueckmeldung.resolver.ts'
import { SeitentextResolver } from './modules/seitentext/seitentext.resolver.ts'
import { SitzungResolver } from './modules/sitzung/sitzung.resolver.ts'
import { StartseiteResolver } from './modules/startseite/startseite.resolver.ts'
import { RegisterzahlResolver } from './modules/registerzahl/registerzahl.resolver.ts'
import { StrasseResolver } from './modules/strasse/strasse.resolver.ts'
import { SzenarioResolver } from './modules/szenario/szenario.resolver.ts'
import { VersorgungResolver } from './modules/versorgung/versorgung.resolver.ts'
import { VorlageResolver } from './modules/vorlage/vorlage.resolver.ts'
import { ZweitfaktorResolver } from './modules/zweitfaktor/zweitfaktor.resolver.ts'
import { ZugangResolver } from './modules/zugang/zugang.resolver.ts'
import { RaumbeschlussResolver } from './modules/zuschnitt/raumbeschluss.resolver.ts'
import { ZuschnittResolver } from './modules/zuschnitt/zuschnitt.resolver.ts'
import { UmsteigerResolver } from './modules/umsteiger/umsteiger.resolver.ts'
import { ZuschnittAendernResolver } from './modules/zuschnitt/zuschnitt-aendern.resolver.ts'
import { ZeitreihenbruchResolver } from './modules/zeitreihenbruch/zeitreihenbruch.resolver.ts'

const RESOLVERS: NonEmptyArray<ClassType> = [
  AnforderungDesLinksResolver,
  AnforderungResolver,
  DatenabdeckungResolver,
  AngebotsortResolver,
  AdresseResolver,
  AngebotsablaufResolver,
  AngebotsentwurfResolver,
  AngebotspflegeResolver,
  ErfassungResolver,
  RegisterResolver,
  AngebotssucheResolver,
  AnbieterResolver,
  AnmeldeseiteResolver,
  AngebotslinkResolver,
  PrueflisteResolver,
  KollegenResolver,
  AnmeldungResolver,
  AnmerkungResolver,
  AuskunftResolver,
  AbdeckungsmatrixResolver,
  DatenstandResolver,
  DatenstandvergleichResolver,
  EingangResolver,
  EinrichtungResolver,
  GebietsstandResolver,
  GeheimhaltungResolver,
  GeheimhaltungsregelResolver,
  RueckmeldungResolver,
  SeitentextResolver,
  SitzungResolver,
  StartseiteResolver,
  IndikatorResolver,
  IndikatorfassungResolver,
  KontoResolver,
  KorrekturResolver,
  KorrekturinhaltResolver,
  KreisResolver,
  LieferungResolver,
  PlausibilitaetsregelResolver,
  LoeschregelResolver,
  MerkmalResolver,
  MesswertResolver,
  OrganisationResolver,
  PlanungResolver,
  ProtokollResolver,
  RaumResolver,
  RaumprofilResolver,
  UebersichtResolver,
  RegisterzahlResolver,
  StrasseResolver,
  SzenarioResolver,
  VersorgungResolver,
  VorlageResolver,
  ZeitreihenbruchResolver,
  ZugangResolver,
  RaumbeschlussResolver,
  ZuschnittResolver,
  UmsteigerResolver,
  ZuschnittAendernResolver,
  AbstimmungResolver,
  TeilnahmeResolver,
  ZweitfaktorResolver,
]

/**
 * The GraphQL schema as the server and `pnpm schema` use it, every root field
 * behind its rule.
 */
export function createSchema(): Promise<GraphQLSchema> {
  return (gebautes ??= buildWithRechte())
}

/** Depends on nothing but the code: one for all servers of a process. */
let gebautes: Promise<GraphQLSchema> | undefined

async function buildWithRechte(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: RESOLVERS,
    // Inputs are checked by their scalars, the use cases and the database.
    validate: false,
  })
  const sortiert = lexicographicSortSchema(schema)
  applyRechte(sortiert)
  return sortiert
}

/** Text of the committed `schema.graphql`. */
export async function createSchemaText(): Promise<string> {
  return `# Emitted by \`pnpm schema\` from the resolvers; do not edit.\n\n${printSchema(await createSchema())}\n`
}
