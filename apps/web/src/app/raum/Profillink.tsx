import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Ebene } from '@sozial/domain/raum'
import type { Ansicht } from '@sozial/shared/ansicht'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import { hatProfil, profilpfad } from './profilwege.ts'

interface ProfillinkProps {
  readonly ebene: Ebene
  readonly schluessel: string
  /** Kept on the way there and back. */
  readonly ansicht: Ansicht
  readonly children: ReactNode
}

/** Leads to the page of an area; plain words where its level has none. */
export function Profillink({ ebene, schluessel, ansicht, children }: ProfillinkProps) {
  if (!hatProfil(ebene)) return children
  return (
    <Link to={{ pathname: profilpfad(ebene, schluessel), search: toSuche(ansicht) }}>
      {children}
    </Link>
  )
}
