import type { ReactNode } from 'react'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import styles from './Profil.module.css'

interface TeilProps {
  readonly nr: number
  readonly id: string
  readonly titel: string
  readonly zusatz?: ReactNode
  readonly werkzeuge?: ReactNode
  readonly children: ReactNode
}

/** One of the five numbered parts. */
export function Teil({ nr, titel, ...rest }: TeilProps) {
  return (
    <Abschnitt
      titel={
        <>
          <span className={styles['nr']}>{nr}</span>
          {titel}
        </>
      }
      {...rest}
    />
  )
}
