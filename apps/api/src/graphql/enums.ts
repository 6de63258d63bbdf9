/** The closed lists of the contract, taken from the domain where it has them. */
import { OHNE_SUMME } from '@sozial/domain/auskunft'
import {
  ALTERSREGELN,
  BERECHNUNGSTYPEN,
  GESCHLECHTER,
  HERKUENFTE,
  KGST_HANDLUNGSFELDER,
  NATIONALITAETEN,
  PERIODIZITAETEN,
  STICHTAGARTEN,
} from '@sozial/domain/indikator'
import { EBENEN } from '@sozial/domain/raum'
import { WERT_STATUS } from '@sozial/domain/wert'
import { ZEITRAUM_ARTEN } from '@sozial/domain/zeitraum'
import { KORREKTURANLAESSE } from '@sozial/shared/korrektur'
import { registerEnumType } from 'type-graphql'
import { REICHWEITEN } from '../auth/zugang.queries.ts'
import { ORGANISATIONSARTEN, ROLLEN, ZWECKE } from '../auth/wer.ts'
import { LINKZWECKE } from '../modules/anmeldung/linkzweck.ts'
import { EINRICHTUNGSSCHRITTE } from '../modules/kreis/einrichtung.schritte.ts'
import { LOESCHARTEN } from '../modules/loeschregel/loeschregeln.ts'
import { AKTEURARTEN, ANLASSARTEN } from '../modules/protokoll/anlass.ts'
import { RUECKMELDUNGSARTEN } from '../modules/rueckmeldung/rueckmeldungsart.ts'
import { SEITEN } from '../modules/seitentext/seiten.ts'

export function toEnum<const T extends string>(
  name: string,
  values: readonly T[],
): { readonly [K in T]: K } {
  const members = Object.fromEntries(values.map((value) => [value, value])) as {
    readonly [K in T]: K
  }
  registerEnumType(members, { name })
  return members
}

export const SichtEnum = toEnum('Sicht', ['INTERN', 'RELEASED'])
export type Sicht = keyof typeof SichtEnum

export const BruchartEnum = toEnum('Bruchart', ['ZENSUS', 'DEFINITION', 'QUELLE', 'GEBIET'])
export type Bruchart = keyof typeof BruchartEnum

export const EbeneEnum = toEnum('Ebene', EBENEN)
export const ZeitraumArtEnum = toEnum('ZeitraumArt', ZEITRAUM_ARTEN)
export const PolaritaetEnum = toEnum('Polaritaet', ['HOCH_GUENSTIG', 'HOCH_BELASTEND', 'NEUTRAL'])
export const IntervallmethodeEnum = toEnum('Intervallmethode', [
  'WILSON',
  'BYAR',
  'ZWEI_ZAEHLUNGEN',
  'KEINE',
])
export const KgstEnum = toEnum('Kgst', ['JA', 'SINNGEMAESS', 'NEIN'])
export const KgstHandlungsfeldEnum = toEnum('KgstHandlungsfeld', KGST_HANDLUNGSFELDER)
export const AltersregelEnum = toEnum('Altersregel', ALTERSREGELN)
export const HerkunftEnum = toEnum('Herkunft', HERKUENFTE)
export const MeldungsschwereEnum = toEnum('Meldungsschwere', ['FEHLER', 'WARNUNG', 'HINWEIS'])
export const KorrekturanlassEnum = toEnum('Korrekturanlass', KORREKTURANLAESSE)
export const BerechnungstypEnum = toEnum('Berechnungstyp', BERECHNUNGSTYPEN)
export const MerkmalArtEnum = toEnum('MerkmalArt', ['ANZAHL', 'MENGE', 'FERTIGWERT'])
export const StichtagartEnum = toEnum('Stichtagart', STICHTAGARTEN)
export const PeriodizitaetEnum = toEnum('Periodizitaet', PERIODIZITAETEN)
export const GeschlechtEnum = toEnum('Geschlecht', GESCHLECHTER)
export const NationalitaetEnum = toEnum('Nationalitaet', NATIONALITAETEN)
export const SeiteEnum = toEnum('Seite', SEITEN)
export const RueckmeldungsartEnum = toEnum('Rueckmeldungsart', RUECKMELDUNGSARTEN)
export const EinrichtungsschrittEnum = toEnum('Einrichtungsschrittname', EINRICHTUNGSSCHRITTE)
export const OhneSummeEnum = toEnum('OhneSumme', OHNE_SUMME)
export const LoeschartEnum = toEnum('Loeschart', LOESCHARTEN)
export const FristeinheitEnum = toEnum('Fristeinheit', ['TAGE', 'MONATE'])
export const AkteurartEnum = toEnum('Akteurart', AKTEURARTEN)
export const AnlassartEnum = toEnum('Anlassart', ANLASSARTEN)
export const WertStatusEnum = toEnum('WertStatus', WERT_STATUS)

export const OrganisationsartEnum = toEnum('Organisationsart', ORGANISATIONSARTEN)
export const RolleEnum = toEnum('Rolle', ROLLEN)
export const ReichweiteEnum = toEnum('Reichweite', REICHWEITEN)
export const ZweckEnum = toEnum('Zweck', ZWECKE)
export const ZweitfaktorstandEnum = toEnum('Zweitfaktorstand', ['KEINER', 'OFFEN', 'BESTAETIGT'])
export type Zweitfaktorstand = keyof typeof ZweitfaktorstandEnum
export const LinkzweckEnum = toEnum('Linkzweck', LINKZWECKE)
