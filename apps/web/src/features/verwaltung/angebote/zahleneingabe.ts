/** Numbers as people type them: "1.000", "12,5", "12.50 €"; ends as people mean them. Pure. */
import { addTage } from '@sozial/domain/zeitraum'

/** Points between groups of three are no decimal point. */
const GRUPPIERT = /^\d{1,3}(\.\d{3})+(,\d+)?$/

/** @returns null: nothing typed; undefined: no number, or less than nothing */
export function readZahl(text: string): number | null | undefined {
  const bereinigt = text.replaceAll(/[\s€]/g, '')
  if (bereinigt === '') return null
  const ohneGruppen = GRUPPIERT.test(bereinigt) ? bereinigt.replaceAll('.', '') : bereinigt
  const lesbar = ohneGruppen.replace(',', '.')
  return /^\d+(\.\d+)?$/.test(lesbar) ? Number(lesbar) : undefined
}

export const KEINE_ZAHL = 'Bitte eine Zahl oder leer lassen.'

/** People say the last day, the register keeps the first without. Empty: no end. */
export const toLetztenTag = (ende: string | null | undefined): string =>
  ende ? addTage(ende, -1) : ''
export const fromLetztemTag = (tag: string): string | null => (tag === '' ? null : addTage(tag, 1))
