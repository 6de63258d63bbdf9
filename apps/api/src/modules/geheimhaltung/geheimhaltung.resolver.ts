import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { kontoDesKreises } from '../../auth/konto-des-kreises.ts'
import { rollenOf } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findSchutzbericht } from './bericht.lesen.queries.ts'
import { findSchwellenwirkung } from './find-schwellenwirkung.ts'
import { SchutzzellenArgs, SchwellenwirkungArgs } from './geheimhaltung.input.ts'
import {
  SchutzberichtType,
  SchutzzelleType,
  SchutzzellenlisteType,
  SchwellenwirkungType,
} from './geheimhaltung.type.ts'
import { findSchutzzellen, type Zellenfrage } from './schutzzellen.lesen.queries.ts'

/** So many of the narrowest cells stand in the report. */
const ENGSTE = 10

const HOECHSTENS = 500

@Resolver(() => SchutzberichtType)
export class GeheimhaltungResolver {
  @Query(() => SchutzberichtType, {
    description: 'Was die Geheimhaltung eines Datenstands verbirgt, kostet und geprüft hat',
  })
  async schutzbericht(
    @Arg('datenstand', () => ID) datenstand: string,
    @Ctx() { db, wer }: Kontext,
  ): Promise<SchutzberichtType> {
    kontoDesKreises(wer)
    return findSchutzbericht(db, parseId(datenstand))
  }

  @FieldResolver(() => [SchutzzelleType], {
    description: 'Zellen, deren Spanne den geforderten Enden am nächsten kommt, die engsten zuerst',
  })
  async engste(
    @Root() { datenstandId }: SchutzberichtType,
    @Ctx() kontext: Kontext,
  ): Promise<readonly SchutzzelleType[]> {
    const { zellen } = await readZellen(kontext, {
      ...OHNE_WAHL,
      datenstand: datenstandId,
      folge: 'ENGE',
      anzahl: ENGSTE,
    })
    return zellen
  }

  @Query(() => SchutzzellenlisteType, { description: 'Verborgene Zellen eines Datenstands' })
  schutzzellen(
    @Args(() => SchutzzellenArgs) args: SchutzzellenArgs,
    @Ctx() kontext: Kontext,
  ): Promise<SchutzzellenlisteType> {
    const { anzahl, ab, datenstand, zeitraum, raum, indikator, ebene, art } = args
    if (anzahl < 1 || anzahl > HOECHSTENS || ab < 0) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        `„anzahl“ liegt zwischen 1 und ${HOECHSTENS}, „ab“ ist nicht negativ.`,
      )
    }
    return readZellen(kontext, {
      datenstand: parseId(datenstand),
      zeitraum: zeitraum == null ? null : parseId(zeitraum),
      raum: raum == null ? null : parseId(raum),
      indikator: indikator ?? null,
      ebene: ebene ?? null,
      art: art ?? null,
      folge: 'INDIKATOR',
      anzahl,
      ab,
    })
  }

  @Query(() => SchwellenwirkungType, {
    description: 'Was andere Mindestzahlen änderten; gerechnet, nicht gespeichert',
  })
  schwellenwirkung(
    @Args(() => SchwellenwirkungArgs) args: SchwellenwirkungArgs,
    @Ctx() { db, wer, rechneWirkung }: Kontext,
  ): Promise<SchwellenwirkungType> {
    // Whoever may try every minimum reads small numbers from what changes.
    if (!istPruefung(wer)) {
      throw fehler(
        'ZWECK_NOETIG',
        'Was andere Mindestzahlen änderten, verriete kleine Zahlen: Es steht nur da, wer zur Geheimhaltungsprüfung liest. Bitte diesen Zweck wählen.',
      )
    }
    const frage = {
      datenstand: parseId(args.datenstand),
      quelle: args.quelle == null ? null : parseId(args.quelle),
      indikator: args.indikator ?? null,
      minZaehler: args.minZaehler ?? null,
      minNenner: args.minNenner ?? null,
    }
    return findSchwellenwirkung(db, rechneWirkung, frage)
  }
}

/** Whether the inner numbers are open: to those who test the protection and have said so. */
function istPruefung(wer: Kontext['wer']): boolean {
  const konto = kontoDesKreises(wer)
  return rollenOf(konto).includes('GEHEIMHALTUNG') && konto.zweck === 'GEHEIMHALTUNGSPRUEFUNG'
}

const OHNE_WAHL = {
  zeitraum: null,
  raum: null,
  indikator: null,
  ebene: null,
  art: null,
  ab: 0,
} as const

/**
 * Inner numbers are read by those who test the protection and have said so;
 * everyone else gets the same cells without them.
 */
async function readZellen(kontext: Kontext, frage: Zellenfrage): Promise<SchutzzellenlisteType> {
  const mitZahlen = istPruefung(kontext.wer)
  const zugang = await kontext.zugang('INTERN')
  const { gesamt, zellen, gelesen } = await findSchutzzellen(
    kontext.db,
    mitZahlen ? zugang : null,
    frage,
  )
  if (mitZahlen) {
    for (const [ebene, kennungen] of gelesen) {
      await kontext.noteReading(zugang, {
        gegenstand: 'Indikator',
        kennungen: [...kennungen],
        ebenen: [ebene],
      })
    }
  }
  return { gesamt, mitZahlen, zellen }
}
