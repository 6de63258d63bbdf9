/** Numbers as people type them: "1.000", "12,5", "12.50 €". Pure. */

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
