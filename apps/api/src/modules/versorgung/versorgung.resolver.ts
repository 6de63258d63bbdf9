import type { Ebene } from '@sozial/domain/raum'
import {
  VERSORGUNGSFELDER,
  versorgungsfeldOf,
  type Versorgungsannahme,
} from '@sozial/domain/versorgung'
import type { Verkehrsmittel } from '@sozial/domain/erreichbarkeit'
import { Args, ArgsType, Ctx, Field, Float, Int, Query, Resolver } from 'type-graphql'
import { rollenOf } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { Datum } from '../../graphql/datum.ts'
import { EbeneEnum } from '../../graphql/enums.ts'
import { texteOf, toVektor } from '../../graphql/vektor.ts'
import { BEVOELKERUNG } from '../auskunft/find-altersaufbau.ts'
import {
  berechneKategorie,
  loadVersorgungswelt,
  spiele,
  waehleKategorien,
  type Kategoriestand,
  type Spielstand,
  type Versorgungswelt,
  type Wegwahl,
} from './find-versorgung.ts'
import {
  findBedarf,
  findFeldluecken,
  findKategorieluecken,
  findSpitzen,
  type Bedarfsspalte,
  type Luecke,
} from './luecken.ts'
import { checkAnnahmen } from './annahmen.ts'
import { findPlanungsraeume } from './planungsraeume.ts'
import { euroJeAngebot, toZeile, wegsatz, type Ausschnitt } from './to-versorgung.ts'
import {
  SzenarioannahmeInput,
  VerkehrsmittelEnum,
  VersorgungType,
  type VersorgungsbedarfType,
  type VersorgungslueckeType,
} from './versorgung.type.ts'
import { toAngebote } from './versorgungsangebote.ts'

const HOECHSTENS_MINUTEN = 120
const HOECHSTENS_ANNAHMEN = 100

@ArgsType()
class VersorgungArgs {
  @Field(() => EbeneEnum, { defaultValue: 'SOZIALRAUM' }) ebene!: Ebene
  @Field(() => Datum, { nullable: true, description: 'Leer: heute' }) stichtag?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Diese Kategorie und was unter ihr steht; leer: alle Bereiche',
  })
  kategorie?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Slug des Indikators, der den Bedarf der Kategorie sagt; leer: der des Felds',
  })
  bedarf?: string | null
  @Field(() => Float, { nullable: true, description: 'Ziel statt des Richtwerts: Plätze je 100' })
  ziel?: number | null
  @Field(() => VerkehrsmittelEnum, { defaultValue: 'AUTO' }) wegmittel!: Verkehrsmittel
  @Field(() => Int, { defaultValue: 15, description: 'Was noch in Reichweite ist, in Minuten' })
  minuten!: number
  @Field(() => [SzenarioannahmeInput], {
    nullable: true,
    description: 'Was wäre, wenn; braucht eine Kategorie',
  })
  annahmen?: readonly SzenarioannahmeInput[] | null
}

/** @throws GraphQLError EINGABE_UNGUELTIG with what to do */
function check({ ebene, kategorie, ziel, minuten, annahmen }: VersorgungArgs): void {
  const nein = (text: string) => {
    throw fehler('EINGABE_UNGUELTIG', text)
  }
  if (!['KOMMUNE', 'SOZIALRAUM', 'QUARTIER'].includes(ebene))
    nein('Versorgung gibt es für Kommunen, Sozialräume und Quartiere.')
  if (ziel != null && !(ziel > 0 && ziel <= 1000))
    nein('Das Ziel liegt über 0 und höchstens bei 1.000 Plätzen je 100 der Zielgruppe.')
  if (!(minuten >= 1 && minuten <= HOECHSTENS_MINUTEN))
    nein(`Die Reichweite liegt zwischen 1 und ${HOECHSTENS_MINUTEN} Minuten.`)
  if (!annahmen) return
  if (!kategorie) nein('Ein Szenario gilt für eine Kategorie: Bitte zuerst eine wählen.')
  if (annahmen.length > HOECHSTENS_ANNAHMEN)
    nein(`Ein Szenario hat höchstens ${HOECHSTENS_ANNAHMEN} Annahmen.`)
}

