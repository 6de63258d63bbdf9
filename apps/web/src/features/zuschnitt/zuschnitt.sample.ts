/** A proposal over the areas of the made-up Kreis: each of them is a Baustein, two Räume per Kommune at most. */
import { ATLAS_SAMPLE } from '../../app/atlas/atlas.sample.ts'
import type { ZuschnittQuery } from './zuschnitt.generated.ts'

const { messwerte } = ATLAS_SAMPLE
if (!messwerte) throw new Error('The sample of the atlas has no figures.')
const { ids, schluessel, namen, kommunen, kommunenamen } = messwerte.raeume

const orte = [
  ...new Map(kommunen.map((key, i) => [key ?? '', kommunenamen[i] ?? ''] as const)),
].map(([key, name]) => ({ schluessel: key, name }))

const einwohner = ids.map((_, i) => 8400 + ((i * 1741) % 7300))
const anteil = (teil: number): readonly number[] => einwohner.map((zahl) => Math.round(zahl * teil))

export const ZUSCHNITT_SAMPLE: NonNullable<ZuschnittQuery['zuschnitt']> = {
  id: '1',
  name: 'Zuschnitt 2027',
  zustand: 'ENTWURF',
  stichtag: '2027-01-01',
  stand: 1,
  begruendung: '',
  verwerfungsgrund: '',
  geaendertVon: 'Petra Planung',
  geaendertAm: '2026-11-20T08:42:00Z',
  raumzahl: orte.length,
  bausteinzahl: ids.length,
  offen: 2,
  darfAendern: true,
  kommune: null,
  varianteVon: null,
  geometrie: messwerte.gebietsstand.geometrie,
  kommunen: orte,
  raeume: orte.map((kommune, i) => ({
    id: String(i + 1),
    nummer: i + 1,
    name: kommune.name,
    kommune,
    setztFort: null,
    grund: i % 2 === 0 ? 'Die ganze Kommune ist ein Raum.' : '',
    groessengrund: '',
  })),
  kreisraten: [{ slug: 'kinder-im-sgb2', name: 'Kinderarmut', gruppe: 'unter18', rate: 0.14 }],
  bisherige: [],
  beschluss: null,
  grundlage: '2026-01-01',
  neueUmrisse: null,
  nachbarn: { a: [], b: [], meter: [] },
  grenzen: [],
  hinweise: [],
  bausteine: {
    ids,
    schluessel,
    namen,
    kommunen,
    raeume: kommunen.map((key, i) =>
      i < 2 ? null : orte.findIndex((ort) => ort.schluessel === key),
    ),
    einwohner,
    unter6: anteil(0.055),
    unter18: anteil(0.17),
    ab65: anteil(0.22),
    ab80: anteil(0.07),
    laenge: ids.map((_, i) => 6 + (i % 5) * 0.08),
    breite: ids.map((_, i) => 51 + Math.floor(i / 5) * 0.05),
    zeitraum: { id: '1', name: '31.12.2025' },
  },
}
