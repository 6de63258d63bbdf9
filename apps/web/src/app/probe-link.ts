/** Answers every operation from samples, checked against the contract; for `VITE_PROBE=1` in development alone. */
import { ApolloLink } from '@apollo/client'
import { buildSchema, execute } from 'graphql'
import { delay, from } from 'rxjs'
import schemaText from '../../../../schema.graphql?raw'
import { EINGAENGE_SAMPLE, WERTAENDERUNGEN_SAMPLE } from '../features/lieferungen/eingang.sample.ts'
import { LIEFERUNGEN_SAMPLE } from '../features/lieferungen/lieferungen.sample.ts'
import { VORLAGEN_SAMPLE } from '../features/lieferungen/vorlagen/vorlagen.sample.ts'
import {
  ANFORDERUNGEN_SAMPLE,
  ANFORDERUNGSSEITEN_SAMPLE,
  ANFORDERUNGSVORLAGEN_SAMPLE,
  FAELLIGKEITEN_SAMPLE,
} from '../features/verwaltung/anforderungen/anforderungen.sample.ts'
import {
  REGELN_SAMPLE,
  REGELVERLAUF_SAMPLE,
} from '../features/verwaltung/geheimhaltungsregeln/geheimhaltungsregeln.sample.ts'
import {
  findProfilSample,
  RAUMGESCHICHTE_SAMPLE,
  RAUMPROFILE_SAMPLE,
  UEBERSICHT_SAMPLE,
} from '../features/sozialraeume/sozialraeume.sample.ts'
import { LOESCHREGELN_SAMPLE } from '../features/verwaltung/loeschfristen/loeschfristen.sample.ts'
import { PRUEFREGELN_SAMPLE } from '../features/verwaltung/plausibilitaet/plausibilitaet.sample.ts'
import { REGISTERSTAND_SAMPLE } from '../features/verwaltung/registerzahlen/registerzahlen.sample.ts'
import { STRASSENLAGE_SAMPLE } from '../features/verwaltung/strassen/strassen.sample.ts'
import { PROTOKOLL_SAMPLE } from '../features/verwaltung/protokoll/protokoll.sample.ts'
import {
  ANGEBOT_SAMPLE,
  STAENDE_SAMPLE,
  STANDANMERKUNGEN_SAMPLE,
  VERGLEICH_SAMPLE,
  ZELLEN_SAMPLE,
} from '../features/verwaltung/veroeffentlichung/veroeffentlichung.sample.ts'
import {
  SCHUTZBERICHT_SAMPLE,
  SCHUTZZELLEN_SAMPLE,
  SCHWELLENWIRKUNG_SAMPLE,
} from '../features/verwaltung/veroeffentlichung/schutz/schutz.sample.ts'
import { ZUSCHNITT_SAMPLE } from '../features/zuschnitt/zuschnitt.sample.ts'
import { ATLAS_SAMPLE } from './atlas/atlas.sample.ts'
import { KORREKTUR_SAMPLE, ZAHLEN_SAMPLE } from './korrektur/korrektur.sample.ts'

const schema = buildSchema(schemaText)
const vorlage = ATLAS_SAMPLE.indikator

const indikatoren = ATLAS_SAMPLE.indikatoren.map((indikator) => ({
  ...indikator,
  fassung: { ...vorlage?.fassung, ...indikator.fassung },
  abdeckung: indikator.abdeckung.map(({ ebene }) => ({ ...vorlage?.abdeckung[0], ebene })),
}))

/** Somebody who may do everything, so that everything can be drawn. */
const SITZUNG_SAMPLE = {
  konto: {
    id: '1',
    name: 'Petra Planung',
    anmeldename: 'planung',
    rollen: ['PLANUNG'],
    demo: true,
    organisation: { id: '1', name: 'Kreis Heinsberg', art: 'KREIS' },
  },
  sicht: 'INTERN',
  zweck: null,
  zwecke: [],
  operationen: [
    ...Object.keys(schema.getQueryType()?.getFields() ?? {}),
    ...Object.keys(schema.getMutationType()?.getFields() ?? {}),
  ],
  anlass: 'Planung des Kreises',
  demoKonten: [],
  oidc: null,
  zweitfaktor: 'KEINER',
  erstanmeldung: false,
}

function writeZuschnitt({ stand }: { readonly stand: number }) {
  return { zuschnitt: { ...ZUSCHNITT_SAMPLE, stand: stand + 1 }, konflikt: null }
}