@Resolver()
export class VersorgungResolver {
  @Query(() => VersorgungType, {
    nullable: true,
    description:
      'Bedarf und Angebot je Raum und Kategorie an einem Tag, spaltenweise, mit den Lücken der Reihe nach. Nur eigene Räume. null, wenn es die Ebene nicht gibt.',
  })
  async versorgung(
    @Args(() => VersorgungArgs) args: VersorgungArgs,
    @Ctx() kontext: Kontext,
  ): Promise<VersorgungType | null> {
    check(args)
    const zugang = await kontext.zugang('INTERN')
    const { ebene, stichtag = null, kategorie = null } = args
    const indikatoren = indikatorenOf(args)
    const welt = await loadVersorgungswelt(kontext.db, zugang, { ebene, stichtag, indikatoren })
    if (welt === null) return null
    await kontext.noteReading(zugang, {
      gegenstand: 'Indikator',
      kennungen: indikatoren,
      ebenen: [ebene],
    })
    await kontext.noteReading(zugang, {
      gegenstand: 'Merkmal',
      kennungen: [BEVOELKERUNG],
      ebenen: [...new Set([ebene, ...welt.lage.wohnpunkte.map((punkt) => punkt.ebene ?? ebene)])],
    })
    const ausschnitt = {
      raeume: await findPlanungsraeume(kontext.db, kontext.wer, welt.ids),
      euro: rollenOf(kontext.wer).includes('PLANUNG') ? euroJeAngebot(welt.zeilen) : null,
      ziel: args.ziel ?? null,
    }
    const antwort = beantworte(welt, ausschnitt, args)
    const angebote = toAngebote(welt, {
      raeume: ausschnitt.raeume,
      mitEuro: ausschnitt.euro !== null,
      kategorie,
      alleRaeume: ausschnitt.raeume.length === welt.ids.length,
    })
    return { ...antwort, angebote, ohneStand: countOhneStand(welt, angebote) }
  }
}

/** How many of them have no content of that past day; null: the day is today or to come. */
function countOhneStand(
  { vergangen, zeilen }: Versorgungswelt,
  angebote: VersorgungType['angebote'],
): number | null {
  if (!vergangen) return null
  const spaetere = new Set(zeilen.flatMap(({ id, damals }) => (damals ? [] : [id])))
  return angebote.filter(({ id }) => spaetere.has(id)).length
}

/** Of one category that which is asked for, else those of all fields. */
function indikatorenOf({ bedarf }: VersorgungArgs): readonly string[] {
  const alle = VERSORGUNGSFELDER.flatMap(({ indikator }) => indikator ?? [])
  return [...new Set([...(bedarf ? [bedarf] : []), ...alle])]
}

function beantworte(
  welt: Versorgungswelt,
  ausschnitt: Ausschnitt,
  args: VersorgungArgs,
): Omit<VersorgungType, 'angebote' | 'ohneStand'> {
  const { kategorie = null, annahmen } = args
  const weg: Wegwahl = { mittel: args.wegmittel, bisMin: args.minuten }
  const spiel: Spielstand | null =
    annahmen && kategorie !== null ? spiele(welt, kategorie, toAnnahmen(annahmen, welt)) : null
  const gewaehlte = waehleKategorien(welt.baum, kategorie)
  const staendeOf = (angebote = welt.angebote) =>
    gewaehlte.map((eine) => berechneKategorie(welt, eine, { ...weg, angebote }))
  const vorher = staendeOf()
  const staende = spiel === null ? vorher : staendeOf(spiel.angebote)
  const bedarf = bedarfOf(welt, staende[0], args)
  const zeilen = (alle: readonly Kategoriestand[]) =>
    alle.map((stand) => toZeile(welt, stand, ausschnitt))
  const { raeume, gebietsstand } = welt.uebersicht
  const texte = (vektor: typeof raeume.namen) =>
    toVektor(JSON.stringify(ausschnitt.raeume.map((raum) => texteOf(vektor)[raum] ?? null)))
  return {
    stichtag: welt.stichtag,
    gebietsstand,
    raumschluessel: texte(raeume.schluessel),
    raumnamen: texte(raeume.namen),
    kommunenamen: texte(raeume.kommunenamen),
    zeitraum: welt.zielgruppen?.zeitraum ?? null,
    wegannahme: wegsatz(weg, welt),
    kategorien: zeilen(staende),
    vorher: spiel === null ? null : zeilen(vorher),
    verfehlt: spiel?.verfehlt ?? [],
    luecken: lueckenOf(welt, { staende, bedarf, kategorie }, ausschnitt.raeume),
    bedarf: bedarf === undefined ? null : toBedarf(bedarf, ausschnitt.raeume),
  }
}

