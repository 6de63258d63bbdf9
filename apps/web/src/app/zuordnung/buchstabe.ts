/** Columns as a sheet names them. Pure. */

/** `A` → 0, `AB` → 27. */
export function toNummer(buchstabe: string): number {
  return [...buchstabe].reduce((nr, zeichen) => nr * 26 + zeichen.charCodeAt(0) - 64, 0) - 1
}

/** 0 → `A`, 27 → `AB`. */
export function toBuchstabe(nr: number): string {
  const rest = String.fromCharCode(65 + (nr % 26))
  return nr < 26 ? rest : toBuchstabe(Math.floor(nr / 26) - 1) + rest
}
