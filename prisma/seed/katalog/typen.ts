/** What the catalogue that ships with the product is made of. */
import type { Schutzangaben } from '@sozial/domain/geheimhaltung'
import type {
  Indikatorfassung,
  Kgst,
  MerkmalArt,
  KgstHandlungsfeld,
  Periodizitaet,
  Stichtagart,
} from '@sozial/domain/indikator'

export interface Katalogquelle {
  readonly schluessel: string
  readonly name: string
  readonly herausgeber: string
  readonly lizenz: string
  /** Smaller goes first when several count the same. */
  readonly rang: number
  /** Who sees its small cells, until the Kreis decides otherwise. */
  readonly zugriff: readonly Katalogregel[]
  /** What is too few to be shown, until the Kreis decides otherwise. */
  readonly schutz: Katalogschutz
}

/** The default Geheimhaltungsregel of a Quelle. */
export interface Katalogschutz extends Schutzangaben {
  readonly begruendung: string
}

/** A default Zugriffsregel of a Quelle. */
export interface Katalogregel {
  readonly rolle: 'KOMMUNE' | 'PLANUNG' | 'GEHEIMHALTUNG'
  readonly zweck:
    | 'JUGENDHILFEPLANUNG'
    | 'ALTENHILFEPLANUNG'
    | 'SOZIALBERICHTERSTATTUNG'
    | 'GEHEIMHALTUNGSPRUEFUNG'
    | 'DATENPFLEGE'
  readonly reichweite: 'KREIS' | 'ORGANISATION' | 'JUGENDAMTSBEZIRK' | 'KOMMUNE'
}

export interface Katalogmerkmal {
  readonly schluessel: string
  readonly name: string
  readonly einheit: string
  readonly art: MerkmalArt
  /** Key of the Quelle that is expected to deliver it. */
  readonly lieferant: string
  readonly stichtagArt: Stichtagart
  readonly periodizitaet: Periodizitaet
}

export interface Katalogindikator {
  readonly slug: string
  readonly code: string
  readonly thema: string
  readonly kernset: boolean
  /**
   * Where reports following KGSt M 4/2009 name it; the planners own the paper
   * and change it.
   */
  readonly kgst: { readonly kgst: Kgst; readonly handlungsfeld: KgstHandlungsfeld | null }
  readonly fassung: Indikatorfassung
}

export interface Katalogbruch {
  readonly datum: string
  readonly art: 'ZENSUS' | 'DEFINITION' | 'QUELLE' | 'GEBIET'
  readonly titel: string
  readonly folge: string
  readonly quelle: string | null
  readonly merkmal: string | null
}

export interface Katalog {
  readonly quellen: readonly Katalogquelle[]
  readonly merkmale: readonly Katalogmerkmal[]
  readonly indikatoren: readonly Katalogindikator[]
  readonly brueche: readonly Katalogbruch[]
}