const rootValue = {
  kreis: ATLAS_SAMPLE.kreis,
  indikatoren,
  indikator: ({ slug }: { slug: string }) =>
    indikatoren.find((indikator) => indikator.slug === slug) ?? null,
  messwerte: ({ indikator, ebene }: { indikator: string; ebene: string }) =>
    indikator === vorlage?.slug && ebene === 'SOZIALRAUM' ? ATLAS_SAMPLE.messwerte : null,
  uebersicht: ({ ebene }: { ebene: string }) => (ebene === 'SOZIALRAUM' ? UEBERSICHT_SAMPLE : null),
  raumprofile: ({ ebene }: { ebene: string }) => (ebene === 'SOZIALRAUM' ? RAUMPROFILE_SAMPLE : []),
  raumprofil: ({ slug }: { slug: string }) => findProfilSample(slug),
  raumgeschichte: RAUMGESCHICHTE_SAMPLE,
  strassensuche: [],
  zuschnitte: [ZUSCHNITT_SAMPLE],
  zuschnitt: ({ id }: { id: string }) => (id === ZUSCHNITT_SAMPLE.id ? ZUSCHNITT_SAMPLE : null),
  // Whatever is drawn is taken: the sample itself stays as it is.
  assignBausteine: writeZuschnitt,
  updateZuschnittRaeume: writeZuschnitt,
  saveZuschnittsgrund: writeZuschnitt,
  acceptZuschnittshinweis: writeZuschnitt,
  datenanforderungen: ANFORDERUNGEN_SAMPLE,
  datenanforderung: ({ id }: { id: string }) =>
    ANFORDERUNGSSEITEN_SAMPLE.find((anforderung) => anforderung.id === id) ?? null,
  faelligkeiten: FAELLIGKEITEN_SAMPLE,
  anforderungsangebot: { vorlagen: ANFORDERUNGSVORLAGEN_SAMPLE, kommunen: [] },
  mailversand: { eingerichtet: true, absender: 'Sozialplanung <sozialplanung@kreis.example>' },
  datenstaende: STAENDE_SAMPLE,
  datenstandangebot: ANGEBOT_SAMPLE,
  datenstandvergleich: {
    ...VERGLEICH_SAMPLE,
    zellen: ZELLEN_SAMPLE,
    anmerkungen: STANDANMERKUNGEN_SAMPLE,
  },
  schutzbericht: SCHUTZBERICHT_SAMPLE,
  schutzzellen: ({ indikator, art, raum }: Readonly<Record<string, string | null>>) => {
    const zellen = SCHUTZZELLEN_SAMPLE.filter(
      (zelle) =>
        (!indikator || zelle.indikator.slug === indikator) &&
        (!art || zelle.art === art) &&
        (!raum || zelle.raum.id === raum),
    )
    return { gesamt: zellen.length, mitZahlen: true, zellen }
  },
  schwellenwirkung: SCHWELLENWIRKUNG_SAMPLE,
  loeschregeln: LOESCHREGELN_SAMPLE,
  plausibilitaetsregeln: PRUEFREGELN_SAMPLE,
  strassenlage: STRASSENLAGE_SAMPLE,
  registerstand: REGISTERSTAND_SAMPLE,
  geheimhaltungsregeln: REGELN_SAMPLE,
  geheimhaltungsregelverlauf: REGELVERLAUF_SAMPLE,
  protokoll: PROTOKOLL_SAMPLE,
  sitzung: SITZUNG_SAMPLE,
  lieferungen: LIEFERUNGEN_SAMPLE,
  merkmale: [],
  vorlagen: VORLAGEN_SAMPLE,
  eingaenge: EINGAENGE_SAMPLE.filter(({ zustand }) => zustand !== 'UEBERNOMMEN'),
  eingang: ({ id }: { id: string }) => {
    const eingang = EINGAENGE_SAMPLE.find((eines) => eines.id === id)
    return eingang ? { ...eingang, aenderungen: WERTAENDERUNGEN_SAMPLE } : null
  },
  lieferung: ({ id }: { id: string }) =>
    LIEFERUNGEN_SAMPLE.find((lieferung) => lieferung.id === id) ?? null,
  korrigierbareZahlen: ZAHLEN_SAMPLE,
  zahlenDerLieferung: ZAHLEN_SAMPLE,
  correctGrundzahlen: ({ nurPruefen }: { nurPruefen: boolean }) => ({
    ...KORREKTUR_SAMPLE,
    lieferungen: nurPruefen ? [] : [34],
  }),
  withdrawLieferung: ({ id, grund }: { id: string; grund: string }) => ({
    ...LIEFERUNGEN_SAMPLE.find((lieferung) => lieferung.id === id),
    zurueckgezogenAm: '2025-11-20T10:00:00Z',
    zurueckgezogenGrund: grund,
  }),
}

export function createProbeLink(): ApolloLink {
  return new ApolloLink(({ query, variables }) =>
    from(
      Promise.resolve(
        execute({ schema, document: query, variableValues: variables, rootValue }),
      ) as Promise<ApolloLink.Result>,
    ).pipe(delay(50)),
  )
}