/** The Indikator of the category on top; undefined: none, or it is not there. */
function bedarfOf(
  welt: Versorgungswelt,
  stand: Kategoriestand | undefined,
  { kategorie, bedarf }: VersorgungArgs,
): Bedarfsspalte | undefined {
  if (!kategorie || stand === undefined) return undefined
  const feld = stand.feld ?? versorgungsfeldOf(kategorie)
  const slug = bedarf ?? feld?.indikator
  const vorgabe = bedarf && bedarf !== feld?.indikator ? null : (feld?.richtung ?? null)
  return slug ? findBedarf(welt, slug, vorgabe) : undefined
}

function lueckenOf(
  welt: Versorgungswelt,
  {
    staende,
    bedarf,
    kategorie,
  }: {
    readonly staende: readonly Kategoriestand[]
    readonly bedarf: Bedarfsspalte | undefined
    readonly kategorie: string | null
  },
  raeume: readonly number[],
): readonly VersorgungslueckeType[] {
  const [erster] = staende
  const alle: readonly Luecke[] =
    kategorie === null
      ? findFeldluecken(welt, staende)
      : bedarf && erster
        ? findKategorieluecken(bedarf, erster)
        : []
  const eigene = alle.filter(({ raum }) => raeume.includes(raum))
  const spitzen = kategorie === null ? findSpitzen(eigene) : new Set<Luecke>()
  return eigene.map((luecke) => ({
    ...luecke,
    raum: raeume.indexOf(luecke.raum),
    feld: luecke.feld?.schluessel ?? null,
    feldname: luecke.feld?.name ?? '',
    spitze: spitzen.has(luecke),
  }))
}

function toBedarf(
  { zeile, raeume: alle, kreis, richtung }: Bedarfsspalte,
  raeume: readonly number[],
): VersorgungsbedarfType {
  const spalte = (was: 'wert' | 'unten' | 'oben') =>
    toVektor(JSON.stringify(raeume.map((raum) => alle[raum]![was])))
  return {
    indikator: zeile.indikator,
    zeitraum: zeile.zeitraum,
    werte: spalte('wert'),
    unten: spalte('unten'),
    oben: spalte('oben'),
    kreis,
    niedrig: richtung === 'NIEDRIG_IST_BEDARF',
  }
}

/** A new site in an area that is not there (any more) is one that is missed. */
function toAnnahmen(
  eingaben: readonly SzenarioannahmeInput[],
  { uebersicht, lage }: Versorgungswelt,
): readonly Versorgungsannahme[] {
  const schluessel = texteOf(uebersicht.raeume.schluessel)
  return checkAnnahmen(eingaben).map(({ art, id, raum = '', plaetze = 0 }): Versorgungsannahme => {
    if (art === 'SCHLIESSEN') return { art, id }
    if (art === 'PLAETZE') return { art, id, plaetze }
    const nummer = schluessel.indexOf(raum)
    if (nummer === -1) return { art: 'SCHLIESSEN', id }
    return { art, id, raum: nummer, ort: lage.mitten[nummer] ?? null, plaetze }
  })
}
