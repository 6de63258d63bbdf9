import type { ReactNode } from 'react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { Button } from '../../ui/Button.tsx'
import { weitereEbene } from './geschuetzt.ts'
import { useAtlas } from './use-atlas.ts'

/** Leads from a level that is mostly protected to the next wider one; nothing at the top. */
export function Weiterweg(): ReactNode {
  const { atlas, setEbene } = useAtlas()
  const naechste = weitereEbene(atlas)
  if (naechste === null) return null
  return (
    <Button art="haupt" onClick={() => setEbene(naechste)}>
      {EBENE_WORTE[naechste].sammelname} zeigen
    </Button>
  )
}
