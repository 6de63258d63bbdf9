export { schreibeAngeboteGeojson } from './geojson.ts'
export { schreibeHsdsPaket } from './hsds/paket.ts'
export { schreibeHsds, toDienstkennung } from './hsds/schreiben.ts'
export { toKurztext } from './inhalt.ts'
export { OHNE_WAHL, readAngebote } from './lesen.ts'
export type { Angebotsdatei, Angebotsformat } from './lesen.ts'
export type {
  Angebotsbezug,
  Angebotsmeldung,
  Angebotssatz,
  Foerdersatz,
  GelesenerSatz,
  Kapazitaetssatz,
  Kategoriebezug,
  Nutzungssatz,
  Raumbezug,
  Standortsatz,
  UnbekannteKategorie,
} from './satz.ts'
export type { Tabellenwahl } from './tabelle/lesen.ts'
export {
  schreibeAngeboteCsv,
  schreibeAngeboteXlsx,
  schreibeAngebotsvorlage,
} from './tabelle/schreiben.ts'
export { EINLESESPALTEN, SPALTEN } from './tabelle/spalten.ts'
export type { Spaltenvorschlag } from './tabelle/spaltenwahl.ts'
export { suggestNamen } from './worte.ts'
