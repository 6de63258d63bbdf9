import type { ReactNode } from 'react'
import { useDarf } from './use-sitzung.ts'

interface DarfProps {
  /** The root field that stands behind what is offered. */
  readonly was: string
  /** For those who may not. */
  readonly sonst?: ReactNode
  readonly children: ReactNode
}

/** Offers something only to those who may do it; everyone else is not led to a closed door. */
export function Darf({ was, sonst = null, children }: DarfProps) {
  return useDarf(was) ? children : sonst
}
