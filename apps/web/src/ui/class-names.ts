/** Joins class names; what is false or missing drops out. */
export function classNames(...namen: readonly (string | false | null | undefined)[]): string {
  return namen.filter(Boolean).join(' ')
}
