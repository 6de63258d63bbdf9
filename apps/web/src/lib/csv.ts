/** Tables as files, written like all downloads: one place takes the danger out of formulas. */
export { toCsvDeutsch, toCsvMaschine } from '@sozial/formate/schreiben/csv'
export type { CsvZelle } from '@sozial/formate/schreiben/csv'
