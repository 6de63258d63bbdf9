/** Public offers as the publication leaves them, without what lies behind them. */
import type { OeffentlichesDokument } from '@sozial/domain/angebot'
import type { ClientBase } from 'pg'

export interface Beispielangebot {
  readonly titel: string
  readonly kurztext?: string
  readonly kategorien?: readonly string[]
  readonly zielgruppen?: readonly string[]
  readonly alter?: readonly [number | null, number | null]
  readonly sprachen?: readonly string[]
  readonly kostenart?: string
  readonly barrierefreiheit?: readonly string[]
  readonly frei?: number
  readonly kreisweit?: boolean
  readonly raeume?: readonly number[]
  readonly orte?: readonly {
    readonly ort: string
    readonly laenge: number
    readonly breite: number
  }[]
  /** Minutes of the week as a multirange. */
  readonly minuten?: string
  readonly dokument?: Partial<OeffentlichesDokument>
}

const slugOf = (titel: string): string => titel.toLowerCase().replaceAll(/[^a-zäöüß0-9]+/g, '-')

function dokumentOf(angebot: Beispielangebot, id: number): OeffentlichesDokument {
  return {
    inhalt: {
      titel: angebot.titel,
      kurztext: angebot.kurztext ?? '',
      kategorien: angebot.kategorien ?? [],
    },
    organisation: { name: 'Verein', traegerart: null, telefon: '', email: '', website: '' },
    standorte: (angebot.orte ?? []).map(({ ort, laenge, breite }, n) => ({
      id: id * 10 + n,
      name: '',
      form: 'ORT',
      geheim: false,
      strasse: 'Markt 1',
      plz: '41812',
      ort,
      laenge,
      breite,
      zeiten: [],
      barrierefreiheit: [],
      oepnv: '',
      kapazitaeten: [],
      meldung: null,
    })),
    ...angebot.dokument,
  }
}

const toZeile = (a: Beispielangebot, n: number) => ({
  id: n + 1,
  slug: slugOf(a.titel),
  titel: a.titel,
  dokument: dokumentOf(a, n + 1),
  kategorien: a.kategorien ?? [],
  zielgruppen: a.zielgruppen ?? [],
  von: a.alter?.[0] ?? null,
  bis: a.alter?.[1] ?? null,
  sprachen: a.sprachen ?? ['de'],
  kostenart: a.kostenart ?? null,
  barrierefreiheit: a.barrierefreiheit ?? [],
  frei: a.frei ?? null,
  kreisweit: a.kreisweit ?? false,
  raeume: a.raeume ?? [],
  minuten: a.minuten ?? '{}',
  suchtext: [a.titel, a.kurztext ?? '', ...(a.orte ?? []).map(({ ort }) => ort)].join(' '),
})

/** As owner; the checks of where they come from are off meanwhile. */
export async function insertBeispielangebote(
  owner: ClientBase,
  angebote: readonly Beispielangebot[],
): Promise<void> {
  await owner.query('SET session_replication_role = replica')
  await owner.query(
    `INSERT INTO oeffentliches_angebot (angebot_id, slug, titel, dokument, kategorien, zielgruppen, alter_von, alter_bis,
       sprachen, kostenart, barrierefreiheit, frei, kreisweit, raeume, suche, suchtext, oeffnungsminuten, bestaetigt_am)
     SELECT z.id, z.slug, z.titel, z.dokument, z.kategorien, z.zielgruppen, z.von, z.bis, z.sprachen, z.kostenart,
       z.barrierefreiheit, z.frei, z.kreisweit, z.raeume,
       setweight(to_tsvector('german', z.titel), 'A') || setweight(to_tsvector('german', z.suchtext), 'C'),
       z.suchtext, z.minuten, '2026-10-01'
     FROM json_to_recordset($1::json) z (id int, slug text, titel text, dokument jsonb, kategorien text[], zielgruppen text[],
       von smallint, bis smallint, sprachen text[], kostenart text, barrierefreiheit text[], frei smallint, kreisweit bool,
       raeume int[], suchtext text, minuten int4multirange)`,
    [JSON.stringify(angebote.map(toZeile))],
  )
  const standorte = angebote.flatMap(({ orte = [] }, n) =>
    orte.map((ort, i) => ({ ...ort, id: (n + 1) * 10 + i, angebot: n + 1 })),
  )
  await owner.query(
    `INSERT INTO oeffentlicher_standort (standort_id, angebot_id, laenge, breite)
     SELECT id, angebot, laenge, breite FROM json_to_recordset($1::json) z (id int, angebot int, laenge float8, breite float8)`,
    [JSON.stringify(standorte)],
  )
  await owner.query('SET session_replication_role = origin')
}
