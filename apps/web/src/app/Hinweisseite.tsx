import type { ReactNode } from 'react'
import { useQuery } from '@apollo/client/react'
import { useTitel } from '../lib/use-titel.ts'
import { KreisDocument } from './kreis.generated.ts'
import styles from './Hinweisseite.module.css'

interface HinweisseiteProps {
  readonly titel: string
  /** Where to go on. */
  readonly wege: ReactNode
  /** Why there is nothing else here. */
  readonly children: ReactNode
}

/** In place of a page that this viewer cannot have: one sentence, and ways on. */
export function Hinweisseite({ titel, wege, children }: HinweisseiteProps) {
  const kreis = useQuery(KreisDocument, { errorPolicy: 'ignore' }).data?.kreis
  useTitel(titel, kreis?.name)
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">{titel}</h1>
      <p className="t-satz">{children}</p>
      <p className={styles['wege']}>{wege}</p>
    </div>
  )
}
