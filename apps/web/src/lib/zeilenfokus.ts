import type { KeyboardEvent } from 'react'

/** One tab stop for the rows; arrows, Home and End move among them. */
export function moveZeilenfokus(ereignis: KeyboardEvent<HTMLButtonElement>): void {
  const tabelle = ereignis.currentTarget.closest('table')
  const knoepfe = [...(tabelle?.querySelectorAll<HTMLButtonElement>('tbody th button') ?? [])]
  const hier = knoepfe.indexOf(ereignis.currentTarget)
  const ziele: Readonly<Record<string, number>> = {
    ArrowDown: hier + 1,
    ArrowUp: hier - 1,
    Home: 0,
    End: knoepfe.length - 1,
  }
  const ziel = knoepfe[ziele[ereignis.key] ?? -1]
  if (!ziel) return
  ereignis.preventDefault()
  for (const knopf of knoepfe) knopf.tabIndex = knopf === ziel ? 0 : -1
  ziel.focus()
}
