/** The Jugendamt of a district by its name: "Jugendamt Erkelenz", "Kreisjugendamt Heinsberg". */
export function jugendamtsname(bezirk: string): string {
  return /jugendamt/i.test(bezirk) ? bezirk : `Jugendamt ${bezirk}`
}
